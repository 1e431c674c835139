"""Fills a fresh database with made-up cases by plain sqlite3, for measuring the queue."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.domain import clock
from app.store.tables.work import NO_DEADLINE

COLUMNS = (
    "id, source_id, network, brand, author_name, main_post_id, snippet, triggers, status, open, "
    "close_note, verdict, verdict_by_person, risk, band, risk_parts, priority, due, "
    "deadline_kind, cause, opened_at, last_post_at, unread, own_channel, has_evidence, "
    "has_draft, attachments, repeat_author, reach, steps, version"
)
NETWORKS = ("vk", "mastodon", "rss", "ok", "telegram")
BANDS = ("low", "medium", "medium", "high")
NAMES = ("Марина Соколова", "Пётр Иванов", "kot_2009", "Анна К.", "Рустам Гареев")


def fill(database: Path, count: int, texts: Sequence[str]) -> None:
    """Adds a source and so many open cases with these snippets to an empty database."""
    marks = ", ".join("?" * len(COLUMNS.split(",")))
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO sources (id, name, network, kind, params, own_channel, brand, interval_s, "
            "paused, health, error_facts, cursor) "
            "VALUES (1, 'made', 'vk', 'wall_comments', '{}', 1, '', 86400, 1, 'never', '{}', '{}')"
        )
        connection.executemany(
            f"INSERT INTO cases ({COLUMNS}) VALUES ({marks})",  # noqa: S608  # our own text
            _rows(count, texts),
        )


def _rows(count: int, texts: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    now = clock.now()
    moments = [str((now - timedelta(minutes=n)).replace(tzinfo=None)) for n in range(10_000)]
    due = int(now.timestamp())
    for n in range(1, count + 1):
        band = BANDS[n * 7 % 4]
        late = due + n * 37 % 90_000 - 4_000 if n % 3 else NO_DEADLINE
        yield (
            n, 1, NETWORKS[n % 5], "Ромашка", f"{NAMES[n % 5]} {n}", 0, texts[n * 3 % len(texts)],
            "[[7, 20]]", "new", 1, "", "complaint", 0, n * 13 % 100, band, "[]", n * 7919 % 1000,
            late, "first_answer_30", "", moments[n % 10_000], moments[n * 31 % 10_000], n % 2,
            n % 3 == 0, n % 5 == 0, n % 11 == 0, n % 4, n % 6 == 0, n * 17 % 50_000, "[]", 1,
        )  # fmt: skip
