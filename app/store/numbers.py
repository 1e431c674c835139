"""Row ids given before the rows are written, so that rows of one transaction can name others."""

from __future__ import annotations

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session


def next_id(session: Session, table: Table) -> int:
    """The id of the next new row; those after it are free too.

    True until the transaction ends: it is the only one that writes (`BEGIN IMMEDIATE`).
    """
    last = session.connection().execute(select(func.max(table.c.id))).scalar_one()
    return int(last or 0) + 1
