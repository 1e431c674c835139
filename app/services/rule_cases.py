"""What a rule makes of a stored case: its verdict, its risk, its deadline."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.domain.analysis_json import parts_to_json
from app.domain.deadline import WorkHours
from app.domain.priority import priority
from app.domain.risk import RULE, reweigh
from app.domain.rule_outcome import Outcome, part_of
from app.domain.triage import Risk
from app.services.judging import deadline_of, risk_of
from app.store import cases
from app.store.rule_posts import RulePost
from app.store.weights import measure


def judge_again(session: Session, post: RulePost, outcome: Outcome, hours: WorkHours) -> bool:
    """Sets the verdict and the urgency that rules want; False: nothing became otherwise.

    What the person judged stays, and so does a case that is closed.
    """
    if outcome.verdict is None and outcome.raised is None:
        return False
    case = cases.get(session, post.case_id)
    if case.verdict_by_person or case.closed_at is not None:
        return False
    verdict = outcome.verdict or case.verdict
    own = cases.posts(session, post.case_id)
    by = measure(session)
    risk = _lifted(risk_of(case, own, verdict, by), outcome)
    risk = reweigh(risk.parts, by.weights)
    if verdict is case.verdict and risk.parts == case.risk.parts:
        return False
    cases.change(
        session,
        post.case_id,
        None,
        verdict=verdict.value,
        risk=risk.score,
        band=risk.band.value,
        risk_parts=parts_to_json(risk.parts),
        priority=priority(risk, verdict, own_channel=case.own_channel),
        **deadline_of(case, own, verdict, risk, hours),
    )
    return True


def _lifted(risk: Risk, outcome: Outcome) -> Risk:
    bare = tuple(part for part in risk.parts if part.criterion != RULE)
    ruled = (part_of(outcome.raised),) if outcome.raised is not None else ()
    return Risk(score=risk.score, band=risk.band, parts=bare + ruled)
