"""What was done with the sample's cases, done again through the services, at its own moments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.domain.case import CloseReason
from app.domain.closing import Closing
from app.domain.deadline import WorkHours
from app.domain.ids import CaseId, PostId, SourceId
from app.domain.questions import NOT_OURS_ASKS
from app.domain.reply import Draft, NewReply, Reply, Way
from app.domain.triage import Verdict
from app.services import casework, drafting, judging, questioning, replying
from app.services.sample_content import Act, World
from app.services.sample_hearing import native_id
from app.services.sample_network import addresses, numbers
from app.store import cases, events, intake_cases, outbox, posts, search

CAUSE = "expectations"
"""Where the content names no cause of its own (R-000-14)."""
WAIT = timedelta(minutes=40)
"""How long the network keeps the sample's waiting answer back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where the acts take place."""

    session: Session
    world: World
    sources: dict[str, SourceId]
    """Source ids by the key of their place."""
    hours: WorkHours


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One act with the case and the post it concerns."""

    act: Act
    case_id: CaseId
    post_id: PostId

    @property
    def at(self) -> datetime:
        """When it was done."""
        return self.act.at


def perform(stage: Stage, act: Act) -> CaseId | None:
    """Does one act; None where its post opened no case."""
    key = native_id(stage.world.answered(act))
    source_id = stage.sources[act.place.key]
    seen = posts.seen(stage.session, source_id, [key]).get(key)
    if seen is None or seen.case_id is None:
        return None
    turn = Turn(act=act, case_id=seen.case_id, post_id=seen.id)
    DOING[act.what](stage, turn)
    casework.mark_read(stage.session, turn.case_id, act.at)
    return turn.case_id


def _version(stage: Stage, turn: Turn) -> int:
    return cases.get(stage.session, turn.case_id).version


def _note(stage: Stage, turn: Turn) -> None:
    casework.add_note(stage.session, turn.case_id, turn.act.facts["note"], turn.at)


def _cause(stage: Stage, turn: Turn) -> None:
    version = _version(stage, turn)
    casework.set_cause(stage.session, turn.case_id, version, turn.act.facts["cause"], turn.at)


def _verdict(stage: Stage, turn: Turn) -> None:
    facts = turn.act.facts
    given = {code: facts[code] for code in NOT_OURS_ASKS if code in facts}
    questioning.save_answers(stage.session, turn.case_id, given)
    judging.set_verdict(
        stage.session,
        turn.case_id,
        _version(stage, turn),
        Verdict(facts["verdict"]),
        reason=facts.get("why", ""),
        now=turn.at,
        hours=stage.hours,
    )


def _draft(stage: Stage, turn: Turn) -> None:
    text = turn.act.facts["draft"]
    draft = Draft(case_id=turn.case_id, text=text, public=True, saved_at=turn.at)
    drafting.save_draft(stage.session, draft)


def _promise(stage: Stage, turn: Turn) -> None:
    facts = turn.act.facts
    due = stage.world.started + timedelta(minutes=facts["promise"])
    version = _version(stage, turn)
    casework.promise(stage.session, turn.case_id, version, due, facts["note"], turn.at)


def _close(stage: Stage, turn: Turn) -> None:
    case = cases.get(stage.session, turn.case_id)
    reason = CloseReason(turn.act.facts["close"])
    closing = Closing(
        reason=reason,
        note=turn.act.facts["note"],
        confirmation=stage.world.confirmed if reason is CloseReason.SOLVED else "",
        cause=case.cause or CAUSE,
    )
    casework.close(stage.session, turn.case_id, case.version, closing, turn.at)


def _answer(stage: Stage, turn: Turn) -> None:
    facts = turn.act.facts
    by_hand = facts["state"] in {"published", "copied"}
    new = NewReply(
        case_id=turn.case_id,
        post_id=turn.post_id,
        text=facts["answer"],
        way=Way.COPY if by_hand else Way.API,
    )
    reply, _ = replying.queue_reply(stage.session, new, turn.at, undo_s=0, capture_first=False)
    match facts["state"]:
        case "published":
            replying.confirm_published(stage.session, reply.id, _address(stage, turn), turn.at)
            _make_findable(stage, reply, turn.at)
        case "sent":
            _send(stage, turn, reply)
        case "failed":
            outbox.mark_sending(stage.session, reply.id)
            outbox.mark_failed(stage.session, reply.id, facts["error"])
            events.add(stage.session, turn.case_id, "send_failed", turn.at, code=facts["error"])
        case "unknown":
            outbox.mark_sending(stage.session, reply.id)
            outbox.mark_unknown(stage.session, reply.id, "source.unsure", turn.at)
            events.add(stage.session, turn.case_id, "send_unknown", turn.at, code="source.unsure")
        case "waiting":
            outbox.mark_sending(stage.session, reply.id)
            later = stage.world.started + WAIT
            outbox.put_off(stage.session, reply.id, later, "source.limited")


def _send(stage: Stage, turn: Turn, reply: Reply) -> None:
    act = turn.act
    outbox.mark_sending(stage.session, reply.id)
    native = numbers.native(act.place.network, act.thread, act.number, act.at)
    address = _address(stage, turn)
    outbox.mark_sent(stage.session, reply.id, turn.at, native, address)
    intake_cases.answered(stage.session, turn.case_id, turn.at)
    events.add(stage.session, turn.case_id, "sent", turn.at, url=address)
    _make_findable(stage, reply, turn.at)


def _address(stage: Stage, turn: Turn) -> str:
    act = turn.act
    by = stage.world.answerer(act.place)
    number = numbers.native(act.place.network, act.thread, act.number, act.at)
    if act.place.network == "vk" and "owner" not in act.place.more:
        by = stage.world.by_number[act.place.key, act.thread, 1].by
    return addresses.of(act.place, act.thread, number, by)


def _make_findable(stage: Stage, reply: Reply, at: datetime) -> None:
    doc = search.SearchDoc(
        kind="reply", ref=str(reply.id), case_id=reply.case_id, at=at, text=reply.text
    )
    search.put(stage.session, [doc])


DOING: dict[str, Callable[[Stage, Turn], None]] = {
    "answer": _answer,
    "note": _note,
    "cause": _cause,
    "verdict": _verdict,
    "draft": _draft,
    "promise": _promise,
    "close": _close,
}
