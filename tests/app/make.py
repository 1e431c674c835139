"""Builders: records that are valid by default, and a real workspace in a temporary folder."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from app.domain.ids import SourceId
from app.domain.post import FetchedAuthor, FetchedPost
from app.domain.source import SourceConfig
from app.domain.triage import Analysis, Band, Risk, Verdict
from app.services.understanding import Judged
from app.store import sources
from app.store.database import Database
from tests import databases

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
database = databases.empty


def config(**changes: Any) -> SourceConfig:
    """A wall that is listened to."""
    given = {"name": "wall", "network": "vk", "kind": "wall_comments"} | changes
    return SourceConfig(**given)


def with_source(db: Database, **changes: Any) -> SourceId:
    """The id of a new source."""
    return db.run_now(lambda session: sources.add(session, config(**changes))).id


def author(native_id: str = "7", **changes: Any) -> FetchedAuthor:
    """Somebody who writes."""
    given: dict[str, Any] = {
        "native_id": native_id,
        "name": "Анна Котова",
        "followers": 120,
    } | changes
    return FetchedAuthor(**given)


def fetched(native_id: str = "1", text: str = "Где мой заказ?", **changes: Any) -> FetchedPost:
    """A customer's comment under post 100."""
    given: dict[str, Any] = {
        "native_id": native_id,
        "kind": "comment",
        "text": text,
        "author": author(),
        "created": NOW - timedelta(minutes=30),
        "thread_id": "100",
        "permalink": f"https://vk.example/wall-1_100?reply={native_id}",
    }
    return FetchedPost(**(given | changes))


def judged(
    post: FetchedPost | None = None,
    *,
    verdict: Verdict = Verdict.COMPLAINT,
    score: int = 50,
    minutes: int | None = 30,
    analysis: Analysis | None = None,
) -> Judged:
    """A post that was understood."""
    return Judged(
        post=post or fetched(),
        analysis=analysis or Analysis(version=1, language="ru", lemmas=(), verdict=verdict),
        risk=Risk(score=score, band=Band.MEDIUM, parts=()),
        priority=score * 10,
        deadline_at=None if minutes is None else NOW + timedelta(minutes=minutes),
        deadline_kind="none" if minutes is None else "first_answer_30",
    )
