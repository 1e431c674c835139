"""The rail: the places, in groups named by the tasks of a care service (R-001-1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from ui import format as shown
from ui import resources, theme
from ui.layouts import column, plain
from ui.noop import QT_TRANSLATE_NOOP
from ui.shortcuts import Keys, tooltip

GROUPS: tuple[tuple[str, tuple[tuple[str, str, Keys], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Rail", "Answer"),
        (
            ("queue", QT_TRANSLATE_NOOP("Rail", "Queue"), Keys.PLACE_QUEUE),
            ("deadlines", QT_TRANSLATE_NOOP("Rail", "Deadlines"), Keys.PLACE_DEADLINES),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Rail", "Analyse"),
        (
            ("archive", QT_TRANSLATE_NOOP("Rail", "Archive"), Keys.PLACE_ARCHIVE),
            ("people", QT_TRANSLATE_NOOP("Rail", "People"), Keys.PLACE_PEOPLE),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Rail", "Listen"),
        (
            ("sources", QT_TRANSLATE_NOOP("Rail", "Sources"), Keys.PLACE_SOURCES),
            ("topics", QT_TRANSLATE_NOOP("Rail", "Topics"), Keys.PLACE_TOPICS),
            ("rules", QT_TRANSLATE_NOOP("Rail", "Rules"), Keys.PLACE_RULES),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Rail", "Prepare"),
        (
            ("templates", QT_TRANSLATE_NOOP("Rail", "Templates"), Keys.PLACE_TEMPLATES),
            ("settings", QT_TRANSLATE_NOOP("Rail", "Settings"), Keys.PLACE_SETTINGS),
        ),
    ),
)
_ICONS = {"deadlines": "deadline", "topics": "tag", "rules": "filter"}
"""Pictures that are not called like their place."""
_WITHIN = {"macros": "templates"}
"""Places that the rail does not name, and what they are beside."""
PLACES = {name: (words, key) for _, places in GROUPS for name, words, key in places}


def place_icon(name: str) -> str:
    """The picture of a place."""
    return _ICONS.get(name, name)


def place_name(name: str) -> str:
    """A place in the interface's language."""
    return QCoreApplication.translate("Rail", PLACES[name][0])


class PlaceButton(QPushButton):
    """Leaves the arrows to the rail: walking past a place is not going there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: space and enter only."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Rail(QWidget):
    """Chooses a place; arrows walk it, narrow it shows pictures only.

    Signals:
        chosen: the name of a place.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Places"))
        self._narrow = False
        self._offline = False
        self._counts: dict[str, int] = {}
        self._heads: list[QLabel] = []
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._build()
        self._group.buttonClicked.connect(self._on_clicked)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def show_place(self, name: str) -> None:
        """Marks the place that is shown."""
        shown_under = _WITHIN.get(name, name)
        if shown_under not in self._buttons:
            return
        self._buttons[shown_under].setChecked(True)
        policy = Qt.FocusPolicy  # Tab comes to the place that is shown, the arrows lead on
        for button in self._buttons.values():
            button.setFocusPolicy(policy.StrongFocus if button.isChecked() else policy.ClickFocus)

    def show_count(self, name: str, count: int) -> None:
        """A number behind a place; 0: none."""
        self._counts[name] = count
        self._restyle()

    def show_offline(self, *, offline: bool) -> None:
        """Whether the person asked to leave the networks alone: the Sources say so (L15)."""
        if offline != self._offline:
            self._offline = offline
            self._restyle()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  # the state itself
        """Pictures only, for a small window."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: up and down walk through the places."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        buttons = list(self._buttons.values())
        focused = self.focusWidget()
        if event.key() in steps and focused in buttons:
            at = buttons.index(focused) + steps[Qt.Key(event.key())]
            buttons[at % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        layout = column(self, around="grid", between="half")
        for words, places in GROUPS:
            head = plain(QCoreApplication.translate("Rail", words))
            head.setProperty("role", "section")
            self._heads.append(head)
            if words != GROUPS[0][0]:
                layout.addSpacing(theme.current().metric("grid"))
            layout.addWidget(head)
            for name, _, _ in places:
                layout.addWidget(self._place(name))
        layout.addStretch(1)

    def _place(self, name: str) -> QPushButton:
        button = PlaceButton()
        button.setProperty("kind", "place")
        button.setCheckable(True)
        button.setObjectName(f"place_{name}")
        self._buttons[name] = button
        self._group.addButton(button)
        return button

    @Slot(object)
    def _on_clicked(self, button: QPushButton) -> None:
        self.chosen.emit(button.objectName().removeprefix("place_"))

    @Slot()
    def _restyle(self) -> None:
        look = theme.current()
        self.setFixedWidth(look.metric("rail.narrow" if self._narrow else "rail"))
        grid = look.metric("grid")
        for head in self._heads:
            head.setVisible(not self._narrow)
            head.setContentsMargins(grid, 0, 0, 0)
        for name, button in self._buttons.items():
            words = place_name(name)
            away = self._offline and name == "sources"
            if away:
                words = self.tr("{place}, offline").format(place=words)
            count = self._counts.get(name, 0)
            number = f"  {shown.count(count)}" if count else ""
            button.setIcon(resources.icon("offline" if away else place_icon(name)))
            button.setIconSize(QSize(look.metric("icon"), look.metric("icon")))
            button.setText("" if self._narrow else f" {words}{number}")
            button.setAccessibleName(words + number)
            button.setToolTip(tooltip(words, PLACES[name][1]))
