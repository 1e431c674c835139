"""VK's numbers, and what each of them means for a source."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.errors import (
    SourceBroken,
    SourceCaptcha,
    SourceCommunityToken,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceLongPollOff,
    SourceMissing,
    SourceRefused,
    SourceServiceToken,
    SourceUserToken,
)
from app.sources.accounts import Accounts
from app.sources.answer import Answer
from app.sources.networks.vk import Vk
from app.sources.registry import reader
from app.sources.transport import Transport
from tests.app.sources.networks.vk_town import config, listed
from tests.app.sources.server import Server, use, vk, vk_error

MEANINGS: tuple[tuple[type[SourceError], tuple[int, ...]], ...] = (
    (SourceBroken, (1, 10)),
    (SourceLogin, (5,)),
    (SourceLimited, (6, 9, 29, 223)),
    (SourceCaptcha, (14, 17)),
    (SourceForbidden, (7, 15, 18, 19, 30, 200, 203, 210, 211, 212, 213, 900, 901, 902, 917)),
    (SourceMissing, (104, 113, 125)),
    (SourceRefused, (3, 8, 100, 103, 222, 914, 99_999)),
)


def answered(error: Any, method: str = "wall.get", **more: Any) -> Answer:
    body = json.dumps({"error": error, **more}).encode()
    return Answer(url=f"https://x/method/{method}?v=1", status=200, headers={}, body=body)


@pytest.mark.parametrize(("kind", "codes"), MEANINGS)
def test_each_number_has_its_meaning_and_keeps_itself(
    kind: type[SourceError], codes: tuple[int, ...]
):
    for code in codes:
        error = Vk().refused(answered({"error_code": code, "error_msg": "CANARY"}))
        assert type(error) is kind, code
        assert error.facts["code"] == code
        assert "CANARY" not in repr(error.facts)


@pytest.mark.parametrize(
    ("code", "method", "kind"),
    [
        (27, "wall.get", SourceServiceToken),
        (27, "wall.getById", SourceServiceToken),
        (27, "newsfeed.search", SourceServiceToken),
        (27, "board.getComments", SourceServiceToken),
        (27, "photos.getAllComments", SourceUserToken),
        (27, "newsfeed.getMentions", SourceUserToken),
        (28, "groups.getLongPollServer", SourceCommunityToken),
        (28, "messages.send", SourceCommunityToken),
        (28, "market.getComments", SourceUserToken),
    ],
)
def test_the_wrong_sort_of_token_says_which_one_is_needed(
    code: int, method: str, kind: type[SourceError]
):
    assert type(Vk().refused(answered({"error_code": code}, method))) is kind


@pytest.mark.parametrize(
    "more",
    [
        {"captcha_sid": "1", "captcha_img": "https://c"},
        {"redirect_uri": "https://c", "captcha_img": "https://old"},
    ],
)
def test_both_forms_of_a_captcha_lead_to_their_page(more: dict[str, str]):
    error = Vk().refused(answered({"error_code": 14, **more}))
    assert isinstance(error, SourceCaptcha)
    assert error.page == "https://c"


def test_a_denial_that_speaks_of_something_not_found_means_that_it_is_gone():
    for words, kind in (("post was not found", SourceMissing), ("wall is closed", SourceForbidden)):
        error = {"error_code": 15, "error_msg": f"Access denied: {words}"}
        assert type(Vk().refused(answered(error))) is kind


def test_a_long_poll_that_is_off_says_so():
    words = "One of the parameters was invalid: longpoll for this group is not enabled"
    error = {"error_code": 100, "error_msg": words}
    assert type(Vk().refused(answered(error))) is SourceLongPollOff


def test_an_execute_says_what_failed_in_it():
    calls = [{"error_code": 5}, {"error_code": 935}, {"error_msg": "no number"}]
    body = json.dumps({"response": [1], "execute_errors": calls}).encode()
    answer = Answer(url="", status=200, headers={}, body=body)
    assert Vk().refused(answer) is None
    assert [type(error) for error in Vk().partly(answer)] == [
        SourceLogin,
        SourceForbidden,
        SourceBroken,
    ]


def test_a_good_answer_that_speaks_of_an_error_is_none():
    body = json.dumps({"response": {"text": '"error"', "error": 1}}).encode()
    assert Vk().refused(Answer(url="", status=200, headers={}, body=body)) is None


def test_a_days_allowance_is_a_methods_own():
    posts = listed({"id": 9, "owner_id": -1, "from_id": 7, "date": 1, "comments": {"count": 1}})
    routes = {"/method/wall.get": vk(posts), "/method/wall.getComments": vk_error(29)}

    async def twice(server: Server, transport: Transport) -> None:
        source, accounts = (
            config(server, "wall_comments", {"owner_id": "-1"}, own=False),
            Accounts(),
        )
        for _ in range(2):
            with pytest.raises(SourceLimited) as raised:
                async for _page in reader(source, "t", transport, accounts).pages({}):
                    pass
            assert raised.value.wait > 3000

    _none, server = use(routes, twice)
    paths = [path.rpartition("/")[2] for path in server.paths()]
    assert paths == ["wall.get", "wall.getComments", "wall.get"]
