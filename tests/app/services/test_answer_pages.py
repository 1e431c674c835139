"""Which pages are captured after an answer and after a solved case, and for how long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from app.domain.evidence import CaptureKind, CaptureStatus
from app.domain.ids import CaseId
from app.domain.reply import Way
from app.services import replying
from app.services.answer_pages import due_pages
from app.store.database import Database
from app.store.tables import CaptureRow, CaseRow, PostRow
from tests.case_rows import answer
from tests.place_rows import NOON, add_one, database

PAGE = "https://a.example/1"
LONG_AGO = NOON - timedelta(days=365)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A case whose answer a person published at noon, without saying where."""
    made = database(tmp_path)
    case_id = made.run_now(add_one)
    stands = update(PostRow).where(PostRow.case_id == case_id).values(permalink=PAGE)
    made.run_now(lambda session: session.execute(stands))
    new = made.run_now(partial(answer, case_id=case_id, text="Поможем!", way=Way.COPY))
    queue = partial(replying.queue_reply, new=new, now=NOON, undo_s=0, capture_first=False)
    reply, _ = made.run_now(queue)
    say = partial(replying.confirm_published, reply_id=reply.id, permalink="", now=NOON)
    made.run_now(say)
    yield made
    made.close()


def due(db: Database, now: datetime, since: datetime = LONG_AGO) -> list[tuple[str, str, str]]:
    """What is to be captured."""
    found = db.read_now(partial(due_pages, since=since, now=now))
    return [(page.kind.value, page.url, page.text) for page in found]


def tried(db: Database, at: datetime, **more: Any) -> None:
    """A capture of the page."""
    values: dict[str, Any] = {
        "id": f"{at:%m%d%H%M}", "case_id": CaseId(1), "url": PAGE, "title": "", "started_at": at,
        "status": CaptureStatus.COMPLETE.value, "folder": f"evidence/{at:%m%d%H%M}", "size": 1,
        "text_found": True, "kind": CaptureKind.ANSWER.value,
    }  # fmt: skip
    row = CaptureRow(**{**values, **more})
    db.run_now(lambda session: session.add(row))


def minutes(number: int) -> datetime:
    """So long after noon."""
    return NOON + timedelta(minutes=number)


def test_an_answer_is_looked_for_where_the_complaint_stands(db: Database) -> None:
    assert due(db, minutes(1)) == [("answer", PAGE, "Поможем!")]


def test_once_it_was_seen_that_is_enough(db: Database) -> None:
    tried(db, minutes(1))
    assert due(db, minutes(600)) == []


def test_a_capture_from_before_the_answer_shows_no_answer(db: Database) -> None:
    tried(db, minutes(-1))
    assert len(due(db, minutes(1))) == 1


@pytest.mark.parametrize(
    "bad", [{"status": "failed", "reason": "unreachable"}, {"text_found": False}]
)
def test_what_failed_is_tried_again_after_a_pause(db: Database, bad: dict[str, Any]) -> None:
    tried(db, minutes(1), **bad)
    assert due(db, minutes(2)) == []
    assert len(due(db, minutes(3))) == 1


def test_in_the_end_it_is_given_up(db: Database) -> None:
    for number in range(6):
        tried(db, minutes(number), status="failed")
    assert due(db, NOON + timedelta(days=3)) == []
    assert due(db, NOON + timedelta(days=8)) == []


def test_what_only_one_person_reads_is_not_captured(db: Database) -> None:
    private = update(PostRow).values(kind="message")
    db.run_now(lambda session: session.execute(private))
    assert due(db, minutes(1)) == []


def test_the_samples_past_is_left_alone(db: Database) -> None:
    assert due(db, minutes(2), since=minutes(1)) == []


@pytest.mark.parametrize(("reason", "left"), [("deleted", 0), ("timeout", 1)])
def test_a_solved_case_is_captured_as_it_ended(db: Database, reason: str, left: int) -> None:
    tried(db, minutes(1))
    closed = update(CaseRow).values(closed_at=minutes(2), close_reason="solved")
    db.run_now(lambda session: session.execute(closed))
    assert [kind for kind, _, _ in due(db, minutes(3))] == ["closing"]
    tried(db, minutes(4), kind="closing", status="failed", reason=reason)
    assert len(due(db, minutes(60))) == left
