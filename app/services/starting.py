"""What a fresh workspace begins with: the starter templates in the person's language."""

from __future__ import annotations

import tomllib

from sqlalchemy.orm import Session

from app.domain.ids import TemplateId
from app.domain.template import Template
from app.paths import resources
from app.services import macros
from app.services.changes import Changes
from app.store import templates

FOLDER = "templates"


def starter_templates(language: str = "ru") -> tuple[Template, ...]:
    """The templates that ship with the program; Russian where the language has none."""
    path = resources() / FOLDER / f"{language}.toml"
    if not path.is_file():
        path = resources() / FOLDER / "ru.toml"
    raw = tomllib.loads(path.read_text("utf-8"))["template"]
    return tuple(
        Template(
            id=TemplateId(0),
            short_code=item["short_code"],
            name=item["name"],
            folder=item["folder"],
            body=item["body"].strip(),
            verdicts=tuple(item["verdicts"]),
            networks=tuple(item.get("networks", ())),
            causes=tuple(item.get("causes", ())),
            slot=item.get("slot", ""),
            interim=item.get("interim", False),
            language=item.get("language", "ru"),
        )
        for item in raw
    )


def put_starter_templates(session: Session, language: str = "ru") -> Changes:
    """Puts the starter templates into a workspace that has none at all."""
    if templates.number(session):
        return Changes()
    return Changes(
        templates=frozenset(templates.add_many(session, starter_templates(language), starter=True))
    )


def begin(session: Session, language: str = "ru", *, is_new: bool = True) -> Changes:
    """What a workspace begins with; one of an older Otklik gets what that did not have."""
    templates_put = put_starter_templates(session, language) if is_new else Changes()
    return templates_put | macros.put_starters(session, language)
