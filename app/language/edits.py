"""The distance of two words in slips of the finger."""

from __future__ import annotations


def within(left: str, right: str, most: int) -> bool:
    """Whether `most` slips (a letter more, less, other, or two swapped) make one the other."""
    if abs(len(left) - len(right)) > most:
        return False
    if left == right:
        return True
    before: list[int] = []
    row = list(range(len(right) + 1))
    for at, letter in enumerate(left, 1):
        earlier, before = before, row
        row = [at]
        for place, other in enumerate(right, 1):
            slips = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != other))
            if at > 1 and place > 1 and letter == right[place - 2] and left[at - 2] == other:
                slips = min(slips, earlier[place - 2] + 1)
            row.append(slips)
        if min(row) > most:
            return False
    return row[-1] <= most
