"""The names of pages in lines that break where they are full: none hides behind an arrow."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QTabWidget, QWidget

from ui.panes.flow import FlowLayout

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TabName(QPushButton):
    """One page; Tab comes to the page that is shown, the arrows lead to the others."""

    def __init__(self, line: TabLine, at: int) -> None:
        super().__init__(line)
        self._line, self._at = line, at
        self.setProperty("kind", "tab")
        self.setCheckable(True)
        self.clicked.connect(partial(line.choose, at))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: arrows go on to the page beside it."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._line.choose(self._at + step, focus=True)


class TabLine(QWidget):
    """Stands for the bar of a QTabWidget, which is hidden."""

    def __init__(self, tabs: QTabWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._names: list[TabName] = []
        self._flow = FlowLayout(self)
        self.setAccessibleName(tabs.accessibleName())
        tabs.tabBar().hide()
        tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab would stay at the bar nobody sees
        tabs.currentChanged.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """The names, counts and pictures as the tabs have them now."""
        while len(self._names) < self._tabs.count():
            self._names.append(TabName(self, len(self._names)))
            self._flow.addWidget(self._names[-1])
        for at, name in enumerate(self._names):
            name.setVisible(at < self._tabs.count())
            name.setText(self._tabs.tabText(at))
            name.setIcon(self._tabs.tabIcon(at))
            shown = at == self._tabs.currentIndex()
            name.setChecked(shown)
            policy = Qt.FocusPolicy
            name.setFocusPolicy(policy.StrongFocus if shown else policy.ClickFocus)

    def name_of(self, page: QWidget) -> TabName:
        """What is pressed to see a page."""
        return self._names[self._tabs.indexOf(page)]

    def choose(self, at: int, _checked: bool = False, *, focus: bool = False) -> None:  # noqa: FBT001, FBT002  # Qt's
        """Shows a page, going round."""
        at %= max(1, self._tabs.count())
        self._tabs.setCurrentIndex(at)
        self.refresh()
        if focus:
            self._names[at].setFocus(Qt.FocusReason.TabFocusReason)
