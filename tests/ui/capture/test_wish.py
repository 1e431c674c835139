"""Orders of the parent are read strictly: what is not understood is not half done."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.capture.wish import NotAWish, Wish

ORDER = {"url": "https://vk.com/wall-1_1", "out": "/data/part", "load_s": 3, "allow": ["a:1"]}


def test_an_order_is_a_wish_with_the_rest_as_usual() -> None:
    wish = Wish.from_json(ORDER)
    assert (wish.url, wish.out, wish.load_s) == (ORDER["url"], Path("/data/part"), 3.0)
    assert (wish.allow, wish.whole_s, wish.accept_bad_certificate) == (("a:1",), 90.0, False)


@pytest.mark.parametrize(
    "wrong",
    [
        {"surprise": 1},
        {"url": 5},
        {"load_s": "3"},
        {"load_s": True},
        {"allow": "a:1"},
        {"allow": [1]},
        {"accept_bad_certificate": "yes"},
    ],
)
def test_what_is_not_understood_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(NotAWish):
        Wish.from_json({**ORDER, **wrong})


def test_an_order_without_an_address_is_none() -> None:
    with pytest.raises(NotAWish):
        Wish.from_json({"out": "/data/part"})
