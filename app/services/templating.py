"""Templates: kept, offered and filled from a case."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from sqlalchemy.orm import Session

from app.domain import template_grammar, template_text
from app.domain.case import Case
from app.domain.ids import CaseId, TemplateId
from app.domain.post import Post
from app.domain.template import Filled, Template
from app.domain.template_rank import ranked
from app.domain.template_text import Given, Speech
from app.errors import NotFound, TemplateCycle, TemplateEmpty
from app.services.changes import Changes
from app.store import cases, templates

NEW = TemplateId(0)
"""The id of a template that is not kept yet."""
DAY = "%d.%m.%Y"
MOST_INSIDE = 8
"""Templates inside of each other."""
MOST_LETTERS = 200_000
"""Of a template with all it takes in."""


def keep(session: Session, template: Template) -> tuple[Template, Changes]:
    """Adds a template (id `NEW`) or replaces the kept one.

    Raises:
        TemplateEmpty: no short code, name or text; fact `missing` names it.
        TemplateCodeTaken: another one has this short code.
        NotFound: it was removed meanwhile.
    """
    tidy = replace(
        template,
        short_code=re.sub(r"[\s/]+", "", template.short_code),
        name=template.name.strip(),
        folder="::".join(part.strip() for part in template.folder.split("::") if part.strip()),
    )
    parts = (("short_code", tidy.short_code), ("name", tidy.name), ("body", tidy.body.strip()))
    missing = [name for name, value in parts if not value]
    if missing:
        raise TemplateEmpty(missing=", ".join(missing))
    kept = templates.add(session, tidy) if tidy.id == NEW else templates.change(session, tidy)
    return kept, Changes(templates=frozenset({kept.id}))


def remove(session: Session, template_id: TemplateId) -> tuple[Template, Changes]:
    """Removes a template and hands it back: `keep` with id `NEW` undoes it.

    Raises:
        NotFound: it was removed before.
    """
    removed = templates.remove(session, template_id)
    return removed, Changes(templates=frozenset({template_id}))


def offered(session: Session, typed: str, verdict: str = "") -> tuple[Template, ...]:
    """What to offer for what was typed after «/», best first."""
    return ranked(templates.every(session), typed, verdict)


def find(session: Session, name: str) -> Template:
    """A template by its short code, with or without «/», or by its number.

    Raises:
        NotFound: neither.
    """
    wanted = name.strip().removeprefix("/")
    found = templates.by_code(session, wanted)
    if found is not None:
        return found
    if wanted.isdecimal() and len(wanted) < 12:
        return templates.get(session, TemplateId(int(wanted)))
    raise NotFound(what="template", id=wanted[:60])


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """For whom and when a template is filled."""

    case_id: CaseId
    operator: str
    now: datetime
    zone: tzinfo
    answers: Mapping[str, str] = field(default_factory=dict)
    """What the person typed for blanks, by their names with the underscore."""
    formal: bool = True
    """Вы, not ты."""


SpeechOf = Callable[[str], Speech]
"""Who knows word forms, for an author of this name; the window asks the engine for it."""


def fill(session: Session, body: str, wanted: Filling, speech_of: SpeechOf | None = None) -> Filled:
    """A template's body, with the templates it takes in, filled from a case.

    Without `speech_of` what asks for a word form stays a blank.

    Raises:
        NotFound: no such case. TemplateCycle: templates take in each other.
    """
    case = cases.get(session, wanted.case_id)
    own = cases.posts(session, wanted.case_id)
    known = values(
        case, own[-1] if own else None,
        operator=wanted.operator, now=wanted.now, zone=wanted.zone,
    )  # fmt: skip
    speech = speech_of(known["author.name"]) if speech_of else None
    given = Given(
        values={**known, **(speech.parts() if speech else {})},
        answers=wanted.answers,
        speech=speech,
        formal=wanted.formal,
    )
    return template_text.fill(whole(session, body), given)


def fill_sample(
    session: Session, body: str, known: Mapping[str, str], speech_of: SpeechOf | None = None
) -> Filled:
    """The same for a case that is none: the preview of the editor; fields are given by hand.

    Raises:
        TemplateCycle: templates take in each other.
    """
    speech = speech_of(known.get("author.name", "")) if speech_of else None
    given = Given(values={**known, **(speech.parts() if speech else {})}, speech=speech)
    return template_text.fill(whole(session, body), given)


def whole(session: Session, body: str, inside: tuple[str, ...] = ()) -> str:
    """The body with the templates it takes in put in their places; unknown ones stay named.

    Raises:
        TemplateCycle: a template takes in itself, at once or by another; fact `chain`.
    """
    pieces = []
    for node in template_grammar.split(body):
        if isinstance(node, str):
            pieces.append(node)
            continue
        code = node.code.casefold()
        if code in inside or len(inside) >= MOST_INSIDE:
            raise TemplateCycle(chain=" → ".join((*inside, code)))
        found = templates.by_code(session, node.code)
        taken = found.body.strip() if found is not None else f"[[>{node.code}]]"
        pieces.append(whole(session, taken, (*inside, code)))
    text = "".join(pieces)
    if len(text) > MOST_LETTERS:
        raise TemplateCycle(chain=" → ".join(inside) or "…")
    return text


def values(
    case: Case, post: Post | None, *, operator: str, now: datetime, zone: tzinfo
) -> dict[str, str]:
    """What a case can put into a template; an empty text leaves a blank or a fall-back."""
    author = case.author
    return {
        "author.first_name": template_text.first_name(author.name) if author else "",
        "author.name": author.name if author else "",
        "author.handle": author.handle or "" if author else "",
        "brand": case.brand,
        "city": _city(case),
        "network": case.network,
        "case.number": str(case.id),
        "post.date": post.created.astimezone(zone).strftime(DAY) if post else "",
        "post.text": post.text if post else "",
        "operator.name": operator,
        "today": now.astimezone(zone).strftime(DAY),
    }


def _city(case: Case) -> str:
    """The place that the main post names; of several the person chooses."""
    places = case.analysis.entities.get("loc", ()) if case.analysis else ()
    names = {span.normal or span.surface for span in places}
    return names.pop() if len(names) == 1 else ""
