"""What comes with a paste or a drop besides words: files of this computer, a picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A file by its path, or a picture that is none yet, as PNG."""

    path: Path | None = None
    picture: bytes = b""


def may_hold_files(source: QMimeData) -> bool:
    """Whether a look at it is worth while."""
    return source.hasImage() or any(url.isLocalFile() for url in source.urls())


def files_in(source: QMimeData) -> tuple[Given, ...]:
    """The files; a picture only where no words came with it, as they do from office programs."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    files = tuple(Given(path=path) for path in paths if path.is_file())
    if files or (source.hasText() and source.text().strip()) or not source.hasImage():
        return files
    picture = png_of(source.imageData())
    return (Given(picture=picture),) if picture else ()


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
