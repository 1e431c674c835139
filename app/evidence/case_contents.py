"""case.json and journal.json of a case file, read back: nothing in them is trusted."""

from __future__ import annotations

import json
import re
from typing import Any

from app.domain.case import Appraisal, CaseStatus, CloseReason, Step
from app.domain.evidence import CaptureKind, CaptureStatus
from app.domain.handed import (
    HandedCapture,
    HandedCase,
    HandedChange,
    HandedPost,
    HandedText,
)
from app.domain.ids import CaptureId
from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.domain.roles import LONGEST_REASON, Role, RoleNote
from app.domain.storable import storable
from app.domain.triage import Band, Risk, RiskPart, Route, Verdict
from app.domain.waiver import LONGEST_NOTE, Waiver, WaiverCode
from app.domain.watch import PostChange
from app.errors import BundleBroken
from app.evidence import case_answers
from app.evidence.case_answers import ADDRESS, NAME, WORD
from app.evidence.case_json import FAMILY, VERSION
from app.evidence.files import Files
from app.evidence.raw_json import Raw, raw_of, wrong
from app.evidence.verification import UNREADABLE

MOST_BYTES = 64 << 20
ULID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
COLUMNS = ("content", "author", "reach", "signs", "call_to_action", "motivation")


def read_case(files: Files, name: str, key: str = "") -> HandedCase:
    """The case; `key` is who signed the file, as the caller has checked.

    Raises:
        BundleBroken: reason `case`; fact `field` names what is not as it should be.
    """
    raw = raw_of(_document(files, name), "format")
    if not 1 <= version_of(raw) <= VERSION:
        raise wrong("format")
    told = raw.one("case")
    people = _authors(raw)
    posts = tuple(_post(one, people) for one in raw.many("posts"))
    mains = [one for one in posts if one.post.native_id == told.text("main_post", NAME)]
    if len(mains) != 1 or not mains[0].in_case:
        raise wrong("main_post")
    if len({one.post.native_id for one in posts}) != len(posts):
        raise wrong("native_id")
    author = mains[0].post.author
    return HandedCase(
        **_case(told),
        author=author,
        roles=people.get((mains[0].network, author.native_id), (None, ()))[1] if author else (),
        posts=posts,
        replies=case_answers.replies(raw),
        drafts=case_answers.drafts(raw),
        tags=raw.texts("tags"),
        notes=tuple(
            HandedText(text=one.text("text"), at=one.moment("at")) for one in raw.many("notes")
        ),
        events=case_answers.events(raw),
        handoffs=case_answers.handoffs(raw),
        compensations=case_answers.compensations(raw),
        captures=tuple(_capture(one) for one in raw.many("captures")),
        operator=raw.maybe("operator", NAME) or "",
        key=key,
        made_at=raw.maybe_moment("made_at"),
    )


def version_of(raw: Raw) -> int:
    """The number of the format; 0: it is none of a case file."""
    told = re.fullmatch(rf"{FAMILY}([1-9][0-9]{{0,8}})", raw.text("format", WORD), re.ASCII)
    return int(told[1]) if told else 0


def newer_than_known(files: Files, name: str) -> str:
    """The format of a case that a newer Otklik wrote; empty: it did not."""
    try:
        raw = raw_of(_document(files, name), "format")
        number = version_of(raw)
    except BundleBroken:
        return ""
    return f"{FAMILY}{number}" if number > VERSION else ""


def read_journal(files: Files, name: str) -> Any:
    """The excerpt's document, for `excerpt.check`; None where there is none."""
    try:
        return _document(files, name)
    except BundleBroken:
        return None


def _document(files: Files, name: str) -> Any:
    if name not in files.names() or not files.is_plain(name):
        raise BundleBroken(reason="case", field=name)
    try:
        with files.open(name) as stream:
            content = stream.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise wrong(name)
        return json.loads(content)
    except (*UNREADABLE, ValueError, RecursionError) as error:
        raise BundleBroken(reason="case", field=name) from error


def _case(raw: Raw) -> dict[str, Any]:
    edited = raw.maybe_one("appraisal")
    return {
        "number": str(raw.number("number")),
        "network": raw.text("network", WORD),
        "brand": raw.text("brand", NAME),
        "source": raw.maybe("source", NAME) or "",
        "main_post": raw.text("main_post", NAME),
        "status": raw.choice("status", CaseStatus),
        "close_reason": raw.maybe_choice("close_reason", CloseReason),
        "close_note": raw.maybe("close_note") or "",
        "verdict": raw.choice("verdict", Verdict),
        "verdict_by_person": raw.flag("verdict_by_person"),
        "risk": _risk(raw.one("risk")),
        "priority": raw.number("priority", -(10**6), 10**6),
        "deadline_at": raw.maybe_moment("deadline_at"),
        "deadline_kind": raw.text("deadline_kind", WORD),
        "route": raw.maybe_choice("route", Route),
        "cause": raw.maybe("cause", WORD) or "",
        "opened_at": raw.moment("opened_at"),
        "first_answer_at": raw.maybe_moment("first_answer_at"),
        "closed_at": raw.maybe_moment("closed_at"),
        "snoozed_until": raw.maybe_moment("snoozed_until"),
        "own_channel": raw.flag("own_channel"),
        "steps": tuple(Raw({"steps": one}).choice("steps", Step) for one in raw.values("steps")),
        "appraisal": Appraisal(**{name: edited.text(name) for name in COLUMNS}) if edited else None,
        "answers": raw.mapping("answers"),
        "waiver": _waiver(raw.maybe_one("waiver")),
        "assignee": case_answers.assignee(raw),
        "escalated": raw.fields.get("escalated") is not None and raw.flag("escalated"),
    }


def _risk(raw: Raw) -> Risk:
    parts = tuple(
        RiskPart(
            criterion=one.text("criterion", WORD),
            points=one.rating("points") or 0.0,
            most=one.rating("most") or 0.0,
            reason=one.text("reason", WORD),
            facts=one.mapping("facts"),
            share=one.rating("share") or 0.0,
            weight=one.number("weight"),
        )
        for one in raw.many("parts")
    )
    return Risk(score=raw.number("score", 0, 100), band=raw.choice("band", Band), parts=parts)


People = dict[tuple[str, str], tuple[FetchedAuthor, tuple[RoleNote, ...]]]


def _authors(raw: Raw) -> People:
    found: People = {}
    for one in raw.many("authors"):
        author = FetchedAuthor(
            native_id=one.text("native_id", NAME),
            handle=one.maybe("handle", NAME),
            name=one.maybe("name", NAME),
            followers=one.maybe_number("followers"),
            url=one.maybe("url", ADDRESS),
            registered=one.maybe_moment("registered"),
        )
        roles = tuple(
            RoleNote(
                role=note.maybe_choice("role", Role),
                reason=note.text("reason", LONGEST_REASON),
                at=note.moment("at"),
            )
            for note in one.many("roles")
        )
        found[one.text("network", WORD), author.native_id] = (author, roles)
    return found


def _post(raw: Raw, people: People) -> HandedPost:
    network, by = raw.text("network", WORD), raw.maybe("author", NAME)
    known = people.get((network, by)) if by is not None else None
    if by is not None and known is None:
        raise wrong("author")
    post = _fetched(raw, network, known[0] if known else None)
    return HandedPost(
        post=storable(post),
        network=network,
        in_case=raw.flag("in_case"),
        ours=raw.flag("ours"),
        first_seen=raw.moment("first_seen"),
        deleted_at=raw.maybe_moment("deleted_at"),
        versions=tuple(
            HandedText(
                text=one.text("text"), at=one.moment("seen_from"), until=one.moment("seen_until")
            )
            for one in raw.many("versions")
        ),
        changes=tuple(
            HandedChange(
                kind=one.choice("kind", PostChange),
                not_before=one.moment("not_before"),
                not_after=one.moment("not_after"),
            )
            for one in raw.many("changes")
        ),
    )


def _fetched(raw: Raw, network: str, author: FetchedAuthor | None) -> FetchedPost:
    return FetchedPost(
        native_id=raw.text("native_id", NAME),
        kind=raw.text("kind", WORD),
        text=raw.text("text"),
        author=author,
        created=raw.moment("created"),
        edited=raw.maybe_moment("edited"),
        title=raw.maybe("title"),
        parent_id=raw.maybe("parent_id", NAME),
        thread_id=raw.maybe("thread_id", NAME),
        permalink=raw.maybe("permalink", ADDRESS),
        likes=raw.maybe_number("likes"),
        reposts=raw.maybe_number("reposts"),
        replies=raw.maybe_number("replies"),
        views=raw.maybe_number("views"),
        rating=raw.rating("rating"),
        attachments=tuple(
            Attachment(kind=one.text("kind", WORD), url=one.maybe("url"), title=one.maybe("title"))
            for one in raw.many("attachments")
        ),
        known=raw.flag("known"),
        network=network,
    )


def _waiver(raw: Raw | None) -> Waiver | None:
    if raw is None:
        return None
    note = raw.maybe("note", LONGEST_NOTE) or ""
    return Waiver(code=raw.choice("code", WaiverCode), note=note, at=raw.moment("at"))


def _capture(raw: Raw) -> HandedCapture:
    previous = raw.maybe("previous_id", WORD)
    number = raw.text("id", WORD)
    if not ULID.fullmatch(number) or (previous and not ULID.fullmatch(previous)):
        raise wrong("id")
    return HandedCapture(
        id=CaptureId(number),
        kind=raw.choice("kind", CaptureKind),
        status=raw.choice("status", CaptureStatus),
        url=raw.text("url", ADDRESS),
        previous_id=CaptureId(previous) if previous else None,
        change=raw.maybe_choice("change", PostChange),
        logged_in=raw.flag("logged_in"),
        there=raw.flag("there"),
    )
