"""How much each criterion of the risk weighs, and where its bands begin: the person's to change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from app.risk_errors import RiskWeightsUnfit

WHOLE = 100
"""The score of a post that burns in every respect."""
HEAVIEST = 100
CRITERIA = ("place", "reach", "engagement", "profanity", "pictures", "content")
"""The five of R-003-2, and what is said; in the order in which they are shown."""
LIMITS = ("medium_from", "high_from")


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskWeights:
    """Whole numbers, 0 to 100 each: a criterion's part of 100 is its share of their sum.

    The defaults are our own judgement; `medium_from` and `high_from` are the least scores of
    those bands.
    """

    place: int = 20
    reach: int = 20
    engagement: int = 15
    profanity: int = 10
    pictures: int = 10
    content: int = 25
    medium_from: int = 30
    high_from: int = 55

    def of(self, criterion: str) -> int:
        """The weight of a criterion."""
        return int(getattr(self, criterion))

    def most(self) -> dict[str, int]:
        """The most points of each criterion: whole, in proportion, together exactly 100.

        What is left after rounding down goes to the largest remainders (Hamilton's method).
        """
        total = sum(self.of(name) for name in CRITERIA)
        points = {name: self.of(name) * WHOLE // total for name in CRITERIA}
        left = WHOLE - sum(points.values())
        by_rest = sorted(CRITERIA, key=lambda name: -(self.of(name) * WHOLE % total))
        for name in by_rest[:left]:
            points[name] += 1
        return points


DEFAULT = RiskWeights()


def checked(weights: RiskWeights) -> RiskWeights:
    """The weights, if a risk can be measured by them.

    Raises:
        RiskWeightsUnfit: fact `what` names the number, `reason` is range, nothing or order.
    """
    for name in CRITERIA:
        if not 0 <= weights.of(name) <= HEAVIEST:
            raise RiskWeightsUnfit(what=name, reason="range")
    if not any(weights.of(name) for name in CRITERIA):
        raise RiskWeightsUnfit(what="content", reason="nothing")
    for name in LIMITS:
        if not 1 <= int(getattr(weights, name)) <= WHOLE:
            raise RiskWeightsUnfit(what=name, reason="range")
    if weights.medium_from >= weights.high_from:
        raise RiskWeightsUnfit(what="high_from", reason="order")
    return weights


def with_values(weights: RiskWeights, values: Mapping[str, int]) -> RiskWeights:
    """The weights with some of them set.

    Raises:
        RiskWeightsUnfit: see `checked`; reason unknown: no such number.
    """
    names = [field.name for field in fields(RiskWeights)]
    if unknown := values.keys() - set(names):
        raise RiskWeightsUnfit(what=min(unknown), reason="unknown")
    return checked(RiskWeights(**(asdict(weights) | dict(values))))


def to_json(weights: RiskWeights) -> dict[str, int]:
    """Every number by its name."""
    return asdict(weights)


def from_json(raw: Any) -> RiskWeights:
    """The weights that `to_json` wrote; the defaults where that is not what it is.

    What an older version kept lacks newer numbers: they are as by default.
    """
    if not isinstance(raw, Mapping):
        return DEFAULT
    names = {field.name for field in fields(RiskWeights)}
    known = {name: raw[name] for name in names & raw.keys() if type(raw[name]) is int}
    try:
        return checked(RiskWeights(**known))
    except RiskWeightsUnfit:
        return DEFAULT
