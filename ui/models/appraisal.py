"""The six columns of R-003-3 of a case, and as a row for a spreadsheet."""

from __future__ import annotations

from app.domain.appraisal import COLUMNS, appraise
from app.domain.case import Appraisal, Case
from app.domain.cells import harmless
from app.domain.leaders import Audiences
from app.domain.post import Post
from app.domain.whole_case import WholeCase
from ui import words

__all__ = ["COLUMNS", "as_row", "cells", "filled", "table_of"]


def filled(whole: WholeCase) -> Appraisal:
    """The person's own table, else the proposed one."""
    return table_of(whole.case, whole.main_post, whole.audiences)


def table_of(case: Case, main: Post | None, seen: Audiences | None = None) -> Appraisal:
    """The same of a case whose main post this is; `seen`: the audiences of its network."""
    if case.appraisal is not None:
        return case.appraisal
    if main is None:
        return Appraisal(**dict.fromkeys(COLUMNS, ""))
    return words.appraisal(appraise(case, main, seen))


def cells(table: Appraisal) -> tuple[str, ...]:
    """The texts of the columns, in their order."""
    return tuple(str(getattr(table, name)) for name in COLUMNS)


def as_row(heads: tuple[str, ...], table: Appraisal) -> str:
    """Two lines with tabs between the cells, as a spreadsheet takes them."""
    texts = [harmless(" ".join(cell.split())) for cell in cells(table)]
    return "\t".join(heads) + "\n" + "\t".join(texts)
