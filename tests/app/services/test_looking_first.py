"""An answer is stopped when its post changed, and waits where nobody can tell."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.ids import CaseId, PostId
from app.domain.reply import NewReply, Reply, ReplyStatus, Way
from app.domain.source import Source
from app.errors import (
    AppError,
    SourceBroken,
    SourceLimited,
    SourceSlow,
    SourceUnreachable,
    SourceUnseen,
)
from app.reply_errors import ReplyMoment, ReplyTwice
from app.services import holding, intake, post_changes, replying, sending
from app.services.changes import Changes
from app.services.watching import Looked
from app.store import cases, drafts, outbox, sources
from app.store.watches import Due
from tests.app.make import NOW, database, fetched, judged, with_source
from tests.app.services.test_sending import Network, given

EDITED = judged(fetched(text="Заказ пришёл, спасибо!"))
ADDED = judged(fetched("2", text="И ещё одно"))
SOON = NOW + timedelta(minutes=1)


class Desk:
    """A case whose answer is queued; `look` finds what a test puts there."""

    def __init__(self, folder: Path) -> None:
        self.db = database(folder)
        self.source = with_source(self.db)
        self.store(judged())
        self.network = Network()
        self.looked: list[tuple[str, ...]] = []
        self.finds: Any = None
        self.error: AppError | None = None

    def store(self, *posts: Any) -> None:
        self.db.run_now(lambda s: intake.store_posts(s, self.source, list(posts), SOON))

    def queue(self, text: str = "Здравствуйте!", **more: Any) -> Reply:
        new = NewReply(case_id=CaseId(1), post_id=PostId(1), text=text, **more)
        queue = lambda s: replying.queue_reply(s, new, NOW, undo_s=0, capture_first=False)  # noqa: E731
        return self.db.run_now(queue)[0]

    async def look(self, source: Source, due: Sequence[Due], wait_s: float | None = None) -> Looked:
        self.looked.append(tuple(one.post.native_id for one in due))
        if self.finds is not None:
            await self.db.run(self.finds)
        return Looked(error=self.error, changes=Changes(cases=frozenset({CaseId(1)})))

    def drain(self, at: datetime = SOON) -> None:
        asyncio.run(sending.drain(self.db, at, given(self.network), self.look))

    def reply(self, number: int = 1) -> Reply:
        return self.db.read_now(lambda s: outbox.of_case(s, CaseId(1)))[number - 1]

    def told(self, kind: str) -> list[str | None]:
        events = self.db.read_now(lambda s: cases.whole(s, CaseId(1))).events
        return [dict(event.facts).get("code") for event in events if event.kind == kind]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def deleted(desk: Desk) -> Any:
    def work(session: Any) -> None:
        found = post_changes.deletions(session, desk.source, ["1"], SOON)
        post_changes.write_down(session, found)

    return work


def test_what_did_not_change_leaves(desk: Desk):
    desk.queue()
    desk.drain()
    assert (desk.reply().status, desk.looked) == (ReplyStatus.SENT, [("1",)])


@pytest.mark.parametrize(
    ("found", "code"),
    [(EDITED, "reply.post_edited"), (ADDED, "reply.conversation_changed")],
)
def test_what_the_look_finds_stops_the_answer(desk: Desk, found: Any, code: str):
    desk.queue()
    desk.finds = lambda s: intake.store_posts(s, desk.source, [found], SOON)
    desk.drain()
    assert (desk.reply().status, desk.reply().error_code) == (ReplyStatus.FAILED, code)
    assert (desk.network.sent, desk.told("send_stopped")) == ([], [code])


def test_a_deleted_post_stops_the_answer_and_the_person_may_send_all_the_same(desk: Desk):
    desk.queue()
    desk.finds = deleted(desk)
    desk.drain()
    assert desk.reply().error_code == "reply.post_deleted"
    desk.db.run_now(lambda s: replying.retry(s, desk.reply().id, NOW, look_first=False))
    desk.drain()
    assert (desk.reply().status, len(desk.looked)) == (ReplyStatus.SENT, 1)


def test_tried_again_after_reading_only_newer_changes_stop_it(desk: Desk):
    desk.queue()
    desk.store(EDITED)
    desk.drain()
    assert desk.reply().error_code == "reply.post_edited"
    desk.db.run_now(lambda s: replying.retry(s, desk.reply().id, NOW))
    desk.drain()
    assert desk.reply().status is ReplyStatus.SENT


def test_another_answer_that_left_meanwhile_stops_the_one_that_waits(desk: Desk):
    desk.queue(leaves_at=NOW + timedelta(minutes=30))
    desk.queue("Уже разбираемся")
    desk.drain()
    desk.drain(NOW + timedelta(minutes=31))
    assert [r.error_code for r in (desk.reply(1), desk.reply(2))] == ["reply.answered", None]


@pytest.mark.parametrize("error", [SourceUnreachable(), SourceLimited(wait=20), SourceSlow()])
def test_where_nobody_can_tell_now_the_answer_waits(desk: Desk, error: AppError):
    desk.queue()
    desk.error = error
    desk.drain()
    assert (desk.reply().status, desk.reply().error_code) == (ReplyStatus.PENDING, error.code)
    assert desk.reply().not_before > SOON
    desk.error = None
    desk.drain(SOON + timedelta(minutes=1))
    assert desk.reply().status is ReplyStatus.SENT


def test_a_network_that_is_always_too_slow_leaves_it_to_the_person(desk: Desk):
    desk.queue()
    desk.error = SourceSlow()
    for minute in range(1, 4):
        desk.drain(NOW + timedelta(minutes=minute))
    assert desk.reply().error_code == "reply.not_looked"
    assert desk.network.sent == []


@pytest.mark.parametrize("error", [SourceUnseen(), SourceBroken()])
def test_a_network_that_shows_no_posts_is_answered_and_the_history_says_so(
    desk: Desk, error: AppError
):
    desk.queue()
    desk.error = error
    desk.drain()
    assert desk.reply().status is ReplyStatus.SENT
    assert desk.told("not_looked") == [error.code]


def test_taken_back_while_the_post_is_looked_at_it_does_not_leave(desk: Desk):
    reply = desk.queue()
    desk.finds = lambda s: replying.take_back(s, reply.id, NOW)
    desk.drain()
    assert (desk.reply().status, desk.network.sent) == (ReplyStatus.CANCELLED, [])
    draft = desk.db.read_now(lambda s: drafts.get(s, CaseId(1), True))
    assert draft is not None
    assert draft.text == "Здравствуйте!"


def test_what_was_put_off_while_it_was_looked_at_does_not_leave(desk: Desk):
    reply = desk.queue()
    later = SOON + timedelta(hours=2)
    desk.finds = lambda s: holding.send_at(s, reply.id, later, NOW)
    desk.drain()
    assert (desk.reply().status, desk.reply().not_before) == (ReplyStatus.PENDING, later)
    desk.finds = None
    desk.drain(later)
    assert desk.reply().status is ReplyStatus.SENT


def test_a_chosen_moment_that_passed_long_ago_asks_the_person(desk: Desk):
    reply = desk.queue(leaves_at=NOW + timedelta(minutes=30))
    desk.drain(NOW + timedelta(minutes=29))
    assert desk.reply().status is ReplyStatus.PENDING
    desk.drain(NOW + timedelta(hours=2))
    assert (desk.reply().error_code, desk.looked) == ("reply.late", [])
    desk.db.run_now(lambda s: holding.send_now(s, reply.id, NOW))
    desk.drain()
    assert desk.reply().status is ReplyStatus.SENT


def test_an_hour_without_a_network_is_also_too_late(desk: Desk):
    desk.queue(leaves_at=NOW + timedelta(minutes=30))
    desk.error = SourceUnreachable()
    for minute in (31, 40, 80):
        desk.drain(NOW + timedelta(minutes=minute))
        assert desk.reply().status is ReplyStatus.PENDING
    desk.drain(NOW + timedelta(minutes=95))
    assert desk.reply().error_code == "reply.late"


def test_a_copied_answer_cannot_leave_later_and_nothing_leaves_in_the_past(desk: Desk):
    with pytest.raises(ReplyMoment):
        desk.queue(way=Way.COPY, leaves_at=NOW + timedelta(hours=1))
    with pytest.raises(ReplyMoment):
        desk.queue(leaves_at=NOW)


def test_the_same_text_is_not_sent_twice_at_once(desk: Desk):
    desk.queue()
    with pytest.raises(ReplyTwice):
        desk.queue()
    desk.drain()
    desk.queue()


def test_a_case_that_was_closed_meanwhile_keeps_what_was_to_leave_later(desk: Desk):
    desk.queue(leaves_at=NOW + timedelta(minutes=30))
    closed = {"status": "closed", "open": False, "closed_at": NOW + timedelta(minutes=5)}
    desk.db.run_now(lambda s: cases.change(s, CaseId(1), None, **closed))
    desk.drain(NOW + timedelta(minutes=31))
    assert (desk.reply().error_code, desk.network.sent) == ("reply.case_closed", [])


def test_held_back_it_waits_for_a_word(desk: Desk):
    reply = desk.queue()
    desk.db.run_now(lambda s: holding.hold(s, reply.id, NOW))
    desk.drain()
    assert (desk.reply().error_code, desk.network.sent) == ("reply.held", [])
    desk.db.run_now(lambda s: replying.retry(s, reply.id, NOW))
    desk.drain()
    assert desk.reply().status is ReplyStatus.SENT


def test_through_a_removed_source_nothing_leaves(desk: Desk):
    desk.queue()
    desk.db.run_now(lambda s: sources.remove(s, desk.source, NOW))
    desk.drain()
    assert desk.reply().error_code == "reply.source_gone"
