"""A template with the templates it takes in, and what is wrong with it before anybody uses it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain import template_grammar
from app.domain.template_grammar import Field, Include
from app.domain.template_text import KNOWN
from app.template_errors import TemplateCycle, TemplateTooLarge

MOST_LETTERS = 200_000
"""Of a template with all it takes in."""
MOST_INSIDE = 40
"""Templates inside of each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """What a person should know of a template; none of it keeps it from being used."""

    unknown: tuple[str, ...] = ()
    """Variables that no case can fill: they stay as blanks."""
    missing: tuple[str, ...] = ()
    """Short codes of templates that it takes in and that are not there."""
    cycle: str = ""
    """The templates that take in each other, in order; empty: none do."""
    too_large: bool = False
    """With all it takes in."""

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.unknown or self.missing or self.cycle or self.too_large)


def whole(body: str, bodies: Mapping[str, str]) -> str:
    """The body with the templates it takes in put in their places; unknown ones stay named.

    `bodies`: texts by short codes, casefolded.

    Raises:
        TemplateCycle: a template takes in itself, at once or by another; fact `chain`.
        TemplateTooLarge: the whole would be a book.
    """
    return _Whole(bodies).of(body, ())


def taken_in(body: str, bodies: Mapping[str, str]) -> tuple[str, ...]:
    """The short codes, casefolded, of all templates that a body takes in, each once.

    Raises:
        TemplateCycle, TemplateTooLarge: see `whole`.
    """
    made = _Whole(bodies)
    made.of(body, ())
    return made.codes


def faults(body: str, bodies: Mapping[str, str]) -> Faults:
    """What is wrong with a body and with what it takes in."""
    cycle, too_large, text = "", False, body
    try:
        text = whole(body, bodies)
    except TemplateCycle as error:
        cycle = str(error.facts["chain"])
    except TemplateTooLarge:
        too_large = True
    nodes = template_grammar.parse(text)
    unknown = (one.shown for one in nodes if isinstance(one, Field) and one.name not in KNOWN)
    taken = (one.code for one in nodes if isinstance(one, Include))
    return Faults(
        unknown=tuple(dict.fromkeys(unknown)),
        missing=tuple(dict.fromkeys(one for one in taken if one.casefold() not in bodies)),
        cycle=cycle,
        too_large=too_large,
    )


class _Whole:
    """Each template is put together once, however often it is taken in."""

    def __init__(self, bodies: Mapping[str, str]) -> None:
        self._bodies = bodies
        self._made: dict[str, str] = {}

    @property
    def codes(self) -> tuple[str, ...]:
        """What was taken in, innermost first."""
        return tuple(self._made)

    def of(self, body: str, inside: tuple[str, ...]) -> str:
        pieces: list[str] = []
        letters = 0
        for node in template_grammar.split(body):
            piece = node if isinstance(node, str) else self._taken(node, inside)
            letters += len(piece)
            if letters > MOST_LETTERS:
                raise TemplateTooLarge(letters=MOST_LETTERS)
            pieces.append(piece)
        return "".join(pieces)

    def _taken(self, node: Include, inside: tuple[str, ...]) -> str:
        code = node.code.casefold()
        if code in inside:
            raise TemplateCycle(chain=" → ".join((*inside[inside.index(code) :], code)))
        if len(inside) >= MOST_INSIDE:
            raise TemplateTooLarge(letters=MOST_LETTERS)
        if code not in self._bodies:
            return f"{{>{node.code}}}"
        if code not in self._made:
            self._made[code] = self.of(self._bodies[code].strip(), (*inside, code))
        return self._made[code]
