"""Who refers to the files in `attachments/`: templates, drafts, answers, voices."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain import attachment
from app.store.tables import BrandVoiceRow, DraftRow, ReplyRow, TemplateFileRow


def every(session: Session) -> frozenset[str]:
    """The sums of all files that are referred to."""
    found = set(session.scalars(select(TemplateFileRow.sha256)))
    found.update(session.scalars(select(BrandVoiceRow.picture)))
    for column in (DraftRow.files, ReplyRow.files):
        for raw in session.scalars(select(column).where(column.is_not(None))):
            found.update(file.sha256 for file in attachment.from_json(raw))
    return frozenset(found)
