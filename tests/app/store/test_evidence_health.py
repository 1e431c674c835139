"""What of the evidence asks for attention, found in rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from app.domain.evidence_health import EvidenceHealth
from app.domain.ids import CaseId
from app.domain.queue import QueueQuestion
from app.domain.waiver import Waiver, WaiverCode
from app.services.journalling import record
from app.store import evidence_health, waivers
from app.store.database import Database
from app.store.queue import QueueReader
from app.store.tables import CaptureRow, CaseRow, PageWatchRow, PostRow, StampRow
from tests.place_rows import NOON, add_one, database

LATER = NOON + timedelta(days=40)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """Two cases that stand on a page, and one that does not."""
    made = database(tmp_path)
    for text in ("первое", "второе", "письмо"):
        made.run_now(partial(add_one, text=text))
    stands = update(PostRow).where(PostRow.case_id < 3).values(permalink="https://a.example/1")
    made.run_now(lambda session: session.execute(stands))
    yield made
    made.close()


def put(db: Database, name: str, **more: Any) -> None:
    """A capture of the first case."""
    values: dict[str, Any] = {
        "id": name, "case_id": 1, "url": "https://a.example/1", "title": "", "started_at": NOON,
        "status": "complete", "folder": f"evidence/{name}", "size": 1, "text_found": True,
        "kind": "post", "manifest_sha256": "a" * 64,
    }  # fmt: skip
    db.run_now(lambda session: session.add(CaptureRow(**{**values, **more})))


def health(db: Database) -> EvidenceHealth:
    """Forty days later."""
    return db.read_now(partial(evidence_health.health, now=LATER, verify_days=30))


def test_cases_on_a_page_want_a_capture_or_a_reason(db: Database) -> None:
    assert health(db).uncaptured == (1, 2)
    put(db, "A")
    waiver = Waiver(code=WaiverCode.GONE, at=NOON)
    db.run_now(partial(waivers.put, case_id=CaseId(2), waiver=waiver))
    assert health(db).uncaptured == ()


@pytest.mark.parametrize(
    "bad",
    [{"status": "failed"}, {"text_found": False}, {"kind": "answer"}, {"deleted_at": NOON}],
)
def test_what_does_not_show_the_complaint_is_no_capture_of_it(
    db: Database, bad: dict[str, Any]
) -> None:
    put(db, "A", **bad)
    assert 1 in health(db).uncaptured


def test_closed_cases_and_trolls_want_none(db: Database) -> None:
    db.run_now(lambda s: s.execute(update(CaseRow).where(CaseRow.id == 1).values(open=False)))
    db.run_now(lambda s: s.execute(update(CaseRow).where(CaseRow.id == 2).values(verdict="troll")))
    assert health(db).uncaptured == ()


def test_the_newest_capture_of_a_page_counts(db: Database) -> None:
    put(db, "A", status="failed")
    assert health(db).failed == ("A",)
    put(db, "B", status="partial")
    assert (health(db).failed, health(db).partial) == ((), ("B",))


def test_what_was_verified_lately_is_left_out(db: Database) -> None:
    put(db, "A")
    put(db, "B")
    put(db, "C", started_at=LATER)
    note = partial(record, action="verified", facts={}, now=LATER - timedelta(days=2))
    db.run_now(lambda session: note(session, subject="A"))
    assert health(db).unverified == ("B",)
    db.run_now(lambda session: note(session, subject="workspace"))
    assert health(db).unverified == ()


def test_stamps_and_changes_are_told(db: Database) -> None:
    put(db, "A")
    stamp = StampRow(subject="A", digest="0", authority="x", state="pending")
    watch = PageWatchRow(
        url="https://a.example/1", case_id=1, capture_id="A", next_at=NOON, state="edited"
    )
    for row in (stamp, watch):
        db.run_now(lambda session, row=row: session.add(row))  # type: ignore[misc]  # bound now
    assert (health(db).stamps_pending, health(db).changed) == (("A",), (1,))


def test_the_queue_shows_the_same_cases(db: Database, tmp_path: Path) -> None:
    put(db, "A")
    reader = QueueReader(tmp_path / "otklik.db")
    found = reader.snapshot(QueueQuestion(uncaptured=True), NOON)
    reader.close()
    assert tuple(found.ids) == health(db).uncaptured == (2,)
