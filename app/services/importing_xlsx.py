"""Workbooks as tables: read cell by cell, with limits on what may come out of the archive."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from xml.etree.ElementTree import ParseError

from app.errors import ImportFailed
from app.services.importing_columns import guess
from app.services.importing_table import Row, Table

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_BYTES = 400_000_000
"""Unpacked, of all parts."""
MOST_RATIO = 300
MOST_PARTS = 2_000
MOST_ROWS = 1_000_000
MOST_CELLS = 300
MOST_HEADS = 20
MARKS = b"\xef\xbb\xbf\xfe\xff \t\r\n"
"""What may stand before the first sign of a part of XML."""
BEGINNING = 65_536
"""Bytes of a part in which its root element has to begin."""
ROOT = re.compile(rb"<[A-Za-z_]")
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError)
ODD = (ParseError, LookupError, ValueError, TypeError, AttributeError, ArithmeticError)
BROKEN = (*DAMAGED, *ODD, RuntimeError)  # the last: a password, a packing of its own
"""What openpyxl and the XML below it raise on a file that is not what it says."""


def read_xlsx(path: Path, sheet: str = "") -> Table:
    """The table of a workbook: the sheet asked for, or the first with heads we know.

    Raises:
        ImportFailed: not a workbook, a bomb, no such sheet.
    """
    _refuse_bomb(path)
    try:
        with path.open("rb") as stream, closing(_opened(stream)) as book:
            return _table(book, sheet)
    except BROKEN as error:
        raise ImportFailed(reason="broken_xlsx") from error


def read_sheets(path: Path, most: int) -> tuple[tuple[str, list[list[str]]], ...]:
    """All sheets with something in them: their names, and their rows with days as people write.

    Raises:
        ImportFailed: not a workbook, a bomb; a sheet with more than `most` rows (`too_large`).
    """
    _refuse_bomb(path)
    try:
        with path.open("rb") as stream, closing(_opened(stream)) as book:
            sheets = [(name, _written(book[name], most)) for name in book.sheetnames]
    except BROKEN as error:
        raise ImportFailed(reason="broken_xlsx") from error
    return tuple((name, rows) for name, rows in sheets if rows)


def _opened(stream: BinaryIO) -> Workbook:
    """The workbook, its charts as far as they can be read: no table is refused for a chart.

    As a stream: by a path openpyxl would go by the name's ending.
    """
    # Imported here: half a second that only a workbook is worth.
    from openpyxl.reader.excel import ExcelReader

    class Reader(ExcelReader):
        def read_chartsheet(self, sheet: Any, rel: Any) -> None:
            with suppress(*BROKEN):  # a sheet without a chart has no list of parts
                super().read_chartsheet(sheet, rel)

    reader = Reader(stream, read_only=True, data_only=True, keep_links=False)
    reader.read()
    return reader.wb


def _written(sheet: Any, most: int) -> list[list[str]]:
    if not hasattr(sheet, "iter_rows"):
        return []
    if hasattr(sheet, "reset_dimensions"):
        sheet.reset_dimensions()
    rows: list[list[str]] = []
    for values in sheet.iter_rows(values_only=True):
        cells = [_day(value) for value in values[:MOST_CELLS]]
        if any(cells):
            rows.append(cells)
        if len(rows) > most:
            raise ImportFailed(reason="too_large")
    return rows


def _day(value: Any) -> str:
    if isinstance(value, datetime) and value.time() == time():
        return f"{value:%d.%m.%Y}"
    return _text(value)


def _table(book: Workbook, wanted: str) -> Table:
    names = [name for name in book.sheetnames if not wanted or name == wanted]
    if not names:
        raise ImportFailed(reason="no_sheet", sheet=wanted[:40])
    tables = []
    for name in names[:MOST_HEADS]:
        table = _sheet(name, book[name])
        if table is not None and "text" in guess(table.heads):
            return table
        tables.append(table)
    found = next((table for table in tables if table is not None), None)
    if found is None:
        raise ImportFailed(reason="empty")
    return found


def _sheet(name: str, sheet: Any) -> Table | None:
    if not hasattr(sheet, "iter_rows"):  # a sheet with a chart and nothing else
        return None
    if hasattr(sheet, "reset_dimensions"):
        sheet.reset_dimensions()  # what a file says of its own size may be a lie
    rows = list(_rows(sheet.iter_rows(values_only=True)))
    if not rows:
        return None
    top = rows[:MOST_HEADS]
    at = max(range(len(top)), key=lambda n: (len(guess(top[n].cells)), -n))
    heads = top[at].cells
    return Table(kind="xlsx", heads=heads, rows=rows[at + 1 :], sheet=name)


def _rows(cells: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    for number, values in enumerate(cells, 1):
        if number > MOST_ROWS:
            raise ImportFailed(reason="too_large")
        texts = [_text(value) for value in values[:MOST_CELLS]]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            yield Row(number=number, cells=tuple(texts))


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case datetime() | date() | time():
            return value.isoformat()
        case float() if value.is_integer() and abs(value) < 2**53:
            return str(int(value))
        case _:
            return str(value).strip()


def _refuse_bomb(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            declared = any(_declares(archive, part) for part in parts[:MOST_PARTS])
    except BROKEN as error:
        raise ImportFailed(reason="broken_xlsx") from error
    if not any(part.filename.startswith("xl/") for part in parts):
        raise ImportFailed(reason="not_a_table")
    size = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    if len(parts) > MOST_PARTS or size > MOST_BYTES or size / packed > MOST_RATIO:
        raise ImportFailed(reason="too_large")
    if declared:
        raise ImportFailed(reason="broken_xlsx")


def _declares(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part of XML declares a document type: only that can hold entities.

    Looked for in the bytes, since which parser reads them depends on what else is installed.
    """
    with archive.open(part) as stream:
        begins = stream.read(BEGINNING).replace(b"\0", b"").lstrip(MARKS)
    if not begins.startswith(b"<"):
        return False
    # A document type stands before the root: what does not come to its root hides something.
    return b"<!DOCTYPE" in begins.upper() or not ROOT.search(begins)
