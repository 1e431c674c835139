"""case.json of strangers: every mutation ends in a named error or in a whole case, never else."""

from __future__ import annotations

import copy
import hashlib
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.domain.handed import HandedCase
from app.errors import BundleBroken, CaseFileNewer, CaseFileRefused, NotFound
from app.evidence.case_contents import read_case
from app.evidence.case_file import verify_case_file
from app.evidence.files import FolderFiles
from app.paths import Workspace
from app.services import case_joining
from app.store import cases, outbox_list, promises
from app.store.database import Database
from tests.app.services.handed_work import document, exported, taken, worked_on
from tests.place_rows import NOON, add_one, database

MUTATIONS = 150
ODD: tuple[Any, ...] = (
    None, True, -1, 0, 2**63, 10**30, 1.5, float("nan"), "", "x" * 300, "z" * 1_000_001, "\0",
    "\ud800", "\u202eabc", "../../etc/passwd", "2026-11-22T12:00:00Z", "9999-12-31T23:59:59Z",
    "2026-13-45T99:99:99Z", "2026-11-22", "pending", "sent", "unknown", "closed", "contacted",
    "promise_kept", [], {}, [None], {"a": {}}, "0" * 64,
)  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a case about which everything was done."""
    root = tmp_path_factory.mktemp("made")
    with closing(database(root)) as db:
        return exported(db, root, worked_on(db, root))[0]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A workspace that has the case already."""
    with closing(database(tmp_path)) as opened:
        opened.run_now(lambda s: add_one(s, "Банкомат списал деньги"))
        yield opened


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place inside of a document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in inner:
        yield (*at, key)
        if isinstance(each, dict | list):
            yield from places(each, (*at, key))


def mutated(document: dict[str, Any], seed: int) -> dict[str, Any]:
    """One place holds something else, twice the same, or nothing."""
    chance, other = random.Random(seed), copy.deepcopy(document)  # no secret
    *way, last = chance.choice(list(places(other)))
    inner: Any = other
    for key in way:
        inner = inner[key]
    match chance.randrange(4):
        case 0:
            del inner[last]
        case 1 if isinstance(inner[last], list):
            inner[last] = inner[last] * 2
        case _:
            inner[last] = chance.choice(ODD)
    return other


def works(session: Session, case: HandedCase) -> None:
    """It is stored whole, can be looked at, and nothing of it leaves."""
    work = case_joining.join(session, case, NOON)
    cases.whole(session, work.case_id)
    promises.kept_since(session, NOON)
    assert outbox_list.next_due(session) is None
    raise NotFound(what="taken back", id=0)


def test_every_mutation_ends_in_a_named_error_or_in_a_whole_case(
    made: Path, db: Database, tmp_path: Path
) -> None:
    told, ends = document(made), {"refused": 0, "whole": 0}
    for seed in range(MUTATIONS):
        (tmp_path / "case.json").write_text(json.dumps(mutated(told, seed)))
        try:
            case = read_case(FolderFiles(tmp_path), "case.json")
        except BundleBroken as error:
            ends["refused"] += bool(error.facts["field"])
            continue
        with pytest.raises(NotFound, match="taken back"):
            db.run_now(lambda s, case=case: works(s, case))  # type: ignore[misc]
        ends["whole"] += 1
    assert min(ends.values()) > MUTATIONS // 10


def forged(path: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """The file with other contents and sums that agree with them, unsigned."""
    with zipfile.ZipFile(path) as old:
        files = {name.partition("/")[2]: old.read(name) for name in old.namelist()}
    change(files)
    tags = "tagmanifest-sha256.txt"
    for name in (tags, f"{tags}.sig", "key.pem", "manifest-sha256.txt", "bag-info.txt"):
        files.pop(name, None)
    listed = {True: "manifest-sha256.txt", False: tags}
    for payload, listing in listed.items():
        names = sorted(name for name in files if name.startswith("data/") is payload)
        lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in names)
        files[listing] = "".join(lines).encode()
    other = path.with_name("forged.zip")
    with zipfile.ZipFile(other, "w") as new:
        for name, content in files.items():
            new.writestr(f"forged/{name}", content)
    return other


def attached(files: dict[str, bytes]) -> str:
    """One of the files of answers."""
    return next(name for name in files if name.startswith("data/files/"))


def other_bytes(files: dict[str, bytes]) -> None:
    files[attached(files)] += b"!"


def renamed(files: dict[str, bytes]) -> None:
    files["data/files/../../evil.exe"] = files.pop(attached(files))


def left_out(files: dict[str, bytes]) -> None:
    del files[attached(files)]


def added(files: dict[str, bytes]) -> None:
    files["data/files/" + "0" * 64] = b"x"


def longer(files: dict[str, bytes]) -> None:
    files["data/case.json"] = files["data/case.json"].replace(b'"size": 28', b'"size": 27')


@pytest.mark.parametrize("change", [other_bytes, renamed, left_out, added, longer])
def test_a_file_of_an_answer_that_is_not_what_was_told_is_named_and_nothing_is_kept(
    made: Path, db: Database, tmp_path: Path, change: Callable[[dict[str, bytes]], None]
) -> None:
    with pytest.raises(CaseFileRefused) as refused:
        taken(db, tmp_path, forged(made, change))
    items = str(refused.value.facts["items"])
    assert "data/files/" in items or "чек.png" in items
    kept = Workspace(tmp_path).attachments
    assert not kept.exists() or not list(kept.iterdir())
    assert not list(tmp_path.rglob("evil*"))


def told_as(number: str) -> Callable[[dict[str, bytes]], None]:
    """The format of the file."""

    def change(files: dict[str, bytes]) -> None:
        told = files["data/case.json"]
        files["data/case.json"] = told.replace(b"otklik-case-2", f"otklik-case-{number}".encode())

    return change


def test_a_file_of_a_later_format_is_named_and_an_older_one_comes_in(
    made: Path, db: Database, tmp_path: Path
) -> None:
    later = forged(made, told_as("3"))
    with pytest.raises(CaseFileNewer) as newer:
        taken(db, tmp_path, later)
    assert newer.value.facts["format"] == "otklik-case-3"
    assert [one.code for one in verify_case_file(later) if not one.holds] == ["case_newer"]
    with pytest.raises(CaseFileRefused):
        taken(db, tmp_path, forged(made, told_as("0")))


def of_the_first_format(files: dict[str, bytes]) -> None:
    """What Otklik wrote before answers had files, and cases had hand-offs."""
    told = json.loads(files["data/case.json"])
    told = {name: told[name] for name in told if name not in {"handoffs", "compensations"}}
    told["case"] = {name: told["case"][name] for name in told["case"] if name not in NEW}
    for one in (*told["replies"], *told["drafts"]):
        one["files"] = [file["name"] for file in one["files"]]
        one.pop("number", None)
    files["data/case.json"] = json.dumps(told | {"format": "otklik-case-1"}).encode()
    while any(name.startswith("data/files/") for name in files):
        del files[attached(files)]


NEW = {"assignee", "escalated"}


def test_a_file_of_the_first_format_of_cases_comes_in_whole(
    made: Path, db: Database, tmp_path: Path
) -> None:
    path = forged(made, of_the_first_format)
    assert [one for one in verify_case_file(path) if not one.holds] == []
    whole = db.read_now(lambda s: cases.whole(s, taken(db, tmp_path, path).case_id))
    assert (len(whole.replies), len(whole.drafts), whole.handoffs) == (4, 2, ())
