"""What is alike to one case: its copies with their differences, and the same problem elsewhere."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.domain.alikeness import AlikeCases, CopyGroup, CopyOf
from app.domain.ids import AuthorId, CaseId
from app.domain.text_diff import compare
from app.language import likeness
from app.store import alike as store
from app.store import copies
from app.store.tables import CaseRow

SHOWN = 30
"""Copies that are shown with their differences; the others are only counted."""
LONGEST = 600
"""Characters of each text that are compared for showing."""


def alike(session: Session, case_id: CaseId) -> AlikeCases:
    """Everything that is alike to a case; nothing for an unknown one."""
    case = session.get(CaseRow, case_id)
    said = copies.main_texts(session, [case_id]).get(case_id, "")
    if case is None or not said:
        return AlikeCases()
    author = None if case.author_id is None else AuthorId(case.author_id)
    group = _group(session, case_id, author, said)
    shown = {one.case.id for one in group.others} if group else set[CaseId]()
    words = likeness.beginnings(said, without=case.brand)
    return AlikeCases(group=group, neighbours=store.neighbours(session, case_id, words, but=shown))


def _group(
    session: Session, case_id: CaseId, author: AuthorId | None, said: str
) -> CopyGroup | None:
    row = copies.group_row(session, case_id)
    if row is None:
        return None
    mine = likeness.words_of(said)
    others = tuple(
        CopyOf(
            case=case,
            nearness=likeness.compared(mine, likeness.words_of(text)).nearness,
            pieces=compare(_short(said), _short(text)),
            same_author=author is not None and author == wrote,
        )
        for case, wrote, text in copies.members(session, row.id, case_id, SHOWN)
    )
    return CopyGroup(
        id=row.id,
        cases=row.cases,
        authors=row.authors,
        first_at=row.first_at,
        last_at=row.last_at,
        attack=copies.attack_of(session, row.id) if row.attack else None,
        others=others,
    )


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= LONGEST else folded[:LONGEST] + "…"
