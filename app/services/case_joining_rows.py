"""The rows that a handed-over case becomes, before anything of it is stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from app.domain import clock
from app.domain.analysis_json import parts_to_json
from app.domain.case import CaseStatus
from app.domain.handed import HandedCase, HandedPost
from app.domain.ids import AuthorId, CaseId, ColleagueId, PostId, SourceId
from app.domain.snippet import snippet
from app.store import posts
from app.store.records import due_of

SKEW = timedelta(days=1)


@dataclass(slots=True, kw_only=True)
class Joining:
    """One transaction's work."""

    handed: HandedCase
    now: datetime
    case_id: CaseId
    source_id: SourceId
    joined: bool
    """The case was here before."""
    places: dict[str, PostId] = field(default_factory=dict)
    """Posts by native id."""
    people: dict[tuple[str, str], AuthorId] = field(default_factory=dict)
    assignee: ColleagueId | None = None
    """Who answers, of those that are known here by this name."""

    def past(self, moment: datetime) -> datetime:
        """No moment of a stranger's file lies in our future: such a one is now."""
        return min(moment, self.now)

    def lately(self, moment: datetime) -> datetime:
        """The same for what is known again by its moment: clocks of two places may differ."""
        return moment if moment <= self.now + SKEW else self.now


def case_row(work: Joining) -> dict[str, Any]:
    """The row of a case that is new here; what the others decided of it stays decided."""
    handed = work.handed
    main = handed.main
    own = [one for one in handed.posts if one.in_case and not one.ours]
    newest = max(own or [main], key=lambda one: one.post.created or one.first_seen)
    shown, marks = snippet(newest.post.text.strip() or newest.post.title or "")
    author = main.post.author
    return {
        "source_id": work.source_id,
        "network": handed.network,
        "brand": handed.brand,
        "thread_id": main.post.thread_id or main.post.native_id,
        "author_id": work.people.get((main.network, author.native_id)) if author else None,
        "author_name": (author.name or author.handle or author.native_id) if author else "",
        "main_post_id": work.places[handed.main_post],
        "snippet": shown,
        "triggers": [list(mark) for mark in marks],
        "status": handed.status.value,
        "open": handed.status is not CaseStatus.CLOSED,
        "close_reason": handed.close_reason.value if handed.close_reason else None,
        "close_note": handed.close_note,
        **_judged(handed),
        "opened_at": work.past(handed.opened_at),
        "last_post_at": work.past(newest.post.created or newest.first_seen),
        "first_answer_at": handed.first_answer_at,
        "closed_at": handed.closed_at,
        "snoozed_until": handed.snoozed_until,
        "own_channel": handed.own_channel,
        "attachments": sum(len(one.post.attachments) for one in own),
        "reach": min(max((one.post.views or 0 for one in own), default=0), 2**53),
        "appraisal": _appraisal(handed),
        "steps": [step.value for step in handed.steps],
        "answers": dict(handed.answers),
        "capture_waiver": _waiver(work),
        "assignee_id": work.assignee,
        "escalated": handed.escalated,
        "unread": True,
    }


def _judged(handed: HandedCase) -> dict[str, Any]:
    """What was decided of it there."""
    return {
        "verdict": handed.verdict.value,
        "verdict_by_person": handed.verdict_by_person,
        "risk": handed.risk.score,
        "band": handed.risk.band.value,
        "risk_parts": parts_to_json(handed.risk.parts),
        "priority": handed.priority,
        "due": due_of(handed.deadline_at),
        "deadline_kind": handed.deadline_kind,
        "route": handed.route.value if handed.route else None,
        "cause": handed.cause,
    }


def _waiver(work: Joining) -> dict[str, str] | None:
    told = work.handed.waiver
    if told is None:
        return None
    return {"code": told.code.value, "note": told.note, "at": clock.iso(work.past(told.at))}


def _appraisal(handed: HandedCase) -> dict[str, str] | None:
    edited = handed.appraisal
    if edited is None:
        return None
    names = ("content", "author", "reach", "signs", "call_to_action", "motivation")
    return {name: getattr(edited, name) for name in names}


def post_row(work: Joining, one: HandedPost) -> dict[str, Any]:
    """The row of a post that is new here; it is analysed by our own analyser, later."""
    post = one.post
    author = work.people.get((one.network, post.author.native_id)) if post.author else None
    return {
        "id": work.places[post.native_id],
        "source_id": work.source_id,
        "network": one.network,
        "native_id": post.native_id,
        "kind": post.kind,
        "author_id": author,
        "case_id": None,
        "text": post.text,
        "title": post.title,
        "text_html": None,
        "created": work.past(post.created or one.first_seen),
        "edited": post.edited,
        "first_seen": work.past(one.first_seen),
        "last_seen": work.past(one.first_seen),
        "deleted_at": one.deleted_at,
        "parent_id": post.parent_id,
        "thread_id": post.thread_id,
        "permalink": post.permalink,
        **{name: getattr(post, name) for name in (*posts.COUNTERS, "rating")},
        "attachments": posts.attachments_out(post.attachments),
        "ours": one.ours,
        "known": post.known,
        "content_hash": posts.content_hash(post),
        "raw": {},
        "analysis": None,
        "analysis_version": 0,
    }
