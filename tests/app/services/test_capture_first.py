"""A complaint is answered when it is captured, or when it was said why not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from app.domain.case import Step
from app.domain.evidence import Capture, CaptureKind, CaptureStatus
from app.domain.ids import CaptureId, CaseId
from app.domain.reply import Reply
from app.domain.waiver import WaiverCode
from app.errors import CaptureNeeded, WaiverUnexplained
from app.services import capture_first, replying
from app.services.capturing import file_capture
from app.store import cases, events, journal, waivers
from app.store.database import Database
from app.store.tables import PostRow
from tests.case_rows import answer
from tests.place_rows import NOON, add_one, database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def case_with_page(db: Database, address: str | None = "https://a.example/1") -> CaseId:
    """A case whose posts stand there."""
    case_id = db.run_now(add_one)
    stands = update(PostRow).where(PostRow.case_id == case_id).values(permalink=address)
    db.run_now(lambda session: session.execute(stands))
    return case_id


def capture(db: Database, case_id: CaseId, **more: Any) -> None:
    """A good capture of the complaint, or a worse one."""
    values: dict[str, Any] = {
        "id": CaptureId("01KADAPQ5GTESTTESTTESTTEST"), "case_id": case_id, "title": "",
        "url": "https://a.example/1", "final_url": None, "started_at": NOON, "reason": None,
        "finished_at": NOON, "status": CaptureStatus.COMPLETE, "folder": "evidence/x",
        "manifest_sha256": "a" * 64, "size": 1, "text_found": True,
    }  # fmt: skip
    made = Capture(**{**values, **more})
    db.run_now(partial(file_capture, made=made, text="", now=NOON))


def send(db: Database, case_id: CaseId) -> Reply:
    """An answer asked for."""
    new = db.run_now(partial(answer, case_id=case_id, text="Здравствуйте!"))
    return db.run_now(partial(replying.queue_reply, new=new, now=NOON, undo_s=0))[0]


def test_no_answer_leaves_before_the_complaint_is_captured(db: Database) -> None:
    case_id = case_with_page(db)
    with pytest.raises(CaptureNeeded):
        send(db, case_id)
    assert db.read_now(lambda s: cases.whole(s, case_id)).replies == ()


def test_a_good_capture_opens_the_way(db: Database) -> None:
    case_id = case_with_page(db)
    capture(db, case_id)
    send(db, case_id)
    assert "answered_uncaptured" not in actions(db)


@pytest.mark.parametrize(
    "bad",
    [
        {"status": CaptureStatus.FAILED, "reason": "login_wall"},
        {"text_found": False, "status": CaptureStatus.PARTIAL, "reason": "text_missing"},
        {"kind": CaptureKind.ANSWER},
        {"kind": CaptureKind.PAGE},
    ],
)
def test_a_wall_or_another_page_opens_nothing(db: Database, bad: dict[str, Any]) -> None:
    case_id = case_with_page(db)
    capture(db, case_id, **bad)
    with pytest.raises(CaptureNeeded):
        send(db, case_id)
    assert Step.DOCUMENTED not in db.read_now(lambda s: cases.get(s, case_id)).steps


def test_a_stated_reason_opens_it_and_the_journal_tells_of_it(db: Database) -> None:
    case_id = case_with_page(db)
    say = partial(capture_first.waive, code=WaiverCode.OTHER, note="Клиент в эфире", now=NOON)
    db.run_now(lambda s: say(s, case_id))
    reply = send(db, case_id)
    entry = db.read_now(journal.entries)[-1]
    assert (entry.action, entry.subject) == ("answered_uncaptured", f"case:{case_id}")
    assert entry.facts == {"reply": str(reply.id), "code": "other", "note": "Клиент в эфире"}
    assert "capture_waived" in {e.kind for e in db.read_now(lambda s: events.of_case(s, case_id))}


def test_another_reason_needs_words(db: Database) -> None:
    case_id = case_with_page(db)
    with pytest.raises(WaiverUnexplained):
        db.run_now(lambda s: capture_first.waive(s, case_id, WaiverCode.OTHER, " ", NOON))
    assert db.read_now(lambda s: waivers.of_case(s, case_id)) is None


def test_what_has_no_page_is_answered_at_once_and_the_reason_stands_by_itself(
    db: Database,
) -> None:
    case_id = case_with_page(db, None)
    send(db, case_id)
    waiver = db.read_now(lambda s: waivers.of_case(s, case_id))
    assert waiver is not None
    assert waiver.code is WaiverCode.NO_PAGE
    assert actions(db) == ["answered_uncaptured"]


def actions(db: Database) -> list[str]:
    """What the journal tells of."""
    return [entry.action for entry in db.read_now(journal.entries)]
