"""How much two texts have in common, and where on a page a text most like another one stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

ALIKE = 0.5
"""Share of words that an edited text has in common with what it was; two texts about the same
trouble by different people have a fifth."""
SHORTEST = 4
"""Words; shorter texts are not looked for by their likeness, any page has a few of their words."""
LONGEST = 3_000
"""Words that are compared one by one; of longer texts only how often each occurs."""


def likeness(before: Sequence[str], after: Sequence[str]) -> float:
    """How much of the shorter of two texts is in the other, in order; 0 to 1.

    Where even the order does not matter and it is too little, the order is not asked for.
    """
    if not before or not after:
        return 0.0
    common = (Counter(before) & Counter(after)).total()
    if max(len(before), len(after)) <= LONGEST and common >= ALIKE * min(len(before), len(after)):
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        common = sum(block.size for block in matcher.get_matching_blocks())
    shorter, longer = sorted((len(before), len(after)))
    if shorter < SHORTEST:
        return common / longer
    return max(common / shorter - (longer > 10 * shorter), 2 * common / (shorter + longer))


def span_of(shown: Sequence[str], wanted: tuple[str, ...]) -> tuple[int, int] | None:
    """Where most pairs of neighbouring words of the text stand close to one another."""
    if len(wanted) < SHORTEST:
        return None
    places: dict[tuple[str, str], list[int]] = {}
    for at, pair in enumerate(pairwise(shown)):
        places.setdefault(pair, []).append(at)
    reach = len(wanted) // 2 + SHORTEST
    votes: Counter[int] = Counter()
    starts: dict[int, list[int]] = {}
    for at, pair in enumerate(pairwise(wanted)):
        for place in places.get(pair, ())[:200]:
            offset = (place - at) // reach
            for bucket in (offset, offset + 1):
                votes[bucket] += 1
                starts.setdefault(bucket, []).append(place)
    if not votes:
        return None
    best = starts[votes.most_common(1)[0][0]]
    return min(best), max(best) + 2
