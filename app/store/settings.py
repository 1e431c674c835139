"""Small things the window remembers: splitters, the last place, the last case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.store.tables import CaseRow, SettingRow, SourceRow


def remembered(session: Session) -> dict[str, Any]:
    """Everything remembered, by key."""
    rows = session.execute(select(SettingRow.key, SettingRow.value)).all()
    return {key: value.get("v") for key, value in rows}


def recall(session: Session, key: str) -> Any:
    """One thing; None: nothing is remembered under this key."""
    row = session.get(SettingRow, key)
    return None if row is None else row.value.get("v")


def remember(session: Session, values: Mapping[str, Any]) -> None:
    """Keeps these values (JSON) beside the others; None forgets a key."""
    for key, value in values.items():
        row = session.get(SettingRow, key)
        if value is None and row is not None:
            session.delete(row)
        elif row is not None:
            row.value = {"v": value}
        elif value is not None:
            session.add(SettingRow(key=key, value={"v": value}))


def is_empty(session: Session) -> bool:
    """Nothing was ever set up here: no source, no case."""
    listens = session.scalars(select(SourceRow.id).limit(1)).first()
    holds = session.scalars(select(CaseRow.id).limit(1)).first()
    return listens is None and holds is None
