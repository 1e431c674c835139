"""A case goes from one Otklik to another as one file: all of it, verified, or nothing."""

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

from app.domain.case import Case
from app.domain.evidence import Capture, CaptureOrigin, StampState
from app.domain.ids import CaseId, TemplateId
from app.domain.reply import Draft, NewReply, ReplyStatus, Way
from app.domain.search import Query, Term
from app.domain.whole_case import WholeCase
from app.errors import BundleBroken, CaseFileRefused
from app.evidence.case_file import verify_case_file
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.capturing import file_capture
from app.services.case_import import Taken, look_at, take
from app.services.exporting import ExportOrder, export_case
from app.services.verifying import verify_capture
from app.store import captures, cases, drafts, journal, notes, outbox, search, stamps, tags
from app.store.database import Database
from tests.app.evidence.make import sealed
from tests.app.evidence.proof import stamp
from tests.app.evidence.test_case_file import old_file
from tests.authorities import Tsa, tsa
from tests.place_rows import NOON, add_one, database

TEXT = "Банкомат <b>списал</b> деньги"
Places = tuple[Database, Database]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace `a` with a case that was worked on and its file, and an empty one, `b`."""
    root = tmp_path_factory.mktemp("handed")
    for name in "ab":
        (root / name).mkdir()
    with closing(database(root / "a")) as db, closing(database(root / "b")):
        case_id = worked_on(db, root / "a", tsa(root / "tsa", "one"))
        handed(db, root / "a", case_id)
    return root


@pytest.fixture
def places(made: Path, tmp_path: Path) -> Iterator[Places]:
    """Two workspaces that know nothing of each other."""
    for name in "ab":
        shutil.copytree(made / name, tmp_path / name)
    shutil.copytree(made / "b", tmp_path / "c")
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
    draft = Draft(case_id=case_id, text="Здравствуйте", public=True, saved_at=NOON)
    db.run_now(lambda s: drafts.put(s, replace(draft, template_ids=(TemplateId(1),))))
    main = db.read_now(lambda s: cases.whole(s, case_id)).case.main_post_id
    for text, way in (("Уже отвечали", Way.COPY), ("Ещё не ушло", Way.API)):
        new = NewReply(case_id=case_id, post_id=main, text=text, public=True, way=way)
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
def path(places: Places, tmp_path: Path) -> Path:
    """A case file of the first workspace."""
    return tmp_path / "a" / "out" / "case-1.zip"


def test_a_case_comes_over_with_all_that_belongs_to_it(
    places: Places, tmp_path: Path, path: Path
) -> None:
    done = taken(places[1], tmp_path / "b", path)
    there, here = whole(places[0], CaseId(1)), whole(places[1], done.case_id)
    same = ("network", "brand", "status", "verdict", "risk", "deadline_at", "answers", "steps")
    assert [getattr(here.case, n) for n in same] == [getattr(there.case, n) for n in same]
    assert [post.text for post in here.posts] == [TEXT]
    assert here.case.author is not None
    assert there.case.author is not None
    assert here.case.author.native_id == there.case.author.native_id
    assert [note.text for note in here.notes] == ["секретная заметка"]
    assert here.tags == ("банкоматы",)
    assert here.draft is not None
    assert here.draft.text == "Здравствуйте"
    assert {"captured", "imported"} <= {event.kind for event in here.events}


def test_answers_come_as_history_and_none_of_them_can_leave(
    places: Places, tmp_path: Path, path: Path
) -> None:
    done = taken(places[1], tmp_path / "b", path)
    found = {one.text: (one.status, one.way) for one in whole(places[1], done.case_id).replies}
    assert found == {
        "Уже отвечали": (ReplyStatus.SENT, Way.COPY),
        "Ещё не ушло": (ReplyStatus.CANCELLED, Way.COPY),
    }
    assert places[1].read_now(outbox.next_due) is None
    assert not whole(places[1], done.case_id).can_answer


def test_its_captures_lie_in_the_workspace_and_verify_there(
    places: Places, tmp_path: Path, path: Path
) -> None:
    done = taken(places[1], tmp_path / "b", path)
    [capture] = whole(places[1], done.case_id).captures
    assert (capture.id,) == done.captures
    assert capture.origin is CaptureOrigin.IMPORTED
    assert all(finding.holds for finding in verify_bundle(tmp_path / "b" / capture.folder))
    found = asyncio.run(verify_capture(places[1], Workspace(tmp_path / "b"), capture.id, NOON))
    assert [finding for finding in found if not finding.holds] == []
    asked = Query(terms=(Term(any_of=(("банкомат",),)),), kinds=("capture",))
    assert places[1].read_now(lambda s: search.count(s, asked)) == 1


def test_its_time_stamps_are_known_and_none_is_asked_for(
    places: Places, tmp_path: Path, path: Path
) -> None:
    done = taken(places[1], tmp_path / "b", path)
    [found] = places[1].read_now(lambda s: stamps.of_subject(s, done.captures[0]))
    assert (found.authority, found.state) == ("one", StampState.STAMPED)
    assert found.moment is not None
    assert places[1].read_now(stamps.next_due) is None


def test_the_journal_says_where_it_came_from(places: Places, tmp_path: Path, path: Path) -> None:
    done = taken(places[1], tmp_path / "b", path)
    head = places[1].read_now(journal.head)
    assert head is not None
    assert (head.action, head.subject) == ("imported", f"case:{done.case_id}")
    assert head.facts["operator"] == "Иванова"
    assert len(head.facts["key"]) == len(head.facts["file_sha256"]) == 64
    [entry] = places[1].read_now(lambda s: journal.of_subject(s, done.captures[0]))
    [there] = whole(places[0], CaseId(1)).captures
    assert entry.facts["manifest_sha256"] == there.manifest_sha256


def test_what_was_taken_in_can_be_handed_on(places: Places, tmp_path: Path, path: Path) -> None:
    done = taken(places[1], tmp_path / "b", path)
    again = handed(places[1], tmp_path / "b", done.case_id)
    assert [finding.item for finding in verify_case_file(again) if not finding.holds] == []
    with closing(Database(tmp_path / "c" / "otklik.db")) as third:
        last = taken(third, tmp_path / "c", again)
        assert [post.text for post in whole(third, last.case_id).posts] == [TEXT]


def test_the_same_file_twice_is_one_case(places: Places, tmp_path: Path, path: Path) -> None:
    first = taken(places[1], tmp_path / "b", path)
    second = taken(places[1], tmp_path / "b", path)
    assert (second.case_id, second.already) == (first.case_id, True)
    assert len(whole(places[1], first.case_id).replies) == 2


def test_a_later_file_of_the_same_case_adds_what_is_new(
    places: Places, tmp_path: Path, path: Path
) -> None:
    first = taken(places[1], tmp_path / "b", path)
    places[0].run_now(lambda s: notes.add(s, CaseId(1), "вторая", NOON))
    second = taken(places[1], tmp_path / "b", handed(places[0], tmp_path / "a", CaseId(1)))
    assert (second.case_id, second.joined, second.captures) == (first.case_id, True, ())
    here = whole(places[1], first.case_id)
    assert sorted(note.text for note in here.notes) == ["вторая", "секретная заметка"]
    assert (len(here.replies), len(here.captures), len(here.posts)) == (2, 1, 1)


def test_a_case_that_is_here_is_joined_and_keeps_what_was_decided(
    places: Places, tmp_path: Path, path: Path
) -> None:
    own = places[1].run_now(lambda s: add_one(s, TEXT, status="open", cause="staff"))
    places[1].run_now(
        lambda s: drafts.put(s, Draft(case_id=own, text="Наш", public=True, saved_at=NOON))
    )
    done = taken(places[1], tmp_path / "b", path)
    here = whole(places[1], own)
    assert (done.case_id, done.joined) == (own, True)
    assert (here.case.status.value, here.case.cause) == ("open", "staff")
    assert here.draft is not None
    assert here.draft.text == "Наш"
    assert [text for _, text in _earlier(places[1], own)] == ["Здравствуйте"]
    told = dict(here.events[-1].facts)["differs"]
    assert {"status", "cause"} <= set(told.split(", "))
    assert len(here.captures) == 1


def _earlier(db: Database, case_id: CaseId) -> tuple[tuple[object, str], ...]:
    return db.read_now(lambda s: drafts.history(s, case_id))


def test_another_post_with_the_same_number_is_another_case(
    places: Places, tmp_path: Path, path: Path
) -> None:
    own = places[1].run_now(lambda s: add_one(s, "Совсем другое"))
    done = taken(places[1], tmp_path / "b", path)
    assert not done.joined
    assert done.case_id != own
    assert [post.text for post in whole(places[1], own).posts] == ["Совсем другое"]


def untouched(db: Database, root: Path) -> bool:
    """Nothing came in: no case, no capture, no folder."""
    files = [path for path in root.glob("evidence/**/*") if path.is_file()]
    rows: tuple[Capture, ...] = db.read_now(captures.newest)
    return not files and not rows and db.read_now(journal.head) is None


@pytest.mark.parametrize("name", ["page.txt", "case.json", "journal.json", "index.html"])
def test_a_file_in_which_something_was_changed_is_named_and_not_taken(
    places: Places, tmp_path: Path, path: Path, name: str
) -> None:
    other = altered(path, lambda n, content: content + b" " * n.endswith(name))
    with pytest.raises(CaseFileRefused) as refused:
        taken(places[1], tmp_path / "b", other)
    assert name in str(refused.value.facts["items"])
    assert untouched(places[1], tmp_path / "b")


def test_a_broken_capture_is_left_out_if_the_person_says_so(
    places: Places, tmp_path: Path, path: Path
) -> None:
    other = altered(path, lambda n, content: content + b" " * n.endswith("page.txt"))
    done = taken(places[1], tmp_path / "b", other, anyway=True)
    assert (done.captures, len(done.left_out)) == ((), 1)
    assert [post.text for post in whole(places[1], done.case_id).posts] == [TEXT]
    assert not whole(places[1], done.case_id).captures


def test_what_is_wrong_outside_of_captures_is_never_taken(
    places: Places, tmp_path: Path, path: Path
) -> None:
    other = altered(path, lambda n, content: content + b" " * n.endswith("case.json"))
    with pytest.raises(CaseFileRefused):
        taken(places[1], tmp_path / "b", other, anyway=True)


def test_a_capture_that_is_here_otherwise_is_refused(
    places: Places, tmp_path: Path, path: Path
) -> None:
    made = sealed(tmp_path / "x", title="Другая")
    places[1].run_now(lambda s: captures.add(s, replace(made, case_id=None, folder="x")))
    with pytest.raises(CaseFileRefused) as refused:
        taken(places[1], tmp_path / "b", path, anyway=True)
    assert refused.value.facts["reason"] == "capture_differs"


def test_nothing_is_left_when_the_last_step_fails(
    places: Places, tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.services import case_import

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(case_import, "record", full)
    with pytest.raises(Exception, match="store"):
        taken(places[1], tmp_path / "b", path)
    assert untouched(places[1], tmp_path / "b")
    assert not list((tmp_path / "b").glob("evidence/**/*.part"))


def test_a_look_says_what_would_happen_and_stores_nothing(
    places: Places, tmp_path: Path, path: Path
) -> None:
    offer = asyncio.run(look_at(places[1], Workspace(tmp_path / "b"), path))
    assert (offer.refused, offer.doubtful, offer.joins) == ("", False, None)
    assert [fate.value for _, fate in offer.captures] == ["new"]
    assert untouched(places[1], tmp_path / "b")


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


@pytest.mark.parametrize(
    "field", [{"status": "exploded"}, {"opened_at": "yesterday"}, {"main_post": "nothing"},
              {"answers": [1]}, {"risk": {"score": 10**9, "band": "low", "parts": []}},
              {"verdict_by_person": "yes"}, {"brand": 7}],
)  # fmt: skip
def test_a_case_that_is_not_of_the_right_shape_is_refused(
    places: Places, tmp_path: Path, path: Path, field: dict[str, object]
) -> None:
    with pytest.raises(CaseFileRefused):
        taken(places[1], tmp_path / "b", told_otherwise(path, **field), anyway=True)
    assert untouched(places[1], tmp_path / "b")


def test_an_unsigned_file_whose_sums_agree_is_taken_and_said_to_be_unsigned(
    places: Places, tmp_path: Path, path: Path
) -> None:
    other = told_otherwise(path, brand="Василёк")
    offer = asyncio.run(look_at(places[1], Workspace(tmp_path / "b"), other))
    assert "case_unsigned" in {finding.code for finding in offer.found.findings}
    case: Case = whole(places[1], taken(places[1], tmp_path / "b", other).case_id).case
    assert case.brand == "Василёк"


def test_a_file_of_the_first_format_hands_nothing_over(places: Places, tmp_path: Path) -> None:
    with pytest.raises(BundleBroken):
        taken(places[1], tmp_path / "b", old_file(tmp_path / "case.zip"))
