"""Whether two words differ by one slip of the finger."""

from __future__ import annotations


def one_slip(one: str, other: str) -> bool:
    """A letter wrong, missing or too much, or two neighbours swapped; equal words are no slip."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = 0
    while at < len(short) and short[at] == long[at]:
        at += 1
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1]
    return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])
