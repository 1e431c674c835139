"""The length of an answer, as its network counts, is looked at before anything leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.ids import CaseId, PostId, SourceId
from app.domain.reply import NewReply, ReplyStatus, Way
from app.errors import ReplyTooLong
from app.services import replying
from app.services.reply_length import fit
from app.store import outbox, sources
from tests.app.make import NOW, config, judged
from tests.app.services.test_intake import Desk
from tests.app.services.test_sending import Network, Outbox

X = config(network="x", kind="search", params={"query": "a"})
SKY = config(network="bluesky", kind="search", params={"query": "a"})


def test_letters_are_counted_as_the_network_counts_them():
    fit(X, "я" * 280)
    fit(SKY, "👩‍👩‍👧" * 300)
    fit(SKY, "🇷🇺👍🏽й" * 100)
    for refused in ((X, "日" * 141), (SKY, "я" * 301), (SKY, "🇷🇺" * 301)):
        with pytest.raises(ReplyTooLong):
            fit(*refused)


def test_where_each_server_has_a_limit_of_its_own_only_it_decides():
    fit(config(network="mastodon", kind="hashtag", base_url="https://m.example"), "я" * 4000)
    fit(config(network="import", kind="import"), "я" * 50_000)


def test_too_long_an_answer_is_not_queued_and_the_facts_say_how_long(tmp_path: Path):
    desk = Desk(tmp_path, network="x", kind="search", params={"query": "a"})
    desk.store(judged())
    new = NewReply(case_id=CaseId(1), post_id=PostId(1), text="я" * 281)
    with pytest.raises(ReplyTooLong) as raised:
        desk.db.run_now(lambda s: replying.queue_reply(s, new, NOW, undo_s=0, capture_first=False))
    assert raised.value.facts == {"length": 281, "longest": 280}
    assert desk.db.read_now(lambda s: outbox.of_case(s, CaseId(1))) == ()


def test_what_a_person_copies_may_be_of_any_length(tmp_path: Path):
    desk = Desk(tmp_path, network="x", kind="search", params={"query": "a"})
    desk.store(judged())
    new = NewReply(case_id=CaseId(1), post_id=PostId(1), text="я" * 281, way=Way.COPY)
    reply, _ = desk.db.run_now(
        lambda s: replying.queue_reply(s, new, NOW, undo_s=0, capture_first=False)
    )
    assert reply.status is ReplyStatus.COPIED


def test_too_long_an_answer_in_the_outbox_failed_with_its_reason_and_nothing_left(tmp_path: Path):
    box, network = Outbox(tmp_path), Network()
    described = config(network="x", kind="search", params={"query": "a"})
    box.db.run_now(lambda s: sources.change(s, SourceId(1), described))
    new = NewReply(case_id=CaseId(1), post_id=PostId(1), text="я" * 281)
    box.asked = box.db.run_now(lambda s: outbox.add(s, new, NOW))
    box.drain(network)
    assert (box.reply.status, box.reply.error_code) == (ReplyStatus.FAILED, "reply.too_long")
    assert [out.text for out in network.sent] == ["Здравствуйте!"]
