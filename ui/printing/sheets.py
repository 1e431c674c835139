"""Blocks of a document on A4 sheets of a PDF whose text can be searched and copied."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
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

from ui.printing.pieces import read

SERIF = ["PT Serif", "Times New Roman", "Liberation Serif", "Noto Serif", "DejaVu Serif"]
MONO = ["PT Mono", "Courier New", "Liberation Mono", "Noto Sans Mono", "DejaVu Sans Mono"]
BODY, SMALL, TINY, LARGE = 11.0, 9.5, 8.0, 15.0
"""Sizes of letters in points."""
DPI, PICTURE_DPI = 144, 96
"""Of the sheet, and what Qt takes the sizes of pictures in a text to be given in."""
LEFT, OTHER, FOOT = 25.0, 15.0, 12.0
"""Margins in millimetres: papers are filed on the left (ГОСТ Р 7.0.97-2016, 3.4)."""
GAP = 6.0
"""Between paragraphs, in points."""
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
    page.setHeight(page.height() - _mm(FOOT))
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

    def put(self, block: Json) -> None:
        """One block."""
        makers: dict[str, Callable[[Json], None]] = {
            "Title": self._title, "Heading": self._heading, "Text": self._paragraph,
            "Rows": self._rows, "Grid": self._grid, "Items": self._items,
            "Quote": self._quote, "Sign": self._sign, "Picture": self._picture,
        }  # fmt: skip
        makers[block["kind"]](block)

    def _line(self, text: str, letters: QTextCharFormat, shape: QTextBlockFormat) -> None:
        if self._first:
            self._cursor.setBlockFormat(shape)
        else:
            self._cursor.insertBlock(shape)
        self._first = False
        self._cursor.setBlockCharFormat(letters)
        self._cursor.insertText(text.replace("\n", "\u2028"), letters)

    def _title(self, block: Json) -> None:
        shape = _shape(Qt.AlignmentFlag.AlignHCenter)
        self._line(block["text"], _letters(LARGE, bold=True), shape)
        if block["small"]:
            shape.setBottomMargin(_pt(GAP * 2))
            self._line(block["small"], _letters(BODY), shape)

    def _heading(self, block: Json) -> None:
        shape = _shape()
        shape.setTopMargin(_pt(GAP * 1.5))
        shape.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_Auto)
        self._line(block["text"], _letters(BODY, bold=True), shape)

    def _paragraph(self, block: Json) -> None:
        tone = block["tone"]
        letters = _letters(SMALL if tone == "quiet" else BODY, bold=tone == "strong")
        self._line(block["text"], letters, _shape())

    def _items(self, block: Json) -> None:
        for item in block["items"]:
            shape = _shape()
            shape.setLeftMargin(_mm(8))
            shape.setTextIndent(-_mm(4))
            self._line(f"–\u2002{item}", _letters(BODY), shape)

    def _quote(self, block: Json) -> None:
        """A frame around what others said."""
        shape = QTextFrameFormat()
        shape.setBorder(_pt(0.7))
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setPadding(_mm(2.5))
        shape.setTopMargin(_pt(GAP / 2))
        shape.setBottomMargin(_pt(GAP))
        self._cursor.insertFrame(shape)
        self._cursor.setBlockFormat(_shape(gap=0))
        self._cursor.insertText(block["text"].replace("\n", "\u2028"), _letters(BODY))
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
        shape.setBorder(_pt(border))
        shape.setBorderCollapse(True)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setCellPadding(_mm(1.0))
        shape.setTopMargin(_pt(GAP / 2))
        shape.setBottomMargin(_pt(GAP))
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
                letters = self._cell(mono=column in mono, head=head)
                cell = table.cellAt(at, column)
                cell.setFormat(QTextTableCellFormat(cell.format()))
                inside = cell.firstCursorPosition()
                inside.setBlockFormat(_shape(gap=0))
                inside.insertText(said.replace("\n", "\u2028"), letters)
        self._leave()

    def _cell(self, *, mono: bool, head: bool) -> QTextCharFormat:
        if mono and not head:
            return _letters(TINY, families=MONO)
        return _letters(SMALL, bold=head)

    def _sign(self, block: Json) -> None:
        shape = _shape()
        shape.setTopMargin(_pt(GAP * 2))
        shape.setNonBreakableLines(True)
        who = block["who"] or "_" * 24
        self._line(f"{block['label']}: {'_' * 20} / {who} /", _letters(BODY), shape)

    def _picture(self, block: Json) -> None:
        """A sheet of its own, the picture as wide or as high as the sheet lets it be."""
        shape = _shape()
        shape.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        self._line(block["caption"], _letters(SMALL, bold=True), shape)
        image = read(Path(block["path"]))
        if image is None:
            raise KeyError("picture")
        self._images += 1
        name = f"picture:{self._images}"
        self._text.addResource(QTextDocument.ResourceType.ImageResource, name, image)
        self._cursor.insertBlock(_shape(gap=0))
        self._cursor.insertImage(self._sized(image, name))

    def _sized(self, image: QImage, name: str) -> QTextImageFormat:
        wide, high = self._page.width(), self._page.height() - _mm(14)
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
    painter.setFont(_letters(TINY).font())
    place = QRectF(0, page.height() + _mm(FOOT / 2), page.width(), _mm(FOOT / 2))
    said = document["footer"].replace("{page}", str(at[0])).replace("{pages}", str(at[1]))
    flags = Qt.AlignmentFlag.AlignBottom
    painter.drawText(place, flags | Qt.AlignmentFlag.AlignLeft, said)
    painter.drawText(place, flags | Qt.AlignmentFlag.AlignRight, document["signature"])


def _letters(
    size: float, *, bold: bool = False, families: list[str] | None = None
) -> QTextCharFormat:
    font = QFont(families or SERIF)
    font.setPointSizeF(size)
    font.setBold(bold)
    letters = QTextCharFormat()
    letters.setFont(font)
    return letters


def _shape(
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, gap: float = GAP
) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setAlignment(align)
    shape.setBottomMargin(_pt(gap))
    return shape


def _mm(millimetres: float) -> float:
    return millimetres * DPI / 25.4


def _pt(points: float) -> float:
    return points * DPI / 72
