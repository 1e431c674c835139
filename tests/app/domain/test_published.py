"""Published by hand: seen in the thread, and an address that may be another site's."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.domain.conversation import Conversation, mark
from app.domain.post import PostVersion
from app.domain.published import pasted_address, same_site, seen_published, waiting
from app.domain.reply import Reply, ReplyStatus
from app.domain.stopped import Change, Instead, stopped_by
from app.domain.whole_case import WholeCase
from tests.desk_records import NOW, post, reply, whole

PAGE = "https://vk.com/wall-1_100"


@pytest.mark.parametrize(
    ("address", "page", "same"),
    [
        ("https://vk.com/wall-1_100?reply=7", PAGE, True),
        ("https://m.vk.com/wall-1_100", PAGE, True),
        ("https://vk.ru/wall-1_100", PAGE, True),
        ("https://ok.ru/group/1", PAGE, False),
        ("https://example.org/", PAGE, False),
        ("https://www.forum.example/t/1", "https://m.forum.example/t/1", True),
        ("https://evil-forum.example/t/1", "https://forum.example/t/1", False),
        ("https://vk.com/wall-1_100", "", True),
    ],
)
def test_an_address_of_another_site_is_noticed(address: str, page: str, *, same: bool):
    assert same_site(address, page) is same


@pytest.mark.parametrize(
    "text", ["", "пароль", "http://vk.com/1", "https://vk.com/1 и ещё", "x" * 9]
)
def test_only_an_address_is_taken_from_the_clipboard(text: str):
    assert pasted_address(text) == ""


def copied(**changes: Any) -> tuple[WholeCase, Reply]:
    ours = reply(1, ReplyStatus.COPIED, 20)
    given = {
        "case_id": None,
        "author": None,
        "text": f" {ours.text}\n",
        "permalink": PAGE,
    } | changes
    return whole(replies=(ours,), posts=(post(1), post(2, 5, **given))), ours


def test_the_copied_answer_is_recognised_in_the_thread():
    found, ours = copied()
    assert waiting(found) == ours
    assert (there := seen_published(found, ours)) is not None
    assert there.permalink == PAGE


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "Другое"},
        {"created": NOW - timedelta(hours=2)},
        {"author": post(1).author},
    ],
)
def test_what_is_not_our_answer_is_not_taken_for_it(changes: dict[str, Any]):
    found, ours = copied(**changes)
    assert seen_published(found, ours) is None


def test_a_stopped_answer_tells_before_and_after():
    was = post(1, text="Где заказ?")
    seen = Conversation(posts={was.id: mark(was)})
    stopped = reply(1, ReplyStatus.FAILED, 10, error_code="reply.post_edited", seen=seen)
    version = PostVersion(
        post_id=was.id, text=was.text, seen_from=NOW - timedelta(hours=1), seen_until=NOW
    )
    now = post(1, text="Пришёл, спасибо")
    added = post(2, 5, text="И ещё")
    found = whole(replies=(stopped,), posts=(now, added), versions=(version,))
    own = found.case.id
    assert {now.case_id, added.case_id} == {own}
    assert stopped_by(found, stopped) == (
        Instead(change=Change.EDITED, before="Где заказ?", after="Пришёл, спасибо"),
        Instead(change=Change.ADDED, after="И ещё"),
    )
