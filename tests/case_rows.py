"""Rows for the tests of one case: its thread, versions, our answers; in a real database."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, PostId
from app.domain.reply import NewReply, Way
from app.store.tables import CaseRow, PostRow, PostVersionRow
from tests.place_rows import NOON


def add_post(session: Session, case_id: CaseId, native_id: str, **more: Any) -> PostId:
    """One more post in the thread of a case; `context=True`: it belongs to no case."""
    case = session.get_one(CaseRow, case_id)
    context = more.pop("context", False)
    values = {
        "source_id": case.source_id,
        "native_id": native_id,
        "network": case.network,
        "kind": "comment",
        "author_id": case.author_id,
        "case_id": None if context else case_id,
        "text": f"Текст {native_id}",
        "thread_id": case.thread_id,
        "created": NOON + timedelta(minutes=1),
        "first_seen": NOON + timedelta(minutes=1),
        "last_seen": NOON + timedelta(minutes=1),
        "attachments": [],
        "content_hash": "",
        "raw": {},
    }
    row = PostRow(**{**values, **more})
    session.add(row)
    session.flush()
    return PostId(row.id)


def add_version(session: Session, post_id: PostId, text: str) -> None:
    """A text that the post had until noon."""
    row = PostVersionRow(
        post_id=post_id, text=text, seen_from=NOON - timedelta(hours=1), seen_until=NOON
    )
    session.add(row)
    session.flush()


def answer(session: Session, case_id: CaseId, text: str, way: Way = Way.API) -> NewReply:
    """An answer to the first post of a case."""
    post = session.scalars(select(PostRow.id).where(PostRow.case_id == case_id)).first()
    return NewReply(case_id=case_id, post_id=PostId(post or 0), text=text, way=way)
