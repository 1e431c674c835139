"""Names in Latin letters: whose «Ivan Petrov» is, and which word of it is the first name (C10)."""

from __future__ import annotations

import re

from app.domain.person_name import Gender
from app.language.given_names import FirstName, first_name
from app.language.translit import to_cyrillic

_LATIN_LAST = re.compile(
    "[a-z]{2,}(?:(?P<f>[oe]va|skaya|skaia|ina)|(?P<m>[oe]v|[oe]ff|sk(?:y|iy|ii|ij)|in))"
)


def latin_gender(shown: str) -> Gender | None:
    """Whose name «Ivan Petrov» is, by its Russian reading; None: not told."""
    words = re.findall(r"[A-Za-z]+", shown)
    if not 1 <= len(words) <= 3 or re.search(r"[\d_а-яёА-ЯЁ]", shown):
        return None
    names = [first for first in map(latin_first, words) if first is not None]
    if not names:
        return None
    ends = [_LATIN_LAST.fullmatch(word.lower()) for word in words]
    last = next((Gender(str(end.lastgroup)) for end in ends if end is not None), None)
    told = {names[0].gender, last if len(words) > 1 else None} - {None}
    return told.pop() if len(told) == 1 else None


def latin_first(word: str) -> FirstName | None:
    """Whose first name a Latin word is; letter by letter «Sergey» reads «сергеи», «Olga» «олга»."""
    read = to_cyrillic(word.lower())
    ways = (read, re.sub("(?<=[аеиоу])и$", "й", read), re.sub("и?[ыи]$", "ий", read),
            re.sub("я$", "ия", read), re.sub("я$", "ья", read), re.sub("л(?=г)", "ль", read),
            re.sub("и$", "ы", read), re.sub("^лубов$", "любовь", read))  # fmt: skip
    return next((first for first in map(first_name, ways) if first is not None), None)
