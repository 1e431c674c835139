"""Which templates to offer, best first, and why: what was typed, and what fits this case (C1, C2).

What was typed outranks everything; with nothing typed what fits the case leads. Among equals the
one used last stands first. A text typed in the other keyboard layout is found, and so is a short
code with one letter wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from app.domain.ids import TemplateId
from app.domain.keyboard import other_layout
from app.domain.template import Template
from app.domain.template_index import Index, Row, fold

FOR_VERDICT, FOR_CAUSE, FOR_NETWORK, FOR_SLOT = 40, 30, 20, 60
"""What it is worth that a template is made for just this."""
NOT_VERDICT, NOT_CAUSE, NOT_NETWORK, NOT_LANGUAGE = -40, -10, -60, -80
"""And that it is made for something else."""
WORKED, WORKED_HERE, MOST_WORKED = 8, 2, 30
"""For each like case that it helped to solve, on this network a little more, and no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What is known of the case that is answered; empty: not known."""

    verdict: str = ""
    network: str = ""
    cause: str = ""
    language: str = ""
    slot: str = ""
    """The part of the reply that is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRecord:
    """How a template did in cases like this one: of the same verdict, and cause where known."""

    used: int = 0
    """Cases it was used in."""
    solved: int = 0
    """Those of them that were solved."""
    solved_here: int = 0
    """Those of them on the same network."""


MACRO = "macro"
"""The reason of a row that is no template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """One reason: slot, verdict, cause or network with its `value`; solved or used in `times`."""

    code: str
    value: str = ""
    times: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A template and why it is offered."""

    template: Template
    why: tuple[Why, ...] = ()


_EXACT, _BEGINS, _HOLDS, _NAME_BEGINS, _NAME, _FOLDER, _SLIP, _BODY = range(0, 16, 2)
"""Where it was found; even, so that what the other layout finds stands right after."""


class Shelf:
    """Templates made ready to be searched at every key."""

    def __init__(self, templates: Iterable[Template] = ()) -> None:
        self._index = Index(templates)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._index.rows)

    def offers(
        self,
        typed: str,
        facts: CaseFacts,
        records: Mapping[TemplateId, TrackRecord] | None = None,
        most: int = 40,
    ) -> tuple[Offer, ...]:
        """The best of those that hold every typed word; all fit when nothing was typed."""
        known, rows = records or {}, self._index.rows
        best = nsmallest(
            most,
            (
                (grade, -_fit(row.template, facts, known), -row.latest, -row.template.uses, at)
                for at, grade in self._graded(fold(typed)).items()
                for row in (rows[at],)
            ),
        )
        chosen = (rows[place[4]].template for place in best)
        return tuple(Offer(template=one, why=reasons(one, facts, known)) for one in chosen)

    def _graded(self, typed: str) -> dict[int, int]:
        words = typed.split()
        if not words:
            return dict.fromkeys(range(len(self)), 0)
        graded = self._found(words, 0)
        for text in dict.fromkeys((typed, other_layout(typed))):
            for at in self._index.slips(" ".join(text.split())):
                graded[at] = min(graded.get(at, _SLIP), _SLIP)
        for at, grade in self._found(other_layout(typed).split(), 1).items():
            graded[at] = min(graded.get(at, grade), grade)
        return graded

    def _found(self, words: list[str], more: int) -> dict[int, int]:
        typed, rows = " ".join(words), self._index.rows
        return {at: _grade(rows[at], typed, words) + more for at in self._index.holding(words)}


def ranked(
    templates: Iterable[Template],
    typed: str,
    facts: CaseFacts | None = None,
    records: Mapping[TemplateId, TrackRecord] | None = None,
) -> tuple[Offer, ...]:
    """All templates that are to be offered, best first; `Shelf` keeps them for many questions."""
    shelf = Shelf(templates)
    return shelf.offers(typed, facts or CaseFacts(), records, max(1, len(shelf)))


def reasons(
    template: Template, facts: CaseFacts, records: Mapping[TemplateId, TrackRecord]
) -> tuple[Why, ...]:
    """Why a template fits this case, the weightiest first; nothing: it is for any case."""
    found = [
        Why(code=code, value=value)
        for code, value, made_for in (
            ("slot", facts.slot, (template.slot,)),
            ("verdict", facts.verdict, template.verdicts),
            ("cause", facts.cause, template.causes),
            ("network", facts.network, template.networks),
        )
        if value and value in made_for
    ]
    record = records.get(template.id)
    if record is not None and record.solved:
        found.append(Why(code="solved", times=record.solved))
    elif record is not None and record.used:
        found.append(Why(code="used", times=record.used))
    return tuple(found)


def _fit(template: Template, facts: CaseFacts, records: Mapping[TemplateId, TrackRecord]) -> int:
    fit = 0
    if template.verdicts and facts.verdict:
        fit += FOR_VERDICT if facts.verdict in template.verdicts else NOT_VERDICT
    if template.causes and facts.cause:
        fit += FOR_CAUSE if facts.cause in template.causes else NOT_CAUSE
    if template.networks and facts.network:
        fit += FOR_NETWORK if facts.network in template.networks else NOT_NETWORK
    if facts.language and template.language and facts.language != template.language:
        fit += NOT_LANGUAGE
    if facts.slot and facts.slot == template.slot:
        fit += FOR_SLOT
    record = records.get(template.id)
    if record is not None:
        worked = WORKED * record.solved + WORKED_HERE * record.solved_here
        fit += min(MOST_WORKED, worked)
    return fit


def _grade(row: Row, typed: str, words: list[str]) -> int:
    code, name = row.code, row.name
    if typed in code:
        begins = _EXACT if code == typed else _BEGINS
        return begins if code.startswith(typed) else _HOLDS
    if typed in name:
        return _NAME_BEGINS if name.startswith(typed) or f" {typed}" in name else _NAME
    if typed in row.folder or all(word in name for word in words):
        return _FOLDER
    return _BODY
