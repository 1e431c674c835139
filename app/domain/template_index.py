"""Templates made ready to be searched at every key: thousands of them in a few milliseconds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.template import Template
from app.domain.typing_slips import one_slip

LEAST_BODY = 3
"""Letters of a word that is looked for in bodies: fewer stand in every one."""
LEAST_SLIP = 3
"""Letters of what was typed, for a wrong one among them to be looked for."""
_WORD = re.compile(r"\w+")
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Row:
    """A template as it is searched."""

    template: Template
    code: str
    name: str
    folder: str
    head: str
    """Code, name and folder, one line each."""
    latest: float
    """When it was last used, in seconds; 0: never."""


class Index:
    """Rows, the words of their bodies, and their codes with a letter left out."""

    def __init__(self, templates: Iterable[Template]) -> None:
        self.rows: tuple[Row, ...] = tuple(map(_row, templates))
        postings: dict[str, list[int]] = {}
        self._short: dict[str, list[int]] = {}
        for at, row in enumerate(self.rows):
            for word in set(_WORD.findall(fold(row.template.body))):
                postings.setdefault(word, []).append(at)
            for variant in {row.code, *_shorter(row.code)}:
                self._short.setdefault(variant, []).append(at)
        self._words = sorted(postings)
        self._postings = postings
        self._codes = sorted((row.code, at) for at, row in enumerate(self.rows))

    def holding(self, words: Sequence[str]) -> set[int]:
        """The rows that hold every word: anywhere in the head, as a beginning in the body."""
        found = [self._holding(word) for word in words]
        return set.intersection(*found) if found else set(range(len(self.rows)))

    def slips(self, typed: str) -> Iterator[int]:
        """Rows whose code, or its beginning, is what was typed but for one letter."""
        if len(typed) < LEAST_SLIP:
            return
        near = {at for word in {typed, *_shorter(typed)} for at in self._short.get(word, ())}
        yield from (at for at in near if one_slip(typed, self.rows[at].code))
        if len(typed) > LEAST_SLIP:
            first = bisect_left(self._codes, (typed[:2], -1))
            last = bisect_right(self._codes, (typed[:2] + _LAST, 0))
            for code, at in self._codes[first:last]:
                if len(code) > len(typed) and one_slip(typed, code[: len(typed)]):
                    yield at

    def _holding(self, word: str) -> set[int]:
        found = {at for at, row in enumerate(self.rows) if word in row.head}
        if len(word) >= LEAST_BODY:
            first, last = bisect_left(self._words, word), bisect_left(self._words, word + _LAST)
            for known in self._words[first:last]:
                found.update(self._postings[known])
        return found


def fold(text: str) -> str:
    """Without the difference of large and small letters, ё and е."""
    return text.casefold().replace("ё", "е")


def _row(template: Template) -> Row:
    code, name, folder = map(fold, (template.short_code, template.name, template.folder))
    latest = template.used_at.timestamp() if template.used_at else 0.0
    return Row(template, code, name, folder, f"{code}\n{name}\n{folder}", latest)


def _shorter(word: str) -> set[str]:
    """The word without each of its letters."""
    return {word[:at] + word[at + 1 :] for at in range(min(len(word), 40))}
