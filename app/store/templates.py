"""Templates as rows: read, keep, remove, count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from app.domain.attachment import AttachedFile
from app.domain.ids import TemplateId
from app.domain.template import Template
from app.errors import NotFound, TemplateCodeTaken
from app.store.tables import TemplateFileRow, TemplateRow, TemplateUseRow


def every(session: Session) -> tuple[Template, ...]:
    """All templates, by folder and name."""
    rows = session.scalars(select(TemplateRow).order_by(TemplateRow.folder, TemplateRow.name))
    files: dict[int, list[AttachedFile]] = {}
    for kept in session.scalars(select(TemplateFileRow).order_by(TemplateFileRow.id)):
        files.setdefault(kept.template_id, []).append(_file(kept))
    return tuple(_template(row, files.get(row.id, ())) for row in rows)


def get(session: Session, template_id: TemplateId) -> Template:
    """One template.

    Raises:
        NotFound: it was removed.
    """
    row = session.get(TemplateRow, template_id)
    if row is None:
        raise NotFound(what="template", id=template_id)
    return _whole(session, row)


def by_code(session: Session, short_code: str) -> Template | None:
    """The template typed as «/short_code», whatever the case of its letters."""
    wanted = short_code.casefold()
    rows = session.scalars(select(TemplateRow))
    found = (row for row in rows if row.short_code.casefold() == wanted)
    return next((_whole(session, row) for row in found), None)


def bodies(session: Session) -> dict[str, str]:
    """The texts of all templates by their short codes, casefolded."""
    rows = session.execute(select(TemplateRow.short_code, TemplateRow.body))
    return {code.casefold(): body for code, body in rows}


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
    _write_files(session, row.id, template.files)
    return _whole(session, row)


def add_many(
    session: Session, new: Iterable[Template], *, starter: bool = False
) -> tuple[TemplateId, ...]:
    """Keeps many at once, without files; whoever calls knows that their short codes are free.

    Args:
        starter: they are those that a workspace without any begins with.
    """
    rows = []
    for template in new:
        row = TemplateRow(starter=starter)
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
    _write_files(session, row.id, template.files)
    return _whole(session, row)


def remove(session: Session, template_id: TemplateId) -> Template:
    """Removes a template and hands it back, so that it can be restored.

    Raises:
        NotFound: it was removed before.
    """
    row = session.get(TemplateRow, template_id)
    if row is None:
        raise NotFound(what="template", id=template_id)
    removed = _whole(session, row)
    session.execute(delete(TemplateFileRow).where(TemplateFileRow.template_id == template_id))
    session.delete(row)
    return removed


def know_uses(session: Session, template_id: TemplateId, known: Template) -> None:
    """Of a template that was removed and is back: how often it was used, and when last."""
    session.execute(
        update(TemplateRow)
        .where(TemplateRow.id == template_id)
        .values(uses=known.uses, used_at=known.used_at)
    )
    session.execute(
        update(TemplateUseRow)
        .where(TemplateUseRow.template_id == known.id)
        .values(template_id=template_id)
    )


def move_folders(session: Session, moves: dict[str, str]) -> tuple[TemplateId, ...]:
    """Gives the templates of these folders other ones, in one go; who was moved."""
    rows = session.scalars(select(TemplateRow).where(TemplateRow.folder.in_(list(moves)))).all()
    for row in rows:
        row.folder = moves[row.folder]
    return tuple(TemplateId(row.id) for row in rows)


def folders(session: Session) -> tuple[str, ...]:
    """All folders that hold something."""
    return tuple(session.scalars(select(TemplateRow.folder).distinct()))


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
    row.networks = list(template.networks)
    row.causes = list(template.causes)
    row.slot = template.slot
    row.interim = template.interim
    row.language = template.language


def _write_files(session: Session, template_id: int, files: Sequence[AttachedFile]) -> None:
    session.execute(delete(TemplateFileRow).where(TemplateFileRow.template_id == template_id))
    if files:
        rows = [
            {"template_id": template_id, "name": one.name, "media_type": one.media_type,
             "size": one.size, "sha256": one.sha256}
            for one in files
        ]  # fmt: skip
        session.execute(insert(TemplateFileRow), rows)


def _file(row: TemplateFileRow) -> AttachedFile:
    return AttachedFile(name=row.name, media_type=row.media_type, size=row.size, sha256=row.sha256)


def _whole(session: Session, row: TemplateRow) -> Template:
    query = select(TemplateFileRow).where(TemplateFileRow.template_id == row.id)
    kept = session.scalars(query.order_by(TemplateFileRow.id))
    return _template(row, [_file(one) for one in kept])


def _texts(raw: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(one) for one in raw)


def _template(row: TemplateRow, files: Sequence[AttachedFile]) -> Template:
    return Template(
        id=TemplateId(row.id),
        short_code=row.short_code,
        name=row.name,
        folder=row.folder,
        body=row.body,
        verdicts=_texts(row.verdicts or ()),
        networks=_texts(row.networks or ()),
        causes=_texts(row.causes or ()),
        slot=row.slot or "",
        interim=bool(row.interim),
        language=row.language or "ru",
        files=tuple(files),
        uses=row.uses or 0,
        used_at=row.used_at,
    )
