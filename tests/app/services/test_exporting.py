"""A case as one ZIP that opens without Otklik, and captures as rows, journal and history."""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import bagit  # type: ignore[import-untyped]  # the library ships no types
import pytest

from app.domain.case import Step
from app.domain.evidence import Capture
from app.domain.ids import CaseId
from app.domain.search import Query, Term
from app.errors import BundleBroken, NotFound, WorkspaceReadOnly
from app.evidence.case_file import verify_case_file, verify_case_folder
from app.paths import Workspace
from app.services.capturing import file_capture
from app.services.exporting import ExportOrder, export_case
from app.services.verifying import verify_capture
from app.store import captures, cases, journal, notes, search
from app.store.database import Database
from tests.app.evidence.make import sealed
from tests.place_rows import NOON, add_one, database

PLACE = "evidence/2026/11/01KADAPQ5GTESTTESTTESTTEST"
NASTY = "<script>alert(1)</script> Банкомат & «списал»"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def captured(db: Database, tmp_path: Path, case_id: CaseId) -> Capture:
    """A sealed bundle of the case, written down."""
    made = replace(sealed(tmp_path / PLACE, case=case_id), folder=PLACE)
    db.run_now(lambda s: file_capture(s, made, "Банкомат списал деньги", NOON))
    return made


def exported(db: Database, tmp_path: Path, *, with_notes: bool = False) -> Path:
    """A case with one capture and one private note, as a ZIP."""
    case_id = db.run_now(lambda s: add_one(s, NASTY))
    captured(db, tmp_path, case_id)
    db.run_now(lambda s: notes.add(s, case_id, "секретная заметка", NOON))
    path = tmp_path / "out" / "case.zip"
    order = ExportOrder(case_id=case_id, path=path, operator="Иванова", with_notes=with_notes)
    asyncio.run(export_case(order, db, Workspace(tmp_path), NOON))
    return path


def index(path: Path) -> str:
    """The page of a case file."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(f"{path.stem}/index.html").decode("utf-8")


def test_a_capture_documents_its_case_and_can_be_found(db: Database, tmp_path: Path) -> None:
    case_id = db.run_now(add_one)
    made = captured(db, tmp_path, case_id)
    whole = db.read_now(lambda s: cases.whole(s, case_id))
    head = db.read_now(journal.head)
    assert Step.DOCUMENTED in whole.case.steps
    assert [event.kind for event in whole.events] == ["captured"]
    assert [capture.id for capture in whole.captures] == [made.id]
    assert head is not None
    assert head.facts["manifest_sha256"] == made.manifest_sha256
    asked = Query(terms=(Term(any_of=(("банкомат",),)),), kinds=("capture",))
    assert db.read_now(lambda s: search.count(s, asked)) == 1


def test_a_failed_capture_documents_nothing(db: Database, tmp_path: Path) -> None:
    case_id = db.run_now(add_one)
    made = sealed(tmp_path / PLACE, http_status=404)
    db.run_now(lambda s: file_capture(s, replace(made, case_id=case_id), "", NOON))
    assert Step.DOCUMENTED not in db.read_now(lambda s: cases.get(s, case_id)).steps
    assert db.read_now(lambda s: captures.of_case(s, case_id))[0].reason == "http_404"


def test_the_page_has_everything_and_nothing_from_outside(db: Database, tmp_path: Path) -> None:
    path = exported(db, tmp_path)
    page = index(path)
    with zipfile.ZipFile(path) as archive:
        names = {name.removeprefix("case/") for name in archive.namelist()}
    assert "&lt;script&gt;alert(1)&lt;/script&gt; Банкомат &amp; «списал»" in page
    assert "<script" not in page
    assert not re.search(r"""(?:src|href)\s*=\s*["']?\s*(?:https?:|//|file:)""", page)
    assert "секретная заметка" not in page
    assert {"index.html", "bagit.txt", "ПРОВЕРКА.txt", "data/case.json"} <= names
    assert any(name.endswith("/page.wacz") for name in names)


def test_links_of_the_page_lead_to_files_in_the_zip(db: Database, tmp_path: Path) -> None:
    path = exported(db, tmp_path)
    links = {unquote(link) for link in re.findall(r'(?:href|src)="([^"#][^"]*)"', index(path))}
    with zipfile.ZipFile(path) as archive:
        assert links
        assert links <= {name.removeprefix("case/") for name in archive.namelist()}


def test_private_notes_come_only_if_asked_for(db: Database, tmp_path: Path) -> None:
    path = exported(db, tmp_path)
    with zipfile.ZipFile(path) as archive:
        assert "секретная" not in archive.read("case/data/case.json").decode("utf-8")
    order = ExportOrder(case_id=CaseId(1), path=path, with_notes=True)
    asyncio.run(export_case(order, db, Workspace(tmp_path), NOON))
    with zipfile.ZipFile(path) as archive:
        assert "секретная" in archive.read("case/data/case.json").decode("utf-8")
    assert "секретная заметка" in index(path)


def test_the_zip_verifies_and_so_does_its_unpacked_folder(db: Database, tmp_path: Path) -> None:
    path = exported(db, tmp_path)
    found = verify_case_file(path)
    assert [finding for finding in found if not finding.holds] == []
    assert {"case_signed", "excerpt_intact", "in_excerpt"} <= {finding.code for finding in found}
    shutil.unpack_archive(path, tmp_path / "unpacked")
    assert verify_case_folder(tmp_path / "unpacked" / "case") == found


def test_the_bag_is_valid_for_the_library_of_the_standard(db: Database, tmp_path: Path) -> None:
    path = exported(db, tmp_path)
    shutil.unpack_archive(path, tmp_path / "unpacked")
    kept = bagit.Bag(str(tmp_path / "unpacked" / "case"))
    kept.validate()
    assert kept.info["Contact-Name"] == "Иванова"
    assert "data/journal.json" in kept.payload_entries()


def test_a_stranger_checks_it_with_sha256sum_and_openssl(db: Database, tmp_path: Path) -> None:
    shutil.unpack_archive(exported(db, tmp_path), tmp_path / "unpacked")
    sign = ("openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in tagmanifest-sha256.txt "
            "-sigfile tagmanifest-sha256.txt.sig")  # fmt: skip
    sums = "sha256sum -c --strict tagmanifest-sha256.txt && sha256sum -c --strict"
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sums} manifest-sha256.txt && {sign}"],
        cwd=tmp_path / "unpacked" / "case", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Signature Verified Successfully" in done.stdout


def test_a_changed_file_in_the_zip_is_named(db: Database, tmp_path: Path) -> None:
    path, other = exported(db, tmp_path), tmp_path / "other.zip"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content + b" " if name.endswith("page.txt") else content)
        new.writestr("../evil.txt", "x")
    named = {f.item: f.code for f in verify_case_file(other) if not f.holds}
    [page] = [item for item in named if item.endswith("/page.txt")]
    assert (named[page], named["../evil.txt"]) == ("altered", "outside")
    assert len(named) == 2


def test_a_capture_without_its_files_is_told_of_and_the_rest_goes(
    db: Database, tmp_path: Path
) -> None:
    case_id = db.run_now(add_one)
    made = captured(db, tmp_path, case_id)
    (tmp_path / PLACE / "page.txt").unlink()
    order = ExportOrder(case_id=case_id, path=tmp_path / "case.zip")
    done = asyncio.run(export_case(order, db, Workspace(tmp_path), NOON))
    assert [(one.capture_id, one.items) for one in done.missing] == [(made.id, ("page.txt",))]
    assert "Не все файлы на месте" in index(order.path)
    named = [f.item for f in verify_case_file(order.path) if not f.holds]
    assert named == [f"data/captures/{made.id}/page.txt"]


def test_what_is_no_case_file_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"not a zip")
    with pytest.raises(BundleBroken):
        verify_case_file(tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as empty:
        empty.writestr("readme.txt", "x")
    with pytest.raises(BundleBroken):
        verify_case_file(tmp_path / "b.zip")


def test_nothing_is_left_where_the_file_cannot_be_written(db: Database, tmp_path: Path) -> None:
    case_id = db.run_now(add_one)
    (tmp_path / "file").write_text("")
    order = ExportOrder(case_id=case_id, path=tmp_path / "file" / "case.zip")
    with pytest.raises(WorkspaceReadOnly):
        asyncio.run(export_case(order, db, Workspace(tmp_path), NOON))
    head = db.read_now(journal.head)
    assert head is None or head.action == "key_made"
    assert not list(tmp_path.glob("**/*.part"))
    with pytest.raises(NotFound):
        asyncio.run(export_case(replace(order, case_id=CaseId(99)), db, Workspace(tmp_path), NOON))


def test_a_verified_capture_agrees_with_row_and_journal(db: Database, tmp_path: Path) -> None:
    made = captured(db, tmp_path, db.run_now(add_one))
    found = asyncio.run(verify_capture(db, Workspace(tmp_path), made.id, NOON))
    assert all(finding.holds for finding in found)
    assert {"row_agrees", "chain_intact", "in_journal"} <= {finding.code for finding in found}
    head = db.read_now(journal.head)
    assert head is not None
    assert (head.action, head.facts["result"]) == ("verified", "intact")


def test_a_bundle_swapped_for_another_whole_one_is_found(db: Database, tmp_path: Path) -> None:
    made = captured(db, tmp_path, db.run_now(add_one))
    shutil.rmtree(tmp_path / PLACE)
    sealed(tmp_path / PLACE, title="Другая")
    found = asyncio.run(verify_capture(db, Workspace(tmp_path), made.id, NOON))
    assert {f.code for f in found if not f.holds} == {"row_differs", "not_in_journal"}
