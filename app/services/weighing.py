"""Weighing: other weights of the risk, and every case weighed anew by them without re-analysis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from zlib import crc32

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.case import Case
from app.domain.ids import CaseId
from app.domain.leaders import Audiences
from app.domain.priority import priority
from app.domain.risk import reweigh
from app.domain.risk_weights import DEFAULT, RiskWeights, checked, to_json
from app.services.changes import Changes
from app.store import cases, intake_cases
from app.store import settings as remembering
from app.store import weights as store
from app.store.database import Database
from app.store.tables import CaseRow
from app.store.weights import Weighed

PORTION = 200
"""Cases of one transaction: the window's own writing waits no longer than for these."""
PLACE = "risk_reweighed"
"""Remembered: which weights the cases were weighed by, and how far that has come."""
Tell = Callable[[Changes], None]
Progress = Callable[[int, int], None]
"""Told how many of how many."""
measure = store.measure
count_audiences = store.count_audiences


def set_weights(session: Session, weights: RiskWeights) -> Changes:
    """From now on the risk is measured by these; `reweigh_all` then re-orders the queue.

    Raises:
        RiskWeightsUnfit: nothing can be measured by them; nothing is written.
    """
    store.keep(session, checked(weights))
    return Changes()


def is_due(session: Session) -> bool:
    """Some case may still be weighed by other weights than those in force."""
    mark, _, _, finished = _place(session)
    return not finished or mark != fingerprint(store.weights(session))


async def reweigh_all(
    db: Database,
    tell: Tell = lambda _changes: None,
    progress: Progress = lambda _done, _total: None,
) -> int:
    """Weighs every case by the weights in force, open ones first; how many are different now.

    In portions, each its own transaction that notes how far it has come: it goes on where it was
    broken off. Weights that change meanwhile begin it anew. What the person decided stays.
    """
    total = await db.read(_cases)
    done = changed = 0
    while True:
        part = await db.run(_portion)
        if part is None:
            return changed
        looked, changes = part
        done, changed = done + looked, changed + len(changes.cases)
        if changes.cases:
            tell(changes)
        progress(min(done, total), total)


def example(session: Session) -> Case | None:
    """The hottest of the open cases, to try weights on; None: there is none that was weighed."""
    rows = intake_cases.listed(session, limit=1)
    case = cases.get(session, rows[0].id) if rows else None
    return case if case is not None and case.risk.parts else None


def keep_audiences(session: Session, seen: Mapping[str, Audiences]) -> None:
    """Keeps what was counted for whoever judges by it, if it is news."""
    if seen != store.measure(session).audiences:
        store.keep_audiences(session, seen)


def fingerprint(weights: RiskWeights) -> str:
    """Differs when some weight or limit does."""
    return f"{crc32(repr(sorted(to_json(weights).items())).encode()):08x}"


def _cases(session: Session) -> int:
    """Open ones are looked at twice: first among themselves, then with the others."""
    counted = select(func.count()).select_from(CaseRow)
    opened = session.scalar(counted.where(CaseRow.open.is_(True))) or 0
    return opened + (session.scalar(counted) or 0)


def _portion(session: Session) -> tuple[int, Changes] | None:
    """The next cases, weighed and written together with the place; None: all are."""
    weights = store.weights(session)
    mark, opened, after, finished = _place(session)
    if mark != fingerprint(weights):
        mark, opened, after, finished = fingerprint(weights), True, CaseId(0), False
    if finished:
        return None
    part = store.standing(session, after, PORTION, opened=opened)
    different = [new for case in part if (new := _anew(case, weights)) != case]
    store.write(session, different)
    if part:
        _remember(session, mark, opened=opened, after=part[-1].id)
    elif opened:  # now the closed ones, and what was opened or closed meanwhile
        _remember(session, mark, opened=False, after=CaseId(0))
    else:
        _remember(session, mark, opened=False, after=after, finished=True)
    return len(part), Changes(cases=frozenset(case.id for case in different))


def _anew(case: Weighed, weights: RiskWeights) -> Weighed:
    if not case.risk.parts:
        return case
    risk = reweigh(case.risk.parts, weights)
    rank = priority(risk, case.verdict, own_channel=case.own_channel)
    return replace(case, risk=risk, priority=rank)


def _place(session: Session) -> tuple[str, bool, CaseId, bool]:
    kept = remembering.remembered(session).get(PLACE)
    if not isinstance(kept, Mapping):  # never changed: everything was weighed by the defaults
        return fingerprint(DEFAULT), False, CaseId(0), True
    after = CaseId(int(kept.get("after") or 0))
    return str(kept.get("mark")), bool(kept.get("opened")), after, bool(kept.get("finished"))


def _remember(
    session: Session, mark: str, *, opened: bool, after: CaseId, finished: bool = False
) -> None:
    value: dict[str, Any] = {"mark": mark, "opened": opened, "after": after, "finished": finished}
    remembering.remember(session, {PLACE: value})
