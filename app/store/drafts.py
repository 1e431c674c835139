"""Drafts: what is not sent yet, by case and channel, and the earlier texts (C17, C18)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Select, delete, func, select, update
from sqlalchemy.orm import Session

from app.domain import attachment
from app.domain.draft_history import (
    EarlierText,
    Kept,
    Why,
    is_due,
    is_void,
    loses_much,
    newest,
)
from app.domain.ids import CaseId, TemplateId
from app.domain.reply import Draft
from app.store.tables import CaseRow, DraftHistoryRow, DraftRow

KEPT = 50
"""Remembered texts of a case's channel."""


def get(session: Session, case_id: CaseId, public: bool | None = None) -> Draft | None:  # noqa: FBT001  # a channel
    """The draft of a channel, or None; without a channel: the one written at last."""
    return newest([one for one in of_case(session, case_id) if public in (None, one.public)])


def of_case(session: Session, case_id: CaseId) -> tuple[Draft, ...]:
    """The drafts of a case, the public one first."""
    return tuple(draft for draft in rows(session, case_id) if not is_void(draft))


def rows(session: Session, case_id: CaseId) -> tuple[Draft, ...]:
    """The same with those that are empty by now: their revisions tell what happened to them."""
    query = select(DraftRow).where(DraftRow.case_id == case_id).order_by(DraftRow.public.desc())
    return tuple(_draft(row) for row in session.scalars(query))


def every(session: Session) -> tuple[Draft, ...]:
    """The drafts of all cases, the newest first."""
    query = select(DraftRow).order_by(DraftRow.saved_at.desc(), DraftRow.case_id)
    return tuple(draft for row in session.scalars(query) if not is_void(draft := _draft(row)))


def put(
    session: Session,
    draft: Draft,
    *,
    base: int | None = None,
    why: Why | None = None,
) -> Kept:
    """Keeps the draft of its channel, unless another window wrote there meanwhile.

    `base`: the revision that `draft` grew out of; where another writer kept another text since,
    that one stays and `draft` is set aside among the earlier texts. None: the draft takes the
    place of whatever stands there.
    `why`: the stored text is remembered for this reason whatever its age.
    """
    row = session.get(DraftRow, (draft.case_id, draft.public))
    if row is None:
        if is_void(draft):
            return Kept(revision=0)
        row = DraftRow(case_id=draft.case_id, public=draft.public, revision=0)
        row.began_at = draft.saved_at
        session.add(row)
    elif base is not None and _is_anothers(row, draft, base):
        set_aside(session, draft)
        return Kept(revision=base, other=_draft(row))
    else:
        _remember_before(session, row, draft, why)
        if is_void(_draft(row)):
            row.began_at = draft.saved_at
    _fill(row, draft)
    return Kept(revision=row.revision, marked=_mark(session, draft.case_id))


def empty(session: Session, sent: Draft) -> bool:
    """The text of a channel has left: its draft is empty; True: the case has none any more.

    What left is remembered, and so is what stood there if that was another text.
    """
    row = session.get(DraftRow, (sent.case_id, sent.public))
    if row is None or is_void(_draft(row)):
        return False
    if row.text.strip() and loses_much(row.text.strip(), sent.text):
        _remember(session, row, Why.REPLACED)
    row.text, row.saved_at = sent.text, sent.saved_at
    _remember(session, row, Why.SENT)
    row.text, row.files, row.template_ids, row.writer = "", [], [], ""
    row.revision += 1
    return _mark(session, sent.case_id)


def history(session: Session, case_id: CaseId) -> tuple[EarlierText, ...]:
    """Earlier texts of both channels, newest first."""
    query = (
        select(DraftHistoryRow)
        .where(DraftHistoryRow.case_id == case_id)
        .order_by(DraftHistoryRow.saved_at.desc(), DraftHistoryRow.id.desc())
    )
    return tuple(_earlier(row) for row in session.scalars(query))


def unchosen(session: Session, case_id: CaseId) -> tuple[EarlierText, ...]:
    """Texts that a window set aside beside a draft of another one, and nobody chose since."""
    kept = {draft.public: draft.saved_at for draft in of_case(session, case_id)}
    found: dict[bool, EarlierText] = {}
    for one in history(session, case_id):
        beside = kept.get(one.public)
        if one.why is Why.OTHER_WINDOW and beside is not None and one.saved_at > beside:
            found.setdefault(one.public, one)
    return tuple(found.values())


def set_aside(session: Session, draft: Draft) -> None:
    """Keeps a text that has no draft to stand in; the next one of its writer takes its place."""
    if not draft.text.strip():
        return
    row = session.scalar(_newest_aside(draft).where(DraftHistoryRow.writer == draft.writer))
    if row is None or loses_much(row.text, draft.text):
        row = DraftHistoryRow(case_id=draft.case_id, public=draft.public, writer=draft.writer)
        row.why = Why.OTHER_WINDOW.value
        session.add(row)
    row.text, row.saved_at = draft.text, draft.saved_at
    session.flush()
    _forget_oldest(session, draft.case_id, public=draft.public)


def forget_aside(session: Session, chosen: Draft) -> None:
    """What was set aside last and is the draft now need not stand among the earlier texts."""
    row = session.scalar(_newest_aside(chosen))
    if row is not None and not loses_much(row.text, chosen.text):
        session.delete(row)


def _is_anothers(row: DraftRow, draft: Draft, base: int) -> bool:
    there = _draft(row)
    if row.writer == draft.writer or row.revision == base or is_void(there):
        return False
    return (there.text, there.files) != (draft.text, draft.files)


def _remember_before(session: Session, row: DraftRow, draft: Draft, why: Why | None) -> None:
    """The stored text, if it would be missed."""
    if row.text == draft.text or not row.text.strip():
        return
    if why is None and loses_much(row.text, draft.text):
        why = Why.REPLACED
    began = [row.began_at] if row.began_at else []
    marks = [*began, *([last] if (last := _last(session, row)) else [])]
    if why is None and not is_due(draft, row.saved_at, max(marks, default=None)):
        return
    _remember(session, row, why or Why.PAUSE)


def _remember(session: Session, row: DraftRow, why: Why) -> None:
    before = session.scalar(
        select(DraftHistoryRow.text)
        .where(_channel(row.case_id, public=row.public))
        .order_by(DraftHistoryRow.saved_at.desc(), DraftHistoryRow.id.desc())
        .limit(1)
    )
    if not row.text.strip() or (before == row.text and why is not Why.SENT):
        return
    if before and why is Why.REPLACED and row.text in before:
        return  # the rest of a text that is being taken away letter by letter
    session.add(
        DraftHistoryRow(
            case_id=row.case_id, public=row.public, text=row.text, saved_at=row.saved_at,
            writer=row.writer, why=why.value,
        )
    )  # fmt: skip
    session.flush()
    _forget_oldest(session, CaseId(row.case_id), public=row.public)


def _last(session: Session, row: DraftRow) -> datetime | None:
    return session.scalar(
        select(func.max(DraftHistoryRow.saved_at)).where(_channel(row.case_id, public=row.public))
    )


def _newest_aside(draft: Draft) -> Select[DraftHistoryRow]:
    of_channel = _channel(draft.case_id, public=draft.public)
    return (
        select(DraftHistoryRow)
        .where(of_channel, DraftHistoryRow.why == Why.OTHER_WINDOW.value)
        .order_by(DraftHistoryRow.saved_at.desc(), DraftHistoryRow.id.desc())
        .limit(1)
    )


def _forget_oldest(session: Session, case_id: CaseId, *, public: bool) -> None:
    kept = (
        select(DraftHistoryRow.id)
        .where(_channel(case_id, public=public))
        .order_by(DraftHistoryRow.saved_at.desc(), DraftHistoryRow.id.desc())
        .limit(KEPT)
    )
    session.execute(
        delete(DraftHistoryRow).where(
            _channel(case_id, public=public), DraftHistoryRow.id.not_in(kept)
        )
    )


def _channel(case_id: int, *, public: bool) -> ColumnElement[bool]:
    return (DraftHistoryRow.case_id == case_id) & (DraftHistoryRow.public == public)


def _mark(session: Session, case_id: CaseId) -> bool:
    """Says in the case's row whether it has a draft; True: that is different now."""
    session.flush()
    has_draft = bool(of_case(session, case_id))
    done = session.execute(
        update(CaseRow)
        .where(CaseRow.id == case_id, CaseRow.has_draft.is_(not has_draft))
        .values(has_draft=has_draft)
        .returning(CaseRow.id)
    )
    return done.first() is not None


def _fill(row: DraftRow, draft: Draft) -> None:
    row.text = draft.text
    row.saved_at = draft.saved_at
    row.template_ids = list(draft.template_ids)
    row.files = attachment.to_json(draft.files)
    row.writer = draft.writer
    row.revision = row.revision + 1


def _draft(row: DraftRow) -> Draft:
    return Draft(
        case_id=CaseId(row.case_id),
        text=row.text,
        public=row.public,
        saved_at=row.saved_at,
        template_ids=tuple(TemplateId(item) for item in row.template_ids),
        files=attachment.from_json(row.files),
        writer=row.writer,
        revision=row.revision,
        began_at=row.began_at,
    )


def _earlier(row: DraftHistoryRow) -> EarlierText:
    known = row.why in set(Why)
    return EarlierText(
        id=row.id,
        text=row.text,
        public=row.public,
        saved_at=row.saved_at,
        why=Why(row.why) if known else Why.PAUSE,
        writer=row.writer,
    )
