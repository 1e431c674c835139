"""Macros as rows, and what their runs need: names in the history, columns as they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, MacroId
from app.domain.macro import Acts, Macro, acts_from_json, acts_to_json
from app.errors import MacroSpec, MacroTaken, NotFound
from app.store.tables import CaseRow, EventRow, MacroRow, NoteRow

COLUMNS = (
    "status", "open", "hidden", "unread", "snoozed_until", "due", "deadline_kind", "assignee_id",
    "cause", "route", "steps", "close_reason", "close_note", "closed_at",
)  # fmt: skip
"""Of a case: what a macro may change, and taking it back restores."""


def every(session: Session) -> tuple[Macro, ...]:
    """All macros, by folder and name."""
    rows = session.scalars(select(MacroRow).order_by(MacroRow.folder, MacroRow.name, MacroRow.id))
    return tuple(map(_macro, rows))


def get(session: Session, macro_id: MacroId) -> Macro:
    """One macro.

    Raises:
        NotFound: it was removed.
    """
    return _macro(_row(session, macro_id))


def by_code(session: Session, short_code: str) -> Macro | None:
    """The macro of this short code, whatever the case of its letters."""
    wanted = short_code.casefold()
    rows = session.scalars(select(MacroRow))
    return next((_macro(row) for row in rows if row.short_code.casefold() == wanted), None)


def add(session: Session, macro: Macro) -> Macro:
    """A new macro; its id is given here.

    Raises:
        MacroTaken: another one has this short code.
    """
    _refuse_twin(session, macro.short_code, None)
    row = MacroRow(uses=macro.uses, used_at=macro.used_at)
    session.add(row)
    return _written(session, row, macro)


def change(session: Session, macro: Macro) -> Macro:
    """Replaces a macro; its count of uses stays.

    Raises:
        NotFound: it was removed. MacroTaken: another one has this short code.
    """
    row = _row(session, macro.id)
    _refuse_twin(session, macro.short_code, macro.id)
    return _written(session, row, macro)


def remove(session: Session, macro_id: MacroId) -> Macro:
    """Removes a macro and hands it back, so that it can be restored.

    Raises:
        NotFound: it was removed before.
    """
    row = _row(session, macro_id)
    session.delete(row)
    return _macro(row)


def count_use(session: Session, macro_id: MacroId, now: datetime) -> None:
    """It was run on one more case; a removed one is passed over."""
    session.execute(
        update(MacroRow)
        .where(MacroRow.id == macro_id)
        .values(uses=MacroRow.uses + 1, used_at=now)
        .execution_options(synchronize_session=False)
    )


def number(session: Session) -> int:
    """How many there are."""
    return session.scalar(select(func.count()).select_from(MacroRow)) or 0


def last_event(session: Session) -> int:
    """The newest line of any history."""
    session.flush()
    return session.scalar(select(func.max(EventRow.id))) or 0


def name_events(session: Session, case_id: CaseId, since: int, name: str) -> int:
    """Says in the lines of a case that were added after `since` which macro did it; how many."""
    session.flush()
    rows = session.scalars(
        select(EventRow).where(EventRow.case_id == case_id, EventRow.id > since)
    ).all()
    for row in rows:
        row.facts = {**row.facts, "macro": name}
    return len(rows)


def columns(session: Session, case_id: CaseId) -> dict[str, Any]:
    """What a macro may change, as it stands.

    Raises:
        NotFound: no such case.
    """
    session.flush()
    row = session.get(CaseRow, case_id, populate_existing=True)
    if row is None:
        raise NotFound(what="case", id=case_id)
    return {name: getattr(row, name) for name in COLUMNS}


def restore(
    session: Session, case_id: CaseId, before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Of the columns that a run changed: those to put back, and those that changed once more."""
    stands = columns(session, case_id)
    changed = [name for name in COLUMNS if before[name] != after[name]]
    back = {name: before[name] for name in changed if stands[name] == after[name]}
    return back, tuple(name for name in changed if name not in back)


def drop_note(session: Session, case_id: CaseId, at: datetime, text: str) -> bool:
    """Takes a note away again; False: it is not there."""
    gone = delete(NoteRow).where(NoteRow.case_id == case_id, NoteRow.at == at, NoteRow.text == text)
    return session.connection().execute(gone).rowcount > 0


def add_starters(session: Session, starters: Iterable[Macro]) -> tuple[MacroId, ...]:
    """Keeps the macros that a workspace without any begins with."""
    return tuple(add(session, macro).id for macro in starters)


def _row(session: Session, macro_id: MacroId) -> MacroRow:
    row = session.get(MacroRow, macro_id)
    if row is None:
        raise NotFound(what="macro", id=macro_id)
    return row


def _refuse_twin(session: Session, short_code: str, own: MacroId | None) -> None:
    twin = by_code(session, short_code)
    if twin is not None and twin.id != own:
        raise MacroTaken(what=short_code)


def _written(session: Session, row: MacroRow, macro: Macro) -> Macro:
    row.short_code, row.name, row.folder = macro.short_code, macro.name, macro.folder
    row.spec = acts_to_json(macro.acts)
    session.flush()
    return _macro(row)


def _macro(row: MacroRow) -> Macro:
    try:
        acts = acts_from_json(row.spec)
    except MacroSpec:  # of a newer Otklik: shown, does nothing, is not overwritten by itself
        acts = Acts()
    return Macro(
        id=MacroId(row.id),
        short_code=row.short_code,
        name=row.name,
        folder=row.folder,
        acts=acts,
        uses=row.uses or 0,
        used_at=row.used_at,
    )
