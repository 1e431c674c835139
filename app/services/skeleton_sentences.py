"""Sentences that ship with the program for the parts of an answer; they fit together (C30)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.domain.case import Case
from app.domain.skeleton_offer import STARTER
from app.domain.template import Template
from app.paths import resources

LONGEST_PART = 200
"""Characters of a template that is a part; a longer one is a whole answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a part, and of which answers it is."""

    template: Template
    """One that nobody keeps: without a short code and a name."""
    only: frozenset[str] = frozenset()
    """What must be told of the answer: its kind, «private» or «public», why the part is wanted."""
    never: frozenset[str] = frozenset()
    """What must not be told of it."""


@cache
def sentences() -> tuple[Sentence, ...]:
    """All of them, in the order of the file."""
    text = (resources() / "templates" / "parts.toml").read_text("utf-8")
    return tuple(_read(item) for item in tomllib.loads(text)["part"])


def _read(item: dict[str, Any]) -> Sentence:
    template = Template(
        id=STARTER,
        short_code="",
        name="",
        folder="",
        body=item["body"],
        verdicts=tuple(item.get("verdicts", ())),
        causes=tuple(item.get("causes", ())),
        slot=item["slot"],
        interim=item["slot"] == "interim",
    )
    only, never = frozenset(item.get("only", ())), frozenset(item.get("never", ()))
    return Sentence(template=template, only=only, never=never)


def fitting(slot: str, case: Case, told: frozenset[str] = frozenset()) -> tuple[Template, ...]:
    """The sentences of a part for a case; those made for this answer or its cause first.

    `told`: the kind of the answer, «private» or «public», the reason of the part.
    """
    found = [one for one in sentences() if one.template.slot == slot and _fits(one, case, told)]
    found.sort(key=lambda one: (not one.only, case.cause not in one.template.causes))
    return tuple(one.template for one in found)


def in_order(
    templates: Iterable[Template], slot: str, case: Case, told: frozenset[str] = frozenset()
) -> tuple[Template, ...]:
    """Ranked templates that are a part, then the sentences, then whole answers."""
    ranked = tuple(templates)
    parts = tuple(one for one in ranked if is_part(one))
    return (*parts, *fitting(slot, case, told), *(one for one in ranked if not is_part(one)))


def is_part(template: Template) -> bool:
    """One paragraph, and a short one."""
    body = template.body.strip()
    return "\n" not in body and len(body) <= LONGEST_PART


def _fits(one: Sentence, case: Case, told: frozenset[str]) -> bool:
    made = one.template
    of_verdict = not made.verdicts or case.verdict.value in made.verdicts
    of_answer = one.only <= told and not one.never & told
    return of_verdict and of_answer and (not made.causes or case.cause in made.causes)
