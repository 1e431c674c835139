"""The whole window when the workspace cannot be opened: what, what it means, what to do now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui import resources, theme
from ui.layouts import column, plain, row, sentence


class Trouble(QWidget):
    """A real window with a sentence and a next step.

    Signals:
        retried: try to open it again.
        folder_asked: show the folder of the workspace.
    """

    retried = Signal()
    folder_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "main")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._picture = plain()
        self._what = sentence(role="title")
        self._next = sentence(role="second")
        self._where = sentence(role="small")
        self._again = QPushButton(self.tr("Try again"))
        self._again.setProperty("kind", "primary")
        self._again.clicked.connect(self.retried)
        folder = QPushButton(self.tr("Show the folder"))
        folder.clicked.connect(self.folder_asked)
        middle = QWidget()
        middle.setMaximumWidth(theme.current().metric("dialog"))
        layout = column(middle, between="pad")
        layout.addStretch(2)
        layout.addWidget(self._picture)
        for label in (self._picture, self._what, self._next, self._where):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(theme.current().metric("grid"))
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(self._again)
        buttons.addWidget(folder)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addStretch(3)
        # Centred by stretches: a layout's own centring forgets that words may need two lines.
        whole = row(around="wide")
        whole.addStretch(1)
        whole.addWidget(middle, 1000)
        whole.addStretch(1)
        self.setLayout(whole)

    def say(self, what: str, next_step: str, where: str) -> None:
        """The sentences; `where`: the folder it is about."""
        look = theme.current()
        self._picture.setPixmap(
            resources.pixmap("warning", "icon.warning", look.metric("icon.large"), 2.0)
        )
        self._what.setText(what)
        self._next.setText(next_step)
        self._where.setText(where)
        self._again.setFocus()
