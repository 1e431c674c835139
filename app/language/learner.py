"""Learning from the person's corrections: what is added to the model's own log-odds.

The shipped model stays as it is. For each workspace a small residual judgement is fitted on top of
it, from the newest corrections, whenever they change; without corrections nothing is added, so
taking one back takes back all that it taught.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.triage import Sentiment, Verdict
from app.language import features
from app.language.embedding import embedding
from app.language.folding import clean, tokens
from app.language.look import Look, look_at
from app.language.model import SENTIMENTS, VERDICTS, Opinion, opinion

MOST = 3_000
"""So many corrections are learned from, the newest."""
ROUNDS = 15
PACE, HOLD = 0.4, 1e-3
"""How far one correction moves a weight, and how much each step lets go of it again."""
VECTOR = 1.0
"""What the meaning of words counts beside the words themselves."""
EVENED = 0.5
"""0: every correction counts the same; 1: every verdict that was given does."""
SAME = 6.0
"""What the person said of just these words outweighs everything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A text with what the person says of it; None: nothing was said of that."""

    text: str
    verdict: Verdict | None = None
    sentiment: Sentiment | None = None


class Learner:
    """Everything that was learned; fitting takes about 2 ms for each correction."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        lessons = [_Lesson(correction) for correction in corrections[-MOST:]]
        self._verdicts = _Residual(
            [(each, dict(each.opinion.verdicts), each.told.verdict) for each in lessons], VERDICTS
        )
        self._sentiments = _Residual(
            [(each, dict(each.opinion.sentiments), each.told.sentiment) for each in lessons],
            SENTIMENTS,
        )

    def verdicts(self, look: Look, heard: Opinion) -> Mapping[Verdict, float]:
        """What is to be added to each verdict's log-odds."""
        del heard
        return self._verdicts.added(look)

    def sentiments(self, look: Look) -> Mapping[Sentiment, float]:
        """What is to be added to each sentiment's log-odds."""
        return self._sentiments.added(look)


class _Lesson:
    def __init__(self, told: Correction) -> None:
        text = clean(told.text)
        self.told = told
        self.look = look_at(text, tokens(text))
        self.opinion = opinion(self.look)


class _Residual:
    """A logistic regression with the model's log-odds as its offset, fitted step by step."""

    def __init__(
        self, lessons: Sequence[tuple[_Lesson, Mapping[Any, float], Any]], classes: Sequence[Any]
    ) -> None:
        import numpy as np

        self._classes = tuple(classes)
        known = [(lesson, odds, right) for lesson, odds, right in lessons if right is not None]
        self._same = {key: right for lesson, _, right in known if (key := _key(lesson.look))}
        self._rows: dict[str, int] = {}
        seen = [self._seen(lesson.look, learn=True) for lesson, _, _ in known]
        self._words: Any = np.zeros((len(self._rows) + 1, len(classes)), np.float32)
        self._vector: Any = np.zeros((300, len(classes)), np.float32)
        if known:
            offsets = np.array([[odds[name] for name in classes] for _, odds, _ in known])
            self._fit(seen, offsets, [self._classes.index(right) for _, _, right in known])

    def added(self, look: Look) -> dict[Any, float]:
        """By class; nothing where nothing was learned."""
        if not self._same:
            return {}
        rows, vector = self._seen(look, learn=False)
        sums = self._words[rows].sum(axis=0) * features.scale(len(rows)) + vector @ self._vector
        found = dict(zip(self._classes, sums.tolist(), strict=True))
        if (right := self._same.get(_key(look))) is not None:
            found[right] += SAME
        return found

    def _fit(self, seen: list[tuple[list[int], Any]], offsets: Any, right: list[int]) -> None:
        import numpy as np

        # The order is stirred, and the same every time: so is what is learned.
        order = np.random.default_rng(0)
        times = np.bincount(right, minlength=len(self._classes))
        counts = (len(right) / (np.count_nonzero(times) * np.maximum(times, 1))) ** EVENED
        for turn in range(ROUNDS):
            pace = PACE / (1 + turn / 4)
            for at in order.permutation(len(seen)):
                rows, vector = seen[at]
                scale = features.scale(len(rows))
                odds = offsets[at] + self._words[rows].sum(axis=0) * scale + vector @ self._vector
                shares = np.exp(odds - odds.max())
                error = -shares / shares.sum()
                error[right[at]] += 1.0
                error *= counts[right[at]]
                np.add.at(self._words, rows, (pace * scale * error).astype(np.float32))
                self._vector += np.outer(vector, pace * error)
                self._words[rows] *= 1 - pace * HOLD
                self._vector *= 1 - pace * HOLD

    def _seen(self, look: Look, *, learn: bool) -> tuple[list[int], Any]:
        import numpy as np

        words = look.plain[: features.MOST_WORDS]
        marked = features.lemmas(words)
        names = [*marked, *features.pairs((), marked), *sorted(look.ruled.signals)]
        if learn:
            for name in names:
                self._rows.setdefault(name, len(self._rows))
        rows = [row for name in names if (row := self._rows.get(name)) is not None]
        known = [v for word in words if (v := embedding().get(word.folded)) is not None]
        vector = np.mean(known, axis=0) if known else np.zeros(300, np.float32)
        length = float(np.linalg.norm(vector)) or 1.0
        return rows, vector / length * VECTOR


def _key(look: Look) -> tuple[str, ...]:
    """The text as its words: another dot or capital is no other text."""
    return tuple(word.folded for word in look.plain[: features.MOST_WORDS])
