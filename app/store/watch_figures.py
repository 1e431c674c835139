"""How many posts of each source are asked for again, and when the first of them is."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import SourceId
from app.store.tables import WatchRow


def watch_figures(session: Session) -> dict[SourceId, tuple[int, datetime]]:
    """By source: the number of posts, the next look; a source without such posts is not there."""
    rows = session.execute(
        select(WatchRow.source_id, func.count(), func.min(WatchRow.next_at)).group_by(
            WatchRow.source_id
        )
    )
    return {SourceId(source): (count, clock.aware(at)) for source, count, at in rows}
