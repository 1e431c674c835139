"""Sending: once, marked before it leaves, and never again when nobody knows."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.case import CaseStatus
from app.domain.ids import CaseId, PostId
from app.domain.reply import NewReply, Reply, ReplyStatus
from app.domain.source import Source
from app.errors import (
    AppError,
    CannotSend,
    ReplyState,
    SourceForbidden,
    SourceLimited,
    SourceUnreachable,
    SourceUnsure,
)
from app.services import intake, replying, sending
from app.sources.base import OutgoingReply, Sender, SentReply
from app.store import cases, outbox
from app.store.database import Database
from tests.app.make import NOW, database, judged, with_source


class Network:
    """Takes replies, or fails with an error after taking them."""

    def __init__(self, error: AppError | None = None, *, stands: bool = False) -> None:
        self.error = error
        self.stands = stands
        self.sent: list[OutgoingReply] = []

    async def send(self, reply: OutgoingReply) -> SentReply:
        self.sent.append(reply)
        if self.error:
            raise self.error
        return SentReply(native_id="77", permalink="https://vk.example/77")

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        return SentReply(native_id="77") if self.stands else None


class Outbox:
    """One case with one reply in the outbox."""

    def __init__(self, folder: Path, undo_s: int = 0, **more: Any) -> None:
        self.db: Database = database(folder)
        source = with_source(self.db)
        self.db.run_now(lambda s: intake.store_posts(s, source, [judged()], NOW))
        new = NewReply(case_id=CaseId(1), post_id=PostId(1), text="Здравствуйте!", **more)
        self.asked = self.db.run_now(lambda s: outbox.add(s, new, NOW, undo_s=undo_s))

    def drain(self, network: Sender | None, after_s: int = 60) -> None:
        asyncio.run(sending.drain(self.db, NOW + timedelta(seconds=after_s), given(network)))

    def ask(self, network: Sender) -> None:
        asyncio.run(sending.ask(self.db, given(network)))

    def crash_while_sending(self) -> None:
        self.db.run_now(lambda s: outbox.mark_sending(s, self.asked.id))
        asyncio.run(sending.recover(self.db))

    @property
    def reply(self) -> Reply:
        return self.db.read_now(lambda s: outbox.get(s, self.asked.id))

    @property
    def status(self) -> str:
        return self.reply.status


def given(network: Sender | None) -> sending.SenderFor:
    async def sender_for(source: Source) -> Sender | None:
        return network

    return sender_for


@pytest.fixture
def box(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path)


def test_a_reply_goes_out_once_and_answers_the_case(box: Outbox):
    network = Network()
    box.drain(network)
    box.drain(network)
    [out] = network.sent
    assert (out.key, out.to.native_id) == (box.asked.idempotency_key, "1")
    assert (box.reply.status, box.reply.native_id) == (ReplyStatus.SENT, "77")
    case = box.db.read_now(lambda s: cases.get(s, CaseId(1)))
    assert (case.status, case.deadline_at) == (CaseStatus.WAITING, None)
    assert case.first_answer_at is not None


def test_nothing_leaves_before_the_undo_window_is_over(tmp_path: Path):
    box, network = Outbox(tmp_path, undo_s=15), Network()
    box.drain(network, after_s=14)
    assert box.status == "pending"
    box.drain(network, after_s=15)
    assert box.status == "sent"


def test_what_was_taken_back_never_leaves(box: Outbox):
    network = Network()
    box.db.run_now(lambda s: outbox.take_back(s, box.asked.id))
    box.drain(network)
    assert network.sent == []
    with pytest.raises(ReplyState):
        box.db.run_now(lambda s: outbox.take_back(s, box.asked.id))


def test_a_refused_reply_failed_and_may_be_asked_for_again_with_its_key(box: Outbox):
    network = Network(SourceForbidden())
    box.drain(network)
    assert (box.reply.status, box.reply.error_code) == (ReplyStatus.FAILED, "source.forbidden")
    box.db.run_now(lambda s: outbox.again(s, box.asked.id, NOW))
    network.error = None
    box.drain(network)
    assert box.reply.status is ReplyStatus.SENT
    assert len({out.key for out in network.sent}) == 1


def test_no_word_from_the_network_is_unknown_and_is_not_sent_again(box: Outbox):
    network = Network(SourceUnsure())
    for _ in range(3):
        box.drain(network)
    assert box.reply.status is ReplyStatus.UNKNOWN
    assert len(network.sent) == 1


def test_a_crash_between_the_call_and_the_answer_is_unknown(box: Outbox):
    box.crash_while_sending()
    network = Network()
    box.drain(network)
    assert box.reply.status is ReplyStatus.UNKNOWN
    assert network.sent == []


@pytest.mark.parametrize(
    ("stands", "status", "code"),
    [(True, ReplyStatus.SENT, None), (False, ReplyStatus.FAILED, "reply.not_there")],
)
def test_the_network_is_asked_after_an_unknown_reply(
    box: Outbox, *, stands: bool, status: ReplyStatus, code: str | None
):
    box.crash_while_sending()
    network = Network(stands=stands)
    box.ask(network)
    assert (box.reply.status, box.reply.error_code) == (status, code)
    assert network.sent == []


@pytest.mark.parametrize("error", [SourceUnreachable(), SourceLimited(wait=20)])
def test_what_certainly_did_not_leave_goes_later(box: Outbox, error: AppError):
    network = Network(error)
    box.drain(network)
    assert box.reply.status is ReplyStatus.PENDING
    assert box.reply.not_before > NOW
    assert box.reply.error_code == error.code


def test_without_a_way_to_send_the_reply_failed_with_that_reason(box: Outbox):
    box.drain(None)
    assert (box.reply.status, box.reply.error_code) == (ReplyStatus.FAILED, "reply.no_way")


class Blind(Network):
    """A network that shows nobody where an answer would stand."""

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        raise CannotSend(reason="untraceable")


def test_what_the_network_shows_nobody_is_left_to_the_person(box: Outbox):
    network = Blind(SourceUnsure())
    box.drain(network)
    box.ask(network)
    box.ask(network)
    assert (box.status, box.reply.error_code) == ("unknown", "reply.untraceable")
    events = box.db.read_now(lambda s: cases.whole(s, CaseId(1))).events
    assert [dict(e.facts).get("code") for e in events if e.kind == "send_unknown"] == [
        "source.unsure",
        "reply.untraceable",
    ]
    box.db.run_now(lambda s: replying.say_failed(s, box.asked.id, NOW))
    assert box.status == "failed"
    assert len(network.sent) == 1


def test_what_was_promised_is_the_deadline_once_the_answer_is_sent(tmp_path: Path):
    due = NOW + timedelta(days=1)
    box = Outbox(tmp_path, promised_due=due, promise="вернём деньги завтра")
    box.drain(Network())
    case = box.db.read_now(lambda s: cases.get(s, CaseId(1)))
    assert (case.status, case.deadline_at) == (CaseStatus.PROMISED, due)


@pytest.mark.parametrize(("error", "kept"), [(None, True), (SourceForbidden(), False)])
def test_a_promise_begins_only_when_the_network_took_the_answer(
    tmp_path: Path,
    error: AppError | None,
    kept: bool,  # noqa: FBT001  # parametrised
):
    due = NOW + timedelta(days=2)
    box = Outbox(tmp_path, promised_due=due, promise="вернём деньги")
    box.drain(Network(error))
    case = box.db.read_now(lambda s: cases.get(s, CaseId(1)))
    assert (case.status is CaseStatus.PROMISED, case.deadline_at == due) == (kept, kept)
