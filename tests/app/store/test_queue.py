"""The queue as plain sqlite3 reads it: views, orders, snapshots, and what the first frame needs."""

from __future__ import annotations

from array import array
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.case import Sort, View
from app.domain.ids import CaseId
from app.domain.queue import QueueQuestion
from app.store import settings as remembering
from app.store.queue import ORDERS, QueueReader, glance, positions
from tests.place_rows import NOON, Wrote, add_author, add_case, add_source, database


def filled(folder: Path, *cases: dict[str, Any]) -> list[CaseId]:
    """A database with these cases; their ids in the same order."""
    db = database(folder)
    try:
        return db.run_now(lambda s: _add(s, cases))
    finally:
        db.close()


def _add(session: Any, cases: tuple[dict[str, Any], ...]) -> list[CaseId]:
    wrote = Wrote(add_source(session), add_author(session))
    return [add_case(session, wrote, f"текст {n}", **case) for n, case in enumerate(cases)]


def ids(folder: Path, **question: Any) -> list[int]:
    """The whole list that answers a question."""
    reader = QueueReader(folder / "otklik.db")
    try:
        return list(reader.snapshot(QueueQuestion(**question), NOON).ids)
    finally:
        reader.close()


VIEW_CASES: dict[View, dict[str, Any]] = {
    View.BURNING: {"band": "high"},
    View.ESCALATED: {"status": "open", "escalated": True},
    View.MINE: {"status": "open", "assignee_id": 1},
    View.UNANSWERED: {"status": "open"},
    View.WAITING: {"status": "waiting"},
    View.PROMISED: {"status": "promised"},
    View.NEW: {"status": "new"},
    View.TROLLS: {"verdict": "troll", "status": "open"},
    View.CLOSED: {"status": "closed", "open": False},
    View.HIDDEN: {"status": "new", "open": False, "hidden": True},
    View.ALL: {"status": "snoozed"},
}


@pytest.mark.parametrize("view", list(View))
def test_a_view_holds_the_cases_it_names(tmp_path: Path, view: View):
    [case] = filled(tmp_path, VIEW_CASES[view])
    assert ids(tmp_path, view=view, me=1) == [case]


@pytest.mark.parametrize("view", [each for each in View if each is not View.HIDDEN])
def test_a_hidden_case_is_in_no_view_but_its_own(tmp_path: Path, view: View):
    filled(tmp_path, {**VIEW_CASES[View.HIDDEN], "band": "high"})
    assert ids(tmp_path, view=view) == []


@pytest.mark.parametrize("view", [View.BURNING, View.UNANSWERED, View.WAITING, View.PROMISED])
def test_closed_cases_and_trolls_stay_out_of_the_working_views(tmp_path: Path, view: View):
    filled(tmp_path, VIEW_CASES[View.CLOSED], {**VIEW_CASES[View.TROLLS], "band": "high"})
    assert ids(tmp_path, view=view) == []


def test_a_near_deadline_burns_whatever_the_risk(tmp_path: Path):
    near, far = (int((NOON + timedelta(minutes=m)).timestamp()) for m in (29, 31))
    first, _ = filled(tmp_path, {"band": "low", "due": near}, {"band": "low", "due": far})
    assert ids(tmp_path, view=View.BURNING) == [first]


def test_the_highest_priority_comes_first_and_at_equals_the_nearest_deadline(tmp_path: Path):
    a, b, c = filled(
        tmp_path,
        {"priority": 500, "due": 2_000_000_000},
        {"priority": 500, "due": 1_900_000_000},
        {"priority": 900, "due": 2_100_000_000},
    )
    assert ids(tmp_path) == [c, b, a]


@pytest.mark.parametrize(
    ("sort", "first"), [(Sort.DEADLINE, 0), (Sort.NEWEST, 1), (Sort.REACH, 2), (Sort.PRIORITY, 3)]
)
def test_every_order_has_its_own_first(tmp_path: Path, sort: Sort, first: int):
    cases = filled(
        tmp_path,
        {"due": 1_900_000_000},
        {"last_post_at": NOON + timedelta(hours=1)},
        {"reach": 10_000},
        {"priority": 999},
    )
    assert ids(tmp_path, sort=sort)[0] == cases[first]


@pytest.mark.parametrize("sort", list(Sort))
def test_no_order_needs_a_sort_of_its_own(tmp_path: Path, sort: Sort):
    filled(tmp_path, {})
    reader = QueueReader(tmp_path / "otklik.db")
    plan = reader._execute(
        f"EXPLAIN QUERY PLAN SELECT id FROM cases WHERE open = 1 ORDER BY {ORDERS[sort]}",  # noqa: S608  # our own text
        {},
    )
    reader.close()
    assert not any("TEMP B-TREE" in str(step) for step in plan), plan


def test_the_first_page_is_the_beginning_of_the_whole_list(tmp_path: Path):
    filled(tmp_path, *({"priority": n % 7} for n in range(50)))
    reader = QueueReader(tmp_path / "otklik.db")
    first = [row.id for row in reader.first(QueueQuestion(), NOON, 20)]
    reader.close()
    assert first == ids(tmp_path)[:20]


def test_filters_narrow_a_view(tmp_path: Path):
    wanted = {"unread": True, "own_channel": True, "has_draft": True, "band": "high"}
    case, *_ = filled(tmp_path, wanted, *({**wanted, key: off} for key, off in OFF.items()))
    narrow = {"unread": True, "own_channel": True, "with_draft": True, "high_risk": True}
    assert ids(tmp_path, **narrow, network="vk") == [case]
    assert ids(tmp_path, **narrow, network="rss") == []


OFF: dict[str, Any] = {"unread": False, "own_channel": False, "has_draft": False, "band": "low"}


def test_what_a_search_found_comes_in_its_own_order_whatever_the_view(tmp_path: Path):
    a, b, c = filled(tmp_path, {}, VIEW_CASES[View.CLOSED], {})
    assert ids(tmp_path, found=(c, CaseId(999), b, a)) == [c, b, a]


def test_a_snapshot_says_where_the_kept_cases_stand(tmp_path: Path):
    cases = filled(tmp_path, *({"priority": 900 - n} for n in range(10)))
    reader = QueueReader(tmp_path / "otklik.db")
    snapshot = reader.snapshot(QueueQuestion(), NOON, keep=(cases[7], CaseId(999)))
    reader.close()
    assert snapshot.positions == {cases[7]: 7}


def test_positions_are_not_fooled_by_bytes_that_straddle_two_numbers():
    stored = array("q", [256, 1, 2, 65536])
    assert positions(stored, [CaseId(n) for n in (1, 65536, 2, 16_777_216)]) == {
        1: 1,
        65536: 3,
        2: 2,
    }


def test_a_row_is_read_as_a_record(tmp_path: Path):
    [case] = filled(tmp_path, {"triggers": [[0, 5]], "due": 2_000_000_000, "attachments": 3})
    reader = QueueReader(tmp_path / "otklik.db")
    row = reader.rows([case, CaseId(77)])[case]
    reader.close()
    assert (row.triggers, row.attachments, row.last_post_at) == (((0, 5),), 3, NOON)
    assert row.deadline_at is not None
    assert row.deadline_at.timestamp() == 2_000_000_000


def test_the_first_frame_gets_count_rows_and_what_was_remembered(tmp_path: Path):
    filled(tmp_path, *({"status": "waiting"} for _ in range(40)))
    db = database(tmp_path)
    db.run_now(lambda s: remembering.remember(s, LEFT))
    db.close()
    seen = glance(
        tmp_path / "otklik.db", lambda known: QueueQuestion(view=View(known["queue.view"])), NOON
    )
    assert (seen.total, len(seen.rows), seen.remembered) == (40, 32, LEFT)


LEFT = {"queue.view": "waiting", "queue.total": 40}


def test_the_last_count_is_not_believed_when_all_rows_are_there(tmp_path: Path):
    filled(tmp_path, {}, {})
    db = database(tmp_path)
    db.run_now(lambda s: remembering.remember(s, {"queue.total": 1_000_000}))
    db.close()
    assert glance(tmp_path / "otklik.db", lambda _: QueueQuestion(), NOON).total == 2


@pytest.mark.parametrize("content", [None, b"", b"not a database" * 100])
def test_the_first_frame_never_fails(tmp_path: Path, content: bytes | None):
    if content is not None:
        (tmp_path / "otklik.db").write_bytes(content)
    seen = glance(tmp_path / "otklik.db", lambda _: QueueQuestion(), NOON)
    assert (seen.total, seen.rows) == (0, ())
