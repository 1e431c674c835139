"""The frame of every place besides the queue: its name, its tools, its content or why none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSplitter, QWidget

from ui import theme
from ui.layouts import column, plain, row
from ui.panes.states import States


class PlacePane(QWidget):
    """A headline with tools at its right, and states under it.

    Signals:
        retried: read it again.
        begun: the next step that the empty state offers.
    """

    retried = Signal()
    begun = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "main")
        self._title = plain()
        self._title.setProperty("role", "title")
        self.tools = row(self._title, around="gap")
        self.tools.addStretch(1)
        self.whole = column(self, between="hair")
        self.whole.addLayout(self.tools)
        self._states: States | None = None
        self._first: QWidget | None = None
        self.search_field: QLineEdit | None = None

    def name(self, words: str) -> None:
        """What the place is called."""
        self._title.setText(words)
        self.setAccessibleName(words)

    def hold(self, content: QWidget, first: QWidget) -> None:
        """Puts the content under the headline, call it once; `first` is where the focus begins."""
        # No focus proxy: Qt's Tab would then pass by everything else in the pane.
        self._first = first
        self._states = States(content)
        self._states.empty_acted.connect(self.begun)
        self._states.retried.connect(self.retried)
        self.whole.addWidget(self._states, 1)

    def hold_two(self, listing: QWidget, beside: QWidget) -> QSplitter:
        """The same with a list and what stands beside it: the editor of what is chosen."""
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(listing)
        splitter.addWidget(beside)
        ideal = theme.current().metric("queue.ideal")
        splitter.setSizes([ideal, 2 * ideal])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        self.hold(splitter, listing)
        return splitter

    def take_focus(self) -> None:
        """Puts the focus where it begins."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> bool:
        """Puts the caret into the place's own search; False: it has none."""
        if self.search_field is None:
            return False
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()
        return True

    @property
    def states(self) -> States:
        """Content, or why there is none."""
        if self._states is None:
            raise RuntimeError("a place holds nothing yet")
        return self._states
