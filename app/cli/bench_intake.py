"""How fast posts get into the store; and a workspace full of generated posts."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.cli.corpus import BRAND, corpus
from app.domain import clock
from app.domain.deadline import WorkHours, local_zone
from app.domain.ids import SourceId
from app.domain.post import FetchedPost
from app.domain.source import Source, SourceConfig
from app.domain.triage import Analysis, Sentiment, Verdict
from app.services.intake import BATCH, store_posts
from app.services.understanding import Judged, judge, understand
from app.store import sources
from app.store.database import Database
from app.store.migrate import upgrade

CONFIG = SourceConfig(
    name="bench", network="vk", kind="wall_comments", own_channel=True, brand=BRAND
)
_BAD = frozenset({Verdict.COMPLAINT, Verdict.TROLL})


def measure(posts: int) -> dict[str, Any]:
    """Through to the acknowledged transaction; with and without the language work."""
    made = list(corpus(posts))
    few = [post for post, _ in made[: min(500, posts)]]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "otklik.db"
        upgrade(path, Path(folder))
        with closing(Database(path)) as db:
            source = db.run_now(lambda session: sources.add(session, CONFIG))
            judged = [_quickly(post, verdict) for post, verdict in made]
            ours = _per_second(posts, lambda: _store(db, source.id, judged))
            again = _per_second(posts, lambda: _store(db, source.id, judged))
        raw = _per_second(posts, lambda: _raw(Path(folder) / "raw.db", [post for post, _ in made]))
    understood = _per_second(len(few), _understanding(few))
    return {
        "posts": posts,
        "posts_per_s": ours,
        "raw_sqlite_per_s": raw,
        "ratio": round(ours / raw, 4),
        "repeats_per_s": again,
        "understood_per_s": understood,
        "whole_per_s": round(1 / (1 / ours + 1 / understood), 1),
    }


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


def _raw(path: Path, posts: list[FetchedPost]) -> None:
    """sqlite3 alone: one table, the same durability, the same size of transaction."""
    rows = [
        (post.native_id, post.text, str(post.created), post.likes, json.dumps(dict(post.raw)))
        for post in posts
    ]
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("CREATE TABLE posts (id TEXT PRIMARY KEY, text, created, likes, raw)")
        for at in range(0, len(rows), BATCH):
            raw.execute("BEGIN IMMEDIATE")
            raw.executemany("INSERT INTO posts VALUES (?, ?, ?, ?, ?)", rows[at : at + BATCH])
            raw.execute("COMMIT")


def _per_second(number: int, work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return round(number / max(time.perf_counter() - begin, 1e-9), 1)
