"""Rows for the tests of the places besides the queue: valid by default, in a real database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from app.domain.ids import AuthorId, CaseId, SourceId
from app.store.tables import AuthorRow, CaseRow, PostRow, SourceRow
from app.store.tables.work import NO_DEADLINE
from tests import databases

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
database = databases.empty


def add_source(session: Session, name: str = "VK: Ромашка", **more: Any) -> SourceId:
    """A source that has never been asked."""
    row = SourceRow(
        **{
            "name": name,
            "network": "vk",
            "kind": "wall_comments",
            "params": {"owner_id": "-1"},
            "own_channel": True,
            "brand": "Ромашка",
            "interval_s": 120,
            **more,
        }
    )
    session.add(row)
    session.flush()
    return SourceId(row.id)


def add_author(session: Session, name: str = "Анна Петрова", **more: Any) -> AuthorId:
    """An account on VK."""
    row = AuthorRow(
        **{
            "network": "vk",
            "native_id": f"id-{name}",
            "name": name,
            "first_seen": NOON,
            **more,
        }
    )
    session.add(row)
    session.flush()
    return AuthorId(row.id)


@dataclass
class Wrote:
    """Who wrote a case, and where."""

    source: SourceId
    author: AuthorId
    name: str = "Анна Петрова"


def add_case(
    session: Session, wrote: Wrote, text: str = "Доставка опоздала", **more: Any
) -> CaseId:
    """An open complaint with its one post."""
    moment = more.get("last_post_at", NOON)
    row = CaseRow(
        **{
            "source_id": wrote.source,
            "network": "vk",
            "brand": "Ромашка",
            "thread_id": "1",
            "author_id": wrote.author,
            "author_name": wrote.name,
            "main_post_id": 0,
            "snippet": text,
            "triggers": [],
            "status": "new",
            "verdict": "complaint",
            "risk": 55,
            "band": "medium",
            "risk_parts": [],
            "priority": 500,
            "due": NO_DEADLINE,
            "opened_at": moment,
            "last_post_at": moment,
            "own_channel": True,
            **more,
        }
    )
    session.add(row)
    session.flush()
    post = _post(row, text, moment)
    session.add(post)
    session.flush()
    row.main_post_id = post.id
    return CaseId(row.id)


def _post(case: CaseRow, text: str, moment: datetime) -> PostRow:
    return PostRow(
        source_id=case.source_id,
        native_id=f"post-{case.id}",
        network=case.network,
        kind="comment",
        author_id=case.author_id,
        case_id=case.id,
        text=text,
        created=moment,
        first_seen=moment,
        last_seen=moment,
        attachments=[],
        content_hash="",
        raw={},
    )


def add_one(session: Session, text: str = "Доставка опоздала", **more: Any) -> CaseId:
    """A source, an author and a case in one go."""
    name = f"Автор {text}"
    wrote = Wrote(add_source(session, f"Источник {text}"), add_author(session, name), name)
    return add_case(session, wrote, text, **more)
