"""Templates taken in from files and written to them; all of a file or nothing (X4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_incoming import (
    Clash,
    FileKind,
    Planned,
    Standing,
    TemplateFile,
    free_code,
    planned,
)
from app.errors import TemplateFileExists, TemplateFileUnwritten
from app.services import templating
from app.services.changes import Changes
from app.services.template_writing import write
from app.store import templates

ENDINGS = {
    FileKind.CSV: ".csv",
    FileKind.JSON: ".json",
    FileKind.ZENDESK: ".json",
    FileKind.CHATWOOT: ".json",
    FileKind.WORD: ".docx",
}
"""Kinds that can be written, and how their files end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What became of a file of templates."""

    added: int
    replaced: int
    left: int
    """Kept word for word already, or skipped as the person wished."""
    ids: tuple[TemplateId, ...]


def plan(session: Session, file: TemplateFile) -> tuple[Planned, ...]:
    """What each template of the file would be here; nothing is written."""
    return planned(file.incoming, templates.every(session))


def take_in(session: Session, file: TemplateFile, clash: Clash) -> tuple[TakenIn, Changes]:
    """Keeps the templates of a file, all in one transaction.

    Raises:
        TemplateEmpty, TemplateCodeTaken: of a template that cannot be kept; none is then.
    """
    kept = {one.short_code.casefold(): one for one in templates.every(session)}
    steps = plan(session, file)
    taken_codes = {*kept, *(one.template.short_code.casefold() for one in file.incoming)}
    new, replaced = [], []
    for step in steps:
        template = step.incoming.template
        if step.standing is Standing.NEW:
            new.append(templating.tidied(template))
        elif step.standing is Standing.OTHER and clash is Clash.REPLACE:
            old = kept[template.short_code.casefold()]
            replaced.append(_keep(session, replace(template, id=old.id, files=old.files)))
        elif step.standing is Standing.OTHER and clash is Clash.BOTH:
            code = free_code(template.short_code, taken_codes)
            taken_codes.add(code.casefold())
            new.append(templating.tidied(replace(template, short_code=code)))
    added = templates.add_many(session, new)
    ids = (*added, *replaced)
    left = len(steps) - len(ids)
    taken = TakenIn(added=len(added), replaced=len(replaced), left=left, ids=ids)
    return taken, Changes(templates=frozenset(ids))


def save(
    path: Path, chosen: Sequence[Template], kind: FileKind, *, over: bool = False
) -> tuple[str, ...]:
    """Writes a file, whole or not at all; what the other program cannot say.

    Raises:
        TemplateFileExists: unless `over`. TemplateFileUnwritten: the folder or the disk.
    """
    if path.exists() and not over:
        raise TemplateFileExists(name=path.name)
    content, lost = write(chosen, kind)
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise TemplateFileUnwritten(name=path.name) from error
    return lost


def kind_of(path: Path) -> FileKind:
    """What a file of this ending is written as.

    Raises:
        TemplateFileUnwritten: an ending nobody knows.
    """
    known = {".csv": FileKind.CSV, ".json": FileKind.JSON, ".docx": FileKind.WORD}
    kind = known.get(path.suffix.lower())
    if kind is None:
        raise TemplateFileUnwritten(name=path.name)
    return kind


def _keep(session: Session, template: Template) -> TemplateId:
    kept, _ = templating.keep(session, template)
    return kept.id
