"""Saved ways to read files of one kind: which column is what (L13)."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from app.errors import NotFound
from app.store.tables import ImportProfileRow


def put(session: Session, name: str, mapping: Mapping[str, object]) -> None:
    """Saves a profile under a name, in place of an earlier one."""
    row = upsert(ImportProfileRow).values(name=name, mapping=dict(mapping))
    session.execute(
        row.on_conflict_do_update(
            index_elements=[ImportProfileRow.name], set_={"mapping": row.excluded.mapping}
        )
    )


def get(session: Session, name: str) -> dict[str, object]:
    """A profile by its name.

    Raises:
        NotFound: there is none.
    """
    found = session.scalar(select(ImportProfileRow.mapping).where(ImportProfileRow.name == name))
    if found is None:
        raise NotFound(what="import profile", id=name)
    return dict(found)


def listed(session: Session) -> dict[str, dict[str, object]]:
    """All profiles by name."""
    rows = session.execute(
        select(ImportProfileRow.name, ImportProfileRow.mapping).order_by(ImportProfileRow.name)
    )
    return {name: dict(mapping) for name, mapping in rows}


def remove(session: Session, name: str) -> None:
    """Forgets a profile; nothing happens if there was none."""
    session.execute(delete(ImportProfileRow).where(ImportProfileRow.name == name))
