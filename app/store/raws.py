"""What came from the network, word for word, beside what we made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.ids import PostId, SourceId
from app.store.tables import PostRow


def raw_of(session: Session, source_id: SourceId | None = None) -> dict[PostId, Mapping[str, Any]]:
    """The item of each stored post as it came; empty for what was typed or imported."""
    query = select(PostRow.id, PostRow.raw)
    if source_id is not None:
        query = query.where(PostRow.source_id == source_id)
    return {PostId(number): raw for number, raw in session.execute(query)}
