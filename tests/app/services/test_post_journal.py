"""Edits and deletions of posts whose page is captured are in the journal, without their words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.evidence import Capture, CaptureStatus, JournalEntry
from app.domain.ids import CaptureId, CaseId
from app.evidence.canonical import sha256
from app.store import captures, journal
from tests.app.make import NOW, fetched, judged
from tests.app.services.test_intake import Desk

CAPTURE = Capture(
    id=CaptureId("01K"), case_id=CaseId(1), url="http://x.example/", final_url=None, title="",
    started_at=NOW, finished_at=NOW, status=CaptureStatus.COMPLETE, reason=None, folder="e",
    manifest_sha256="a" * 64, size=1, text_found=True,
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path, network="youtube", kind="video")
    made.store(judged(fetched(text="Верните деньги")))
    return made


def told(desk: Desk) -> list[JournalEntry]:
    entries = desk.db.read_now(journal.entries)
    return [entry for entry in entries if entry.subject == "post:1"]


def capture(desk: Desk) -> None:
    desk.db.run_now(lambda s: captures.add(s, replace(CAPTURE)))


def test_an_edit_is_told_by_the_digests_of_both_texts(desk: Desk):
    capture(desk)
    desk.store(judged(fetched(text="Всё хорошо")))
    [entry] = told(desk)
    assert entry.action == "post_edited"
    assert entry.facts["before_sha256"] == sha256("Верните деньги".encode())
    assert entry.facts["after_sha256"] == sha256("Всё хорошо".encode())
    assert "хорошо" not in str(entry)


def test_a_deletion_and_a_return_are_told(desk: Desk):
    capture(desk)
    desk.store(judged(fetched(text="", deleted=True)))
    desk.store(judged(fetched(text="Верните деньги")))
    assert [entry.action for entry in told(desk)] == ["post_deleted", "post_restored"]
    assert told(desk)[0].facts["before_sha256"] == sha256("Верните деньги".encode())


def test_what_nobody_captured_is_not_told(desk: Desk):
    desk.store(judged(fetched(text="Всё хорошо")))
    assert told(desk) == []
