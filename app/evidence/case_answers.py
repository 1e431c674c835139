"""What case.json tells of answering, read back: answers, drafts, files, hand-offs, gifts."""

from __future__ import annotations

import re

from app.domain import clock
from app.domain.attachment import LARGEST, AttachedFile, media_type, tidy_name
from app.domain.colleague import Colleague, ColleagueKind, checked
from app.domain.compensation import LONGEST, LONGEST_NAME, CompensationKind
from app.domain.compensation_amount import LARGEST as MOST_MONEY
from app.domain.handed import HandedEvent, HandedFile, HandedReply, HandedText
from app.domain.handed_acts import HandedCompensation, HandedHandoff
from app.domain.handoff import LONGEST_LINE, LONGEST_WHAT, HandoffEnd
from app.domain.handwritten import line, lines
from app.domain.reply import ReplyStatus
from app.domain.storable import EARLIEST, LATEST
from app.errors import ColleagueUnfit, ColleagueUnnamed
from app.evidence.raw_json import Raw, raw_of, wrong

NAME, ADDRESS, WORD = 500, 4_000, 60
"""Characters: of names, of addresses, of codes."""
MOST_ACTS = 300
"""Hand-offs, or compensations, of one case."""
MOST_FILES = 100
"""Of one answer: an answer that was taken back adds its files to those of the draft."""
SHA256 = re.compile(r"[0-9a-f]{64}")
CURRENCY = re.compile(r"[A-Z]{3}")
DATED = frozenset({"promised", "promise_kept"})
"""Lines of the history from which deadlines are made: their moment has to be one."""


def replies(raw: Raw) -> tuple[HandedReply, ...]:
    """The answers of a case."""
    return tuple(_reply(one) for one in raw.many("replies"))


def drafts(raw: Raw) -> tuple[HandedText, ...]:
    """One of a channel; older files have one draft of all."""
    if "drafts" in raw.fields:
        told = list(raw.many("drafts"))
    else:
        told = [one for one in (raw.maybe_one("draft"),) if one is not None]
    return tuple({one.public: one for one in map(_draft, told)}.values())


def events(raw: Raw) -> tuple[HandedEvent, ...]:
    """The history there."""
    return tuple(_event(one) for one in raw.many("events"))


def assignee(raw: Raw) -> Colleague | None:
    """Who answers there, by a name that a colleague may have."""
    told = raw.maybe_one("assignee")
    if told is None:
        return None
    kind = told.choice("kind", ColleagueKind)
    try:
        return checked(Colleague(name=told.text("name", NAME), kind=kind))
    except (ColleagueUnfit, ColleagueUnnamed) as error:
        raise wrong("assignee") from error


def handoffs(raw: Raw) -> tuple[HandedHandoff, ...]:
    """To whom the case was given there."""
    found = tuple(_handoff(one) for one in raw.many("handoffs"))
    if len(found) > MOST_ACTS:
        raise wrong("handoffs")
    return found


def compensations(raw: Raw) -> tuple[HandedCompensation, ...]:
    """What the customer was given there."""
    found = tuple(_compensation(one) for one in raw.many("compensations"))
    if len(found) > MOST_ACTS:
        raise wrong("compensations")
    return found


def _reply(raw: Raw) -> HandedReply:
    return HandedReply(
        number=_number(raw),
        post=raw.maybe("post", NAME),
        text=raw.text("text"),
        public=raw.flag("public"),
        status=raw.choice("status", ReplyStatus),
        created_at=raw.moment("created_at"),
        sent_at=raw.maybe_moment("sent_at"),
        native_id=raw.maybe("native_id", NAME),
        permalink=raw.maybe("permalink", ADDRESS),
        interim=raw.fields.get("interim") is True,
        promised_due=raw.maybe_moment("promised_due"),
        promise=raw.maybe("promise", ADDRESS) or "",
        files=_files(raw),
    )


def _draft(raw: Raw) -> HandedText:
    return HandedText(
        text=raw.text("text"), at=raw.moment("saved_at"), public=raw.flag("public"),
        files=_files(raw),
    )  # fmt: skip


def _files(raw: Raw) -> tuple[HandedFile, ...]:
    """The files of an answer; of the first format only their names are known, and no bytes."""
    told = raw.values("files")
    if len(told) > MOST_FILES:
        raise wrong("files")
    return tuple(_file(raw_of(one, "files")) for one in told if not isinstance(one, str))


def _file(raw: Raw) -> HandedFile:
    sha256 = raw.text("sha256", 64)
    if not SHA256.fullmatch(sha256):
        raise wrong("sha256")
    kind = media_type(raw.text("media_type", NAME))
    file = AttachedFile(
        name=tidy_name(raw.text("name", NAME), kind), media_type=kind,
        size=raw.number("size", 1, LARGEST), sha256=sha256,
    )  # fmt: skip
    return HandedFile(file=file, there=raw.flag("there"))


def _event(raw: Raw) -> HandedEvent:
    found = HandedEvent(
        at=raw.moment("at"), kind=raw.text("kind", WORD), facts=raw.mapping("facts")
    )
    if found.kind in DATED:
        try:
            due = clock.from_iso(found.facts.get("due", ""))
        except ValueError as error:
            raise wrong("due") from error
        if not EARLIEST <= due < LATEST:
            raise wrong("due")
    return found


def _handoff(raw: Raw) -> HandedHandoff:
    end, ended_at = raw.maybe_choice("end", HandoffEnd), raw.maybe_moment("ended_at")
    contacted_at, sheet = raw.maybe_moment("contacted_at"), raw.maybe("sheet_sha256", 64) or ""
    if (end is None) != (ended_at is None):
        raise wrong("end")
    if sheet and not SHA256.fullmatch(sheet):
        raise wrong("sheet_sha256")
    if (end is HandoffEnd.CONTACTED) != (contacted_at is not None):
        raise wrong("contacted_at")
    return HandedHandoff(
        number=_number(raw),
        to=_said(raw, "to", LONGEST_LINE),
        what=_said(raw, "what", LONGEST_WHAT),
        made_at=raw.moment("made_at"),
        due_at=raw.moment("due_at"),
        sheet_sha256=sheet,
        contacted_at=contacted_at,
        result=lines(raw.maybe("result", LONGEST_WHAT) or ""),
        ended_at=ended_at,
        end=end,
    )


def _compensation(raw: Raw) -> HandedCompensation:
    currency = raw.text("currency", WORD)
    if not CURRENCY.fullmatch(currency):
        raise wrong("currency")
    return HandedCompensation(
        number=_number(raw),
        kind=raw.choice("kind", CompensationKind),
        what=lines(raw.maybe("what", LONGEST) or ""),
        amount=raw.number("amount", 1, MOST_MONEY)
        if raw.fields.get("amount") is not None
        else None,
        currency=currency,
        public=raw.flag("public"),
        given_at=raw.moment("given_at"),
        given_by=line(raw.maybe("given_by", LONGEST_NAME) or ""),
        why=line(raw.maybe("why", LONGEST) or ""),
        allowed_by=line(raw.maybe("allowed_by", LONGEST_NAME) or ""),
        withdrawn_at=raw.maybe_moment("withdrawn_at"),
    )


def _said(raw: Raw, name: str, longest: int) -> str:
    """What somebody wrote by hand, and not nothing."""
    told = raw.text(name, longest)
    tidy = line(told) if longest == LONGEST_LINE else lines(told)
    if not tidy:
        raise wrong(name)
    return tidy


def _number(raw: Raw) -> str:
    """The number there; files of the first format do not tell it."""
    return str(raw.number("number", 0)) if raw.fields.get("number") is not None else ""
