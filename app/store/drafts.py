"""Drafts: the unsent text of a case, and the earlier texts one may go back to (C17, C18)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, TemplateId
from app.domain.reply import Draft
from app.store.tables import CaseRow, DraftHistoryRow, DraftRow

PAUSE = timedelta(minutes=1)
"""At most one remembered text a minute while typing goes on."""
KEPT = 50
"""Remembered texts per case."""


def get(session: Session, case_id: CaseId) -> Draft | None:
    """The draft of a case, or None."""
    row = _row(session, case_id)
    return _draft(row) if row else None


def put(session: Session, draft: Draft, *, replaces: bool = False) -> bool:
    """Keeps the draft; True when the case had none before.

    `replaces`: the text does not grow out of the stored one (an earlier draft brought back, an
    answer taken back): the stored one is remembered whatever its age.
    """
    row = _row(session, draft.case_id)
    fresh = row is None
    if row is None:
        row = DraftRow(case_id=draft.case_id, began_at=draft.saved_at)
        session.add(row)
    else:
        _remember(session, row, draft, replaces=replaces)
    row.text = draft.text
    row.public = draft.public
    row.saved_at = draft.saved_at
    row.template_ids = list(draft.template_ids)
    _mark(session, draft.case_id, has_draft=True)
    return fresh


def drop(session: Session, case_id: CaseId) -> bool:
    """Removes the draft, remembering its text; True when there was one."""
    row = _row(session, case_id)
    if row is None:
        return False
    if row.text.strip() and row.text != _newest(session, case_id):
        session.add(DraftHistoryRow(case_id=case_id, text=row.text, saved_at=row.saved_at))
    session.delete(row)
    _mark(session, case_id, has_draft=False)
    return True


def history(session: Session, case_id: CaseId) -> tuple[tuple[datetime, str], ...]:
    """Earlier texts, newest first."""
    rows = session.scalars(
        select(DraftHistoryRow)
        .where(DraftHistoryRow.case_id == case_id)
        .order_by(DraftHistoryRow.saved_at.desc(), DraftHistoryRow.id.desc())
        .limit(KEPT)
    )
    return tuple((row.saved_at, row.text) for row in rows)


def _row(session: Session, case_id: CaseId) -> DraftRow | None:
    return session.scalar(
        select(DraftRow)
        .where(DraftRow.case_id == case_id)
        .order_by(DraftRow.saved_at.desc())
        .limit(1)
    )


def _remember(session: Session, row: DraftRow, draft: Draft, *, replaces: bool) -> None:
    if row.text == draft.text or not row.text.strip():
        return
    last = session.scalar(
        select(DraftHistoryRow.saved_at)
        .where(DraftHistoryRow.case_id == row.case_id)
        .order_by(DraftHistoryRow.saved_at.desc())
        .limit(1)
    )
    due = last is None or draft.saved_at - last >= PAUSE
    # A text that lost more than half of itself was replaced, whoever did it.
    shrank = len(draft.text) * 2 < len(row.text)
    if (due or shrank or replaces) and row.text != _newest(session, CaseId(row.case_id)):
        session.add(DraftHistoryRow(case_id=row.case_id, text=row.text, saved_at=row.saved_at))
        session.flush()
        _forget_oldest(session, CaseId(row.case_id))


def _newest(session: Session, case_id: CaseId) -> str | None:
    return session.scalar(
        select(DraftHistoryRow.text)
        .where(DraftHistoryRow.case_id == case_id)
        .order_by(DraftHistoryRow.saved_at.desc(), DraftHistoryRow.id.desc())
        .limit(1)
    )


def _forget_oldest(session: Session, case_id: CaseId) -> None:
    kept = (
        select(DraftHistoryRow.id)
        .where(DraftHistoryRow.case_id == case_id)
        .order_by(DraftHistoryRow.saved_at.desc(), DraftHistoryRow.id.desc())
        .limit(KEPT)
    )
    session.execute(
        delete(DraftHistoryRow).where(
            DraftHistoryRow.case_id == case_id, DraftHistoryRow.id.not_in(kept)
        )
    )


def _mark(session: Session, case_id: CaseId, *, has_draft: bool) -> None:
    session.execute(update(CaseRow).where(CaseRow.id == case_id).values(has_draft=has_draft))


def _draft(row: DraftRow) -> Draft:
    return Draft(
        case_id=CaseId(row.case_id),
        text=row.text,
        public=row.public,
        saved_at=row.saved_at,
        template_ids=tuple(TemplateId(item) for item in row.template_ids),
    )
