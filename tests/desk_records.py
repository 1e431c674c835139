"""Records of one case for the tests of panes: valid by default, no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.domain.case import Case, CaseStatus, Step
from app.domain.ids import AuthorId, CaseId, PostId, ReplyId, SourceId
from app.domain.post import Author, Post
from app.domain.reply import Reply, ReplyStatus, Way
from app.domain.triage import Analysis, Band, Reason, Risk, RiskPart, Span, Verdict
from app.domain.whole_case import WholeCase

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ANNA = Author(
    id=AuthorId(1),
    network="vk",
    native_id="1",
    name="Анна Петрова",
    handle="anna_p",
    followers=12_400,
    url="https://vk.com/anna_p",
    first_seen=NOW - timedelta(days=300),
    cases=3,
)
TEXT = "Третий день жду заказ, поддержка молчит 😡! Ненавижу такое отношение, иду в суд."


def ago(minutes: float) -> datetime:
    """So many minutes before now."""
    return NOW - timedelta(minutes=minutes)


def post(number: int, minutes: float = 60, **more: Any) -> Post:
    """A post of Anna's in case 7."""
    values: dict[str, Any] = {
        "id": PostId(number),
        "source_id": SourceId(1),
        "network": "vk",
        "native_id": str(number),
        "kind": "comment",
        "author": ANNA,
        "case_id": CaseId(7),
        "text": TEXT,
        "title": None,
        "created": ago(minutes),
        "edited": None,
        "first_seen": ago(minutes),
        "deleted_at": None,
        "parent_id": None,
        "thread_id": "1",
        "permalink": f"https://vk.com/wall-1_{number}",
        "likes": None,
        "reposts": None,
        "replies": None,
        "views": None,
        "rating": None,
        "attachments": (),
        "ours": False,
        "known": True,
    }
    return Post(**{**values, **more})


def reply(number: int, status: ReplyStatus, minutes: float = 30, **more: Any) -> Reply:
    """An answer of ours in case 7."""
    values: dict[str, Any] = {
        "id": ReplyId(number),
        "case_id": CaseId(7),
        "post_id": PostId(1),
        "text": "Здравствуйте, Анна! Уже разбираемся и вернёмся с ответом до 18:00.",
        "public": True,
        "way": Way.API,
        "status": status,
        "idempotency_key": f"key-{number}",
        "created_at": ago(minutes),
        "not_before": ago(minutes),
    }
    return Reply(**{**values, **more})


def analysis() -> Analysis:
    """What the language work found in TEXT."""
    found = [TEXT.index(word) for word in ("Ненавижу", "суд")]
    spans = tuple(
        Span(start=at, end=at + length, surface=TEXT[at : at + length])
        for at, length in zip(found, (8, 3), strict=True)
    )
    return Analysis(
        version=1,
        language="ru",
        lemmas=(),
        verdict=Verdict.COMPLAINT,
        probabilities={Verdict.COMPLAINT: 0.91},
        reasons=(Reason(code="waiting", weight=2.0, words=("третий день жду",)),),
        triggers=spans,
        call_to_action="court",
        emotion="angry",
    )


def risk() -> Risk:
    """72, high, in its six parts."""
    parts: tuple[tuple[str, float, float, str, dict[str, str]], ...] = (
        ("place", 20, 20, "own_channel", {"network": "vk"}),
        ("reach", 12, 20, "opinion_leader", {"audience": "12400"}),
        ("engagement", 9, 15, "reaction", {"likes": "14", "reposts": "3", "comments": "8"}),
        ("profanity", 0, 10, "none", {}),
        ("pictures", 6, 10, "pictures", {"count": "1"}),
        ("content", 25, 25, "complaint", {"call": "court", "sentiment": "negative"}),
    )
    made = tuple(
        RiskPart(
            criterion=name,
            points=points,
            most=most,
            reason=reason,
            facts=facts,
            share=points / most,
            weight=int(most),
        )
        for name, points, most, reason, facts in parts
    )
    return Risk(score=72, band=Band.HIGH, parts=made)


def case(**more: Any) -> Case:
    """Case 7, an open complaint."""
    values: dict[str, Any] = {
        "id": CaseId(7),
        "source_id": SourceId(1),
        "network": "vk",
        "brand": "Ромашка",
        "author": ANNA,
        "main_post_id": PostId(1),
        "status": CaseStatus.OPEN,
        "close_reason": None,
        "verdict": Verdict.COMPLAINT,
        "verdict_by_person": False,
        "analysis": analysis(),
        "risk": risk(),
        "priority": 878,
        "deadline_at": NOW + timedelta(minutes=14),
        "deadline_kind": "first_answer_30",
        "route": None,
        "cause": "",
        "opened_at": ago(60),
        "first_answer_at": None,
        "closed_at": None,
        "own_channel": True,
        "version": 1,
        "steps": frozenset({Step.FOUND, Step.JUDGED}),
    }
    return Case(**{**values, **more})


def whole(**more: Any) -> WholeCase:
    """Case 7 with its one post."""
    made = WholeCase(case=case(), posts=(post(1),), source_name="VK: Ромашка", can_answer=True)
    return replace(made, **more)
