"""Blocks of a document as DOCX: every text is put in as a text, nothing outside is linked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from app.evidence.protocol_blocks import (
    Block,
    Document,
    Grid,
    Heading,
    Items,
    Picture,
    Quote,
    Rows,
    Sign,
    Text,
    Title,
)

SERIF, MONO = "Times New Roman", "Courier New"
BODY, SMALL, TINY, LARGE = Pt(12), Pt(10), Pt(8), Pt(16)
WIDE, HIGH = Mm(170), Mm(232)
"""What an A4 sheet with its margins leaves for a picture below its caption."""


def write(document: Document, target: Path) -> None:
    """The file.

    Raises:
        OSError: it cannot be written.
    """
    made = docx.Document()
    _prepare(made, document)
    for block in document.blocks:
        WRITERS[type(block)](made, block)
    made.save(str(target))


def _prepare(made: Docx, document: Document) -> None:
    about = made.core_properties
    about.title, about.author, about.comments, about.language = document.title, "", "", "ru-RU"
    about.created = about.modified = datetime.now(UTC).replace(microsecond=0)
    style: Any = made.styles["Normal"]
    style.font.name, style.font.size = SERIF, BODY
    style.element.rPr.rFonts.set(qn("w:eastAsia"), SERIF)
    style.paragraph_format.space_after = Pt(6)
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(15)
    section.top_margin = section.bottom_margin = Mm(15)
    section.footer_distance = Mm(8)
    line = section.footer.paragraphs[0]
    line.paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(WIDE, 2)  # 2: right
    _foot(line, document)


def _foot(line: Paragraph, document: Document) -> None:
    """`{page}` and `{pages}` become the fields that a word processor counts itself."""
    rest = document.footer
    for mark, field in (("{page}", "PAGE"), ("{pages}", "NUMPAGES")):
        before, _, rest = rest.partition(mark)
        _run(line, before, TINY)
        _field(line, field)
    _run(line, f"{rest}\t{document.signature}", TINY)


def _field(line: Paragraph, name: str) -> None:
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        run = line.add_run()
        run.font.size = TINY
        if kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            element = OxmlElement("w:instrText")
            element.text = text
        run._r.append(element)  # noqa: SLF001  # python-docx has no fields of its own


def _run(line: Paragraph, text: str, size: Pt | None = None, *, bold: bool = False) -> None:
    """A text; its line breaks stay line breaks."""
    for number, part in enumerate(text.split("\n")):
        run = line.add_run()
        if number:
            run.add_break(WD_BREAK.LINE)
        run.add_text(part)
        run.bold = bold or None
        if size is not None:
            run.font.size = size


def _title(made: Docx, block: Any) -> None:
    line = made.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.space_after = Pt(0)
    _run(line, block.text, LARGE, bold=True)
    if block.small:
        line = made.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.space_after = Pt(12)
        _run(line, block.small)


def _heading(made: Docx, block: Any) -> None:
    line = made.add_paragraph()
    line.paragraph_format.space_before = Pt(8)
    line.paragraph_format.keep_with_next = True
    _run(line, block.text, bold=True)


def _text(made: Docx, block: Any) -> None:
    quiet = block.tone == "quiet"
    _run(made.add_paragraph(), block.text, SMALL if quiet else None, bold=block.tone == "strong")


def _items(made: Docx, block: Any) -> None:
    for item in block.items:
        line = made.add_paragraph()
        line.paragraph_format.left_indent = Mm(8)
        line.paragraph_format.first_line_indent = Mm(-4)
        _run(line, f"–\u2002{item}")


def _quote(made: Docx, block: Any) -> None:
    table = made.add_table(rows=1, cols=1)
    table.style = "Table Grid"
    _run(table.cell(0, 0).paragraphs[0], block.text)
    _space(made)


def _rows(made: Docx, block: Any) -> None:
    _table(made, tuple(block.rows), (34, 66), frozenset(), ruled=False)


def _grid(made: Docx, block: Any) -> None:
    cells = (block.heads, *block.rows)
    _table(made, cells, block.widths, frozenset(block.mono), ruled=True)


def _table(
    made: Docx,
    cells: tuple[tuple[str, ...], ...],
    widths: tuple[int, ...],
    mono: frozenset[int],
    *,
    ruled: bool,
) -> None:
    if not cells:
        return
    table = made.add_table(rows=len(cells), cols=len(widths))
    table.autofit = False
    if ruled:
        table.style = "Table Grid"
        _repeat_head(table.rows[0])
    for column, width in zip(table.columns, widths, strict=True):
        column.width = int(WIDE * width / 100)
    for at, (row, line) in enumerate(zip(table.rows, cells, strict=True)):
        for column, (cell, said) in enumerate(zip(row.cells, line, strict=True)):
            cell.width = int(WIDE * widths[column] / 100)  # word processors go by either
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(1)
            head, digest = ruled and at == 0, column in mono and at > 0
            _run(paragraph, said, TINY if digest else SMALL, bold=head)
            if digest:
                for run in paragraph.runs:
                    run.font.name = MONO
    _space(made)


def _repeat_head(row: Any) -> None:
    """The head stands on every sheet of the table."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001  # python-docx has no name for it


def _space(made: Docx) -> None:
    line = made.add_paragraph()
    line.paragraph_format.space_after = Pt(0)
    _run(line, "", TINY)


def _sign(made: Docx, block: Any) -> None:
    line = made.add_paragraph()
    line.paragraph_format.space_before = Pt(14)
    line.paragraph_format.keep_together = True
    _run(line, f"{block.label}: {'_' * 20} / {block.who or '_' * 24} /")


def _picture(made: Docx, block: Any) -> None:
    line = made.add_paragraph()
    line.paragraph_format.page_break_before = True
    line.paragraph_format.keep_with_next = True
    _run(line, block.caption, SMALL, bold=True)
    shape = made.add_picture(block.path, width=WIDE)
    if shape.height > HIGH:
        shape.width, shape.height = int(shape.width * HIGH / shape.height), HIGH


WRITERS: dict[type[Block], Callable[[Docx, Any], None]] = {
    Title: _title, Heading: _heading, Text: _text, Rows: _rows, Grid: _grid, Items: _items,
    Quote: _quote, Sign: _sign, Picture: _picture,
}  # fmt: skip
