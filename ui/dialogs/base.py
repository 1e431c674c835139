"""What all dialogs share: a column, buttons that know Enter and Escape, the room around them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QScrollArea, QWidget

from ui import theme
from ui.layouts import column, row
from ui.tab_order import step, stops


class Dialog(QDialog):
    """A window-modal question; shown with `open()`, gone when answered."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._whole = column(self, around="gap", between="pad")
        self.column = self._whole
        self._inner: QWidget | None = None
        self._box = QDialogButtonBox()
        self._box.rejected.connect(self.reject)

    def answer(self, words: str) -> QPushButton:
        """The button that Enter presses; connect its `clicked`."""
        button = self._box.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        button.setProperty("kind", "primary")
        return button

    def other(self, words: str) -> QPushButton:
        """A button that is neither the answer nor the way out."""
        button = self._box.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        return button

    def way_out(self, words: str) -> QPushButton:
        """The button that Escape presses."""
        button = self._box.addButton(words, QDialogButtonBox.ButtonRole.RejectRole)
        button.setAutoDefault(False)
        return button

    def make_scrolling(self, beside: QWidget | None = None) -> None:
        """What is added to `column` from now on may be higher than the screen; the buttons stay.

        `beside` stands left of it and does not scroll.
        """
        self._inner = QWidget()
        self._inner.setProperty("surface", "none")
        self.column = column(self._inner, between="pad")
        self.column.setContentsMargins(0, 0, theme.current().metric("pad"), 0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inner)
        self._area.setAccessibleName(self.windowTitle())
        if beside is None:
            self._whole.addWidget(self._area, 1)
            return
        line = row(beside, between="gap")
        line.addWidget(self._area, 1)
        self._whole.addLayout(line, 1)

    def show_focus(self) -> None:
        """Scrolls to the field that has the caret now."""
        focused = self.focusWidget()
        if self._inner is not None and focused is not None and self._inner.isAncestorOf(focused):
            self._area.ensureWidgetVisible(focused)

    def close_column(self) -> None:
        """Puts the buttons under what the dialog holds; call it last."""
        self._whole.addWidget(self._box)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802  # Qt's names
        """Qt: Tab goes the way the eye goes, also through what came later."""
        return step(self, partial(super().focusNextPrevChild, next))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: as high as its content wants, and never higher than the screen."""
        super().showEvent(event)
        if self._inner is not None and any(one.isVisible() for one in stops(self._inner)):
            self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields are scrolled to
        self.fit()

    def fit(self) -> None:
        """The same, when the content has changed."""
        if self._inner is None:
            return
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumWidth(self._inner.minimumSizeHint().width() + bar)
        wanted = self._inner.sizeHint().expandedTo(self._inner.minimumSizeHint()).height()
        if self._inner.hasHeightForWidth():
            wanted = max(wanted, self._inner.heightForWidth(self._area.viewport().width()))
        extra = self.height() - self._area.height()
        most = self.screen().availableGeometry().height() * 9 // 10
        self.resize(self.width(), min(wanted + extra, most))
