"""Sending in the settings: looking at the post first, and the undo window of each network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from ui import theme, words
from ui.layouts import column, plain, sentence

SECONDS = (0, 5, 15, 30, 60, 120, 300)


class SendingSection(QWidget):
    """In force as soon as it is changed.

    Signals:
        changed: whether the post is asked for first, and seconds by network.
    """

    changed = Signal(bool, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self._boxes: dict[str, QComboBox] = {}
        self._kept: dict[str, int] = {}
        head = plain(self.tr("Sending"))
        head.setProperty("role", "section")
        self._look = QCheckBox(self.tr("Ask for the post again before an answer leaves"))
        self._look.toggled.connect(self._on_changed)
        about = self.tr("An edited, deleted or answered post stops the answer; you then decide.")
        self._undo = sentence(self.tr("So long an answer can be taken back, by network:"))
        self._lines = QFormLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setVerticalSpacing(theme.current().metric("grid"))
        whole = column(self, between="grid")
        whole.addWidget(head)
        whole.addWidget(self._look)
        whole.addWidget(sentence(about, role="hint"))
        whole.addWidget(self._undo)
        whole.addLayout(self._lines)

    def show_networks(self, networks: Sequence[str]) -> None:
        """A line for each network that has a source, or a time of its own."""
        wanted = sorted({*networks, *self._kept}, key=words.network)
        if wanted == list(self._boxes):
            return
        while self._lines.rowCount():
            self._lines.removeRow(0)
        self._boxes = {name: self._box(name) for name in wanted}
        self._undo.setVisible(bool(wanted))
        self._pick()

    def show_sending(self, seconds: Mapping[str, int], *, look: bool) -> None:
        """Those in force."""
        self._kept = dict(seconds)
        self._showing = True
        self._look.setChecked(look)
        self._showing = False
        self.show_networks(list(self._boxes))
        self._pick()

    def _box(self, network: str) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("As everywhere"), None)
        box.addItem(self.tr("Send at once"), 0)
        for seconds in SECONDS[1:]:
            box.addItem(self.tr("%n second(s)", None, seconds), seconds)
        name = words.network(network)
        box.setAccessibleName(self.tr("Undo of sending: {network}").format(network=name))
        box.currentIndexChanged.connect(self._on_changed)
        label = plain(name)
        label.setBuddy(box)
        self._lines.addRow(label, box)
        return box

    def _pick(self) -> None:
        self._showing = True
        for network, box in self._boxes.items():
            seconds = self._kept.get(network)
            if box.findData(seconds) < 0:
                box.addItem(self.tr("%n second(s)", None, seconds or 0), seconds)
            box.setCurrentIndex(box.findData(seconds))
        self._showing = False

    @Slot()
    def _on_changed(self) -> None:
        if self._showing:
            return
        chosen = {network: box.currentData() for network, box in self._boxes.items()}
        self._kept = {network: s for network, s in chosen.items() if s is not None}
        self.changed.emit(self._look.isChecked(), self._kept)
