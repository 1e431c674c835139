"""What the risk is measured by, the audiences that were seen, and cases to be weighed anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from app.domain import risk_weights
from app.domain.analysis_json import parts_from_json, parts_to_json
from app.domain.ids import CaseId
from app.domain.leaders import ENOUGH, TOP, Audiences
from app.domain.risk import Measure
from app.domain.risk_weights import DEFAULT, RiskWeights
from app.domain.triage import Band, Risk, Verdict
from app.store import settings as remembering
from app.store.tables import AuthorRow, CaseRow, SettingRow, table_of

WEIGHTS = "risk_weights"
AUDIENCES = "risk_audiences"
_CASES = table_of(CaseRow)
_AUTHORS = table_of(AuthorRow)
_REWEIGH = update(_CASES).where(_CASES.c.id == bindparam("case_id"))
_STANDING = (
    select(
        *(_CASES.c[name] for name in ("id", "verdict", "own_channel")),
        *(_CASES.c[name] for name in ("risk", "band", "priority", "risk_parts")),
    )
    .where(_CASES.c.id > bindparam("after"))
    .order_by(_CASES.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A case as far as weighing it is concerned."""

    id: CaseId
    verdict: Verdict
    own_channel: bool
    risk: Risk
    priority: int


def weights(session: Session) -> RiskWeights:
    """The person's weights, or the defaults."""
    return risk_weights.from_json(_kept(session, WEIGHTS))


def keep(session: Session, wanted: RiskWeights) -> None:
    """From now on the risk is measured by these."""
    kept = None if wanted == DEFAULT else risk_weights.to_json(wanted)
    remembering.remember(session, {WEIGHTS: kept})


def measure(session: Session) -> Measure:
    """The weights, and the audiences as they were last counted."""
    raw = _kept(session, AUDIENCES)
    seen = {
        str(network): Audiences(known=int(each[0]), top=int(each[1]))
        for network, each in (raw.items() if isinstance(raw, Mapping) else ())
    }
    return Measure(weights=weights(session), audiences=seen)


def count_audiences(session: Session) -> dict[str, Audiences]:
    """The audiences of every network on which enough are known."""
    told = _AUTHORS.c.followers.is_not(None)
    counts = session.execute(
        select(_AUTHORS.c.network, func.count())
        .where(told)
        .group_by(_AUTHORS.c.network)
        .having(func.count() >= ENOUGH)
    )
    found: dict[str, Audiences] = {}
    for network, known in counts.all():
        top = session.scalar(
            select(_AUTHORS.c.followers)
            .where(told, _AUTHORS.c.network == network)
            .order_by(_AUTHORS.c.followers.desc())
            .offset(int(known * TOP) - 1)
            .limit(1)
        )
        found[network] = Audiences(known=known, top=int(top or 0))
    return found


def keep_audiences(session: Session, seen: Mapping[str, Audiences]) -> None:
    """What whoever judges by audiences reads from now on."""
    kept = {network: [each.known, each.top] for network, each in seen.items()}
    remembering.remember(session, {AUDIENCES: kept})


def standing(session: Session, after: CaseId, most: int, *, opened: bool) -> tuple[Weighed, ...]:
    """Cases after an id, in the order of their ids; `opened`: only those."""
    asked = _STANDING.where(_CASES.c.open.is_(True)) if opened else _STANDING
    rows = session.connection().execute(asked, {"after": after, "most": most})
    return tuple(
        Weighed(
            id=CaseId(row.id),
            verdict=Verdict(row.verdict),
            own_channel=row.own_channel,
            risk=Risk(score=row.risk, band=Band(row.band), parts=parts_from_json(row.risk_parts)),
            priority=row.priority,
        )
        for row in rows
    )


def write(session: Session, weighed: Iterable[Weighed]) -> None:
    """The new risk and priority of cases; their versions stay: nobody's work is refused by it."""
    rows: list[dict[str, Any]] = [
        {
            "case_id": case.id,
            "risk": case.risk.score,
            "band": case.risk.band.value,
            "risk_parts": parts_to_json(case.risk.parts),
            "priority": case.priority,
        }
        for case in weighed
    ]
    if rows:
        session.connection().execute(_REWEIGH, rows)


def _kept(session: Session, key: str) -> Any:
    row = session.get(SettingRow, key)
    return None if row is None else row.value.get("v")
