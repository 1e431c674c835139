"""Answers to the questions on a case's card: kept as typed, beside every other change."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain.ids import CaseId
from app.errors import NotFound
from app.store.tables import CaseRow


def of_case(session: Session, case_id: CaseId) -> dict[str, str]:
    """The answers of a case by their codes.

    Raises:
        NotFound: there is no such case.
    """
    found = session.execute(select(CaseRow.answers).where(CaseRow.id == case_id)).first()
    if found is None:
        raise NotFound(what="case", id=case_id)
    return dict(found[0] or {})


def put(session: Session, case_id: CaseId, answers: Mapping[str, str]) -> None:
    """Keeps them in place of those before; the case's version stays, as with a draft.

    Raises:
        NotFound: there is no such case.
    """
    done = session.execute(
        update(CaseRow)
        .where(CaseRow.id == case_id)
        .values(answers=dict(answers))
        .returning(CaseRow.id)
        .execution_options(synchronize_session="fetch")
    ).first()
    if done is None:
        raise NotFound(what="case", id=case_id)
