"""Texts that a person types into a form: tidy, and no longer than their place."""

from __future__ import annotations

TURNING = frozenset(
    chr(number)
    for number in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
)
"""Marks that turn the direction of writing: they could make a line say something else."""


def line(text: str) -> str:
    """On one line, without controls, torn letters and marks that turn the writing."""
    return " ".join(_sound(text).split())


def lines(text: str) -> str:
    """The same with its line breaks, at most one empty line in between."""
    told = [" ".join(one.split()) for one in _sound(text).split("\n")]
    kept = [one for at, one in enumerate(told) if one or (at and told[at - 1])]
    return "\n".join(kept).strip()


def _sound(text: str) -> str:
    whole = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return "".join(letter if letter == "\n" else _letter(letter) for letter in whole)


def _letter(letter: str) -> str:
    if letter in TURNING or "\ud800" <= letter <= "\udfff":
        return ""
    if letter == "\u200d" or letter.isprintable():  # a joiner makes one picture of two
        return letter
    return " "
