"""Templates written for others: CSV, our JSON, Zendesk's macros, Chatwoot's answers, Word (X4)."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.domain.cells import harmless
from app.domain.template import Template
from app.domain.template_fields import FIELDS
from app.domain.template_incoming import FileKind
from app.domain.template_variables import CHATWOOT, ZENDESK, to_theirs
from app.services.template_columns import COLUMNS, INSIDE

OURS = "otklik-templates-1"
USUAL = "ru"
IN_WORD = (
    "Код", "Название", "Папка", "Текст", "Вердикты", "Сети", "Причины", "Часть", "Промежуточный",
    "Язык",
)  # fmt: skip
ALWAYS = 4
"""Columns of Word's table that are there without anything in them."""
Written = tuple[bytes, tuple[str, ...]]
"""The file, and what the other program cannot say."""


def write(templates: Sequence[Template], kind: FileKind) -> Written:
    """The bytes of a file of templates; ours keep everything but attached files."""
    return _WRITERS[kind](templates)


def _csv(templates: Sequence[Template]) -> Written:
    """In UTF-8 with a mark, as spreadsheets want it; no text is a formula there."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in templates:
        writer.writerow([_shown(cell) for cell in _cells(one)])
    return text.getvalue().encode("utf-8-sig", "replace"), ()


def _shown(cell: str) -> str:
    """No formula; an apostrophe of the text's own before one gets another, to come back."""
    return f"'{cell}" if re.match(r"'+[=+\-@\t＝＋－＠]", cell) else harmless(cell)


def _cells(one: Template) -> list[str]:
    lists = [", ".join(part) for part in (one.verdicts, one.networks, one.causes)]
    interim = "1" if one.interim else ""
    return [one.short_code, one.name, one.folder, one.body, *lists, one.slot, interim, one.language]


def record(one: Template) -> dict[str, Any]:
    """A template as JSON: the fields of our own files, and of `otklik templates`."""
    return {
        "short_code": one.short_code,
        "name": one.name,
        "folder": one.folder,
        "body": one.body,
        "verdicts": list(one.verdicts),
        "networks": list(one.networks),
        "causes": list(one.causes),
        "slot": one.slot,
        "interim": one.interim,
        "language": one.language,
    }


def _ours(templates: Sequence[Template]) -> Written:
    return _as_json({"format": OURS, "templates": [record(one) for one in templates]}), ()


def _zendesk(templates: Sequence[Template]) -> Written:
    """As its list of macros is: a title with folders, an action that writes the comment."""
    bodies, lost = _for(templates, ZENDESK)
    macros = [
        {
            "title": "::".join(part for part in (one.folder, one.name) if part),
            "active": True,
            "description": one.short_code,
            "actions": [{"field": "comment_value", "value": body}],
            INSIDE: record(one),
        }
        for one, body in zip(templates, bodies, strict=True)
    ]
    return _as_json({"macros": macros, "count": len(macros)}), lost


def _chatwoot(templates: Sequence[Template]) -> Written:
    """As its list of canned responses is."""
    bodies, lost = _for(templates, CHATWOOT)
    records = [
        {"short_code": one.short_code, "content": body, INSIDE: record(one)}
        for one, body in zip(templates, bodies, strict=True)
    ]
    return _as_json(records), lost


def _word(templates: Sequence[Template]) -> Written:
    """A table that a person reads and changes."""
    from docx import Document  # here: only Word's documents are worth a tenth of a second

    document = Document()
    document.core_properties.keywords = OURS
    rows = [_cells(one) for one in templates]
    usual = ("",) * (len(IN_WORD) - 1) + (USUAL,)
    told = [
        at for at, bare in enumerate(usual) if at < ALWAYS or any(row[at] != bare for row in rows)
    ]
    table = document.add_table(rows=1, cols=len(told))
    table.style = "Table Grid"
    for cell, at in zip(table.rows[0].cells, told, strict=True):
        cell.text = IN_WORD[at]
    for row in rows:
        for cell, at in zip(table.add_row().cells, told, strict=True):
            text = row[at]
            cell.text = "".join(sign for sign in text if sign >= " " or sign in "\n\t")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue(), ()


def _for(
    templates: Sequence[Template], theirs: Mapping[str, str]
) -> tuple[list[str], tuple[str, ...]]:
    made = [to_theirs(one.body, theirs, FIELDS) for one in templates]
    lost = dict.fromkeys(piece for _, pieces in made for piece in pieces)
    return [body for body, _ in made], tuple(lost)


def _as_json(raw: Any) -> bytes:
    return json.dumps(raw, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


_WRITERS: Mapping[FileKind, Callable[[Sequence[Template]], Written]] = {
    FileKind.CSV: _csv,
    FileKind.JSON: _ours,
    FileKind.ZENDESK: _zendesk,
    FileKind.CHATWOOT: _chatwoot,
    FileKind.WORD: _word,
}
