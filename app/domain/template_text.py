"""Templates filled: variables from the case, blanks left for the person, nothing else touched."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.template import Filled

VARIABLE = re.compile(r"\{\{[ \t]*(\w[\w.]{0,59})[ \t]*(?:\|([^{}\n]{0,200}))?\}\}")
BLANK = re.compile(r"\[\[([^\[\]\n]{1,80})\]\]")
LONGEST_VALUE = 120
KNOWN = (
    "author.first_name",
    "author.name",
    "author.handle",
    "brand",
    "case.number",
    "post.date",
    "post.text",
    "operator.name",
    "today",
)
"""What a case can fill; any other name stays as a blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """One `{{…}}` of a template, at `start` to `end` of its body."""

    name: str
    fallback: str | None
    start: int
    end: int

    @property
    def asked(self) -> bool:
        """A blank that only the person can fill: its name begins with an underscore."""
        return self.name.startswith("_")

    @property
    def label(self) -> str:
        """What a blank says of itself: the hint of an asked one, else the name."""
        words = self.fallback if self.asked and self.fallback else self.name.lstrip("_")
        return _inside_brackets(words) or "…"


def variables(body: str) -> tuple[Variable, ...]:
    """The variables of a body, in order."""
    return tuple(
        Variable(
            name=found[1],
            fallback=None if found[2] is None else found[2].strip(),
            start=found.start(),
            end=found.end(),
        )
        for found in VARIABLE.finditer(body)
    )


def fill(body: str, values: Mapping[str, str]) -> Filled:
    """The body with its variables filled; what cannot be filled stays visible as `[[…]]`.

    Text outside of variables is never changed, values are never looked into for variables,
    and brackets in a value cannot pass for a blank (a hostile name must not block sending).
    """
    pieces: list[str] = []
    at = 0
    for variable in variables(body):
        pieces += body[at : variable.start], _filled(variable, values)
        at = variable.end
    text = "".join((*pieces, body[at:]))
    return Filled(text=text, blanks=blanks(text))


def blanks(text: str) -> tuple[tuple[int, int], ...]:
    """Where unfilled places begin and end, brackets included."""
    return tuple(found.span() for found in BLANK.finditer(text))


def blank_names(text: str) -> tuple[str, ...]:
    """What the unfilled places say, each once, in order."""
    return tuple(dict.fromkeys(found[1] for found in BLANK.finditer(text)))


def first_name(name: str) -> str:
    """The given name at the start of a profile's name, or nothing when it looks like no name.

    Only a capitalised word of letters counts: `Анна Петрова` gives `Анна`, `kotik_2009` nothing.
    """
    first = name.strip().split(" ")[0] if name.strip() else ""
    letters = first.replace("-", "")
    fits = letters.isalpha() and 2 <= len(first) <= 20
    return first if fits and first[0].isupper() and not first[1:].isupper() else ""


def _filled(variable: Variable, values: Mapping[str, str]) -> str:
    if not variable.asked:
        value = _one_line(values.get(variable.name, ""))
        if value:
            return value
        if variable.fallback is not None:
            return variable.fallback
    return f"[[{variable.label}]]"


def _one_line(value: str) -> str:
    """A value on one line, without characters that steer the text, its brackets made single."""
    shown = "".join(letter if letter.isprintable() else " " for letter in value)
    shown = " ".join(shown.split())
    while "[[" in shown or "]]" in shown:
        shown = shown.replace("[[", "[").replace("]]", "]")
    if len(shown) > LONGEST_VALUE:
        shown = shown[: LONGEST_VALUE - 1].rstrip() + "…"
    return shown


def _inside_brackets(words: str) -> str:
    return words.replace("[", "(").replace("]", ")").strip()[:80].strip()
