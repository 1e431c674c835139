"""What words add to a judgement: one row of numbers a word, worked out once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

REMEMBERED = 30_000
"""So many words are kept as they were worked out."""


class Remembered:
    """What each word adds; worked out for all new words of a text at once."""

    def __init__(self, make: Callable[[Sequence[str]], Any], columns: int) -> None:
        import numpy as np

        self._make = make
        self._at: dict[str, int] = {}
        self._values: Any = np.empty((REMEMBERED, columns), np.float32)

    def rows(self, words: Sequence[str]) -> Any:
        """The rows of words, in order."""
        at = self._at
        new = [word for word in dict.fromkeys(words) if word not in at]
        if new and len(at) + len(new) > REMEMBERED:
            at.clear()
            new = list(dict.fromkeys(words))
        if new:
            begin = len(at)
            self._values[begin : begin + len(new)] = self._make(new)
            at.update(zip(new, range(begin, begin + len(new)), strict=True))
        return self._values[[at[word] for word in words]]
