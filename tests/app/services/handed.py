"""A case that was worked on in one workspace, and its file, for another one to take in."""

from __future__ import annotations

import asyncio
import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.evidence import Capture
from app.domain.ids import CaseId, TemplateId
from app.domain.reply import Draft, NewReply, Way
from app.domain.waiver import Waiver, WaiverCode
from app.domain.whole_case import WholeCase
from app.paths import Workspace
from app.services.capturing import file_capture
from app.services.case_import import Taken, take
from app.services.exporting import ExportOrder, export_case
from app.store import captures, cases, drafts, journal, notes, outbox, tags, waivers
from app.store.database import Database
from tests.app.evidence.make import sealed
from tests.app.evidence.proof import stamp
from tests.authorities import Tsa, tsa
from tests.place_rows import NOON, add_one, database

TEXT = "Банкомат <b>списал</b> деньги"
Places = tuple[Database, Database]


@pytest.fixture(scope="module")
def two_places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace `a` with a case that was worked on and its file, and an empty one, `b`."""
    root = tmp_path_factory.mktemp("handed")
    for name in "ab":
        (root / name).mkdir()
    with closing(database(root / "a")) as db, closing(database(root / "b")):
        case_id = worked_on(db, root / "a", tsa(root / "tsa", "one"))
        handed(db, root / "a", case_id)
    return root


@pytest.fixture
def places(two_places: Path, tmp_path: Path) -> Iterator[Places]:
    """Two workspaces that know nothing of each other."""
    for name in "ab":
        shutil.copytree(two_places / name, tmp_path / name)
    shutil.copytree(two_places / "b", tmp_path / "c")
    with (
        closing(Database(tmp_path / "a" / "otklik.db")) as one,
        closing(Database(tmp_path / "b" / "otklik.db")) as other,
    ):
        yield one, other


def captured(db: Database, root: Path, case_id: CaseId, authority: Tsa) -> Capture:
    """A sealed and stamped bundle of the case, in its place and written down."""
    made = sealed(root / "evidence" / "2026" / "11" / "01KADAPQ5GTESTTESTTESTTEST")
    folder = f"evidence/2026/11/{made.id}"
    stamp(root / folder, authority)
    made = replace(made, folder=folder, case_id=case_id)
    db.run_now(lambda s: file_capture(s, made, "Банкомат списал деньги", NOON))
    return made


def worked_on(db: Database, root: Path, authority: Tsa) -> CaseId:
    """A case with a note, a tag, a draft, an answer that was sent, one that waits, a capture."""
    case_id = db.run_now(lambda s: add_one(s, TEXT))
    captured(db, root, case_id, authority)
    db.run_now(lambda s: notes.add(s, case_id, "секретная заметка", NOON))
    db.run_now(lambda s: tags.add(s, [(case_id, "банкоматы", None)]))
    reason = Waiver(code=WaiverCode.OTHER, note="сайт закрыт", at=NOON)
    db.run_now(lambda s: waivers.put(s, case_id, reason))
    draft = Draft(case_id=case_id, text="Здравствуйте", public=True, saved_at=NOON)
    db.run_now(lambda s: drafts.put(s, replace(draft, template_ids=(TemplateId(1),))))
    main = db.read_now(lambda s: cases.whole(s, case_id)).case.main_post_id
    for text, way in (("Уже отвечали", Way.COPY), ("Ещё не ушло", Way.API)):
        new = NewReply(
            case_id=case_id, post_id=main, text=text, way=way, interim=way is Way.COPY,
            promised_due=NOON, promise="перезвоним",
        )  # fmt: skip
        made = db.run_now(lambda s, new=new: outbox.add(s, new, NOON))  # type: ignore[misc]
        if way is Way.COPY:
            db.run_now(lambda s, m=made: outbox.mark_published(s, m.id, NOON, "https://x/1"))  # type: ignore[misc]
    return case_id


def handed(place: Database, root: Path, case_id: CaseId, *, with_notes: bool = True) -> Path:
    """The case as a file."""
    path = root / "out" / f"case-{case_id}.zip"
    order = ExportOrder(case_id=case_id, path=path, operator="Иванова", with_notes=with_notes)
    asyncio.run(export_case(order, place, Workspace(root), NOON))
    return path


def taken(db: Database, root: Path, path: Path, *, anyway: bool = False) -> Taken:
    """The same in the other workspace."""
    return asyncio.run(take(db, Workspace(root), path, NOON, anyway=anyway))


def whole(db: Database, case_id: CaseId) -> WholeCase:
    """A case as it stands."""
    return db.read_now(lambda s: cases.whole(s, case_id))


def altered(path: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """The same file with other contents; None leaves one out."""
    other = path.with_name("altered.zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return other


@pytest.fixture
def case_file(places: Places, tmp_path: Path) -> Path:
    """A case file of the first workspace."""
    return tmp_path / "a" / "out" / "case-1.zip"


def untouched(db: Database, root: Path) -> bool:
    """Nothing came in: no case, no capture, no folder."""
    files = [path for path in root.glob("evidence/**/*") if path.is_file()]
    rows: tuple[Capture, ...] = db.read_now(captures.newest)
    return not files and not rows and db.read_now(journal.head) is None


def told_otherwise(path: Path, **fields: object) -> Path:
    """A file whose case.json tells something else; its sums are made anew, as a forger would."""
    files = {}
    with zipfile.ZipFile(path) as old:
        files = {name: old.read(name) for name in old.namelist()}
    root = path.stem
    document = json.loads(files[f"{root}/data/case.json"])
    document["case"] |= fields
    files[f"{root}/data/case.json"] = json.dumps(document).encode()
    for name in (f"{root}/key.pem", f"{root}/tagmanifest-sha256.txt.sig"):
        files.pop(name, None)
    for listing in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        names = [line[66:] for line in files[f"{root}/{listing}"].decode().splitlines()]
        lines = [
            f"{hashlib.sha256(files[f'{root}/{name}']).hexdigest()}  {name}\n"
            for name in names
            if f"{root}/{name}" in files
        ]
        files[f"{root}/{listing}"] = "".join(lines).encode()
    other = path.with_name("told.zip")
    with zipfile.ZipFile(other, "w") as new:
        for name, content in files.items():
            new.writestr(name, content)
    return other
