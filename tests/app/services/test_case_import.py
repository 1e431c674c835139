"""A case goes from one Otklik to another as one file, with all that belongs to it."""

from __future__ import annotations

import asyncio
from contextlib import closing
from pathlib import Path

from app.domain.draft_history import EarlierText
from app.domain.evidence import CaptureOrigin, StampState
from app.domain.ids import CaseId
from app.domain.reply import Draft, ReplyStatus, Way
from app.domain.search import Query, Term
from app.evidence.case_file import verify_case_file
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.deleting_captures import delete_capture
from app.services.verifying import verify_capture
from app.services.verifying_workspace import verify_workspace
from app.store import drafts, journal, notes, outbox_list, search, stamps
from app.store.database import Database
from tests.app.services.handed import (
    TEXT,
    Places,
    handed,
    taken,
    whole,
)
from tests.place_rows import NOON, add_one


def test_a_case_comes_over_with_all_that_belongs_to_it(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    done = taken(places[1], tmp_path / "b", case_file)
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


def test_a_stated_reason_and_what_was_promised_come_over(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    done = taken(places[1], tmp_path / "b", case_file)
    there, here = whole(places[0], CaseId(1)), whole(places[1], done.case_id)
    assert here.waiver == there.waiver is not None
    told = [[(r.interim, r.promised_due, r.promise) for r in one.replies] for one in (here, there)]
    assert told[0] == told[1]


def test_answers_come_as_history_and_none_of_them_can_leave(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    done = taken(places[1], tmp_path / "b", case_file)
    found = {one.text: (one.status, one.way) for one in whole(places[1], done.case_id).replies}
    assert found == {
        "Уже отвечали": (ReplyStatus.SENT, Way.COPY),
        "Ещё не ушло": (ReplyStatus.CANCELLED, Way.COPY),
    }
    assert places[1].read_now(outbox_list.next_due) is None
    assert not whole(places[1], done.case_id).can_answer


def test_its_captures_lie_in_the_workspace_and_verify_there(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    done = taken(places[1], tmp_path / "b", case_file)
    [capture] = whole(places[1], done.case_id).captures
    assert (capture.id,) == done.captures
    assert capture.origin is CaptureOrigin.IMPORTED
    assert all(finding.holds for finding in verify_bundle(tmp_path / "b" / capture.folder))
    found = asyncio.run(verify_capture(places[1], Workspace(tmp_path / "b"), capture.id, NOON))
    assert [finding for finding in found if not finding.holds] == []
    asked = Query(terms=(Term(any_of=(("банкомат",),)),), kinds=("capture",))
    assert places[1].read_now(lambda s: search.count(s, asked)) == 1


def test_its_time_stamps_are_known_and_none_is_asked_for(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    done = taken(places[1], tmp_path / "b", case_file)
    [found] = places[1].read_now(lambda s: stamps.of_subject(s, done.captures[0]))
    assert (found.authority, found.state) == ("one", StampState.STAMPED)
    assert found.moment is not None
    assert places[1].read_now(stamps.next_due) is None


def test_a_capture_of_others_that_was_deleted_here_is_a_tombstone_and_no_more(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    [one] = taken(places[1], tmp_path / "b", case_file).captures
    place = Workspace(tmp_path / "b")
    asyncio.run(delete_capture(places[1], place, one, "по запросу", NOON))
    found = asyncio.run(verify_workspace(places[1], place, NOON))
    assert [f for _, each in found for f in each if not f.holds] == []


def test_the_journal_says_where_it_is_from(places: Places, tmp_path: Path, case_file: Path) -> None:
    done = taken(places[1], tmp_path / "b", case_file)
    head = places[1].read_now(journal.head)
    assert head is not None
    assert (head.action, head.subject) == ("imported", f"case:{done.case_id}")
    assert head.facts["operator"] == "Иванова"
    assert len(head.facts["key"]) == len(head.facts["file_sha256"]) == 64
    [entry] = places[1].read_now(lambda s: journal.of_subject(s, done.captures[0]))
    [there] = whole(places[0], CaseId(1)).captures
    assert entry.facts["manifest_sha256"] == there.manifest_sha256


def test_what_was_taken_can_be_handed_on(places: Places, tmp_path: Path, case_file: Path) -> None:
    done = taken(places[1], tmp_path / "b", case_file)
    again = handed(places[1], tmp_path / "b", done.case_id)
    assert [finding.item for finding in verify_case_file(again) if not finding.holds] == []
    with closing(Database(tmp_path / "c" / "otklik.db")) as third:
        last = taken(third, tmp_path / "c", again)
        assert [post.text for post in whole(third, last.case_id).posts] == [TEXT]


def test_the_same_file_twice_is_one_case(places: Places, tmp_path: Path, case_file: Path) -> None:
    first = taken(places[1], tmp_path / "b", case_file)
    second = taken(places[1], tmp_path / "b", case_file)
    assert (second.case_id, second.already) == (first.case_id, True)
    assert len(whole(places[1], first.case_id).replies) == 2


def test_a_later_file_of_the_same_case_adds_what_is_new(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    first = taken(places[1], tmp_path / "b", case_file)
    places[0].run_now(lambda s: notes.add(s, CaseId(1), "вторая", NOON))
    second = taken(places[1], tmp_path / "b", handed(places[0], tmp_path / "a", CaseId(1)))
    assert (second.case_id, second.joined, second.captures) == (first.case_id, True, ())
    here = whole(places[1], first.case_id)
    assert sorted(note.text for note in here.notes) == ["вторая", "секретная заметка"]
    assert (len(here.replies), len(here.captures), len(here.posts)) == (2, 1, 1)


def test_a_case_that_is_here_is_joined_and_keeps_what_was_decided(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    own = places[1].run_now(lambda s: add_one(s, TEXT, status="open", cause="staff"))
    places[1].run_now(
        lambda s: drafts.put(s, Draft(case_id=own, text="Наш", public=True, saved_at=NOON))
    )
    done = taken(places[1], tmp_path / "b", case_file)
    here = whole(places[1], own)
    assert (done.case_id, done.joined) == (own, True)
    assert (here.case.status.value, here.case.cause) == ("open", "staff")
    assert here.draft is not None
    assert here.draft.text == "Наш"
    assert [one.text for one in _earlier(places[1], own)] == ["Здравствуйте"]
    told = dict(here.events[-1].facts)["differs"]
    assert {"status", "cause"} <= set(told.split(", "))
    assert len(here.captures) == 1


def _earlier(db: Database, case_id: CaseId) -> tuple[EarlierText, ...]:
    return db.read_now(lambda s: drafts.history(s, case_id))


def test_another_post_with_the_same_number_is_another_case(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    own = places[1].run_now(lambda s: add_one(s, "Совсем другое"))
    done = taken(places[1], tmp_path / "b", case_file)
    assert not done.joined
    assert done.case_id != own
    assert [post.text for post in whole(places[1], own).posts] == ["Совсем другое"]


def test_both_drafts_go_with_the_case(places: Places, tmp_path: Path, case_file: Path) -> None:
    assert case_file.exists()  # made of a case with a public draft
    private = Draft(case_id=CaseId(1), text="Только вам", public=False, saved_at=NOON)
    places[0].run_now(lambda s: drafts.put(s, private))
    done = taken(places[1], tmp_path / "b", handed(places[0], tmp_path / "a", CaseId(1)))
    found = whole(places[1], done.case_id).drafts
    assert [(one.public, one.text) for one in found] == [
        (True, "Здравствуйте"),
        (False, "Только вам"),
    ]
