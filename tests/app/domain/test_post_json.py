"""A post through JSON and back: nothing of it is lost, nothing unknown breaks it."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime

from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.domain.post_json import from_json, to_json

MOMENT = datetime(2026, 11, 20, 9, 0, 1, 250_000, tzinfo=UTC)
FULL = FetchedPost(
    native_id="1_2",
    kind="review",
    text="Где заказ? 😀 \u202e",
    author=FetchedAuthor(
        native_id="7",
        handle="anna",
        name="Анна",
        followers=0,
        url="https://a.b",
        registered=MOMENT,
    ),
    created=MOMENT,
    edited=MOMENT,
    title="",
    text_html="<b>Где</b>",
    parent_id="1_1",
    thread_id="1_0",
    permalink="https://a.b/1",
    likes=0,
    reposts=1,
    replies=2,
    views=3,
    rating=4.5,
    attachments=(Attachment(kind="photo", url="https://a.b/p", title=None),),
    deleted=True,
    context=True,
    known=False,
    network="vk",
    raw={"id": 1, "text": "[club1|Ромашка]", "more": {"a": [1, None, True]}},
)


def test_a_post_with_everything_comes_back_as_it_was():
    assert from_json(json.loads(json.dumps(to_json(FULL)))) == FULL


def test_the_example_tells_every_field_there_is():
    for record in (FULL, FULL.author):
        assert record is not None
        for field in fields(record):
            assert getattr(record, field.name) != field.default, field.name


def test_a_post_with_nothing_comes_back_as_it_was_and_takes_little_room():
    bare = FetchedPost(native_id="1", kind="comment", text="")
    assert from_json(to_json(bare)) == bare
    assert to_json(bare) == {"native_id": "1", "kind": "comment", "text": ""}


def test_what_another_version_wrote_beside_it_is_passed_over():
    assert from_json(to_json(FULL) | {"colour": "red"}) == FULL
