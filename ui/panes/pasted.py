"""What comes with a paste or a drop besides words: files of this computer, a picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter, QTextDocumentFragment

LONGEST_PAGE = 200_000
"""Signs of a page that came without plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A file by its path, or a picture that is none yet, as PNG."""

    path: Path | None = None
    picture: bytes = b""


def may_hold_files(source: QMimeData) -> bool:
    """Whether a look at it is worth while."""
    return source.hasImage() or any(url.isLocalFile() for url in source.urls())


def files_in(source: QMimeData) -> tuple[Given, ...]:
    """The files; a picture only where no words came with it, as they do from office programs.

    A folder counts as one that cannot be read: its address must never stand in an answer.
    """
    files = tuple(Given(path=Path(url.toLocalFile())) for url in source.urls() if url.isLocalFile())
    if files or (source.hasText() and source.text().strip()) or not source.hasImage():
        return files
    picture = png_of(source.imageData())
    return (Given(picture=picture),) if picture else ()


def may_hold_words(source: QMimeData) -> bool:
    """Whether there is something to read, if only as a page."""
    return source.hasText() or source.hasHtml()


def words_in(source: QMimeData, most: int) -> tuple[str, bool]:
    """The plain words, and whether there were more than `most` characters of them."""
    text, cut = source.text(), False
    if not source.hasText() and source.hasHtml():
        page = source.html()
        cut = len(page) > LONGEST_PAGE
        text = QTextDocumentFragment.fromHtml(page[:LONGEST_PAGE]).toPlainText()
    picture = "\N{OBJECT REPLACEMENT CHARACTER}"
    text = "".join(sign for sign in text if (sign >= " " or sign in "\r\n\t") and sign != picture)
    return text[:most], cut or len(text) > most


def png_of(data: object) -> bytes:
    """A picture of the clipboard as PNG; empty: it is none."""
    image = data if isinstance(data, QImage) else QImage()
    if image.isNull():
        return b""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(held.data())
