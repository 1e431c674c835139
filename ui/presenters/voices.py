"""Connects the voices of brands, and limits of compensation, in the settings to what is kept."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Qt, Slot
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPixmap
from PySide6.QtWidgets import QFileDialog

from app.domain.brand_voice import Voice
from app.errors import AppError, VoiceUnfit
from app.services import voices
from app.services.changes import Changes
from app.store import brand_voices
from ui import words
from ui.panes.voices import VoicesSection
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice

SIDE = 128
"""Pixels of a picture that is kept: as much as a bubble or a sheet shows."""
LARGEST = 8_000
"""Pixels of a side that are read at most."""


class VoicesSettings(QObject):
    """Reads, keeps, and makes a small square of the picture that somebody chose."""

    def __init__(self, desk: Desk, section: VoicesSection) -> None:
        super().__init__()
        self._desk, self._section = desk, section
        section.kept.connect(self._on_kept)
        section.removed.connect(self._on_removed)
        section.picture_asked.connect(self.ask_picture)
        section.shown_picture.connect(self._on_shown)
        desk.hub.changed.connect(self._on_changed)
        desk.hub.closing.connect(section.keep)

    def shown(self) -> None:
        """The place came to the front."""
        self._desk.tasks.start(self.read())

    async def read(self) -> None:
        """All voices and brands as they are now."""
        kept = await self._desk.db.read(brand_voices.listed)
        brands = await self._desk.db.read(brand_voices.brands)
        self._section.show_voices(kept, brands, self._desk.settings.operator)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.voices or changes.topics:
            self.shown()

    @Slot(object)
    def _on_kept(self, voice: Voice) -> None:
        self._desk.tasks.start(self.keep(voice))

    async def keep(self, voice: Voice) -> None:
        """Keeps a voice; what is in the way is said."""
        try:
            _, changes = await self._desk.db.run(partial(voices.keep, voice=voice))
        except AppError as error:
            self._tell(error)
            return
        self._desk.hub.changed.emit(changes)

    @Slot(str)
    def _on_removed(self, brand: str) -> None:
        self._desk.tasks.start(self._remove(brand))

    async def _remove(self, brand: str) -> None:
        changes = await self._desk.db.run(partial(voices.remove, brand=brand))
        self._desk.hub.changed.emit(changes)

    @Slot(str)
    def ask_picture(self, brand: str) -> QFileDialog:
        """Asks for the file."""
        chooser = QFileDialog(self._section.window(), self.tr("Picture of who answers"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)")])
        chooser.fileSelected.connect(partial(self._on_picture, brand))
        chooser.open()
        return chooser

    def _on_picture(self, brand: str, path: str) -> None:
        self._desk.tasks.start(self.take_picture(brand, path))

    async def take_picture(self, brand: str, path: str) -> None:
        """Makes a small square of a picture and keeps it for a brand."""
        try:
            content = await asyncio.to_thread(small_square, Path(path))
            keep = partial(voices.keep_picture, self._desk.workspace, content)
            digest = await asyncio.to_thread(keep)
        except AppError as error:
            self._tell(error)
            return
        self._section.put_picture(brand, digest)

    @Slot(str)
    def _on_shown(self, digest: str) -> None:
        self._section.show_pixmap(picture_of(self._desk, digest))

    def _tell(self, error: AppError) -> None:
        said = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}".strip()
        self._desk.hub.notice.emit(Notice(text=said, tone="late"))


def picture_of(desk: Desk, digest: str) -> QPixmap | None:
    """A kept picture; None: none, or its file is gone."""
    if not digest:
        return None
    found = QPixmap(str(desk.workspace.attachments / digest))
    return None if found.isNull() else found


def small_square(path: Path) -> bytes:
    """The middle of a picture as a PNG of `SIDE` pixels, without what cameras write into files.

    Raises:
        VoiceUnfit: no picture, or an endless one.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LARGEST:
        raise VoiceUnfit(what="picture")
    side = min(size.width(), size.height())
    corner = ((size.width() - side) // 2, (size.height() - side) // 2)
    reader.setClipRect(QRect(*corner, side, side))
    image = reader.read()
    if image.isNull():
        raise VoiceUnfit(what="picture")
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(QSize(SIDE, SIDE), keep, smooth)
    return _png(small.convertToFormat(QImage.Format.Format_ARGB32))


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
