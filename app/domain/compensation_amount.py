"""Sums of money as a person types them: «1 500 ₽», «1500,50», «500 руб.»; in kopecks."""

from __future__ import annotations

import re

from app.errors import AmountUnclear

LARGEST = 10**10
"""A hundred million roubles: more is a slip of the fingers."""
_SPACES = " \u00a0\u2009\u202f"
"""An ordinary space, and those that hold a number together."""
_WHOLE = rf"[0-9]{{1,9}}|[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}}){{1,3}}"
_UNIT = r"(?:₽|rub|руб(?:\.|л(?:ь|я|ей))?|р\.?)"
_AMOUNT = re.compile(
    rf"(?P<whole>{_WHOLE})"
    rf"(?:[.,](?P<part>[0-9]{{1,2}}))?"
    rf"(?:[{_SPACES}]*{_UNIT}(?:[{_SPACES}]*(?P<kopecks>[0-9]{{1,2}})[{_SPACES}]*(?:коп\.?|к\.))?)?",
    re.IGNORECASE,
)
_FIT = 60
"""Characters of what was typed that an error repeats."""


def kopecks(text: str) -> int:
    """The sum that a person typed.

    A dot or a comma with one or two digits behind it is the mark of kopecks; with three digits it
    could be thousands, so «1.500» is refused rather than guessed.

    Raises:
        AmountUnclear: no sum, a negative one, nothing, or more than `LARGEST`; fact `text`.
    """
    typed = text.strip(_SPACES + "\t\n")
    found = _AMOUNT.fullmatch(typed) if len(typed) <= _FIT else None
    if found is None or (found["part"] and found["kopecks"]):
        raise AmountUnclear(text=typed[:_FIT])
    part = found["part"].ljust(2, "0") if found["part"] else found["kopecks"] or "0"
    sum_ = int(re.sub("[^0-9]", "", found["whole"])) * 100 + int(part)
    if not 0 < sum_ <= LARGEST:
        raise AmountUnclear(text=typed[:_FIT])
    return sum_


def written(amount: int, currency: str = "RUB") -> str:
    """`1 500 ₽` or `1 500,50 ₽`: what `kopecks` reads again; no-break spaces inside."""
    whole, part = divmod(abs(amount), 100)
    sign = "−" if amount < 0 else ""
    grouped = f"{whole:,}".replace(",", "\u00a0")
    unit = "₽" if currency == "RUB" else currency
    return f"{sign}{grouped}{f',{part:02}' if part else ''}\u00a0{unit}"
