"""What a template may hold besides its words: fields, cases, agreement, numbers, other templates.

`{{author.first_name|клиент}}`  a field, with what stands there when it is empty
`{имя}`, `{имя|дат}`, `{город|предл}`, `{имя|дат|вам}`  the same by Russian names, in a case (C10)
`{в город}`  with its preposition: «в Москве», «во Владивостоке»
`{обратился/обратилась}`, `{обратился/обратилась/обратились}`  by the author's gender; the third
    form is neutral and stands where the name does not tell
`{{_дней:число|сколько дней}} {_дней: день/дня/дней}`  a blank of a kind, and a word by its number
`{{_когда:дата|к какому сроку}}`, `{{_причина:погода;пробки|почему}}`  a date, a list (C9)
`{{_когда:дата дат|к какому дню}}`  a date without figures, in a case: «двадцать пятому ноября»
`{вы: вам/тебе}`  by how the person is addressed; so is `{имя|вы: Здравствуйте/Привет}`
`{>код}`  another template (C13)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.person_name import GrammaticalCase
from app.domain.template_braces import braced
from app.domain.template_fields import BEGUN, CASES, FIELDS, MEANT

_DOUBLE = r"\{\{[ \t]*(?P<name>\w[\w.]{0,59})(?::(?P<kind>[^{}|\n]{1,200}))?[ \t]*"
VARIABLE = re.compile(_DOUBLE + r"(?:\|(?P<more>[^{}\n]{0,200}))?\}\}")
_SHOWN = 60
_LONGEST = 200
"""Letters between single braces."""
_WORDS = re.compile(r"[^\W\d_][\w -]{0,39}")
_FORM = re.compile(r"[^/|:]{0,60}")


class BlankKind(StrEnum):
    """What a person fills into a blank."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    LIST = "list"


KINDS = {"число": BlankKind.NUMBER, "number": BlankKind.NUMBER, "дата": BlankKind.DATE,
         "date": BlankKind.DATE, "текст": BlankKind.TEXT, "text": BlankKind.TEXT}  # fmt: skip
_DATES = ("дата", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Plain text."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Something of the case."""

    name: str
    """`author.first_name` and the like; unknown ones stay visible."""
    case: GrammaticalCase | None = None
    placed: bool = False
    """With its preposition, of a place."""
    fallback: str | None = None
    informal: str | None = None
    """What stands there for ты; None: the same."""
    shown: str = ""
    """As the template has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """Something only the person knows."""

    name: str
    label: str
    kind: BlankKind = BlankKind.TEXT
    choices: tuple[str, ...] = ()
    case: GrammaticalCase | None = None
    """Of a day that is told without figures: `дата дат` is «двадцать пятому ноября»."""
    told: bool = False
    """Its kind is written in the template: it is asked for in a form, not in the text (C9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Forms by the author's gender; the third, if there is one, is neutral."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Forms by a number: один день, два дня, пять дней."""

    name: str
    forms: tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Forms by how the person is addressed: Вы, ты."""

    forms: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Include:
    """Another template, by its short code."""

    code: str


Node = Words | Field | Blank | Agreement | Counted | Address | Include


def parse(body: str) -> tuple[Node, ...]:
    """The body taken apart; braces that are none of ours stay words."""
    return tuple(_joined(_nodes(body)))


def marked(body: str) -> Iterator[tuple[int, int, Node]]:
    """Where something other than words stands, and what it is.

    Braces in braces, and such as are not closed or closed twice, are a variable that nobody
    knows, if they were meant for one: a customer must not read «{{имя}».
    """
    at = 0
    node: Node | None
    for piece in braced(body):
        end = piece.end
        if piece.start < at:
            continue
        if piece.end == piece.start + 1:
            begun = BEGUN.match(body, piece.start)
            node = None if begun is None else _unknown(f"{begun[0]}…")
            end = end if begun is None else begun.end()
        else:
            node = _of(body[piece.start : end], whole=piece.whole)
        if node is not None:
            yield piece.start, end, node
            at = end


def split(body: str) -> Iterator[str | Include]:
    """The body around the templates that it takes in."""
    at = 0
    for start, end, node in marked(body):
        if isinstance(node, Include):
            yield body[at:start]
            yield node
            at = end
    yield body[at:]


def _nodes(body: str) -> Iterator[Node]:
    at = 0
    for start, end, node in marked(body):
        yield Words(text=body[at:start])
        yield node
        at = end
    yield Words(text=body[at:])


def _of(text: str, *, whole: bool) -> Node | None:
    """What a piece in braces says; None: it is none of ours."""
    if found := VARIABLE.fullmatch(text):
        return _double(found)
    inside = text.strip("{}")
    whole = whole and not re.search("[{}]", inside)
    if whole and text == f"{{{inside}}}":
        node = _single(inside) if len(inside) <= _LONGEST else None
        return node or (_unknown(text) if MEANT.match(inside) else None)
    if whole and text == f"{{{{{inside}}}}}" and (node := _single(inside)) is not None:
        return node
    return _unknown(text) if any(map(str.isalnum, inside)) else None


def _unknown(text: str) -> Field:
    """A variable that no case can fill, told as it is written."""
    shown = text[1:].removesuffix("}")
    return Field(name=text, shown=shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…")


def _joined(nodes: Iterator[Node]) -> Iterator[Node]:
    words = ""
    for node in nodes:
        if isinstance(node, Words):
            words += node.text
            continue
        if words:
            yield Words(text=words)
            words = ""
        yield node
    if words:
        yield Words(text=words)


def _double(found: re.Match[str]) -> Node:
    name, more = found["name"], found["more"]
    more = None if more is None else more.strip()
    if name.lower() in FIELDS:
        return _single(found[0][2:-2]) or _unknown(found[0])
    if not name.startswith("_"):
        fallback, informal = (None, None) if more is None else _fallback(more)
        return Field(name=name, fallback=fallback, informal=informal, shown=name)
    told = (found["kind"] or "").strip()
    label = more or name.lstrip("_")
    choices = tuple(part.strip() for part in told.split(";") if part.strip())
    if len(choices) > 1:
        return Blank(name=name, label=label, kind=BlankKind.LIST, choices=choices, told=True)
    what, _, case = told.lower().partition(" ")
    kind = KINDS.get(what) if not case or (what in _DATES and case.strip() in CASES) else None
    return Blank(
        name=name, label=label, kind=kind or BlankKind.TEXT, told=kind is not None,
        case=CASES.get(case.strip()) if kind is not None else None,
    )  # fmt: skip


def _single(inside: str) -> Node | None:
    if inside.startswith(">"):
        code = inside[1:].strip().removeprefix("/")
        return Include(code=code) if code and not re.search(r"\s", code) else None
    if ":" in inside and "|" not in inside:
        return _ruled(inside)
    if "|" not in inside and "/" in inside:
        return _agreement(inside)
    return _field(inside)


def _ruled(inside: str) -> Node | None:
    """`вы: вам/тебе` and `_дней: день/дня/дней`."""
    name, _, rest = inside.partition(":")
    forms = tuple(part.strip() for part in rest.split("/"))
    if name.strip().lower() == "вы" and len(forms) == 2:
        return Address(forms=(forms[0], forms[1]))
    if re.fullmatch(r"_\w{1,59}", name.strip()) and len(forms) == 3 and all(forms):
        return Counted(name=name.strip(), forms=(forms[0], forms[1], forms[2]))
    return None


def _agreement(inside: str) -> Node | None:
    forms = tuple(part.strip() for part in inside.split("/"))
    fits = 2 <= len(forms) <= 3 and all(map(_FORM.fullmatch, forms)) and any(forms)
    return Agreement(forms=forms) if fits else None


def _field(inside: str) -> Node | None:
    first, *more = (part.strip() for part in inside.split("|"))
    placed = first.lower().startswith("в ")
    known = first[2:].strip() if placed else first
    if not _WORDS.fullmatch(known) or len(more) > 2:
        return None
    case = GrammaticalCase.PREPOSITIONAL if placed else None
    if more and more[0].lower() in CASES:
        case = CASES[more.pop(0).lower()]
    if len(more) > 1:
        return None
    name = FIELDS.get(known.lower(), known)
    fallback, informal = _fallback(more[0]) if more else (None, None)
    return Field(
        name=name, case=case, placed=placed, fallback=fallback, informal=informal, shown=known
    )


def _fallback(text: str) -> tuple[str, str | None]:
    """For Вы and for ты; `вы: Здравствуйте/Привет` names both."""
    address = _ruled(text) if ":" in text else None
    return address.forms if isinstance(address, Address) else (text, None)
