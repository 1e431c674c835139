"""Drafting: what is typed is kept by case and channel; two windows never write over each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.draft_history import EarlierText, Kept, Why
from app.domain.ids import CaseId
from app.domain.reply import Draft
from app.services.changes import Changes
from app.store import drafts


def save_draft(
    session: Session, draft: Draft, *, base: int | None = None, replaces: bool = False
) -> tuple[Kept, Changes]:
    """Keeps the unsent text as it is; of an empty one the history stays (C17).

    `base`: as `app.store.drafts.put` takes it. `replaces`: the text does not grow out of the
    stored one, which is remembered whatever its age. Only the first letter and the last one
    removed change what other screens show.
    """
    kept = drafts.put(session, draft, base=base, why=Why.REPLACED if replaces else None)
    return kept, _of(draft.case_id) if kept.marked else Changes()


def choose(session: Session, draft: Draft, left: Draft) -> tuple[Kept, Changes]:
    """Of two texts of two windows the person wants `draft`; `left` is among the earlier texts."""
    drafts.forget_aside(session, draft)
    stored = drafts.get(session, draft.case_id, draft.public)
    if stored is None or stored.text != left.text:
        drafts.set_aside(session, left)
    kept = drafts.put(session, draft, why=Why.OTHER_WINDOW)
    return kept, _of(draft.case_id) if kept.marked else Changes()


def move(session: Session, draft: Draft, now: datetime) -> tuple[Kept, Changes]:
    """The text of the other channel becomes the draft of this one; there it is among the earlier.

    `draft` is as it shall stand here. Returns what came of keeping it here.
    """
    there = drafts.get(session, draft.case_id, not draft.public)
    emptied = False
    if there is not None:
        gone = replace(there, text="", files=(), saved_at=now, writer=draft.writer)
        emptied = drafts.put(session, gone, why=Why.REPLACED).marked
    kept = drafts.put(session, draft, why=Why.REPLACED)
    return kept, _of(draft.case_id) if kept.marked or emptied else Changes()


def history(session: Session, case_id: CaseId) -> tuple[EarlierText, ...]:
    """Earlier texts of both channels of a case, newest first (C18)."""
    return drafts.history(session, case_id)


def _of(case_id: CaseId) -> Changes:
    return Changes(cases=frozenset({case_id}))
