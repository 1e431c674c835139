"""How many posts of a source are looked at again, and when the first of them is."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from app.domain.ids import SourceId
from app.store import watches
from app.store.tables import CaseRow
from app.store.watch_figures import watch_figures
from tests.case_rows import add_post
from tests.databases import empty
from tests.place_rows import NOON, add_one


def watched(session: Session) -> dict[SourceId, tuple[int, datetime]]:
    """Two posts of one source, to be seen in ten minutes and in an hour."""
    case_id = add_one(session)
    source = SourceId(session.get_one(CaseRow, case_id).source_id)
    first, second = (add_post(session, case_id, name) for name in ("a", "b"))
    soon, later = NOON + timedelta(minutes=10), NOON + timedelta(hours=1)
    watches.add(session, source, {first: later, second: soon})
    return watch_figures(session)


def test_a_source_says_how_many_posts_it_looks_at_and_when_it_looks_next(tmp_path: Path):
    figures = empty(tmp_path).run_now(watched)
    assert list(figures.values()) == [(2, NOON + timedelta(minutes=10))]


def test_a_source_that_watches_nothing_is_not_there(tmp_path: Path):
    assert empty(tmp_path).run_now(watch_figures) == {}
