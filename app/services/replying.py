"""Answering: answers queued once, taken back, copied, confirmed; their texts are never lost."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.case import Case
from app.domain.draft_history import Why
from app.domain.ids import CaseId, ReplyId, TemplateId
from app.domain.reply import Draft, NewReply, Reply, Way, leaves_privately
from app.domain.send_later import is_fit
from app.domain.template_text import blank_names
from app.domain.waiver import Waiver
from app.domain.web_address import page_address
from app.errors import BlanksLeft, CannotSend, PermalinkWrong, ReplyEmpty, ReplyNotThere
from app.reply_errors import InterimUndated, ReplyMoment, ReplyTwice
from app.services import promising
from app.services.capture_first import check, note_answer, waive
from app.services.changes import Changes
from app.services.reply_files import fit_files
from app.services.reply_length import fit
from app.settings import Settings
from app.store import (
    cases,
    drafts,
    events,
    intake_cases,
    outbox,
    rests,
    search,
    sources,
    talks,
    template_uses,
    templates,
)

LONGEST_REPLY = 100_000


def queue_reply(
    session: Session, new: NewReply, now: datetime, *, undo_s: int, capture_first: bool = True
) -> tuple[Reply, Changes]:
    """Puts an answer into the outbox; the draft of its channel goes to the history (C19).

    By `Way.API` it leaves when the undo window is over, or at the moment that was chosen; by
    `Way.COPY` it waits as copied until the person says that it was published. With
    `capture_first` the complaint is captured before that, or somebody said why not (E20); the
    journal tells of answers to what was not captured.

    Raises:
        CaptureNeeded: neither. ReplyEmpty: nothing but white space.
        BlanksLeft: fact `blanks` names what is unfilled (C7). InterimUndated: no day is promised.
        ReplyTooLong, ReplyFilesUnsupported: by `Way.API`, the network would refuse it.
        CannotSend: by `Way.API`, a private answer would stand there for everybody.
        ReplyTwice: the same text is leaving already. ReplyMoment: `leaves_at` is no fit moment.
        NotFound.
    """
    text = _fit_text(new)
    case = cases.get(session, new.case_id)
    _refuse_moment(new, now)
    if new.way is Way.API:
        _refuse_unfit(session, new, case, text)
    uncaptured = check(session, new.case_id, now) if capture_first else ""
    seen = new.seen or talks.of_case(session, new.case_id)
    reply = outbox.add(session, replace(new, text=text, seen=seen), now, undo_s=undo_s)
    _put_away(session, new, reply, now)
    events.add(
        session,
        new.case_id,
        "copied" if new.way is Way.COPY else "replied",
        now,
        templates=_names(session, new.template_ids),
        public="" if new.public else "no",
        when=new.leaves_at.isoformat() if new.leaves_at else "",
    )
    if uncaptured:
        note_answer(session, new.case_id, reply.id, uncaptured, now)
    return reply, _of(new.case_id, new.template_ids)


def _put_away(session: Session, new: NewReply, reply: Reply, now: datetime) -> None:
    """What was written is an answer now: no draft, nothing that rests, its templates used."""
    drafts.empty(
        session, Draft(case_id=new.case_id, text=new.text, public=new.public, saved_at=now)
    )
    rests.drop(session, new.case_id, public=new.public)
    template_uses.note(session, new.template_ids, reply.id, new.case_id, now)


def queue_by(
    session: Session, new: NewReply, now: datetime, settings: Settings
) -> tuple[Reply, Changes]:
    """`queue_reply` with what the person has set for this network.

    Raises:
        What `queue_reply` raises.
    """
    network = cases.get(session, new.case_id).network
    first = settings.capture_before_answer
    undo_s = settings.undo_for(network)
    return queue_reply(session, new, now, undo_s=undo_s, capture_first=first)


def queue_explained(
    session: Session, new: NewReply, waiver: Waiver | None, *, undo_s: int, capture_first: bool
) -> tuple[Reply, Changes]:
    """States why the case is answered without a capture, then `queue_reply`: both or neither.

    Raises:
        WaiverUnexplained, and what `queue_reply` raises.
    """
    now = clock.now()
    if waiver is not None:
        waive(session, new.case_id, waiver.code, waiver.note, now)
    return queue_reply(session, new, now, undo_s=undo_s, capture_first=capture_first)


def take_back(session: Session, reply_id: ReplyId, now: datetime, *, writer: str = "") -> Changes:
    """Cancels an answer that has not left, or was copied and not published; a draft again.

    Where something else was begun meanwhile, the answer is put above it: no text is lost.
    `writer`: the window that asks.

    Raises:
        ReplyState: it left already.
        NotFound.
    """
    reply = outbox.take_back(session, reply_id)
    used = template_uses.take_back(session, reply_id)
    begun = drafts.get(session, reply.case_id, reply.public)
    text = reply.text
    if begun is not None and begun.text.strip() and begun.text.strip() != text:
        text = f"{text}\n\n{begun.text}"
    before = (reply, begun) if begun else (reply,)
    draft = Draft(
        case_id=reply.case_id,
        text=text,
        public=reply.public,
        saved_at=now,
        template_ids=tuple(dict.fromkeys(used for one in before for used in one.template_ids)),
        files=tuple(dict.fromkeys(file for one in before for file in one.files)),
        writer=writer,
    )
    drafts.put(session, draft, why=Why.REPLACED)
    events.add(session, reply.case_id, "taken_back", now)
    return _of(reply.case_id, used)


def retry(
    session: Session, reply_id: ReplyId, now: datetime, *, look_first: bool = True
) -> Changes:
    """Asks for a failed answer once more, with its old key.

    What stands there now is what the person has read; not `look_first`: whatever changes, send.

    Raises:
        ReplyState: it did not fail.
        NotFound.
    """
    reply = outbox.again(session, reply_id, now, look_first=look_first)
    outbox.has_read(session, reply_id, talks.of_case(session, reply.case_id))
    events.add(session, reply.case_id, "retried", now, looked="" if look_first else "no")
    return _of(reply.case_id)


def confirm_published(
    session: Session, reply_id: ReplyId, permalink: str, now: datetime
) -> Changes:
    """The person says that a copied (or unknown) answer stands on the page (C36).

    Raises:
        PermalinkWrong: not an address of a web page.
        ReplyState: it was neither copied nor unknown.
        NotFound.
    """
    address = _address(permalink)
    native = talks.native_at(session, reply_id, address) if address else None
    return stands_published(session, reply_id, now, address, native)


def stands_published(
    session: Session, reply_id: ReplyId, at: datetime, address: str | None, native: str | None
) -> Changes:
    """A copied (or unknown) answer stands on the page since `at`: somebody said so, or it is heard.

    Raises:
        ReplyState: it was neither copied nor unknown. NotFound.
    """
    reply = outbox.mark_published(session, reply_id, at, address, native)
    intake_cases.answered(session, reply.case_id, at)
    promising.answer_stands(session, reply, at)
    doc = search.SearchDoc(
        kind="reply", ref=str(reply.id), case_id=reply.case_id, at=at, text=reply.text
    )
    search.put(session, [doc])
    events.add(session, reply.case_id, "confirmed", at, url=reply.permalink or "")
    return _of(reply.case_id)


def say_failed(session: Session, reply_id: ReplyId, now: datetime) -> Changes:
    """The person looked: an unknown answer does not stand there; it may be asked for again.

    Raises:
        ReplyState: it is not unknown.
        NotFound.
    """
    reply = outbox.mark_failed(session, reply_id, ReplyNotThere.code)
    events.add(session, reply.case_id, "not_there", now)
    return _of(reply.case_id)


def _is_seen(letter: str) -> bool:
    """White space, control signs and what has no width say nothing."""
    return not letter.isspace() and unicodedata.category(letter) not in {"Cc", "Cf"}


def _fit_text(new: NewReply) -> str:
    text = new.said.strip()
    if not any(map(_is_seen, new.text)):
        raise ReplyEmpty(case=new.case_id)
    if left := blank_names(text):
        raise BlanksLeft(blanks=", ".join(left))
    if new.interim and new.promised_due is None:
        raise InterimUndated(case=new.case_id)
    return text


def _refuse_moment(new: NewReply, now: datetime) -> None:
    """A copied answer waits for nobody: the person publishes it."""
    at = new.leaves_at
    if at is None:
        return
    if new.way is Way.COPY:
        raise ReplyMoment(reason="copied")
    if not is_fit(at, now):
        raise ReplyMoment(reason="past" if at <= now else "far")


def _refuse_unfit(session: Session, new: NewReply, case: Case, text: str) -> None:
    """What the network would refuse, show to everybody, or publish twice."""
    config = sources.get(session, case.source_id, counted=False).config
    fit(config, text)
    fit_files(config, new.files, text)
    _refuse_exposing(session, new, case.network)
    if (other := talks.same_on_its_way(session, new.case_id, text)) is not None:
        raise ReplyTwice(id=other)


def _refuse_exposing(session: Session, new: NewReply, network: str) -> None:
    """What was written for one person is never published because a network knows no other way."""
    if new.public:
        return
    post = next(
        (post for post in cases.posts(session, new.case_id) if post.id == new.post_id), None
    )
    if not leaves_privately(network, post.kind if post else ""):
        raise CannotSend(reason="private")


def _names(session: Session, template_ids: tuple[TemplateId, ...]) -> str:
    known = {template.id: template.name for template in templates.every(session)}
    return ", ".join(known[item] for item in dict.fromkeys(template_ids) if item in known)


def _address(text: str) -> str | None:
    if not text.strip():
        return None
    address = page_address(text)
    if address is None:
        raise PermalinkWrong(reason="not_a_page")
    return address


def _of(case_id: CaseId, used: Iterable[TemplateId] = ()) -> Changes:
    return Changes(cases=frozenset({case_id}), templates=frozenset(used))
