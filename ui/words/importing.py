"""Why a file or one of its rows cannot be imported, in words."""

from __future__ import annotations

from collections.abc import Mapping

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.errors import error
from ui.words.table import say

FILES = {
    "missing": QT_TRANSLATE_NOOP("words", "The file is no longer there."),
    "not_a_file": QT_TRANSLATE_NOOP("words", "This is a folder and not a file."),
    "unreadable": QT_TRANSLATE_NOOP(
        "words", "The file cannot be opened; another program may use it."
    ),
    "too_large": QT_TRANSLATE_NOOP("words", "The file is too large to be imported in one piece."),
    "empty": QT_TRANSLATE_NOOP("words", "There is nothing in the file."),
    "binary": QT_TRANSLATE_NOOP("words", "This is not a table of texts."),
    "picture": QT_TRANSLATE_NOOP("words", "This is a picture and not a table."),
    "pdf": QT_TRANSLATE_NOOP("words", "This is a PDF. Export the table as CSV or XLSX."),
    "archive": QT_TRANSLATE_NOOP(
        "words", "This is an archive. Unpack it and import what is inside."
    ),
    "old_excel": QT_TRANSLATE_NOOP("words", "This is an old Excel file. Save it as XLSX."),
    "broken_xlsx": QT_TRANSLATE_NOOP("words", "The workbook is damaged. Save it again as XLSX."),
    "no_sheet": QT_TRANSLATE_NOOP("words", "There is no such sheet in the workbook."),
    "html": QT_TRANSLATE_NOOP(
        "words", "This is a web page and not a table. Export it as CSV or XLSX."
    ),
    "not_json": QT_TRANSLATE_NOOP("words", "The JSON is damaged."),
    "no_list": QT_TRANSLATE_NOOP("words", "There is no list of posts in the JSON."),
    "not_a_table": QT_TRANSLATE_NOOP("words", "The file is not a table with a row of heads."),
    "encoding": QT_TRANSLATE_NOOP("words", "This encoding is not known. Choose another."),
    "zone": QT_TRANSLATE_NOOP("words", "This time zone is not known. Choose another."),
    "no_text_column": QT_TRANSLATE_NOOP("words", "Say which column holds the text."),
    "no_text": QT_TRANSLATE_NOOP("words", "No row has a text. Choose another column for it."),
    "bad_moment": QT_TRANSLATE_NOOP(
        "words", "No day and time can be read. Choose another column for them."
    ),
}
ROWS = {
    "no_text": QT_TRANSLATE_NOOP("words", "no text"),
    "bad_moment": QT_TRANSLATE_NOOP("words", "day and time cannot be read"),
    "bad_number": QT_TRANSLATE_NOOP("words", "a number cannot be read"),
    "too_few_cells": QT_TRANSLATE_NOOP("words", "cells are missing"),
    "too_many_cells": QT_TRANSLATE_NOOP("words", "too many cells"),
    "too_long": QT_TRANSLATE_NOOP("words", "too long"),
    "unreadable": QT_TRANSLATE_NOOP("words", "cannot be read"),
}


def import_refused(facts: Mapping[str, object]) -> str:
    """Why a file cannot be imported, and what to do."""
    reason = str(facts.get("reason", ""))
    return say(FILES, reason) if reason in FILES else error("import.failed", facts)


def row_refused(reason: str) -> str:
    """Why a row was kept aside."""
    return say(ROWS, reason)
