"""How fast posts get into the store; and a workspace full of generated posts."""

from __future__ import annotations

import gc
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from app.cli.corpus import BRAND, corpus
from app.domain import clock
from app.domain.deadline import WorkHours, local_zone
from app.domain.ids import SourceId
from app.domain.post import FetchedPost
from app.domain.source import Source, SourceConfig
from app.domain.triage import Analysis, Sentiment, Verdict
from app.services.intake import BATCH, repeats_of, store_posts
from app.services.understanding import Judged, judge, understand
from app.store import posts as posts_store
from app.store import sources
from app.store.database import Database
from app.store.migrate import upgrade

CONFIG = SourceConfig(
    name="bench", network="vk", kind="wall_comments", own_channel=True, brand=BRAND
)
_ROUNDS = 5
_BAD = frozenset({Verdict.COMPLAINT, Verdict.TROLL})

Inserts = tuple[str, list[tuple[Any, ...]]]
"""A statement and the rows for it."""


class Speed(NamedTuple):
    """Posts a second of the clock and of the processor."""

    wall: float
    cpu: float


def measure(posts: int) -> dict[str, Any]:
    """Through to the acknowledged transaction; with and without the language work.

    Medians of rounds in which everything takes its turn: a shared machine is never the same
    twice. Seconds of the processor stand beside those of the clock, in which the disk counts.
    """
    made = list(corpus(posts))
    judged = [_quickly(post, verdict) for post, verdict in made]
    gc.collect()
    gc.freeze()  # what is only kept here to be measured with costs nobody time
    rounds = [_round(made, judged) for _ in range(_ROUNDS)]
    speeds = {name: _middle([each[name] for each in rounds]) for name in rounds[0]}
    few = [post for post, _ in made[: min(500, posts)]]
    understood, ours, raw = _speed(len(few), _understanding(few)), speeds["ours"], speeds["raw"]
    return {
        "posts": posts,
        "posts_per_s": ours.wall,
        "raw_sqlite_per_s": raw.wall,
        "ratio": round(ours.wall / raw.wall, 4),
        "posts_per_cpu_s": ours.cpu,
        "raw_sqlite_per_cpu_s": raw.cpu,
        "ratio_cpu": round(ours.cpu / raw.cpu, 4),
        "raw_all_tables_per_s": speeds["whole"].wall,
        "ratio_all_tables": round(ours.wall / speeds["whole"].wall, 4),
        "repeats_per_s": speeds["repeats"].wall,
        "judged_again_per_s": speeds["again"].wall,
        "understood_per_s": understood.wall,
        "whole_per_s": round(1 / (1 / ours.wall + 1 / understood.wall), 1),
    }


def _round(made: Sequence[tuple[FetchedPost, Verdict]], judged: list[Judged]) -> dict[str, Speed]:
    """New posts, the same posts once more, the same judged anew, and sqlite3 with their rows."""
    fetched = [post for post, _ in made]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "otklik.db"
        upgrade(path, Path(folder))
        with closing(Database(path)) as db:
            source = db.run_now(lambda session: sources.add(session, CONFIG))
            speeds = {
                "ours": _speed(len(made), lambda: _store(db, source.id, judged)),
                "repeats": _speed(len(made), lambda: _hear_again(db, source.id, fetched)),
                "again": _speed(len(made), lambda: _store(db, source.id, judged)),
            }
        speeds["raw"] = _raw_speed(path, Path(folder) / "raw.db")
        upgrade(Path(folder) / "whole.db", Path(folder))
        return speeds | {"whole": _raw_whole(path, Path(folder) / "whole.db")}


def fill(db: Database, posts: int, say: Callable[[str], None]) -> int:
    """Stores generated posts under the source «bench»; judged by how they were made."""
    source = db.run_now(lambda session: _source(sources.listed(session)))
    if source is None:
        source = db.run_now(lambda session: sources.add(session, CONFIG))
    done = 0
    for batch in _batches(_quickly(post, verdict) for post, verdict in corpus(posts)):
        _store(db, source.id, batch)
        done += len(batch)
        if done % 5_000 == 0:
            say(f"{done}/{posts}")
    return done


def _source(listed: tuple[Source, ...]) -> Source | None:
    return next((source for source in listed if source.config.name == CONFIG.name), None)


def _quickly(post: FetchedPost, verdict: Verdict) -> Judged:
    """Judged without the language work: version 0 says that an analysis is still due."""
    mood = Sentiment.NEGATIVE if verdict in _BAD else Sentiment.NEUTRAL
    analysis = Analysis(version=0, language="ru", lemmas=(), verdict=verdict, sentiment=mood)
    heard_at = (post.created or clock.now()) + timedelta(minutes=2)
    return judge(post, analysis, CONFIG, WorkHours(zone=local_zone()), heard_at)


def _store(db: Database, source_id: SourceId, judged: list[Judged]) -> None:
    now = clock.now()
    for batch in _batches(iter(judged)):
        db.run_now(lambda session, batch=batch: store_posts(session, source_id, batch, now))  # type: ignore[misc]  # mypy cannot infer a lambda with a default


def _batches(judged: Iterator[Judged]) -> Iterator[list[Judged]]:
    batch: list[Judged] = []
    for item in judged:
        batch.append(item)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _understanding(posts: list[FetchedPost]) -> Callable[[], object]:
    from app.language.analyser import Analyser, BrandName

    analyser = Analyser([BrandName(name=BRAND)])
    analyser.analyse_text("Прогрев")
    return lambda: understand(posts, CONFIG, analyser)


def _hear_again(db: Database, source_id: SourceId, fetched: list[FetchedPost]) -> None:
    """As a sync does with what it knows: looked at, and the counters noted."""
    now = clock.now()
    for at in range(0, len(fetched), BATCH):
        look = partial(repeats_of, source_id=source_id, fetched=fetched[at : at + BATCH])
        known = db.read_now(look)
        db.run_now(partial(posts_store.see_again, source_id=source_id, repeats=known, now=now))


def _raw_speed(ours: Path, path: Path) -> Speed:
    """sqlite3 alone: the rows of our posts, ready to be written, into a table like theirs.

    The same durability and size of transaction; no other table, no index that is not a key.
    """
    with closing(sqlite3.connect(ours)) as read:
        (table,) = read.execute("SELECT sql FROM sqlite_master WHERE name = 'posts'").fetchone()
        work = [_inserts(read, "posts")]
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(table)
        return _insert(raw, work)


def _raw_whole(ours: Path, path: Path) -> Speed:
    """All that a post costs, by sqlite3 alone: every table, every index and the search."""
    with closing(sqlite3.connect(ours)) as read:
        work = [_inserts(read, name) for name in ("authors", "cases", "posts", "events")]
        docs = _inserts(read, "search_docs")
        texts = [(row[0], row[-1]) for row in docs[1]]
    index = ("INSERT INTO search_index (rowid, text) VALUES (?, ?)", texts)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        return _insert(raw, [*work, docs, index], posts=len(work[2][1]))


def _inserts(read: sqlite3.Connection, table: str) -> Inserts:
    names = [column[1] for column in read.execute(f"PRAGMA table_info({table})")]
    rows = read.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY id").fetchall()  # noqa: S608  # our own names
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows  # noqa: S608  # as above


def _insert(raw: sqlite3.Connection, work: Sequence[Inserts], posts: int | None = None) -> Speed:
    """Posts a second when each transaction writes its share of every table."""
    number = posts or len(work[0][1])
    shares = -(-number // BATCH)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")

    def write() -> None:
        for share in range(shares):
            raw.execute("BEGIN IMMEDIATE")
            for into, rows in work:
                first, last = (len(rows) * at // shares for at in (share, share + 1))
                raw.executemany(into, rows[first:last])
            raw.execute("COMMIT")

    return _speed(number, write)


def _speed(number: int, work: Callable[[], object]) -> Speed:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Speed(round(number / max(wall, 1e-9), 1), round(number / max(cpu, 1e-9), 1))


def _middle(speeds: list[Speed]) -> Speed:
    return Speed(median(each.wall for each in speeds), median(each.cpu for each in speeds))
