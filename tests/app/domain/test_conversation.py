"""What changed in a conversation since somebody read it, and what is no change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.conversation import conversation, difference, from_json, to_json
from app.domain.ids import CaseId, PostId, SourceId
from app.domain.post import Attachment, Post

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
CASE = CaseId(1)


def post(number: int = 1, **changes: Any) -> Post:
    given: dict[str, Any] = {
        "id": PostId(number), "source_id": SourceId(1), "network": "vk", "native_id": f"n{number}",
        "kind": "comment", "author": None, "case_id": CASE, "text": "Где заказ?", "title": None,
        "created": NOW, "edited": None, "first_seen": NOW, "deleted_at": None, "parent_id": None,
        "thread_id": "t", "permalink": None, "likes": 1, "reposts": None, "replies": None,
        "views": None, "rating": None, "attachments": (), "ours": False, "known": True,
    }  # fmt: skip
    return Post(**(given | changes))


def changed(before: list[Post], after: list[Post], sent: tuple[str, ...] = ()) -> str:
    seen, now = conversation(before, CASE, ()), conversation(after, CASE, sent)
    kept = from_json(to_json(seen))
    assert kept == seen
    found = difference(seen, now, PostId(1))
    return found.code if found else ""


OURS = {"ours": True, "case_id": None, "parent_id": "n1"}
PICTURE = (Attachment(kind="photo", url="https://a.example/1.jpg?sign=9"),)


@pytest.mark.parametrize(
    ("after", "code"),
    [
        ([post(text="Где  заказ? ", likes=9)], ""),
        ([post(text="Верните деньги")], "reply.post_edited"),
        ([post(rating=5.0)], "reply.post_edited"),
        ([post(attachments=PICTURE)], "reply.post_edited"),
        ([post(deleted_at=NOW)], "reply.post_deleted"),
        ([post(), post(2, text="Всё нашлось")], "reply.conversation_changed"),
        ([post(), post(2, deleted_at=NOW)], ""),
        ([post(), post(2, **OURS)], "reply.answered"),
        ([post(), post(2, **OURS | {"parent_id": "other"})], ""),
        ([post(), post(2, case_id=CaseId(9))], ""),
        ([post(text="иное", deleted_at=NOW), post(2, **OURS)], "reply.post_deleted"),
    ],
)
def test_what_the_person_did_not_see_is_named_by_its_gravest(after: list[Post], code: str):
    assert changed([post()], after) == code


def test_an_answer_that_left_from_here_is_none_of_somebody_elses():
    assert changed([post()], [post(), post(2, **OURS)], sent=("n2",)) == ""


def test_another_signature_behind_a_pictures_address_is_no_edit():
    other = replace(PICTURE[0], url="https://a.example/1.jpg?sign=10")
    before, after = post(attachments=PICTURE), post(attachments=(other,))
    assert changed([before], [after]) == ""


def test_only_the_newest_posts_of_a_long_case_are_compared():
    many = [post(number) for number in range(1, 200)]
    assert changed(many, many) == ""
    assert changed(many, [*many, post(500)]) == "reply.conversation_changed"
