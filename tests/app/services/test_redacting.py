"""Copies with masked places are filed: row, journal, history; what a crash left of them goes."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.domain.ids import CaptureId
from app.domain.redaction import Found, RedactionOrder, Region, joined, personal_in, pieces
from app.errors import BundleBroken, WorkspaceReadOnly
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.capturing import file_capture
from app.services.redacting import COPIES, redact
from app.services.sweeping import sweep
from app.store import captures, journal, redactions
from app.store.database import Database
from tests.app.evidence.make import COMPLAINT, sealed
from tests.place_rows import NOON, database

PLACE = "evidence/2026/11/ONE"
REGION = Region(file="page.png", x=1, y=2, width=3, height=4, reason="name")


def painted(source: Path, target: Path, regions: tuple[Region, ...]) -> tuple[Region, ...]:
    """In place of Qt."""
    shutil.copyfile(source, target)
    return regions


@pytest.fixture
def db(tmp_path: Path):
    """A workspace with one capture."""
    made = database(tmp_path)
    capture = replace(sealed(tmp_path / PLACE), folder=PLACE, case_id=None)
    made.run_now(lambda session: file_capture(session, capture, "", NOON))
    yield made
    made.close()


def order(db: Database, **more: object) -> RedactionOrder:
    given = {"regions": (REGION,), "words": (Found(text="Банкомат", reason="other"),), **more}
    return RedactionOrder(capture_id=db.read_now(captures.newest)[0].id, **given)  # type: ignore[arg-type]  # a test's


def test_a_copy_has_its_row_and_entry_with_both_hashes(db: Database, tmp_path: Path):
    made, changes = asyncio.run(redact(order(db), db, Workspace(tmp_path), painted, NOON))
    assert all(f.holds for f in verify_bundle(made.folder) if f.code != "unsigned")
    assert COMPLAINT not in (made.folder / "page.txt").read_text("utf-8")
    (capture_id,) = changes.captures
    (row,) = db.read_now(partial(redactions.of_capture, capture_id=capture_id))
    entry = db.read_now(partial(journal.of_subject, subject=capture_id))[-1]
    original = db.read_now(partial(captures.get, capture_id=CaptureId(capture_id)))
    assert entry.action == "redacted"
    assert row.original_sha256 == entry.facts["original_sha256"] == original.manifest_sha256
    assert row.manifest_sha256 == entry.facts["manifest_sha256"] == made.manifest_sha256


def test_from_an_altered_original_nothing_is_copied(db: Database, tmp_path: Path):
    (tmp_path / PLACE / "page.txt").write_text("другое", "utf-8")
    with pytest.raises(BundleBroken):
        asyncio.run(redact(order(db), db, Workspace(tmp_path), painted, NOON))
    assert list((tmp_path / "evidence" / COPIES).iterdir()) == []


def test_a_copy_that_cannot_be_written_leaves_nothing(db: Database, tmp_path: Path):
    def failing(*_: object) -> tuple[Region, ...]:
        raise OSError(13, "no")

    with pytest.raises(WorkspaceReadOnly):
        asyncio.run(redact(order(db), db, Workspace(tmp_path), failing, NOON))
    assert list((tmp_path / "evidence" / COPIES).iterdir()) == []


def test_unfinished_copies_go_and_unknown_ones_are_set_aside(
    db: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    asyncio.run(redact(order(db), db, Workspace(tmp_path), painted, NOON))
    for name in ("LOST", "HALF.part"):
        (tmp_path / "evidence" / COPIES / name).mkdir()
    assert db.read_now(lambda session: sweep(session, Workspace(tmp_path))) == ("LOST",)
    assert len(list((tmp_path / "evidence" / COPIES).iterdir())) == 1
    caplog.clear()


def test_personal_data_is_told_once_with_its_reason_and_number():
    text = "Анна пишет: +7 916 123-45-67, @anna_p. Анна, карта 4276 3801 1234 5678"
    entities = {"per": [{"start": 0, "end": 4}], "phones": [{"start": 12, "end": 28}]}
    found = joined(personal_in(text, entities), text)
    assert {(each.text, each.reason, each.count) for each in found} == {
        ("Анна", "name", 2),
        ("+7 916 123-45-67", "phone", 1),
        ("@anna_p", "nick", 1),
        ("4276 3801 1234 5678", "number", 1),
    }


def test_pieces_are_the_whole_text():
    text = "слово\n" * 2000 + "а" * 7000
    assert "".join(pieces(text)) == text
    assert max(map(len, pieces(text))) <= 3000
