"""`otklik risk show | weights`: what a case's risk is made of, and what it is measured by."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.case import Case
    from app.domain.leaders import Leader
    from app.domain.risk_weights import RiskWeights
    from app.domain.triage import Risk, RiskPart

NAMES = "place, reach, engagement, profanity, pictures, content, medium_from, high_from"


def register(commands: Commands) -> None:
    """Adds the actions."""
    group = commands.group("risk", "the risk of cases: show, weights")
    show = group.add("show", "what the risk of a case is made of")
    show.add_argument("id", type=row_id, metavar="CASE")
    show.set_defaults(run=_show)
    weights = group.add("weights", "what the risk is measured by; the queue follows a change")
    weights.add_argument(
        "--set", action="append", default=[], metavar="NAME=NUMBER", help=f"{NAMES}; 0 to 100"
    )
    weights.add_argument("--reset", action="store_true", help="as they were delivered")
    weights.set_defaults(run=_weights)


def _show(call: Namespace, output: Output) -> int:
    from app.domain.ids import CaseId
    from app.domain.leaders import leader
    from app.services import weighing
    from app.store import cases

    with opened(call, output) as workspace:
        case = workspace.db.read_now(lambda session: cases.get(session, CaseId(call.id)))
        measure = workspace.db.read_now(weighing.measure)
    followers = case.author.followers if case.author else None
    leads = leader(case.network, followers, measure.audiences.get(case.network))
    output.document(_document(case, measure.weights, leads), _lines(case))
    return 0


def _document(case: Case, weights: RiskWeights, leads: Leader | None) -> dict[str, Any]:
    from app.domain.risk_weights import to_json

    return {
        "case": case.id,
        "verdict": str(case.verdict),
        "own_channel": case.own_channel,
        "priority": case.priority,
        **risk_document(case.risk),
        "leader": {
            "how": leads.how,
            "audience": leads.audience,
            "least": leads.least,
            "known": leads.known,
        }
        if leads
        else None,
        "weights": to_json(weights),
    }


def risk_document(risk: Risk) -> dict[str, Any]:
    """A risk as JSON: the number, its band, and each criterion with points, most and reason."""
    return {
        "number": risk.score,
        "band": str(risk.band),
        "parts": [part_document(part) for part in risk.parts],
    }


def part_document(part: RiskPart) -> dict[str, Any]:
    """One criterion; `share` is what it earns of `most`, `weight` what `most` came from."""
    return {
        "criterion": part.criterion,
        "points": int(part.points),
        "most": int(part.most),
        "weight": part.weight,
        "share": part.share,
        "reason": part.reason,
        "facts": dict(part.facts),
    }


def _lines(case: Case) -> list[str]:
    risk = case.risk
    lines = [f"{risk.score}\t{risk.band}\t{case.priority}"]
    for part in risk.parts:
        facts = " ".join(f"{name}={value}" for name, value in part.facts.items())
        lines.append(f"{part.criterion}\t{part.points:g}/{part.most:g}\t{part.reason}\t{facts}")
    return lines


def _weights(call: Namespace, output: Output) -> int:
    from app.domain.risk_weights import DEFAULT, with_values
    from app.services import weighing

    values = _values(call.set)
    with opened(call, output) as workspace:
        db = workspace.db
        before = db.read_now(weighing.measure).weights
        weights = with_values(DEFAULT if call.reset else before, values)
        if weights != before:
            db.run_now(lambda session: weighing.set_weights(session, weights))

        def tell(done: int, total: int) -> None:
            output.progress(f"{done}/{total}")

        changed = 0
        if db.read_now(weighing.is_due):
            changed = asyncio.run(weighing.reweigh_all(db, progress=tell))
    most = weights.most()
    bands = {"medium_from": weights.medium_from, "high_from": weights.high_from}
    content = {
        "weights": {name: weights.of(name) for name in most},
        "most": most,
        "bands": bands,
        "default": weights == DEFAULT,
        "changed": changed,
    }
    lines = [f"{name}\t{weights.of(name)}\t{points}/100" for name, points in most.items()]
    lines += [f"{name}\t{least}" for name, least in bands.items()]
    output.document(content, lines)
    return 0


def _values(pairs: list[str]) -> dict[str, int]:
    """Raises:
    WrongCall: not a name and a whole number.
    """
    found: dict[str, int] = {}
    for pair in pairs:
        for each in pair.replace(",", " ").split():
            name, _, number = each.partition("=")
            try:
                found[name.strip()] = int(number)
            except ValueError as error:
                raise WrongCall(reason=f"--set {each}") from error
    return found
