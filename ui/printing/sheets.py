"""Blocks of a document on A4 sheets of a PDF whose text can be searched and copied."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from ui.printing.measures import (
    BODY,
    DPI,
    FOOT,
    GAP,
    LARGE,
    LEFT,
    MONO,
    OTHER,
    PICTURE_DPI,
    SMALL,
    TINY,
    letters,
    mm,
    pt,
    shaped,
)
from ui.printing.pieces import read

Json = Mapping[str, Any]


def print_document(document: Json, target: Path) -> int:
    """Writes the PDF; the number of its sheets.

    Raises:
        OSError: it cannot be written. KeyError, TypeError: not a document.
    """
    writer = QPdfWriter(str(target))
    writer.setTitle(str(document["title"]))
    writer.setCreator("Otklik")
    writer.setResolution(DPI)
    margins = QMarginsF(LEFT, OTHER, OTHER, OTHER)
    size = QPageSize(QPageSize.PageSizeId.A4)
    layout = QPageLayout(
        size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
    writer.setPageLayout(layout)
    page = QRectF(writer.pageLayout().paintRectPixels(DPI))
    page.moveTo(0, 0)
    page.setHeight(page.height() - mm(FOOT))
    text = _typeset(document, page, writer)
    return _paint(text, document, page, writer, target)


class _Setter:
    """Puts blocks into a text document; every text is plain."""

    def __init__(self, text: QTextDocument, page: QRectF) -> None:
        self._text = text
        self._page = page
        self._cursor = QTextCursor(text)
        self._first = True
        self._images = 0
        self._headings: list[int] = []
        self._signs: list[int] = []
        """Block numbers."""

    def put(self, block: Json) -> None:
        """One block."""
        makers: dict[str, Callable[[Json], None]] = {
            "Title": self._title, "Heading": self._heading, "Text": self._paragraph,
            "Rows": self._rows, "Grid": self._grid, "Items": self._items,
            "Quote": self._quote, "Sign": self._sign, "Picture": self._picture,
        }  # fmt: skip
        makers[block["kind"]](block)

    def keep_signs_together(self) -> None:
        """Nobody signs on a sheet where nothing else stands: the section moves as a whole."""
        if not self._signs:
            return
        first, last = self._headings[0], self._signs[-1]
        for number in self._headings:
            if number < self._signs[0]:
                first = number
        if self._sheet(first) != self._sheet(last):
            cursor = QTextCursor(self._text.findBlockByNumber(first))
            shape = cursor.blockFormat()
            shape.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.setBlockFormat(shape)

    def _sheet(self, number: int) -> int:
        block = self._text.findBlockByNumber(number)
        bottom = self._text.documentLayout().blockBoundingRect(block).bottom()
        return int(bottom // self._page.height())

    def _line(self, text: str, look: QTextCharFormat, shape: QTextBlockFormat) -> None:
        if self._first:
            self._cursor.setBlockFormat(shape)
        else:
            self._cursor.insertBlock(shape)
        self._first = False
        self._cursor.setBlockCharFormat(look)
        self._cursor.insertText(text.replace("\n", "\u2028"), look)

    def _title(self, block: Json) -> None:
        shape = shaped(Qt.AlignmentFlag.AlignHCenter)
        self._line(block["text"], letters(LARGE, bold=True), shape)
        if block["small"]:
            shape.setBottomMargin(pt(GAP * 2))
            self._line(block["small"], letters(BODY), shape)

    def _heading(self, block: Json) -> None:
        shape = shaped()
        shape.setTopMargin(pt(GAP * 1.5))
        self._line(block["text"], letters(BODY, bold=True), shape)
        self._headings.append(self._cursor.blockNumber())

    def _paragraph(self, block: Json) -> None:
        tone = block["tone"]
        look = letters(SMALL if tone == "quiet" else BODY, bold=tone == "strong")
        self._line(block["text"], look, shaped())

    def _items(self, block: Json) -> None:
        for item in block["items"]:
            shape = shaped()
            shape.setLeftMargin(mm(8))
            shape.setTextIndent(-mm(4))
            self._line(f"–\u2002{item}", letters(BODY), shape)

    def _quote(self, block: Json) -> None:
        """A frame around what others said."""
        shape = QTextFrameFormat()
        shape.setBorder(pt(0.7))
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setPadding(mm(2.5))
        shape.setTopMargin(pt(GAP / 2))
        shape.setBottomMargin(pt(GAP))
        self._cursor.insertFrame(shape)
        self._cursor.setBlockFormat(shaped(gap=0))
        self._cursor.insertText(block["text"].replace("\n", "\u2028"), letters(BODY))
        self._leave()

    def _rows(self, block: Json) -> None:
        cells: list[tuple[str, ...]] = [(name, said) for name, said in block["rows"]]
        self._table(cells, (34, 66), frozenset(), border=0.0)

    def _grid(self, block: Json) -> None:
        cells = [tuple(block["heads"]), *map(tuple, block["rows"])]
        self._table(cells, tuple(block["widths"]), frozenset(block["mono"]), border=0.6)

    def _table(
        self,
        cells: list[tuple[str, ...]],
        widths: tuple[int, ...],
        mono: frozenset[int],
        *,
        border: float,
    ) -> None:
        if not cells:
            return
        shape = QTextTableFormat()
        shape.setBorder(pt(border))
        shape.setBorderCollapse(True)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setCellPadding(mm(1.0))
        shape.setTopMargin(pt(GAP / 2))
        shape.setBottomMargin(pt(GAP))
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
        )
        if border:
            shape.setHeaderRowCount(1)
        table = self._cursor.insertTable(len(cells), len(widths), shape)
        for at, line in enumerate(cells):
            for column, said in enumerate(line):
                head = bool(border) and at == 0
                look = self._cell(mono=column in mono, head=head)
                cell = table.cellAt(at, column)
                cell.setFormat(QTextTableCellFormat(cell.format()))
                inside = cell.firstCursorPosition()
                inside.setBlockFormat(shaped(gap=0))
                inside.insertText(said.replace("\n", "\u2028"), look)
        self._leave()

    def _cell(self, *, mono: bool, head: bool) -> QTextCharFormat:
        if mono and not head:
            return letters(TINY, families=MONO)
        return letters(SMALL, bold=head)

    def _sign(self, block: Json) -> None:
        shape = shaped()
        shape.setTopMargin(pt(GAP * 2))
        shape.setNonBreakableLines(True)
        who = block["who"] or "_" * 24
        self._line(f"{block['label']}: {'_' * 20} / {who} /", letters(BODY), shape)
        self._signs.append(self._cursor.blockNumber())

    def _picture(self, block: Json) -> None:
        """A sheet of its own, the picture as wide or as high as the sheet lets it be."""
        shape = shaped()
        shape.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        self._line(block["caption"], letters(SMALL, bold=True), shape)
        image = read(Path(block["path"]))
        if image is None:
            raise KeyError("picture")
        self._images += 1
        name = f"picture:{self._images}"
        self._text.addResource(QTextDocument.ResourceType.ImageResource, name, image)
        self._cursor.insertBlock(shaped(gap=0))
        self._cursor.insertImage(self._sized(image, name))

    def _sized(self, image: QImage, name: str) -> QTextImageFormat:
        wide, high = self._page.width(), self._page.height() - mm(14)
        scale = min(wide / image.width(), high / image.height())
        shape = QTextImageFormat()
        shape.setName(name)
        shape.setWidth(image.width() * scale * PICTURE_DPI / DPI)
        shape.setHeight(image.height() * scale * PICTURE_DPI / DPI)
        return shape

    def _leave(self) -> None:
        """Behind the table or frame; the block there is the next paragraph."""
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._first = True


def _typeset(document: Json, page: QRectF, writer: QPdfWriter) -> QTextDocument:
    text = QTextDocument()
    text.documentLayout().setPaintDevice(writer)
    text.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    text.setDefaultTextOption(option)
    text.setPageSize(QSizeF(page.width(), page.height()))
    setter = _Setter(text, page)
    for block in document["blocks"]:
        setter.put(block)
    setter.keep_signs_together()
    return text


def _paint(
    text: QTextDocument, document: Json, page: QRectF, writer: QPdfWriter, target: Path
) -> int:
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(28, str(target.name))
    pages = text.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * page.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, number * page.height(), page.width(), page.height())
        painter.setClipRect(context.clip)
        text.documentLayout().draw(painter, context)
        painter.restore()
        _foot(painter, document, page, (number + 1, pages))
    if not painter.end() or not target.stat().st_size:
        raise OSError(28, str(target.name))
    return pages


def _foot(painter: QPainter, document: Json, page: QRectF, at: tuple[int, int]) -> None:
    """Which sheet of how many, and where each sheet is signed."""
    painter.setFont(letters(TINY).font())
    place = QRectF(0, page.height() + mm(FOOT / 2), page.width(), mm(FOOT / 2))
    said = document["footer"].replace("{page}", str(at[0])).replace("{pages}", str(at[1]))
    flags = Qt.AlignmentFlag.AlignBottom
    painter.drawText(place, flags | Qt.AlignmentFlag.AlignLeft, said)
    painter.drawText(place, flags | Qt.AlignmentFlag.AlignRight, document["signature"])
