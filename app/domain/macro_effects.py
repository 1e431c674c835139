"""What a macro would do to one case, act by act, before anything is done (C15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain import clock
from app.domain.case import CaseStatus
from app.domain.colleague import Colleague
from app.domain.deadline import WorkHours
from app.domain.ids import CaseId, ColleagueId
from app.domain.macro import ME, NOBODY, Acts
from app.domain.template_text import blank_names
from app.domain.triage import Band, Route


class Deed(StrEnum):
    """One kind of act, in the order in which they are done."""

    STATUS = "status"
    ROUTE = "route"
    CAUSE = "cause"
    ADD_TAG = "add_tag"
    REMOVE_TAG = "remove_tag"
    ASSIGN = "assign"
    NOTE = "note"
    DEADLINE = "deadline"
    PROMISE = "promise"
    SNOOZE = "snooze"
    REPLY = "reply"
    SEND = "send"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """One act on one case, and why it would not be done."""

    deed: Deed
    what: str = ""
    """The tag, the moment (RFC 3339), the name, the code of a status, the beginning of a text."""
    why: str = ""
    """Why not, as a code; empty: it is done."""
    facts: tuple[tuple[str, str], ...] = ()
    """What belongs to it: `blanks`, `missing`, `promise`, `reason`."""

    @property
    def is_done(self) -> bool:
        """Whether it changes the case."""
        return not self.why


@dataclass(frozen=True, slots=True, kw_only=True)
class MacroCase:
    """What of a case decides about the acts."""

    id: CaseId
    who: str
    status: CaseStatus
    band: Band
    tags: tuple[str, ...] = ()
    due: datetime | None = None
    assignee: ColleagueId | None = None
    cause: str = ""
    route: Route | None = None
    captured: bool = True
    """It may be answered: captured, or it is said why not, or nobody asks for it."""
    sends: bool = False
    """Its network takes answers from here."""
    longest: int | None = None
    """Characters that its network takes."""
    waits: bool = False
    """An answer to it is about to leave."""
    draft: str = ""
    """What the person has begun to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What was made ready for one case: texts filled, names found, moments reckoned."""

    reply: str = ""
    note: str = ""
    known_template: bool = True
    title: str = ""
    """The name of the template."""
    colleague: Colleague | None = None
    """Whom `assign` names."""
    colleague_why: str = ""
    """Why there is nobody: unknown, aside, no_operator."""
    close_missing: tuple[str, ...] = ()
    """What the case still lacks for being closed so."""
    now: datetime
    hours: WorkHours


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """How a macro is run."""

    send: bool = False
    """Replies are queued, as far as they may leave."""
    many: bool = False
    """On several cases at once: what a person began to write is never touched."""


def effects(acts: Acts, case: MacroCase, ready: Ready, mode: Mode) -> tuple[Effect, ...]:
    """Every act of the macro for this case, in the order in which they are done."""
    is_closed = case.status is CaseStatus.CLOSED and acts.status is not CaseStatus.OPEN
    found = [
        *_status(acts, case, is_closed=is_closed),
        *_judged(acts, case),
        *_tags(acts, case),
        *_assign(acts, case, ready),
        *_texts(acts, ready),
        *_moments(acts, ready, is_closed=is_closed),
        *_reply(acts, case, ready, mode, is_closed=is_closed),
    ]
    return (*found, *_close(acts, ready, is_closed=is_closed, is_sent=_is_sent(found)))


def _status(acts: Acts, case: MacroCase, *, is_closed: bool) -> Iterator[Effect]:
    if acts.status is None:
        return
    why = ""
    if is_closed:
        why = "closed"
    elif acts.snooze is not None:
        why = "snoozes"
    elif acts.promise:
        why = "promises"
    elif case.status is acts.status:
        why = "same"
    yield Effect(deed=Deed.STATUS, what=acts.status.value, why=why)


def _judged(acts: Acts, case: MacroCase) -> Iterator[Effect]:
    if acts.route is not None:
        facts = (("reason", acts.route_reason),) if acts.route_reason else ()
        why = "same" if case.route is acts.route else ""
        yield Effect(deed=Deed.ROUTE, what=acts.route.value, why=why, facts=facts)
    if acts.cause:
        yield Effect(deed=Deed.CAUSE, what=acts.cause, why="same" * (case.cause == acts.cause))


def _tags(acts: Acts, case: MacroCase) -> Iterator[Effect]:
    for tag in acts.add_tags:
        yield Effect(deed=Deed.ADD_TAG, what=tag, why="has_tag" if tag in case.tags else "")
    for tag in acts.remove_tags:
        yield Effect(deed=Deed.REMOVE_TAG, what=tag, why="" if tag in case.tags else "no_tag")


def _assign(acts: Acts, case: MacroCase, ready: Ready) -> Iterator[Effect]:
    if not acts.assign:
        return
    if acts.assign == NOBODY:
        yield Effect(deed=Deed.ASSIGN, why="" if case.assignee else "same")
        return
    who = ready.colleague
    name = who.name if who else ("" if acts.assign == ME else acts.assign)
    same = who is not None and who.id != 0 and who.id == case.assignee
    yield Effect(deed=Deed.ASSIGN, what=name, why=ready.colleague_why or ("same" if same else ""))


def _texts(acts: Acts, ready: Ready) -> Iterator[Effect]:
    if acts.note:
        blanks = blank_names(ready.note)
        facts = (("blanks", ", ".join(blanks)),) if blanks else ()
        why = "" if ready.note.strip() else "empty"
        yield Effect(deed=Deed.NOTE, what=_begin(ready.note), why=why, facts=facts)


def _moments(acts: Acts, ready: Ready, *, is_closed: bool) -> Iterator[Effect]:
    if acts.deadline is not None:
        due = acts.deadline.moment(ready.now, ready.hours, ends=True)
        why = "closed" if is_closed else "past" if due <= ready.now else ""
        facts = (("promise", acts.promise),) if acts.promise else ()
        deed = Deed.PROMISE if acts.promise else Deed.DEADLINE
        yield Effect(deed=deed, what=clock.iso(due), why=why, facts=facts)
    if acts.snooze is not None:
        until = acts.snooze.moment(ready.now, ready.hours)
        why = "closed" if is_closed else "past" if until <= ready.now else ""
        yield Effect(deed=Deed.SNOOZE, what=clock.iso(until), why=why)


def _reply(
    acts: Acts, case: MacroCase, ready: Ready, mode: Mode, *, is_closed: bool
) -> Iterator[Effect]:
    if not acts.replies:
        return
    blanks = blank_names(ready.reply)
    facts = {"title": ready.title, "blanks": ", ".join(blanks)}
    why = _no_reply(case, ready, mode, is_closed=is_closed, blank=bool(blanks))
    told = tuple((name, text) for name, text in facts.items() if text)
    yield Effect(deed=Deed.REPLY, what=_begin(ready.reply), why=why, facts=told)
    if mode.send:
        reason = "no_reply" if why else _not_sent(case, ready, blank=bool(blanks))
        left = told if reason == "blanks" else ()
        yield Effect(deed=Deed.SEND, why=reason, facts=left)


def _no_reply(case: MacroCase, ready: Ready, mode: Mode, *, is_closed: bool, blank: bool) -> str:
    grounds = (
        ("no_template", not ready.known_template),
        ("closed", is_closed),
        ("empty", not ready.reply.strip()),
        ("waits", case.waits),
        ("draft", mode.many and bool(case.draft.strip())),
        ("blanks", mode.many and blank),
    )
    return next((why for why, is_so in grounds if is_so), "")


def _not_sent(case: MacroCase, ready: Ready, *, blank: bool) -> str:
    text = ready.reply.strip()
    grounds = (
        ("blanks", blank),
        ("draft", bool(case.draft.strip())),
        ("no_capture", not case.captured),
        ("by_hand", not case.sends),
        ("too_long", case.longest is not None and len(text) > case.longest),
        ("high_risk", case.band is Band.HIGH),
    )
    return next((why for why, is_so in grounds if is_so), "")


def _is_sent(found: list[Effect]) -> bool:
    return any(effect.deed is Deed.SEND and effect.is_done for effect in found)


def _close(acts: Acts, ready: Ready, *, is_closed: bool, is_sent: bool) -> Iterator[Effect]:
    """A case is not closed over an answer that has still to be sent."""
    if acts.close is None:
        return
    missing = ready.close_missing
    grounds = (
        ("closed", is_closed),
        ("unsent", acts.replies and not is_sent),
        ("close_lacks", bool(missing)),
    )
    why = next((name for name, is_so in grounds if is_so), "")
    facts = (("missing", ", ".join(missing)),) if missing else ()
    yield Effect(deed=Deed.CLOSE, what=acts.close.value, why=why, facts=facts)


def _begin(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79].rstrip() + "…"
