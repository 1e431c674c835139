"""Tables as files: CSV, XLSX and a page of HTML; nothing in them is taken for a formula."""

from __future__ import annotations

import csv
import errno
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import Any

from app.domain.cells import harmless
from app.errors import DiskFull, WorkspaceReadOnly

LONGEST_CELL = 32_767
"""Characters that a cell of a workbook takes (Excel's own limit)."""
_PAGE = (
    '<!doctype html>\n<html><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><style>'
    "table{border-collapse:collapse}td,th{border:1px solid;padding:.4em;vertical-align:top;"
    "text-align:left;white-space:pre-wrap}</style></head><body><table>\n"
)
Rows = Iterable[Sequence[str]]


def write(path: Path, form: str, heads: Sequence[str], rows: Rows) -> int:
    """Writes the whole table or nothing, as csv, xlsx or html; the number of its rows.

    Raises:
        DiskFull, WorkspaceReadOnly: it cannot be written; what stood there stays.
        KeyError: no such form.
    """
    writer = FORMS[form]
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        count = writer(part, heads, rows)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        kind = DiskFull if error.errno == errno.ENOSPC else WorkspaceReadOnly
        raise kind(reason=error.strerror or type(error).__name__) from error
    return count


def _csv(path: Path, heads: Sequence[str], rows: Rows) -> int:
    count = 0
    # The mark at the beginning: without it spreadsheets take Russian for another encoding.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(heads)
        for row in rows:
            out.writerow([harmless(_sound(cell)) for cell in row])
            count += 1
    return count


def _xlsx(path: Path, heads: Sequence[str], rows: Rows) -> int:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    for number in range(len(heads)):
        sheet.column_dimensions[chr(ord("A") + number)].width = 32

    def cell(text: str, *, bold: bool = False) -> Any:
        made = WriteOnlyCell(sheet, value=harmless(_sound(text))[:LONGEST_CELL])
        made.data_type = "s"
        made.font = Font(bold=bold)
        made.alignment = Alignment(wrap_text=True, vertical="top")
        return made

    sheet.append([cell(head, bold=True) for head in heads])
    count = 0
    for row in rows:
        sheet.append([cell(text) for text in row])
        count += 1
    book.save(path)
    return count


def _html(path: Path, heads: Sequence[str], rows: Rows) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_PAGE)
        file.write("<tr>" + "".join(f"<th>{escape(head)}</th>" for head in heads) + "</tr>\n")
        for row in rows:
            cells = "".join(f"<td>{escape(_sound(cell))}</td>" for cell in row)
            file.write(f"<tr>{cells}</tr>\n")
            count += 1
        file.write("</table></body></html>\n")
    return count


def _sound(text: str) -> str:
    """Without what no file can hold: torn letters, and control characters other than breaks."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(letter for letter in whole if letter >= " " or letter in "\t\n")


FORMS: dict[str, Callable[[Path, Sequence[str], Rows], int]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "html": _html,
}
"""The forms that a table can be written in."""
