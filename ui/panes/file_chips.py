"""The files that go with an answer or a template: name, size, a way to take each out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImageReader, QKeyEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.attachment import AttachedFile
from ui import format as shown
from ui import theme
from ui.delegates.bubble_said import one_line
from ui.layouts import column, plain_tip, sentence
from ui.panes.flow import FlowLayout
from ui.resources import icon

LONGEST_NAME = 28
LARGEST_DRAWN = 4_000_000
"""Bytes of a picture that is read in to be shown small."""


class FileChips(QWidget):
    """One button per file; pressed, or with Delete, it takes the file out. Hidden without files.

    Signals:
        removed: the number of the file in the row.
    """

    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[QPushButton] = []
        self._note = sentence(role="small")
        self._note.hide()
        self._row = QWidget()
        self._row.setAccessibleName(self.tr("Attached files"))
        self._flow = FlowLayout(self._row)
        whole = column(self, between="half")
        whole.addWidget(self._row)
        whole.addWidget(self._note)
        self.hide()

    def show_files(self, files: Sequence[tuple[AttachedFile, Path]]) -> None:
        """Other files, each with the place where its bytes lie."""
        had_focus = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(at, file, path) for at, (file, path) in enumerate(files)]
        for chip in self._chips:
            self._flow.addWidget(chip)
        self.setVisible(bool(files))
        if had_focus and self._chips:
            self._chips[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, note: str) -> None:
        """What becomes of the files; empty: nothing special."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def note(self) -> str:
        """What it says."""
        return self._note.text()

    def names(self) -> list[str]:
        """What stands on the chips."""
        return [chip.accessibleDescription() for chip in self._chips]

    def _chip(self, at: int, file: AttachedFile, path: Path) -> QPushButton:
        name, size = one_line(file.name, LONGEST_NAME), shown.size(file.size)
        chip = _Chip(f"{name} · {size}  ×".replace("&", "&&"))
        chip.setProperty("kind", "chip")
        chip.setIcon(_thumbnail(file, path))
        side = theme.current().metric("icon")
        chip.setIconSize(QSize(side, side))
        chip.setAccessibleName(self.tr("Take out {name}, {size}").format(name=file.name, size=size))
        chip.setAccessibleDescription(file.name)
        chip.setToolTip(plain_tip(self.tr("{name}: press to take it out").format(name=file.name)))
        chip.clicked.connect(partial(self._remove, at))
        return chip

    def _remove(self, at: int, _checked: object = None) -> None:
        self.removed.emit(at)


class _Chip(QPushButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: Delete takes the file out."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
            return
        super().keyPressEvent(event)


def _thumbnail(file: AttachedFile, path: Path) -> QIcon:
    if not file.is_picture or file.size > LARGEST_DRAWN:
        return icon("image" if file.is_picture else "attachment")
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)  # it has no ending  # Qt has no keyword
    size = reader.size()
    if size.isValid():
        side = 2 * theme.current().metric("icon")
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return icon("image") if image.isNull() else QIcon(QPixmap.fromImage(image))
