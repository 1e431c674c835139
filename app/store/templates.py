"""Templates as rows: read, keep, remove, count."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.domain.ids import TemplateId
from app.domain.template import Template
from app.errors import NotFound, TemplateCodeTaken
from app.store.tables import TemplateRow


def every(session: Session) -> tuple[Template, ...]:
    """All templates, by folder and name."""
    rows = session.scalars(select(TemplateRow).order_by(TemplateRow.folder, TemplateRow.name))
    return tuple(_template(row) for row in rows)


def get(session: Session, template_id: TemplateId) -> Template:
    """One template.

    Raises:
        NotFound: it was removed.
    """
    row = session.get(TemplateRow, template_id)
    if row is None:
        raise NotFound(what="template", id=template_id)
    return _template(row)


def by_code(session: Session, short_code: str) -> Template | None:
    """The template typed as «/short_code», whatever the case of its letters."""
    wanted = short_code.casefold()
    rows = session.scalars(select(TemplateRow))
    return next((_template(row) for row in rows if row.short_code.casefold() == wanted), None)


def add(session: Session, template: Template) -> Template:
    """Keeps a new template; its id is given here.

    Raises:
        TemplateCodeTaken: another one has this short code.
    """
    _refuse_twin(session, template.short_code, None)
    row = TemplateRow(starter=False)
    _write(row, template)
    session.add(row)
    session.flush()
    return _template(row)


def add_starters(session: Session, starters: Iterable[Template]) -> tuple[TemplateId, ...]:
    """Keeps the templates that a workspace without any begins with, all at once."""
    rows = []
    for template in starters:
        row = TemplateRow(starter=True)
        _write(row, template)
        rows.append(row)
    session.add_all(rows)
    session.flush()
    return tuple(TemplateId(row.id) for row in rows)


def change(session: Session, template: Template) -> Template:
    """Replaces a template's texts; its count of uses stays.

    Raises:
        NotFound: it was removed.
        TemplateCodeTaken: another one has this short code.
    """
    row = session.get(TemplateRow, template.id)
    if row is None:
        raise NotFound(what="template", id=template.id)
    _refuse_twin(session, template.short_code, template.id)
    _write(row, template)
    return _template(row)


def remove(session: Session, template_id: TemplateId) -> Template:
    """Removes a template and hands it back, so that it can be restored.

    Raises:
        NotFound: it was removed before.
    """
    row = session.get(TemplateRow, template_id)
    if row is None:
        raise NotFound(what="template", id=template_id)
    session.delete(row)
    return _template(row)


def count_uses(session: Session, template_ids: Iterable[TemplateId]) -> None:
    """One more use for each; unknown ids are passed over."""
    session.execute(
        update(TemplateRow)
        .where(TemplateRow.id.in_(list(template_ids)))
        .values(uses=TemplateRow.uses + 1)
    )


def number(session: Session) -> int:
    """How many there are."""
    return session.scalar(select(func.count()).select_from(TemplateRow)) or 0


def _refuse_twin(session: Session, short_code: str, own: TemplateId | None) -> None:
    twin = by_code(session, short_code)
    if twin is not None and twin.id != own:
        raise TemplateCodeTaken(code=short_code)


def _write(row: TemplateRow, template: Template) -> None:
    row.short_code = template.short_code
    row.name = template.name
    row.folder = template.folder
    row.body = template.body
    row.verdicts = list(template.verdicts)


def _template(row: TemplateRow) -> Template:
    return Template(
        id=TemplateId(row.id),
        short_code=row.short_code,
        name=row.name,
        folder=row.folder,
        body=row.body,
        verdicts=tuple(str(verdict) for verdict in row.verdicts),
        uses=row.uses or 0,
    )
