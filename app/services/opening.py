"""From stored posts to cases: which case a post belongs to, and what it does to that case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.analysis_json import parts_to_json
from app.domain.case import CaseStatus, Step
from app.domain.ids import AuthorId, CaseId, PostId
from app.domain.snippet import snippet
from app.domain.source import Source
from app.services.understanding import Judged
from app.store.intake_cases import Key, Standing
from app.store.records import due_of

NEW_TURN = frozenset({CaseStatus.CLOSED, CaseStatus.WAITING, CaseStatus.SNOOZED})
"""A customer's word in such a case asks for an answer anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A customer's post as it now stands in the store."""

    id: PostId
    judged: Judged
    created: datetime
    author_id: AuthorId | None
    author_name: str
    case_id: CaseId | None
    """The case it belonged to before; None: it is new to us."""

    @property
    def key(self) -> Key:
        """The conversation and who speaks in it."""
        post = self.judged.post
        return post.thread_id or post.native_id, self.author_id


def opened(source: Source, posts: Sequence[Heard], now: datetime) -> dict[str, Any]:
    """The row of a new case for posts of one author in one conversation."""
    lead = _lead(posts)
    first = posts[0]
    judged = lead.judged
    return (
        {
            "source_id": source.id,
            "network": judged.post.network or source.config.network,
            "brand": _brand(source, judged),
            "thread_id": first.key[0],
            "author_id": first.author_id,
            "author_name": first.author_name,
            "main_post_id": lead.id,
            "status": CaseStatus.NEW.value,
            "open": True,
            "verdict": judged.analysis.verdict.value,
            "due": due_of(judged.deadline_at),
            "deadline_kind": judged.deadline_kind,
            "opened_at": now,
            "unread": True,
            "own_channel": source.config.own_channel,
            "attachments": _attachments(posts),
            "reach": _reach(posts),
            "steps": [Step.FOUND.value],
        }
        | _seen(_newest(posts))
        | _burning(judged)
    )


def refreshed(row: Standing, posts: Sequence[Heard]) -> dict[str, Any]:
    """The columns of a case that change when these posts are new or were edited."""
    fresh = [post for post in posts if post.case_id is None]
    status = CaseStatus(row.status)
    changed: dict[str, Any] = {"unread": True, "version": row.version + 1}
    newest = _newest(posts)
    if newest.created >= row.last_post_at:
        changed |= _seen(newest)
    lead = _lead(posts)
    if lead.judged.priority >= row.priority or any(post.id == row.main_post_id for post in posts):
        changed |= _judged_again(row, lead)
    if fresh:
        changed["attachments"] = row.attachments + _attachments(fresh)
        changed |= _turn(row, status, _lead(fresh).judged)
    changed["reach"] = max(row.reach, _reach(posts))
    return changed


def _judged_again(row: Standing, lead: Heard) -> dict[str, Any]:
    if row.verdict_by_person:
        return {}
    return _burning(lead.judged) | {
        "verdict": lead.judged.analysis.verdict.value,
        "main_post_id": lead.id,
    }


def _turn(row: Standing, status: CaseStatus, judged: Judged) -> dict[str, Any]:
    due, kind = due_of(judged.deadline_at), judged.deadline_kind
    if status in NEW_TURN:
        return {
            "status": CaseStatus.OPEN.value,
            "open": True,
            "close_reason": None,
            "closed_at": None,
            "snoozed_until": None,
            "due": due,
            "deadline_kind": kind,
        }
    if status is CaseStatus.PROMISED or due >= row.due:
        return {}
    return {"due": due, "deadline_kind": kind}


def _seen(post: Heard) -> dict[str, Any]:
    fetched = post.judged.post
    if fetched.text.strip():
        shown, marks = snippet(fetched.text, post.judged.analysis.triggers)
    else:
        shown, marks = snippet(fetched.title or "")
    return {
        "snippet": shown,
        "triggers": [list(mark) for mark in marks],
        "last_post_at": post.created,
        "author_name": post.author_name,
    }


def _burning(judged: Judged) -> dict[str, Any]:
    return {
        "risk": judged.risk.score,
        "band": judged.risk.band.value,
        "risk_parts": parts_to_json(judged.risk.parts),
        "priority": judged.priority,
    }


def _lead(posts: Sequence[Heard]) -> Heard:
    return max(posts, key=lambda post: (post.judged.priority, -post.created.timestamp()))


def _newest(posts: Sequence[Heard]) -> Heard:
    return max(posts, key=lambda post: post.created)


def _brand(source: Source, judged: Judged) -> str:
    mentions = judged.analysis.mentions
    return source.config.brand or (mentions[0].brand if mentions else "")


def _attachments(posts: Sequence[Heard]) -> int:
    return sum(len(post.judged.post.attachments) for post in posts)


def _reach(posts: Sequence[Heard]) -> int:
    told = [
        number
        for post in posts
        for number in (
            post.judged.post.views,
            post.judged.post.author.followers if post.judged.post.author else None,
        )
        if number
    ]
    return min(max(told, default=0), 2**53)
