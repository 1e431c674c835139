"""The queue is read here, by plain sqlite3: the first frame may not wait for SQLAlchemy."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from app.domain.case import CaseStatus, QueueRow, Sort, View
from app.domain.ids import CaseId, ColleagueId, SourceId
from app.domain.queue import SMALL_TALK, Glance, QueueQuestion, Snapshot
from app.domain.triage import Band, Verdict

T = TypeVar("T")
BURNS_S = 30 * 60
"""A deadline this near puts a case into «Горит» whatever its risk."""
NO_DEADLINE = 9_999_999_999
PAGE = 32
"""Rows of the first frame: what a tall window shows."""
PIECE = 65_536
"""Characters of the list of ids turned into numbers at once: the Qt thread may cut in between."""

_TALK = ", ".join(f"'{verdict}'" for verdict in SMALL_TALK)
VIEWS: Mapping[View, str] = {
    View.BURNING: f"open = 1 AND status IN ('new', 'open', 'promised') "
    f"AND verdict NOT IN ({_TALK}) AND (band = 'high' OR due <= :soon)",
    View.ESCALATED: "open = 1 AND escalated = 1",
    View.MINE: "open = 1 AND assignee_id = :me",
    View.UNANSWERED: f"open = 1 AND status IN ('new', 'open') AND verdict NOT IN ({_TALK})",
    View.WAITING: "open = 1 AND status = 'waiting'",
    View.PROMISED: "open = 1 AND status = 'promised'",
    View.NEW: "open = 1 AND status = 'new'",
    View.TROLLS: f"open = 1 AND verdict IN ({_TALK})",
    # A hidden case is not open and not closed: the indexes carry both, and `hidden` need not.
    View.CLOSED: "open = 0 AND status = 'closed'",
    View.HIDDEN: "open = 0 AND status <> 'closed'",
    View.ALL: "open = 1",
}
ORDERS: Mapping[Sort, str] = {
    Sort.PRIORITY: "heat, due, id",
    Sort.DEADLINE: "due, id",
    Sort.NEWEST: "last_post_at DESC, id DESC",
    Sort.REACH: "reach DESC, id DESC",
}
COLUMNS = (
    "id, author_name, network, source_id, brand, snippet, triggers, verdict, risk, band, priority, "
    "due, last_post_at, status, unread, own_channel, has_evidence, has_draft, attachments, "
    "repeat_author, reach, "
    "(SELECT group_concat(tag, char(10)) FROM case_tags WHERE case_id = cases.id), "
    "(SELECT iif(g.attack, -g.cases, g.cases) FROM copies c JOIN copy_groups g "
    "ON g.id = c.group_id WHERE c.case_id = cases.id), "
    "(SELECT name FROM colleagues WHERE colleagues.id = cases.assignee_id), escalated"
)


UNCAPTURED = """
    coalesce(cases.capture_waiver, 'null') = 'null'
    AND NOT EXISTS (
        SELECT 1 FROM captures WHERE captures.case_id = cases.id AND captures.kind = 'post'
        AND captures.status IN ('complete', 'partial') AND coalesce(captures.text_found, 1) = 1
        AND captures.deleted_at IS NULL)
    AND EXISTS (
        SELECT 1 FROM posts WHERE posts.id = cases.main_post_id
        AND posts.permalink LIKE 'http%' AND posts.kind NOT IN ('message', 'business_message'))
"""
"""Of a case: it stands on a page, without a good capture and without a stated reason."""


class QueueReader:
    """One read-only connection. Used by one thread at a time, never by two at once."""

    def __init__(self, path: Path) -> None:
        """Raises sqlite3.Error where there is no database yet."""
        self._connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False, timeout=5
        )
        self._connection.isolation_level = None

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def count(self, question: QueueQuestion, now: datetime) -> int:
        """How many cases the question has."""
        where, values = _where(question, now)
        return self._number(f"SELECT count(*) FROM cases WHERE {where}", values)  # noqa: S608  # our own text

    def counts(self, now: datetime, me: ColleagueId | None = None) -> dict[View, int]:
        """How many cases every view has; `me`: whose «mine» are."""
        return {view: self.count(QueueQuestion(view=view, me=me), now) for view in View}

    def first(self, question: QueueQuestion, now: datetime, limit: int) -> tuple[QueueRow, ...]:
        """The first rows, straight from the index."""
        where, values = _where(question, now)
        order = ORDERS[question.sort]
        return self._rows(
            f"SELECT {COLUMNS} FROM cases WHERE {where} ORDER BY {order} LIMIT :limit",  # noqa: S608  # our own text
            {**values, "limit": limit},
        )

    def snapshot(
        self, question: QueueQuestion, now: datetime, keep: Iterable[CaseId] = ()
    ) -> Snapshot:
        """All ids in order; for each of `keep` also where it stands."""
        if question.found is None:
            where, values = _where(question, now)
            inner = f"SELECT id FROM cases WHERE {where} ORDER BY {ORDERS[question.sort]}"  # noqa: S608  # our own text
            text = self._text(f"SELECT group_concat(id) FROM ({inner})", values)  # noqa: S608  # our own text
            ids = _numbers(text)
        else:
            there = self.matching(question, question.found, now)
            ids = array("q", [found for found in question.found if found in there])
        return Snapshot(ids=ids, positions=positions(ids, keep))

    def rows(self, ids: Sequence[CaseId]) -> dict[CaseId, QueueRow]:
        """The rows of these cases; those that are gone are left out."""
        found: dict[CaseId, QueueRow] = {}
        for start in range(0, len(ids), 500):
            part = ", ".join(str(int(number)) for number in ids[start : start + 500])
            query = f"SELECT {COLUMNS} FROM cases WHERE id IN ({part})"  # noqa: S608  # integers
            found.update((row.id, row) for row in self._rows(query, {}))
        return found

    def matching(
        self, question: QueueQuestion, ids: Sequence[CaseId], now: datetime
    ) -> frozenset[CaseId]:
        """Which of these cases belong to what was asked for."""
        where, values = _where(question, now)
        found: set[CaseId] = set()
        for start in range(0, len(ids), 500):
            part = ", ".join(str(int(number)) for number in ids[start : start + 500])
            query = f"SELECT id FROM cases WHERE id IN ({part}) AND {where}"  # noqa: S608  # integers
            found.update(CaseId(row[0]) for row in self._execute(query, values))
        return frozenset(found)

    def remembered(self) -> dict[str, Any]:
        """What the window kept from the last time."""
        rows = self._execute("SELECT key, value FROM settings", {})
        return {key: json.loads(value).get("v") for key, value in rows}

    def networks(self) -> tuple[str, ...]:
        """The networks that are listened to."""
        rows = self._execute(
            "SELECT DISTINCT network FROM sources WHERE removed_at IS NULL ORDER BY network", {}
        )
        return tuple(str(row[0]) for row in rows)

    def tags(self, most: int = 30) -> tuple[str, ...]:
        """The tags that most cases have, by the alphabet."""
        found = self._execute(
            "SELECT tag FROM case_tags GROUP BY tag ORDER BY count(*) DESC, tag LIMIT :most",
            {"most": most},
        )
        return tuple(sorted((str(row[0]) for row in found), key=str.casefold))

    def holders(self, most: int = 30) -> tuple[tuple[ColleagueId, str], ...]:
        """The colleagues who have open cases, by name."""
        found = self._execute(
            "SELECT id, name FROM colleagues WHERE EXISTS (SELECT 1 FROM cases "
            "WHERE cases.assignee_id = colleagues.id AND open = 1) LIMIT :most",
            {"most": most},
        )
        named = ((ColleagueId(row[0]), str(row[1])) for row in found)
        return tuple(sorted(named, key=lambda each: each[1].casefold()))

    def _number(self, query: str, values: Mapping[str, Any]) -> int:
        return int(self._execute(query, values)[0][0])

    def _text(self, query: str, values: Mapping[str, Any]) -> str:
        return str(self._execute(query, values)[0][0] or "")

    def _rows(self, query: str, values: Mapping[str, Any]) -> tuple[QueueRow, ...]:
        return tuple(_row(raw) for raw in self._execute(query, values))

    def _execute(self, query: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        return self._connection.execute(query, dict(values)).fetchall()


def glance(
    path: Path, question: Callable[[Mapping[str, Any]], QueueQuestion], now: datetime
) -> Glance:
    """What the first frame shows, in milliseconds; empty where no database can be read.

    `question` chooses view and order from what was remembered. Whatever is wrong with the
    database is said a moment later, by whoever opens it for good.
    """
    if not path.is_file():
        return Glance()
    try:
        reader = QueueReader(path)
    except sqlite3.Error:
        return Glance()
    try:
        remembered = reader.remembered()
        asked = question(remembered)
        rows = reader.first(asked, now, PAGE)
        # Counting a million cases takes longer than painting: the last count stands meanwhile.
        last = remembered.get("queue.total", 0) if len(rows) == PAGE else 0
        total = max(len(rows), last if isinstance(last, int) else 0)
        return Glance(total=total, rows=rows, remembered=remembered)
    except sqlite3.Error:
        return Glance()
    finally:
        reader.close()


def _where(question: QueueQuestion, now: datetime) -> tuple[str, dict[str, Any]]:
    # A search looks through everything; the views are for browsing.
    parts = [VIEWS[question.view] if question.found is None else "1 = 1"]
    values: dict[str, Any] = {"soon": int(now.timestamp()) + BURNS_S, "me": question.me or -1}
    flags = {
        "unread = 1": question.unread,
        "own_channel = 1": question.own_channel,
        "has_draft = 1": question.with_draft,
        "band = 'high'": question.high_risk,
        UNCAPTURED: question.uncaptured,
    }
    parts += [condition for condition, wanted in flags.items() if wanted]
    if question.network:
        parts.append("network = :network")
        values["network"] = question.network
    if question.tag:
        parts.append("id IN (SELECT case_id FROM case_tags WHERE tag = :tag)")
        values["tag"] = question.tag
    if question.assignee is not None:
        parts.append("assignee_id = :assignee" if question.assignee else "assignee_id IS NULL")
        values["assignee"] = question.assignee
    return " AND ".join(parts), values


def _numbers(text: str) -> array[int]:
    ids = array("q")
    start = 0
    while start < len(text):
        end = text.find(",", start + PIECE)
        end = len(text) if end < 0 else end
        ids.extend(map(int, text[start:end].split(",")))
        start = end + 1
    return ids


def positions(ids: array[int], wanted: Iterable[CaseId]) -> dict[CaseId, int]:
    """Where these ids stand; those that do not are left out.

    Searched as bytes: a million numbers take a millisecond, and the Qt thread waits for no more.
    """
    raw = ids.tobytes()
    found: dict[CaseId, int] = {}
    for number in wanted:
        needle = array("q", [number]).tobytes()
        at = raw.find(needle)
        while at % 8 and at >= 0:
            at = raw.find(needle, at + 1)
        if at >= 0:
            found[number] = at // 8
    return found


def _row(raw: tuple[Any, ...]) -> QueueRow:
    return QueueRow(
        id=CaseId(raw[0]),
        author_name=raw[1],
        network=raw[2],
        source_id=SourceId(raw[3]),
        brand=raw[4],
        snippet=raw[5],
        triggers=tuple((int(start), int(end)) for start, end in json.loads(raw[6])),
        verdict=Verdict(raw[7]),
        risk=raw[8],
        band=Band(raw[9]),
        priority=raw[10],
        deadline_at=None if raw[11] >= NO_DEADLINE else datetime.fromtimestamp(raw[11], UTC),
        last_post_at=datetime.fromisoformat(raw[12]).replace(tzinfo=UTC),
        status=CaseStatus(raw[13]),
        unread=bool(raw[14]),
        own_channel=bool(raw[15]),
        has_evidence=bool(raw[16]),
        has_draft=bool(raw[17]),
        attachments=raw[18],
        repeat_author=bool(raw[19]),
        reach=raw[20],
        tags=tuple(sorted(raw[21].split("\n"))) if raw[21] else (),
        copies=abs(raw[22] or 1) - 1,
        attack=(raw[22] or 0) < 0,
        assignee=raw[23] or "",
        escalated=bool(raw[24]),
    )
