"""Templates filled: fields from the case, blanks left for the person, nothing else touched."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from app.domain.gender_pairs import masculine_first
from app.domain.numerals import counted_as_typed, day_spelled
from app.domain.person_name import Declined, Gender, GrammaticalCase
from app.domain.template import Filled
from app.domain.template_answer import day_of, in_words, is_refused
from app.domain.template_grammar import (
    Address,
    Agreement,
    Blank,
    Counted,
    Field,
    Include,
    Node,
    Words,
    parse,
)

BLANK = re.compile(r"\[\[([^\[\]\n]{1,80})\]\]")
LONGEST_VALUE = 120
KNOWN = (
    "author.first_name",
    "author.first_patronymic",
    "author.last_name",
    "author.name",
    "author.handle",
    "brand",
    "city",
    "network",
    "case.number",
    "post.date",
    "post.text",
    "operator.name",
    "contact",
    "form_url",
    "compensation",
    "today",
)
"""What a case can fill; any other name stays as a blank."""

DAYS = ("today", "post.date")
"""Figures until a case is asked for: «к двадцать пятому ноября»."""


class Speech(Protocol):
    """Who knows Russian word forms."""

    def decline(self, name: str, text: str, case: GrammaticalCase) -> Declined:
        """The value of the field `name` in a case."""

    def gender(self, name: str) -> Gender | None:
        """Whose display name this is; None: it does not tell."""

    def preposition(self, place: str) -> str:
        """«в» or «во»."""

    def parts(self) -> Mapping[str, str]:
        """The author's name by fields, as far as the shown name is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a template is filled with."""

    values: Mapping[str, str]
    answers: Mapping[str, str] = field(default_factory=dict)
    """What the person typed for blanks, by their names with the underscore."""
    speech: Speech | None = None
    """Without one every case but the nominative is a blank."""
    formal: bool = True
    """Вы, not ты."""
    today: date | None = None
    """From which «завтра» and a day without a year are counted."""


def asked(body: str) -> tuple[Blank, ...]:
    """The blanks of a body that only the person can fill, each once, in order.

    Of a blank that stands there several times the one that says its kind counts.
    """
    found: dict[str, Blank] = {}
    for node in parse(body):
        if isinstance(node, Blank):
            first = found.setdefault(node.name, node)
            if node.told and not first.told:
                found[node.name] = node
    return tuple(found.values())


def refused(body: str, given: Given) -> tuple[Blank, ...]:
    """The blanks for which something was typed that they do not take: they stay blanks."""
    return tuple(
        blank
        for blank in asked(body)
        if is_refused(blank, one_line(given.answers.get(blank.name, "")), given.today)
    )


def fill(body: str, given: Given | Mapping[str, str]) -> Filled:
    """The body with its fields filled; what cannot be filled stays visible as `[[…]]`.

    What is not certain (a nickname in the dative, «обратился» of nobody knows whom) is a blank
    as well: the person decides, and it cannot be sent unseen (C10). Text outside of fields is
    never changed, values are never looked into, and brackets in a value cannot pass for a blank.
    """
    known = given if isinstance(given, Given) else Given(values=given)
    text = "".join(_said(node, known) for node in parse(body))
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


def _said(node: Node, given: Given) -> str:
    match node:
        case Words():
            said = node.text
        case Field():
            said = _field(node, given)
        case Blank():
            typed = one_line(given.answers.get(node.name, ""))
            said = in_words(node, typed, given.today) or _blank(node.label)
        case Agreement():
            said = _agreed(node, given)
        case Counted():
            said = _counted(node, given)
        case Address():
            said = node.forms[0 if given.formal else 1]
        case Include():
            said = _blank(f">{node.code}")
    return said


def _field(node: Field, given: Given) -> str:
    value = one_line(given.values.get(node.name, ""))
    otherwise = node.fallback if given.formal or node.informal is None else node.informal
    if not value:
        return _blank(node.shown) if otherwise is None else otherwise
    if node.case is not None and node.name in DAYS:
        day = day_of(value, given.today)
        return value if day is None else day_spelled(day, node.case, given.today)
    if node.case is None or node.case is GrammaticalCase.NOMINATIVE:
        return value
    if given.speech is None:
        found = Declined(text=value, sure=False, reason="form")
    else:
        found = given.speech.decline(node.name, value, node.case)
    if not found.sure:
        return _blank(f"{value}: {node.case.value}") if otherwise is None else otherwise
    text = one_line(found.text)
    if node.placed and given.speech is not None:
        return f"{given.speech.preposition(text)} {text}"
    return text


def _agreed(node: Agreement, given: Given) -> str:
    name = given.values.get("author.name", "")
    gender = given.speech.gender(name) if given.speech is not None and name else None
    if gender is not None:
        return masculine_first(node.forms)[0 if gender is Gender.MASCULINE else 1]
    return node.forms[2] if len(node.forms) == 3 else _blank("/".join(node.forms))


def _counted(node: Counted, given: Given) -> str:
    form = counted_as_typed(given.answers.get(node.name, ""), *node.forms)
    return form if form is not None else _blank("/".join(node.forms))


def one_line(value: str) -> str:
    """A value on one line, without characters that steer the text, its brackets made single."""
    shown = "".join(letter if letter.isprintable() else " " for letter in value)
    shown = " ".join(shown.split())
    while "[[" in shown or "]]" in shown:
        shown = shown.replace("[[", "[").replace("]]", "]")
    if len(shown) > LONGEST_VALUE:
        shown = shown[: LONGEST_VALUE - 1].rstrip() + "…"
    return shown


def _blank(label: str) -> str:
    inside = label.replace("[", "(").replace("]", ")").strip()[:80].strip()
    return f"[[{inside or '…'}]]"
