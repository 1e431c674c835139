"""A capture's files are deleted whole, with a reason; what stays tells that they were there."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.domain.ids import CaptureId, CaseId
from app.domain.timeline import Topic
from app.errors import BundleBroken, NotFound, ReasonMissing, StoreError
from app.paths import Workspace
from app.services import deleting_captures, timeline
from app.services.capturing import file_capture
from app.services.deleting_captures import delete_capture, finish
from app.services.journalling import record
from app.services.searching import parse
from app.services.viewing import note_viewed
from app.store import captures, cases, events, journal, search
from app.store.database import Database
from app.store.tables import CaptureRow
from tests.app.evidence.make import sealed
from tests.place_rows import NOON, Wrote, add_author, add_case, add_source, database

CASE = CaseId(1)
PLACE = "evidence/2026/11/ONE"


@pytest.fixture
def db(tmp_path: Path):
    """A workspace with one case and one capture of it."""
    made = database(tmp_path)
    made.run_now(lambda s: add_case(s, Wrote(add_source(s), add_author(s))))
    capture = replace(sealed(tmp_path / PLACE), folder=PLACE, case_id=CASE)
    made.run_now(lambda session: file_capture(session, capture, "Банкомат списал деньги", NOON))
    yield made
    made.close()


def the_only(db: Database) -> CaptureId:
    return db.read_now(captures.newest)[0].id


def test_files_go_and_a_tombstone_with_the_manifests_hash_stays(db: Database, tmp_path: Path):
    one = the_only(db)
    before = db.read_now(partial(captures.get, capture_id=one))
    work = delete_capture(db, Workspace(tmp_path), one, " по запросу  автора ", NOON, "Иванова")
    changes = asyncio.run(work)
    assert (set(changes.cases), set(changes.captures)) == ({CASE}, {one})
    after = db.read_now(partial(captures.get, capture_id=one))
    assert (after.deleted_at, after.deleted_reason, after.is_good) == (
        NOON,
        "по запросу автора",
        False,
    )
    assert [path.name for path in (tmp_path / "evidence/2026/11").iterdir()] == []
    entry = db.read_now(partial(journal.of_subject, subject=one))[-1]
    assert (entry.action, entry.facts["manifest_sha256"]) == ("deleted", before.manifest_sha256)
    assert not db.read_now(partial(cases.whole, case_id=CASE)).captures[0].size
    assert not db.read_now(lambda s: search.query(s, parse("банкомат списал")))


def test_a_deletion_needs_a_reason_and_happens_once(db: Database, tmp_path: Path):
    one, place = the_only(db), Workspace(tmp_path)
    with pytest.raises(ReasonMissing):
        asyncio.run(delete_capture(db, place, one, "  ", NOON))
    assert (tmp_path / PLACE / "page.png").exists()
    asyncio.run(delete_capture(db, place, one, "ошибка", NOON))
    with pytest.raises(NotFound):
        asyncio.run(delete_capture(db, place, one, "ошибка", NOON))
    with pytest.raises(NotFound):
        db.run_now(lambda session: note_viewed(session, one, "", NOON))


def test_files_are_back_in_their_place_when_it_cannot_be_written_down(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object, **__: object) -> None:
        raise StoreError

    monkeypatch.setattr(deleting_captures, "bury", full)
    with pytest.raises(StoreError):
        asyncio.run(delete_capture(db, Workspace(tmp_path), the_only(db), "ошибка", NOON))
    assert (tmp_path / PLACE / "page.png").exists()


@pytest.mark.parametrize("buried", [True, False])
def test_an_end_in_the_middle_is_finished_at_the_next_start(
    db: Database, tmp_path: Path, *, buried: bool
):
    one, folder = the_only(db), tmp_path / PLACE
    folder.rename(folder.with_name(f"ONE{deleting_captures.GOING}"))
    if buried:
        capture = db.read_now(partial(captures.get, capture_id=one))
        db.run_now(lambda session: deleting_captures.bury(session, capture, "ошибка", NOON))
    db.read_now(lambda session: finish(session, Workspace(tmp_path)))
    assert folder.exists() is not buried
    assert not folder.with_name(f"ONE{deleting_captures.GOING}").exists()


@pytest.mark.parametrize("deleted", [None, NOON])
def test_a_row_that_names_a_strangers_folder_deletes_nothing(
    db: Database, tmp_path: Path, deleted: datetime | None
):
    stranger = tmp_path.parent / f"{tmp_path.name}-other"
    sealed(stranger)
    one, values = the_only(db), {"folder": f"../{stranger.name}", "deleted_at": deleted}
    db.run_now(lambda session: session.execute(update(CaptureRow).values(**values)))
    if deleted is None:
        with pytest.raises(BundleBroken):
            asyncio.run(delete_capture(db, Workspace(tmp_path), one, "ошибка", NOON))
    db.read_now(lambda session: finish(session, Workspace(tmp_path)))
    assert (stranger / "page.png").exists()


def test_the_timeline_tells_every_act_once_with_its_number_in_the_journal(
    db: Database, tmp_path: Path
):
    one = the_only(db)
    db.run_now(lambda session: note_viewed(session, one, "Иванова", NOON))
    asyncio.run(delete_capture(db, Workspace(tmp_path), one, "ошибка", NOON, "Иванова"))
    told = db.read_now(lambda session: timeline.of_case(session, CASE))
    proof = [(moment.kind, moment.who, moment.seq) for moment in told if moment.seq]
    assert proof == [("captured", "", 1), ("viewed", "Иванова", 2), ("deleted", "Иванова", 3)]
    with pytest.raises(NotFound):
        db.read_now(lambda session: timeline.of_case(session, CaseId(99)))


def test_an_edit_that_the_journal_tells_of_is_not_told_twice(db: Database):
    def tell(session: Session) -> None:
        for post in ("1", "2"):
            events.add(session, CASE, "edited", NOON, post=post)
        events.add(session, CASE, "tagged", NOON, tag="возврат")
        record(session, "post_edited", "post:1", {"case": str(CASE)}, NOON)
        record(session, "post_edited", "post:9", {"case": "77"}, NOON)

    db.run_now(tell)
    told = db.read_now(lambda session: timeline.of_case(session, CASE))
    posts = [(each.kind, each.teller.value) for each in told if each.topic is Topic.POST]
    assert sorted(posts) == [("edited", "event"), ("post_edited", "journal")]
