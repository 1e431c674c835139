"""What templates were used for, answer by answer, and what became of the cases (C14, C37)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_, case, delete, distinct, func, insert, select, update
from sqlalchemy.orm import Session

from app.domain.case import CloseReason
from app.domain.ids import CaseId, ReplyId, TemplateId
from app.domain.template_rank import CaseFacts, TrackRecord
from app.store.tables import CaseRow, TemplateRow, TemplateUseRow


def note(
    session: Session,
    template_ids: Iterable[TemplateId],
    reply_id: ReplyId,
    case_id: CaseId,
    at: datetime,
) -> None:
    """One more use for each of them, once for one answer; what is gone meanwhile is passed over."""
    wanted = list(dict.fromkeys(template_ids))
    known = list(session.scalars(select(TemplateRow.id).where(TemplateRow.id.in_(wanted))))
    if not known:
        return
    session.execute(
        update(TemplateRow)
        .where(TemplateRow.id.in_(known))
        .values(uses=TemplateRow.uses + 1, used_at=at)
    )
    rows = [
        {"template_id": one, "reply_id": reply_id, "case_id": case_id, "at": at} for one in known
    ]
    session.execute(insert(TemplateUseRow), rows)


def take_back(session: Session, reply_id: ReplyId) -> tuple[TemplateId, ...]:
    """The answer did not leave, so nothing was used for it; which templates it had."""
    query = (
        select(TemplateUseRow.template_id)
        .where(TemplateUseRow.reply_id == reply_id)
        .order_by(TemplateUseRow.id)
    )
    used = list(session.scalars(query))
    session.execute(delete(TemplateUseRow).where(TemplateUseRow.reply_id == reply_id))
    for one in used:
        last = select(func.max(TemplateUseRow.at)).where(TemplateUseRow.template_id == one)
        session.execute(
            update(TemplateRow)
            .where(TemplateRow.id == one)
            .values(uses=func.max(TemplateRow.uses - 1, 0), used_at=last.scalar_subquery())
        )
    return tuple(TemplateId(one) for one in used)


def records(
    session: Session, facts: CaseFacts, without: CaseId | None = None
) -> dict[TemplateId, TrackRecord]:
    """How each template did in cases like this: of its verdict, and of its cause where known."""
    if not facts.verdict:
        return {}
    solved = CaseRow.close_reason == CloseReason.SOLVED.value
    alike = [CaseRow.verdict == facts.verdict]
    if facts.cause:
        alike.append(CaseRow.cause == facts.cause)
    if without is not None:
        alike.append(CaseRow.id != without)
    query = (
        select(
            TemplateUseRow.template_id,
            func.count(distinct(CaseRow.id)),
            func.count(distinct(case((solved, CaseRow.id)))),
            func.count(
                distinct(case((and_(solved, CaseRow.network == facts.network), CaseRow.id)))
            ),
        )
        .join(CaseRow, CaseRow.id == TemplateUseRow.case_id)
        .where(*alike)
        .group_by(TemplateUseRow.template_id)
    )
    return {
        TemplateId(one): TrackRecord(used=used, solved=good, solved_here=here)
        for one, used, good, here in session.execute(query)
    }
