"""Text files as tables: whose encoding, whose delimiter, and rows that are not whole."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from app.errors import ImportFailed
from app.services.importing_columns import guess
from app.services.importing_table import Row, Table

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CYRILLIC = ("cp1251", "koi8-r", "cp866")
COMMON = frozenset("оеаинтсрвлкмдпу")
DELIMITERS = ";,\t|"
SAMPLE = 400_000
"""Characters or bytes that are looked at to find out how a file is written."""
LONGEST_ROW = 300
"""Lines of one row; a quote that stays open longer was never meant to open."""
MOST_HEADS = 20
"""Rows at the top that may come before the heads."""
JSON_LISTS = ("mentions", "items", "data", "posts", "results", "rows", "comments", "reviews")


def decode(content: bytes, encoding: str = "") -> tuple[str, str]:
    """The text and the encoding it is in; what cannot be read shows as U+FFFD.

    Raises:
        ImportFailed: `encoding` is none we know, or the file is no text.
    """
    found = encoding or encoding_of(content)
    try:
        text = content.decode(found, "replace")
    except (LookupError, ValueError) as error:  # unknown, or one that is no text
        raise ImportFailed(reason="encoding", encoding=encoding[:40]) from error
    sample = text[:SAMPLE]
    if sum(letter < " " and letter not in "\t\r\n\f" for letter in sample) * 50 > len(sample):
        raise ImportFailed(reason="binary")
    return text.removeprefix("\ufeff"), found


def encoding_of(content: bytes) -> str:
    """By its mark, by its zero bytes, strictly as UTF-8, or by the look of its Russian."""
    for mark, name in BOMS:
        if content.startswith(mark):
            return name
    sample = content[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > len(sample) // 8:
        return "utf-16-le" if odd > even else "utf-16-be"
    read = sample.decode("utf-8", "replace")
    foreign = sum(letter > "\x7f" for letter in read)
    if read.count("\ufffd") * 10 <= foreign:  # a few torn letters do not make it another encoding
        return "utf-8"
    return max(CYRILLIC, key=lambda name: _russian(sample.decode(name, "replace")))


def read_csv(text: str, encoding: str, delimiter: str = "") -> Table:
    """The table of a CSV file.

    Raises:
        ImportFailed: there is no row of heads.
    """
    lines = list(io.StringIO(text, newline=""))
    cut = delimiter or _delimiter(lines)
    at, heads = _heads(lines, cut)
    rows = list(_rows(lines, at, cut, len(heads)))
    return Table(kind="csv", heads=heads, rows=rows, encoding=encoding, delimiter=cut)


def read_json(text: str, encoding: str) -> Table:
    """The table of a JSON document, a list somewhere in it, or of JSON lines.

    Raises:
        ImportFailed: it is no JSON, or there is no list of objects in it.
    """
    records = _records(text)
    flat = [_flat(record) if isinstance(record, dict) else {} for record in records]
    heads = tuple(dict.fromkeys(key for record in flat for key in record))
    rows = [
        Row(number=n, cells=tuple(record.get(head, "") for head in heads))
        for n, record in enumerate(flat, 1)
    ]
    return Table(kind="json", heads=heads, rows=rows, encoding=encoding)


def _russian(text: str) -> float:
    score = 0.0
    for letter in text[:20_000]:
        if letter in COMMON:
            score += 1
        elif "а" <= letter <= "я":
            score += 0.3
        elif letter > "\x7f":
            score -= 0.4
    return score


def _delimiter(lines: Sequence[str]) -> str:
    def fits(delimiter: str) -> tuple[int, float, int]:
        found = [cells for _, cells in itertools.islice(_split(lines, 0, delimiter), 60)]
        widths = Counter(len(cells) for cells in found)
        if not widths:
            return 0, 0.0, 0
        width, often = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
        known = max(len(guess(cells)) for cells in found[:MOST_HEADS])
        return known, often / len(found) if width > 1 else 0.0, width

    return max(DELIMITERS, key=fits)


def _heads(lines: Sequence[str], delimiter: str) -> tuple[int, tuple[str, ...]]:
    top = list(itertools.islice(_split(lines, 0, delimiter), MOST_HEADS))
    named = [(len(guess(cells)), -at, at, cells) for at, (_, cells) in enumerate(top)]
    if not named:
        raise ImportFailed(reason="empty")
    known, _, at, cells = max(named)
    if not known:
        at, cells = 0, top[0][1]
    while cells and not cells[-1].strip():
        cells.pop()
    return top[at][0], tuple(cell.strip().lstrip("\ufeff") for cell in cells)


def _split(lines: Sequence[str], at: int, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, with the number of the line after each."""
    while at < len(lines):
        cells, used = _row(lines, at, delimiter)
        at += used
        if any(cell.strip() for cell in cells):
            yield at, cells


def _row(lines: Sequence[str], at: int, delimiter: str) -> tuple[list[str], int]:
    line = lines[at]
    if '"' not in line:
        return line.rstrip("\r\n").split(delimiter), 1
    some = itertools.islice(lines, at, at + LONGEST_ROW)
    reader = csv.reader(some, delimiter=delimiter, strict=True)
    try:
        return next(reader), reader.line_num
    except csv.Error:
        return _by_itself(line, delimiter), 1


def _by_itself(line: str, delimiter: str) -> list[str]:
    """A line whose quotes do not fit its neighbours."""
    bare = line.rstrip("\r\n")
    if bare.count('"') % 2 == 0:
        try:
            return next(csv.reader([bare], delimiter=delimiter))
        except csv.Error:
            return bare.split(delimiter)
    return bare.split(delimiter)


def _rows(lines: Sequence[str], at: int, delimiter: str, width: int) -> Iterator[Row]:
    while at < len(lines):
        cells, used = _row(lines, at, delimiter)
        while len(cells) > width and not cells[-1].strip():
            cells.pop()
        if used > 1 and len(cells) != width:
            # A quote that was never meant to open: only its own line is lost.
            cells, used = _by_itself(lines[at], delimiter), 1
        if any(cell.strip() for cell in cells):
            yield Row(number=at + 1, cells=tuple(cells), reason=_torn(cells, width))
        at += used


def _torn(cells: Sequence[str], width: int) -> str:
    if len(cells) > width:
        return "too_many_cells"
    # Exports leave out empty cells at the end; a row with less than half of them is torn.
    if len(cells) * 2 < width or (len(cells) == 1 and width > 1):
        return "too_few_cells"
    return "unreadable" if any("\ufffd" in cell for cell in cells) else ""


def _records(text: str) -> list[Any]:
    try:
        whole = json.loads(text)
    except RecursionError as error:
        raise ImportFailed(reason="not_json") from error
    except ValueError as error:
        return _json_lines(text, error)
    if isinstance(whole, list):
        return whole
    if isinstance(whole, dict):
        for name in (*JSON_LISTS, *whole):
            inside = whole.get(name)
            if isinstance(inside, list) and any(isinstance(item, dict) for item in inside):
                return inside
        return [whole]
    raise ImportFailed(reason="no_list")


def _json_lines(text: str, error: ValueError) -> list[Any]:
    found: list[Any] = []
    broken = 0
    for line in filter(str.strip, io.StringIO(text)):
        try:
            found.append(json.loads(line))
        except (ValueError, RecursionError):
            found.append(None)
            broken += 1
    if not found or broken * 2 > len(found):
        raise ImportFailed(reason="not_json") from error
    return found


def _flat(record: dict[str, Any], before: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in record.items():
        name = f"{before}{key}"
        if isinstance(value, dict):
            flat |= _flat(value, f"{name}.") if before.count(".") < 3 else {}
        elif value is not None:
            flat[name] = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return flat
