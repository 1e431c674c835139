"""What a workspace knows of its evidence: rows, stamps, keys, and a journal nobody may rewrite."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from app.domain import clock
from app.domain.assurance import assurance_of
from app.domain.evidence import Finding, Level
from app.domain.ids import CaptureId
from app.evidence.signing import Signer
from app.services import journal_copy, stamping
from app.services.journalling import record
from app.services.verifying import verify_capture, verify_in_journal
from app.services.verifying_workspace import verify_workspace
from app.store import journal, stamps
from app.store.database import Database
from tests import databases
from tests.app.evidence.proof import NAME, bundle_in, signer, stamp
from tests.app.services.stamped import FOLDER, Place
from tests.authorities import Tsa


@pytest.fixture
def stamped(place: Place) -> Place:
    place.db.run_now(lambda s: stamping.want_head(s, ["first", "second"], clock.now()))
    place.ask()
    journal_copy.catch_up(place.db, place.workspace)
    return place


def verified(place: Place) -> tuple[Finding, ...]:
    work = verify_capture(place.db, place.workspace, CaptureId(NAME), clock.now())
    return asyncio.run(work)


def bad(place: Place) -> dict[str, str]:
    return {f.item: f.code for f in verified(place) if not f.holds}


@contextmanager
def tampering(place: Place) -> Iterator[sqlite3.Connection]:
    """Somebody with the database in his hands, who knows how to drop a trigger."""
    place.db.close()
    with closing(sqlite3.connect(place.workspace.database)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in [row for row in names.fetchall() if "journal" in row[0]]:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        connection.commit()
    place.db = Database(place.workspace.database)
    databases._opened.append(place.db)


def test_a_capture_is_green_but_for_the_authority_nobody_knows(stamped: Place):
    found = verified(stamped)
    assert {f.item for f in found if f.level is Level.AMBER} == {
        "stamps/second.tsr",
        next(f.item for f in found if f.item.endswith("second.tsr") and "journal" in f.item),
    }
    assert all(f.holds for f in found)


def test_its_sentences_say_since_when_and_by_whom(stamped: Place):
    told = assurance_of(verified(stamped))
    assert told.authority == "first tsa (first)"
    assert [code for code, _ in told.sentences] == ["sum_intact", "sum_since", "sum_unproved"]


def test_without_stamps_only_the_computers_clock_tells(place: Place):
    told = assurance_of(verified(place))
    assert told.since is None
    assert told.sentences[1][0] == "sum_own_clock"
    assert {f.code for f in verified(place) if f.level is Level.AMBER} == {
        "no_stamps", "stamp_pending", "heads_none",
    }  # fmt: skip


def test_a_stamped_head_of_the_journal_vouches_for_a_capture_without_stamps(
    place: Place, two: tuple[Tsa, Tsa]
):
    place.db.run_now(lambda s: stamping.want_head(s, ["first"], clock.now()))
    two[0].status = 200
    place.ask()
    shutil.rmtree(place.stamps)
    told = assurance_of(f for f in verified(place) if f.holds)
    assert told.sentences[1][0] == "sum_since"


def test_another_valid_stamp_in_the_place_of_ours_is_told_by_the_journal(
    stamped: Place, two: tuple[Tsa, Tsa]
):
    stamp(stamped.workspace.root / FOLDER, two[0])
    assert bad(stamped) == {"stamps/first.tsr": "stamp_swapped"}


def test_a_stamp_that_was_there_and_is_gone_is_missed(stamped: Place):
    shutil.rmtree(stamped.stamps)
    assert set(bad(stamped).values()) == {"stamp_lost"}
    assert len(bad(stamped)) == 4


def test_a_bundle_signed_with_another_key_is_no_bundle_of_ours(place: Place):
    root = place.workspace.root
    shutil.rmtree(root / FOLDER)
    other: Signer = signer()
    bundle_in(root / FOLDER, other)
    found = bad(place)
    assert found["key.pem"] == "key_unknown"
    assert (found["database"], found["journal"]) == ("row_differs", "not_in_journal")


def test_a_changed_entry_breaks_the_chain(stamped: Place):
    with tampering(stamped) as connection:
        connection.execute("UPDATE journal SET subject = 'x' WHERE seq = 1")
    assert bad(stamped)["journal"] == "chain_broken"


@pytest.mark.parametrize(
    "change",
    ["SET facts = '{'", "SET facts = '7'", "SET facts = '[]'", "SET facts = x'ff'",
     "SET at = 'yesterday'", "SET subject = x'ff'", """SET facts = '{"a": "\\ud800"}'"""],
)  # fmt: skip
def test_an_entry_that_cannot_be_read_breaks_the_chain(place: Place, change: str):
    with tampering(place) as connection:
        connection.execute("UPDATE journal " + change)
    assert bad(place)["journal"] in ("chain_broken", "not_in_journal")


def test_a_journal_rewritten_from_its_beginning_contradicts_its_stamped_head(stamped: Place):
    entries = stamped.db.read_now(journal.entries)
    with tampering(stamped) as connection:
        connection.execute("DELETE FROM journal")
    for entry in entries:
        facts = dict(entry.facts) | {"by": "somebody else"}
        again = partial(
            record, action=entry.action, subject=entry.subject, facts=facts, now=entry.at
        )
        stamped.db.run_now(again)
    found = bad(stamped)
    assert "journal_rewritten" in found.values()
    assert found["journal.jsonl"] == "copy_differs"


def test_a_tail_that_was_cut_off_behind_the_stamped_head_is_missed(stamped: Place):
    head = stamped.db.read_now(stamps.newest_head)
    assert head
    with tampering(stamped) as connection:
        connection.execute("DELETE FROM journal WHERE seq >= ?", (head.subject[8:],))
    assert {"journal_cut"} <= set(bad(stamped).values())


def test_a_tail_that_was_cut_off_after_the_head_is_told_by_the_copy(stamped: Place):
    with tampering(stamped) as connection:
        connection.execute("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    assert bad(stamped)["journal.jsonl"] == "journal_cut"


def test_a_head_that_was_thrown_away_is_missed(stamped: Place):
    [folder] = [path for path in stamped.workspace.stamps.iterdir() if path.is_dir()]
    shutil.rmtree(folder)
    found = bad(stamped)
    assert len(found) == 2
    assert all(item.startswith("journal/") for item in found)


@pytest.mark.parametrize("name", ["entry.json", "entry.sig", "key.pem", "stamps/first.tsr"])
def test_an_altered_file_of_a_head_is_named(stamped: Place, name: str):
    [folder] = [path for path in stamped.workspace.stamps.iterdir() if path.is_dir()]
    torn = bytearray((folder / name).read_bytes())
    torn[-3] ^= 1
    (folder / name).write_bytes(torn)
    assert any(item.startswith(f"journal/{folder.name}") for item in bad(stamped))


def test_a_whole_workspace_is_verified_with_folders_that_nobody_registered(stamped: Place):
    bundle_in(stamped.workspace.root / "evidence/2026/11/STRANGE")
    found = asyncio.run(verify_workspace(stamped.db, stamped.workspace, clock.now()))
    told = {name: {f.code for f in each if not f.holds} for name, each in found}
    assert told == {
        "journal": set(), FOLDER: set(), "evidence/2026/11/STRANGE": {"not_registered"},
    }  # fmt: skip


def test_a_capture_whose_row_and_folder_were_removed_is_missed(stamped: Place):
    shutil.rmtree(stamped.workspace.root / FOLDER)
    with tampering(stamped) as connection:
        connection.execute("DELETE FROM captures")
    [(_, whole)] = asyncio.run(verify_workspace(stamped.db, stamped.workspace, clock.now()))
    found = {f.item: f.code for f in whole if not f.holds}
    assert found.pop(NAME) == "capture_gone"
    assert set(found.values()) == {"row_differs"}  # of stamps of nothing


def setting(**values: str) -> str:
    return ", ".join(f"{name} = {value}" for name, value in values.items())


NONSENSE = dict.fromkeys(
    ("case_id", "started_at", "status", "size", "text_found", "kind", "origin", "change"), "'x'"
) | {"url": "x'ff'"}
OTHER = dict.fromkeys(("url", "final_url", "title", "reason", "previous_id"), "'x'") | {
    "status": "'failed'", "kind": "'answer'", "origin": "'imported'", "change": "'edited'",
    "text_found": "0", "logged_in": "1", "manifest_sha256": "NULL", "deleted_reason": "'x'",
    "started_at": "'2020-01-01 00:00:00'", "finished_at": "NULL",
}  # fmt: skip
STAMP = dict.fromkeys(("state", "asked_at", "next_at", "attempts", "moment"), "'x'")
EDITS = [
    (f"captures SET {setting(**NONSENSE)}", "row_unreadable", len(NONSENSE)),
    (f"captures SET {setting(**OTHER)}", "row_differs", len(OTHER)),
    ("captures SET size = 1", "row_differs", 1),
    ("captures SET deleted_at = '2026-11-22 10:00:00'", "deletion_not_in_journal", 0),
    ("captures SET folder = '../../../etc'", "folder_outside", 0),
    ("captures SET folder = '/etc'", "folder_outside", 0),
    ("captures SET folder = 'evidence/link'", "folder_outside", 0),
    ("captures SET folder = 'evidence/loop/x'", "folder_outside", 0),
    ("captures SET folder = 'evidence/2026/11/other'", "missing", 0),
    ("captures SET id = 'other'", "capture_gone", 0),
    (f"stamps SET {setting(**STAMP)}", "row_unreadable", len(STAMP)),
    ("stamps SET digest = 'x', moment = NULL", "row_differs", 2),
    ("stamps SET state = 'pending'", "row_differs", 1),
    ("stamps SET subject = id", "row_differs", 1),
    ("stamps SET authority = '../../../../etc/' || id", "row_differs", 1),
    ("journal SET action = x'ff'", "chain_broken", 0),
    ("journal SET seq = 9223372036854775807 WHERE seq = 3", "chain_broken", 0),
]
"""What somebody writes into the database, a code that names it, and of how many columns."""


def test_whatever_is_edited_in_the_database_is_named_and_the_rest_is_checked(stamped: Place):
    evidence = stamped.workspace.evidence
    (evidence / "link").symlink_to("/etc", target_is_directory=True)
    (evidence / "loop").symlink_to(evidence / "loop")
    stamped.db.close()
    whole = stamped.workspace.database.read_bytes()
    for change, code, columns in EDITS:
        stamped.workspace.database.write_bytes(whole)
        with tampering(stamped) as connection:
            connection.execute("UPDATE " + change)
        told = asyncio.run(verify_workspace(stamped.db, stamped.workspace, clock.now()))
        stamped.db.close()
        named = {f.code: f.facts.get("columns", "") for _, each in told for f in each}
        assert code in named, change
        assert len(named[code].split(", ")) == max(columns, 1), (change, named)


def test_verifying_is_written_down(stamped: Place):
    verified(stamped)
    head = stamped.db.read_now(journal.head)
    assert head
    assert (head.action, head.subject, head.facts["result"]) == ("verified", NAME, "intact")


def test_a_copy_of_a_bundle_elsewhere_is_known_by_its_manifest(stamped: Place, tmp_path: Path):
    shutil.copytree(stamped.workspace.root / FOLDER, tmp_path / "elsewhere")
    found = stamped.db.read_now(
        lambda s: verify_in_journal(s, tmp_path / "elsewhere", stamped.workspace)
    )
    assert {"in_journal", "key_known"} <= {f.code for f in found}
