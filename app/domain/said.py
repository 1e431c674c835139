"""What the posts of a case tell, taken together: their hints, particulars and heat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.triage import Analysis, Reason, Sentiment, Verdict

CLAIMS = frozenset(
    {
        "broken",
        "waiting",
        "money_lost",
        "rudeness",
        "bad_goods",
        "trouble",
        "denied",
        "details",
        "in_vain",
        "nobody",
    }
)
"""Reasons of a verdict that tell what happened, not how it felt."""
WHOLE_STORY = 12
"""Words of a complaint from which on it says what happened."""
_CLAIMING = ("cause_", "wants_", "tried_")
_PARTICULAR = ("dates", "money", "loc", "phones", "orders", "addresses")
_TELLING = ("told_order", "told_place", "told_time", "told_person")
_HOTTEST = ("furious", "angry", "upset", "ironic", "calm", "glad")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Everything that one author's posts tell."""

    analyses: tuple[Analysis, ...] = ()
    """Of the posts, the one the case is about first."""

    @property
    def known(self) -> bool:
        """Whether anything was looked at."""
        return bool(self.analyses)

    @property
    def hints(self) -> tuple[Reason, ...]:
        """The hints of all posts."""
        return tuple(hint for each in self.analyses for hint in each.hints)

    @property
    def swearing(self) -> tuple[str, ...]:
        """The swear words."""
        return _once(span.surface for each in self.analyses for span in each.profanity)

    @property
    def swears(self) -> bool:
        """Whether there are any."""
        return any(each.profanity for each in self.analyses)

    @property
    def emotion(self) -> str | None:
        """The hottest of the emotions."""
        felt = {each.emotion for each in self.analyses}
        return next((code for code in _HOTTEST if code in felt), None)

    @property
    def claims(self) -> tuple[str, ...]:
        """The words that tell what is wrong or wanted."""
        return distinct(word for reason in self._claiming() for word in reason.words)

    @property
    def complains(self) -> bool:
        """Whether it is told what is wrong or wanted, in whatever words."""
        at_length = any(
            each.verdict is Verdict.COMPLAINT and len(each.lemmas) >= WHOLE_STORY
            for each in self.analyses
        )
        return at_length or any(self._claiming())

    def _claiming(self) -> Iterator[Reason]:
        for each in self.analyses:
            for reason in (*each.reasons, *each.hints):
                claims = reason.code in CLAIMS or reason.code.startswith(_CLAIMING)
                if claims and reason.weight >= 0:
                    yield reason

    @property
    def particulars(self) -> tuple[str, ...]:
        """What can be checked: dates, sums, places, numbers, names."""
        named = self.entities(*_PARTICULAR)
        return distinct((*named, *(word for code in _TELLING for word in self.words_of(code))))

    def entities(self, *kinds: str) -> tuple[str, ...]:
        """What was named of these kinds, as it was written."""
        return _once(
            span.surface
            for each in self.analyses
            for kind in kinds
            for span in each.entities.get(kind, ())
        )

    def words_of(self, code: str) -> tuple[str, ...]:
        """The words of a hint."""
        return _once(word for hint in self.hints if hint.code == code for word in hint.words)

    def first_of(self, prefix: str) -> Reason | None:
        """The strongest hint of a kind, in the first of the posts that has one."""
        for each in self.analyses:
            found = [hint for hint in each.hints if hint.code.startswith(prefix)]
            if found:
                return max(found, key=lambda hint: hint.weight)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One post of a thread by somebody else, as far as its mood counts."""

    negative: bool
    swears: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """How heated a thread is: turns of others, how many of them negative, how many swear."""

    turns: int = 0
    negative: int = 0
    swearing: int = 0

    @property
    def heated(self) -> bool:
        """Three turns or more, half of them angry, and somebody swears; or most, and many."""
        if self.turns < TURNS:
            return False
        share = self.negative / self.turns
        swears = self.swearing > 0 and self.negative >= ANGRY and share >= HALF
        return swears or (self.negative >= MANY_ANGRY and share >= MOST)


TURNS = 3
ANGRY, HALF = 2, 0.5
"""So many angry turns, and such a share of them, heat a thread in which somebody swears."""
MANY_ANGRY, MOST = 5, 0.6
"""The same where nobody does."""


def heat_of(turns: Sequence[Turn]) -> Heat:
    """The heat of a thread."""
    return Heat(
        turns=len(turns),
        negative=sum(turn.negative for turn in turns),
        swearing=sum(turn.swears for turn in turns),
    )


def turn_of(analysis: Analysis) -> Turn:
    """A post's share in the heat."""
    return Turn(negative=analysis.sentiment is Sentiment.NEGATIVE, swears=bool(analysis.profanity))


def distinct(words: Iterable[str]) -> tuple[str, ...]:
    """Each find once; what is a part of another find is left out."""
    found = {word.casefold(): word for word in reversed(tuple(words))}
    return tuple(
        word
        for low, word in reversed(found.items())
        if not any(low in other and low != other for other in found)
    )


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
