"""`otklik cases health`: cases without a capture, captures that failed or wait (N12)."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

from app.cli.health_words import counted
from app.cli.opening import opened
from app.cli.output import Output
from app.domain import clock
from app.domain.evidence_health import VERIFY_DAYS

if TYPE_CHECKING:
    from app.cli.main import Commands

EVER = 36_500
"""Days; nothing was captured earlier."""


def register(commands: Commands) -> None:
    """Adds the action."""
    group = commands.group("cases", "cases: list, show, search, export")
    health = group.add("health", "what of the evidence is missing, failed, unverified, unstamped")
    health.add_argument(
        "--days",
        type=int,
        default=VERIFY_DAYS,
        help="name captures that nobody verified for so long",
    )
    health.set_defaults(run=_health)


def _health(call: Namespace, output: Output) -> int:
    from app.store import evidence_health

    with opened(call, output) as workspace:
        ask = partial(
            evidence_health.health, now=clock.now(), verify_days=min(max(0, call.days), EVER)
        )
        found = workspace.db.read_now(ask)
    listed = asdict(found)
    counts = {name: len(ids) for name, ids in listed.items()}
    lines = [counted(name, count) for name, count in counts.items()]
    output.document({"counts": counts, "days": call.days, **listed}, lines)
    return 0
