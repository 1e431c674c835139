"""The first start: one page; what can be asked later is asked later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QWidget

from app.domain.source import SourceKind
from ui import theme, words
from ui.layouts import column, labelled, row, sentence
from ui.panes.flow import FlowLayout


class WelcomePane(QWidget):
    """Brands, the first place to listen, or a sample to look around in.

    Signals:
        source_asked: brands, SourceKind; or None, a place that is not offered here.
        import_asked: brands.
        sample_asked: open the sample workspace.
        later_asked: brands; straight to the empty queue.
    """

    source_asked = Signal(object, object)
    import_asked = Signal(object)
    sample_asked = Signal()
    later_asked = Signal(object)

    def __init__(self, kinds: Sequence[SourceKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "main")
        self.setAccessibleName(self.tr("Welcome"))
        self._brands = QLineEdit()
        self._brands.setPlaceholderText(self.tr("For example: Migomir, Yarkonet"))
        page = QWidget()
        page.setProperty("surface", "none")
        page.setMaximumWidth(theme.current().metric("dialog"))
        body = column(page, around="wide", between="gap")
        body.addStretch(1)
        body.addWidget(sentence(self.tr("Welcome to Otklik"), role="headline"))
        told = self.tr(
            "Complaints from all networks on one desk: seen in time, kept as proof, answered well. "
            "Everything stays on this computer and works offline."
        )
        body.addWidget(sentence(told, role="second"))
        names = self.tr("Several are divided by commas. All word forms are found anyway.")
        body.addLayout(labelled(self.tr("&What is your brand called?"), self._brands, names))
        where = sentence(self.tr("Where shall we listen first?"), role="strong")
        body.addWidget(where)
        body.addWidget(self._choices(kinds))
        body.addSpacing(theme.current().metric("gap"))
        body.addWidget(sentence(self.tr("Or look around first"), role="strong"))
        body.addLayout(self._sample())
        body.addStretch(2)
        self._place(page)
        leave = QShortcut(Qt.Key.Key_Escape, self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._on_later)
        self._brands.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self, page: QWidget) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setProperty("surface", "none")
        line = row(page)
        line.setStretch(0, 1)
        line.insertStretch(0, 1)
        line.addStretch(1)
        line.setStretch(1, 10)
        holder.setLayout(line)
        area.setWidget(holder)
        column(self).addWidget(area)

    def _choices(self, kinds: Sequence[SourceKind]) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box)
        for kind in kinds:
            what = words.source_kind(kind.network, kind.kind)
            button = QPushButton(f"{words.network(kind.network)}: {what}")
            button.setProperty("source_kind", (kind.network, kind.kind))
            button.clicked.connect(self._on_source)
            flow.addWidget(button)
        other = QPushButton(self.tr("&Another place…"))
        other.clicked.connect(self._on_other)
        flow.addWidget(other)
        load = QPushButton(self.tr("Import a &file"))
        load.clicked.connect(self._on_import)
        flow.addWidget(load)
        self._kinds = {(kind.network, kind.kind): kind for kind in kinds}
        return box

    def _sample(self) -> QHBoxLayout:
        sample = QPushButton(self.tr("&Open the sample"))
        sample.setProperty("kind", "primary")
        sample.setToolTip(self.tr("A workspace of its own with invented brands and complaints"))
        sample.clicked.connect(self.sample_asked)
        later = QPushButton(self.tr("&Later, to the empty queue"))
        later.setProperty("kind", "quiet")
        later.clicked.connect(self._on_later)
        line = row(sample, later)
        line.addStretch(1)
        return line

    def brands(self) -> tuple[str, ...]:
        """The names that were typed."""
        names = (name.strip() for name in self._brands.text().split(","))
        return tuple(dict.fromkeys(name for name in names if name))

    @Slot()
    def _on_source(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            kind = self._kinds[tuple(sender.property("source_kind"))]
            self.source_asked.emit(self.brands(), kind)

    @Slot()
    def _on_other(self) -> None:
        self.source_asked.emit(self.brands(), None)

    @Slot()
    def _on_import(self) -> None:
        self.import_asked.emit(self.brands())

    @Slot()
    def _on_later(self) -> None:
        self.later_asked.emit(self.brands())
