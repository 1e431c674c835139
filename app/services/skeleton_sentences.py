"""Sentences that ship with the program for the parts of an answer; they fit together (C30)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache

from app.domain.case import Case
from app.domain.skeleton_offer import STARTER
from app.domain.template import Template
from app.paths import resources

LONGEST_PART = 200
"""Characters of a template that is a part; a longer one is a whole answer."""


@cache
def sentences() -> tuple[Template, ...]:
    """All of them, as templates that nobody keeps: without a short code and a name."""
    text = (resources() / "templates" / "parts.toml").read_text("utf-8")
    return tuple(
        Template(
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
        for item in tomllib.loads(text)["part"]
    )


def fitting(slot: str, case: Case) -> tuple[Template, ...]:
    """The sentences of a part for a case; those made for its cause first."""
    found = [one for one in sentences() if one.slot == slot and _fits(one, case)]
    return tuple(sorted(found, key=lambda one: case.cause not in one.causes))


def in_order(templates: Iterable[Template], slot: str, case: Case) -> tuple[Template, ...]:
    """Ranked templates that are a part, then the sentences, then whole answers."""
    ranked = tuple(templates)
    parts = tuple(one for one in ranked if is_part(one))
    return (*parts, *fitting(slot, case), *(one for one in ranked if not is_part(one)))


def is_part(template: Template) -> bool:
    """One paragraph, and a short one."""
    body = template.body.strip()
    return "\n" not in body and len(body) <= LONGEST_PART


def _fits(one: Template, case: Case) -> bool:
    of_verdict = not one.verdicts or case.verdict.value in one.verdicts
    return of_verdict and (not one.causes or case.cause in one.causes)
