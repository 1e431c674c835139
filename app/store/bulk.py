"""Many rows into one table: what SQLAlchemy prepares for each row is prepared once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnDefault, Connection, Dialect, Table, insert

Convert = Callable[[Any], Any] | None


def add_rows(db: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts rows that all have the same keys; columns they lack get their defaults.

    Each value is written as its column's type has it, as by `db.execute(insert(table), rows)`.
    """
    if not rows:
        return
    statement, defaults, converts = _plan(table, tuple(rows[0]), db.dialect)
    columns = []
    for name, convert in converts:
        if name in defaults:
            plain = defaults[name]
            columns.append([plain if convert is None else convert(plain)] * len(rows))
        elif convert is None:
            columns.append([row[name] for row in rows])
        else:
            columns.append([convert(row[name]) for row in rows])
    db.exec_driver_sql(statement, list(zip(*columns, strict=True)))


@lru_cache(maxsize=64)
def _plan(
    table: Table, names: tuple[str, ...], dialect: Dialect
) -> tuple[str, Mapping[str, Any], tuple[tuple[str, Convert], ...]]:
    """The statement, the defaults of the columns not named, and how each column is written."""
    defaults = {
        column.name: _plain(column.default)
        for column in table.c
        if column.name not in names and isinstance(column.default, ColumnDefault)
    }
    compiled = insert(table).compile(dialect=dialect, column_keys=[*names, *defaults])
    converts = tuple(
        (name, table.c[name].type.dialect_impl(dialect).bind_processor(dialect))
        for name in compiled.positiontup or ()
    )
    return str(compiled), defaults, converts


def _plain(default: ColumnDefault) -> Any:
    """Its value; of `default=dict` and the like the empty one, which is written and not shared."""
    return default.arg(None) if default.is_callable else default.arg
