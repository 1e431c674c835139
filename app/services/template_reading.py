"""Files of templates read: our own, tables, Word's tables, Zendesk's macros, Chatwoot's answers."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.domain.template_incoming import FileKind, Incoming, TemplateFile, with_codes
from app.domain.template_variables import CHATWOOT, ZENDESK
from app.errors import (
    ImportFailed,
    TemplateFileBroken,
    TemplateFileForeign,
    TemplateFileTooLarge,
    TemplateFileUnread,
)
from app.evidence import zip_guard
from app.services import template_columns as columns
from app.services.importing_text import decode
from app.services.importing_xlsx import BROKEN, read_sheets
from app.services.template_markup import marked, unmarked

LARGEST = 20 * 1024 * 1024
"""Bytes of a file."""
MOST = 5_000
"""Templates of a file."""
MOST_ABOVE = 20
"""Rows above the heads of a sheet."""
OURS = "otklik-templates-1"
MARKUP = ("comment_value_html",)
TEXTS = ("comment_value", *MARKUP)
_DOCUMENT, _ABOUT = "word/document.xml", "docProps/core.xml"
"""Where a document of Word has its text, and what is said of it."""
_FOREIGN = (b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
"""How files begin that are no text and no archive: old Word, PDF, RTF."""
_PAGE = re.compile(r"\s*<(?:!doctype|html|table|\?xml)\b", re.IGNORECASE)
_SIGNS = ";,\t|"
_NAMED_SIGN = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""The line by which spreadsheets are told what parts the cells."""
_PROSE = re.compile(r",(?=[^\s,])")
"""A comma that parts cells: after one of a sentence stands a blank."""


def read(path: Path) -> TemplateFile:
    """What a file has for us; its kind is told by what is in it.

    Raises:
        TemplateFileUnread, TemplateFileTooLarge, TemplateFileBroken, TemplateFileForeign.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        raise TemplateFileUnread(name=path.name) from error
    if size > LARGEST:
        raise TemplateFileTooLarge
    if content.startswith(b"PK\x03\x04"):
        return _packed(path, content)
    if content.startswith(_FOREIGN):
        raise TemplateFileForeign
    try:
        text, _ = decode(content)
    except ImportFailed as error:
        raise TemplateFileForeign from error
    if _PAGE.match(text):
        raise TemplateFileForeign
    if text.lstrip()[:1] in {"{", "["}:
        return _found(*_json(text))
    return _found(FileKind.CSV, *columns.rows(_csv(text)))


def _found(
    kind: FileKind, incoming: Sequence[Incoming], passed_over: int, left: Sequence[str] = ()
) -> TemplateFile:
    if not incoming:
        raise TemplateFileForeign
    if len(incoming) > MOST:
        raise TemplateFileTooLarge
    return TemplateFile(
        kind=kind, incoming=with_codes(incoming), passed_over=passed_over, left=tuple(left)
    )


def _csv(text: str) -> list[list[str]]:
    """The rows; of the signs that may part cells the one that gives heads, or even rows."""
    csv.field_size_limit(LARGEST)
    signs = _SIGNS if _PROSE.search(text) else _SIGNS.replace(",", "")
    if told := _NAMED_SIGN.match(text):
        signs, text = told[1], text[told.end() :]
    try:
        tables = [list(csv.reader(io.StringIO(text, newline=""), delimiter=cut)) for cut in signs]
    except csv.Error as error:
        raise TemplateFileBroken from error
    named = [rows for rows in tables if rows and columns.columns(rows[0])]
    return max(named or tables, key=_evenness)


def _evenness(rows: Sequence[Sequence[str]]) -> float:
    widths = Counter(len(row) for row in rows if row)
    width, often = widths.most_common(1)[0] if widths else (0, 0)
    return often / len(rows) if width > 1 else 0.0


def _json(text: str) -> tuple[FileKind, Sequence[Incoming], int]:
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise TemplateFileBroken from error
    if isinstance(raw, dict) and isinstance(raw.get("macro"), dict):
        raw = {"macros": [raw["macro"]]}
    if isinstance(raw, dict) and raw.get("format") == OURS:
        return FileKind.JSON, *_made(map(columns.own_of, _records(raw.get("templates"))))
    if isinstance(raw, dict) and isinstance(raw.get("macros"), list):
        return FileKind.ZENDESK, *_made(map(_macro, _records(raw["macros"])))
    items = _records(_items(raw))
    if any("actions" in item for item in items):
        return FileKind.ZENDESK, *_made(map(_macro, items))
    chatwoot = bool(items) and all({"short_code", "content"} <= item.keys() for item in items)
    kind = FileKind.CHATWOOT if chatwoot else FileKind.JSON
    return kind, *_made(map(_record, items))


def _items(raw: Any) -> Any:
    """The list in a document: itself, or under a name that such lists have."""
    if isinstance(raw, dict):
        for name in ("templates", "payload", "canned_responses", "data", "results", "items"):
            if isinstance(raw.get(name), list):
                return raw[name]
        return [raw]
    return raw


def _records(items: Any) -> list[Mapping[str, Any]]:
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _made(found: Iterable[Incoming | None]) -> tuple[tuple[Incoming, ...], int]:
    every = list(found)
    made = tuple(one for one in every if one is not None)
    return made, len(every) - len(made)


def _record(item: Mapping[str, Any]) -> Incoming | None:
    """One object with the names that heads of tables have."""
    cells: dict[str, str] = {}
    for key, value in item.items():
        part = next((p for p, names in columns.HEADS.items() if key.casefold() in names), "")
        if part and part not in cells:
            cells[part] = _text(value)
    written = cells.get("body", "")
    if marked(written):
        cells["body"] = unmarked(written)
    return columns.as_before(item, written, cells.get("body", ""), CHATWOOT) or columns.template_of(
        cells
    )


def _macro(item: Mapping[str, Any]) -> Incoming | None:
    """A macro of Zendesk: its comment; what else it would do is not a template's."""
    if item.get("active") is False:
        return None
    given = body = ""
    for action in _records(item.get("actions")):
        field, value = str(action.get("field", "")), action.get("value")
        if field in TEXTS:
            given = _text(value[-1] if isinstance(value, list) and value else value)
            body = unmarked(given) if field in MARKUP or marked(given) else given
    if (own := columns.as_before(item, given, body, ZENDESK)) is not None:
        return own
    about = _text(item.get("description")).strip()
    code = about if re.fullmatch(r"\S{1,40}", about) else ""
    cells = {"name": _text(item.get("title")), "body": body, "short_code": code}
    return columns.template_of(cells)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(part) for part in value if isinstance(part, str | int))
    if isinstance(value, bool):
        return "1" if value else ""
    return str(value) if isinstance(value, str | int | float) else ""


def _packed(path: Path, content: bytes) -> TemplateFile:
    """Word or Excel; both are ZIP files."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            bad = zip_guard.check(archive)
    except (zipfile.BadZipFile, *BROKEN) as error:
        raise TemplateFileBroken from error
    if bad:
        raise TemplateFileBroken
    if _DOCUMENT in names:
        return _found(FileKind.WORD, *_word(content, names))
    try:
        sheets = read_sheets(path, 2 * MOST)
    except ImportFailed as error:
        if error.facts.get("reason") == "too_large":
            raise TemplateFileTooLarge from error
        raise TemplateFileForeign from error
    return _workbook(sheets)


def _workbook(sheets: Sequence[tuple[str, list[list[str]]]]) -> TemplateFile:
    """Every sheet with heads we know; without any the first one by its look."""
    tables = {name: below for name, rows in sheets if (below := _from_heads(rows))}
    if not tables:
        tables = dict(sheets[:1])
    read = [columns.rows(table) for table in tables.values()]
    incoming = [one for made, _ in read for one in made]
    left = [name for name, _ in sheets if name not in tables]
    return _found(FileKind.EXCEL, incoming, sum(passed for _, passed in read), left)


def _from_heads(rows: list[list[str]]) -> list[list[str]]:
    """The table from its heads on, below whatever stands above them; empty: there are none."""
    at = next((at for at, row in enumerate(rows[:MOST_ABOVE]) if columns.columns(row)), None)
    return [] if at is None else rows[at:]


def _word(content: bytes, names: Container[str]) -> tuple[Sequence[Incoming], int]:
    """All tables of a document, one after the other; styles and pictures are not looked for."""
    # Imported here: a tenth of a second that only Word's documents are worth.
    from docx.oxml.parser import parse_xml
    from docx.table import Table

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            body = parse_xml(archive.read(_DOCUMENT)).body
            about = archive.read(_ABOUT) if _ABOUT in names else b""
        tables = [Table(table, body) for table in body.tbl_lst]
        read = [[_of_row(row) for row in table.rows] for table in tables]
    except (*BROKEN, SyntaxError) as error:  # lxml's errors are SyntaxErrors
        raise TemplateFileBroken from error
    found = [columns.rows(table, ours=OURS.encode() in about) for table in read]
    incoming = tuple(one for made, _ in found for one in made)
    return incoming, sum(passed for _, passed in found)


def _of_row(row: Any) -> list[str]:
    """The words of a row; one that is a single merged cell is a heading and no template."""
    cells = row.cells
    if len(cells) > 1 and cells[0].grid_span == len(cells):
        return []
    return [cell.text for cell in cells]
