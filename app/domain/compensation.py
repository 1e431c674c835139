"""Compensation: what a customer was given for the trouble, its limits, and parity with like cases.

C35, R-002-16 (extension, upgrade, replacement; shown to others if wished), R-004-6 («ставит в
неравное положение одних клиентов»: what is special is written down and compared).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from statistics import median_low

from app.domain.compensation_amount import LARGEST, written
from app.domain.handwritten import line, lines
from app.domain.ids import CaseId, CompensationId
from app.errors import CompensationUnfit

LONGEST = 1_000
LONGEST_NAME = 200
ENOUGH = 3
"""Like cases without any compensation, from which on giving one is special treatment."""
NEAR = 0.10
"""The share by which a sum may leave the range of like cases and still be like them."""
FAR = 0.50
"""The share by which a sum may differ from the middle of like cases."""


class CompensationKind(StrEnum):
    """What is given."""

    MONEY = "money"
    DISCOUNT = "discount"
    REPLACEMENT = "replacement"
    REFUND = "refund"
    EXTENSION = "extension"
    UPGRADE = "upgrade"
    GIFT = "gift"
    APOLOGY = "apology"
    """An apology only; worth noting, as parity asks what others got."""


PRICED = frozenset({CompensationKind.MONEY, CompensationKind.REFUND})
"""Kinds that are nothing without a sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompensationLimits:
    """The most that is given without asking anybody, in whole roubles; 0: no limit."""

    money: int = 0
    discount: int = 0
    replacement: int = 0
    refund: int = 0
    extension: int = 0
    upgrade: int = 0
    gift: int = 0
    case: int = 0
    """For all that one case gets."""

    def of(self, kind: CompensationKind) -> int | None:
        """In kopecks; None: no limit."""
        roubles: int = getattr(self, kind.value, 0)
        return roubles * 100 or None

    def are_sound(self) -> bool:
        """Whole roubles from nought to a hundred million, and nothing else."""
        values = [getattr(self, field.name) for field in fields(self)]
        return all(type(one) is int and 0 <= one <= LARGEST // 100 for one in values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compensation:
    """What was given; one that was withdrawn is kept, with its mark."""

    id: CompensationId
    case_id: CaseId
    kind: CompensationKind
    what: str = ""
    amount: int | None = None
    """In kopecks; None: it has no price."""
    currency: str = "RUB"
    public: bool = False
    given_at: datetime
    given_by: str = ""
    why: str = ""
    """Why it is more than a limit, or unlike what like cases got."""
    allowed_by: str = ""
    """Who allowed what is above a limit."""
    withdrawn_at: datetime | None = None

    @property
    def stands(self) -> bool:
        """It was not withdrawn."""
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCompensation:
    """What a person wants to give."""

    case_id: CaseId
    kind: CompensationKind
    what: str = ""
    amount: int | None = None
    public: bool = False
    given_by: str = ""
    why: str = ""
    allowed_by: str = ""

    def checked(self) -> NewCompensation:
        """The same with tidy texts.

        Raises:
            CompensationUnfit: see there.
        """
        tidy = replace(
            self,
            what=lines(self.what),
            why=line(self.why),
            allowed_by=line(self.allowed_by),
            given_by=line(self.given_by),
        )
        amount, given = tidy.amount, tidy.what or tidy.amount
        apology = tidy.kind is CompensationKind.APOLOGY
        odd = amount is not None and not (type(amount) is int and 0 < amount <= LARGEST)
        names = (tidy.allowed_by, tidy.given_by)
        wanted = (
            ("amount", odd or (tidy.kind in PRICED and amount is None) or (apology and amount)),
            ("what", not (given or apology)),
            (
                "too_long",
                max(len(tidy.what), len(tidy.why)) > LONGEST or max(map(len, names)) > LONGEST_NAME,
            ),
        )
        if missing := [name for name, lacks in wanted if lacks]:
            raise CompensationUnfit(missing=", ".join(missing))
        return tidy


class Standing(StrEnum):
    """How a compensation stands to what like cases got."""

    UNKNOWN = "unknown"
    """There is nothing to compare it with."""
    ALIKE = "alike"
    MORE = "more"
    LESS = "less"


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeCase:
    """An earlier case with the same problem, and what it got."""

    case_id: CaseId
    given: tuple[Compensation, ...] = ()
    """What was not withdrawn."""
    nearness: float | None = None
    """To the text of the case, 0 to 1; None: only brand, verdict and cause are the same."""

    @property
    def total(self) -> int:
        """In kopecks; what has no price counts for nothing."""
        return sum(one.amount or 0 for one in self.given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parity:
    """What earlier cases with the same problem got (R-004-6)."""

    cases: tuple[LikeCase, ...] = ()

    @property
    def count(self) -> int:
        """Like cases."""
        return len(self.cases)

    @property
    def given(self) -> int:
        """Of them, those that got anything but words."""
        return sum(_is_worth(case.given) for case in self.cases)

    @property
    def totals(self) -> tuple[int, ...]:
        """The sums per case, of those that got any, in kopecks, rising."""
        return tuple(sorted(case.total for case in self.cases if case.total))

    @property
    def median(self) -> int | None:
        """Of `totals`; of an even number the lower of the two in the middle."""
        return median_low(self.totals) if self.totals else None

    def standing(self, total: int, *, worth: bool) -> Standing:
        """How a case that gets `total` kopecks in all stands to the others.

        `worth` is False where it gets nothing but words. Sums are compared with sums: outside
        of the range of like cases by more than a tenth, or away from their middle by more than
        half, is unlike them. Without sums, giving where hardly anybody got anything, and giving
        nothing where most got something, are unlike.
        """
        if not self.cases:
            return Standing.UNKNOWN
        if not worth:
            return Standing.LESS if 2 * self.given > self.count else Standing.ALIKE
        if not self.given:
            return Standing.MORE if self.count >= ENOUGH else Standing.UNKNOWN
        if not total or self.median is None:
            return Standing.ALIKE
        most, least = self.totals[-1] * (1 + NEAR), self.totals[0] * (1 - NEAR)
        if total > min(most, self.median * (1 + FAR)):
            return Standing.MORE
        return Standing.LESS if total < max(least, self.median * (1 - FAR)) else Standing.ALIKE


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What stands in the way of a compensation until somebody says a word."""

    over_kind: int | None = None
    """The limit of its kind that it passes, in kopecks."""
    over_case: int | None = None
    """The limit of one case that it passes together with what was given before."""
    standing: Standing = Standing.UNKNOWN

    @property
    def is_special(self) -> bool:
        """Unlike what like cases got: «особое обращение»."""
        return self.standing in {Standing.MORE, Standing.LESS}

    @property
    def is_over(self) -> bool:
        """Above a limit."""
        return self.over_kind is not None or self.over_case is not None

    def missing(self, *, why: str, allowed_by: str) -> tuple[str, ...]:
        """What has still to be said: why, allowed_by."""
        wanted = (
            ("why", (self.is_over or self.is_special) and not line(why)),
            ("allowed_by", self.is_over and not line(allowed_by)),
        )
        return tuple(name for name, lacks in wanted if lacks)


def in_answer(given: Sequence[Compensation]) -> str:
    """What `{{compensation}}` says: the last that was given and stands; empty: nothing."""
    standing = [one for one in given if one.stands]
    if not standing:
        return ""
    last = standing[-1]
    return last.what or (written(last.amount, last.currency) if last.amount else "")


def weigh(
    new: NewCompensation,
    earlier: Sequence[Compensation],
    limits: CompensationLimits,
    parity: Parity,
) -> Verdict:
    """Holds a compensation against the limits and against like cases; `earlier`: of its case."""
    standing = [one for one in earlier if one.stands]
    amount = new.amount or 0
    of_kind = amount + sum(one.amount or 0 for one in standing if one.kind is new.kind)
    total = amount + sum(one.amount or 0 for one in standing)
    worth = new.kind is not CompensationKind.APOLOGY or _is_worth(standing)
    kind_limit, case_limit = limits.of(new.kind), limits.case * 100 or None
    return Verdict(
        over_kind=kind_limit
        if kind_limit is not None and amount and of_kind > kind_limit
        else None,
        over_case=case_limit if case_limit is not None and amount and total > case_limit else None,
        standing=parity.standing(total, worth=worth),
    )


def _is_worth(given: Sequence[Compensation]) -> bool:
    return any(one.kind is not CompensationKind.APOLOGY for one in given)
