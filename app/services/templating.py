"""Templates: kept, offered and filled from a case."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, tzinfo

from sqlalchemy.orm import Session

from app.domain import template_text
from app.domain.case import Case
from app.domain.ids import CaseId, TemplateId
from app.domain.post import Post
from app.domain.template import Filled, Template
from app.domain.template_rank import ranked
from app.errors import NotFound, TemplateEmpty
from app.services.changes import Changes
from app.store import cases, templates

NEW = TemplateId(0)
"""The id of a template that is not kept yet."""
DAY = "%d.%m.%Y"


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


def fill(
    session: Session, body: str, case_id: CaseId, *, operator: str, now: datetime, zone: tzinfo
) -> Filled:
    """A template's body filled from a case.

    Raises:
        NotFound: no such case.
    """
    case = cases.get(session, case_id)
    own = cases.posts(session, case_id)
    newest = own[-1] if own else None
    return template_text.fill(body, values(case, newest, operator=operator, now=now, zone=zone))


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
        "case.number": str(case.id),
        "post.date": post.created.astimezone(zone).strftime(DAY) if post else "",
        "post.text": post.text if post else "",
        "operator.name": operator,
        "today": now.astimezone(zone).strftime(DAY),
    }
