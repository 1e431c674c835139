"""The person's own verdict: risk, priority and deadline follow it (T7)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.domain.analysis_json import parts_to_json
from app.domain.case import Case, Step
from app.domain.deadline import WorkHours, first_deadline
from app.domain.ids import CaseId
from app.domain.post import PICTURES, Post
from app.domain.priority import priority
from app.domain.risk import PRIVATE_KINDS, RULE, Measure, assess, reweigh
from app.domain.triage import Risk, RiskFacts, Sentiment, Verdict
from app.errors import ReasonMissing
from app.services import correcting
from app.services.changes import Changes
from app.services.questioning import grounds_of_not_ours
from app.store import cases, events
from app.store.records import due_of
from app.store.weights import measure

EXPLAINED = frozenset({Verdict.TROLL, Verdict.FAKE, Verdict.NOT_OURS, Verdict.INSULT})
"""Verdicts that lead to no answer rest on recorded grounds (R-000-15, R-002-19, R-004-10)."""
PROMISES = frozenset({"promise", "follow_up"})


def set_verdict(  # noqa: PLR0913  # a decision, its grounds, and the rules it is measured by
    session: Session,
    case_id: CaseId,
    version: int,
    verdict: Verdict,
    *,
    reason: str,
    now: datetime,
    hours: WorkHours,
) -> Changes:
    """Judges by hand; the program's proposal never overrides it again.

    Raises:
        ReasonMissing: this verdict needs one.
        AnswersMissing: «not ours» rests on answers that nobody gave (R-004-10).
        Conflict, NotFound.
    """
    if verdict in EXPLAINED and not reason.strip():
        raise ReasonMissing(act="verdict")
    case = cases.get(session, case_id)
    grounds = grounds_of_not_ours(case.answers) if verdict is Verdict.NOT_OURS else {}
    own = cases.posts(session, case_id)
    risk = risk_of(case, own, verdict, measure(session))
    cases.change(
        session,
        case_id,
        version,
        verdict=verdict.value,
        verdict_by_person=True,
        **_burning(case, verdict, risk),
        **deadline_of(case, own, verdict, risk, hours),
    )
    cases.add_step(session, case_id, Step.JUDGED.value)
    was, why = case.verdict.value, reason.strip()
    correcting.remember(session, case, verdict, now)
    events.add(
        session, case_id, "verdict", now, verdict=verdict.value, was=was, reason=why, **grounds
    )
    return Changes(cases=frozenset({case_id}))


def _burning(case: Case, verdict: Verdict, risk: Risk) -> dict[str, Any]:
    return {
        "risk": risk.score,
        "band": risk.band.value,
        "risk_parts": parts_to_json(risk.parts),
        "priority": priority(risk, verdict, own_channel=case.own_channel),
    }


def risk_of(case: Case, own: tuple[Post, ...], verdict: Verdict, by: Measure) -> Risk:
    """The risk of a case under this verdict; what a rule added to it stays. `own`: its posts."""
    main = next((post for post in own if post.id == case.main_post_id), None)
    if main is None:
        return reweigh(case.risk.parts, by.weights) if case.risk.parts else case.risk
    found = case.analysis
    facts = RiskFacts(
        own_channel=case.own_channel,
        followers=case.author.followers if case.author else None,
        views=main.views,
        likes=main.likes,
        reposts=main.reposts,
        comments=main.replies,
        profanity=bool(found and found.profanity),
        pictures=sum(item.kind in PICTURES for item in main.attachments),
        verdict=verdict,
        sentiment=found.sentiment if found else Sentiment.NEUTRAL,
        call_to_action=found.call_to_action if found else None,
        network=case.network,
        private=main.kind in PRIVATE_KINDS,
        seen=by.audiences.get(case.network),
    )
    ruled = [part for part in case.risk.parts if part.criterion == RULE]
    return reweigh((*assess(facts, by.weights).parts, *ruled), by.weights)


def deadline_of(
    case: Case, own: tuple[Post, ...], verdict: Verdict, risk: Risk, hours: WorkHours
) -> dict[str, int | str]:
    """The columns of the first deadline under this verdict; none where another one stands."""
    if case.deadline_kind in PROMISES or case.first_answer_at is not None:
        return {}
    heard = min((post.first_seen for post in own), default=case.opened_at)
    due, kind = first_deadline(
        verdict=verdict,
        band=risk.band,
        own_channel=case.own_channel,
        heard_at=heard,
        hours=hours,
    )
    return {"due": due_of(due), "deadline_kind": kind}
