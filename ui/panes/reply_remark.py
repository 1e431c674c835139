"""One remark of the check on a line: what, why, on what ground, and what mends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from app.domain.reply_check import ReplyWarning, Severity
from ui import theme, words
from ui.layouts import plain_tip, row
from ui.panes.elided import Elided
from ui.resources import icon

ICONS = {
    Severity.STOP: ("stop", "icon.danger"),
    Severity.WARNING: ("warning", "icon.warning"),
    Severity.NOTE: ("info", "icon"),
}
SHOWN = 40
"""Characters of the marked words that the line repeats."""


class RemarkLine(QWidget):
    """A line that leads to its words.

    Signals:
        words_asked: the ReplyWarning whose words are to be shown.
        mend_asked: the ReplyWarning whose change is to be made.
        private_asked: the answer shall be a private one.
    """

    words_asked = Signal(object)
    mend_asked = Signal(object)
    private_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: ReplyWarning | None = None
        self._sign = QToolButton()
        self._sign.setProperty("tight", "true")
        self._sign.clicked.connect(self._ask_words)
        self._text = Elided("small")
        self._text.setCursor(Qt.CursorShape.PointingHandCursor)
        self._text.installEventFilter(self)
        self._mend, self._private = self._link(), self._link()
        self._private.setText(self.tr("Answer privately"))
        self._mend.clicked.connect(self._ask_mend)
        self._private.clicked.connect(self.private_asked)
        line = row(self._sign, self._text, self._mend, self._private, between="half")
        line.setStretch(1, 1)
        self.setLayout(line)
        theme.current().changed.connect(self._tint)
        self.hide()

    @property
    def found(self) -> ReplyWarning | None:
        """What it tells."""
        return self._found

    def show_remark(self, found: ReplyWarning) -> None:
        """Another remark."""
        self._found = found
        about = " ".join(found.words.split())
        about = f"{about[:SHOWN]}…" if len(about) > SHOWN else about
        why = f"{words.remark(found)} ({words.remark_ground(found)})"
        said = f"«{about}»: {why}" if about else why
        self._text.setText(said)
        self._sign.setAccessibleName(self.tr("Show the words: {remark}").format(remark=said))
        self._sign.setToolTip(plain_tip(said))
        mend = words.remark_mend(found)
        self._mend.setText(f"{mend[:SHOWN]}…" if len(mend) > SHOWN else mend)
        self._mend.setToolTip(plain_tip(mend))
        self._mend.setAccessibleName(f"{mend}: {said}")
        self._mend.setVisible(bool(mend))
        self._private.setAccessibleName(f"{self._private.text()}: {said}")
        self._private.setVisible(found.private)
        self._tint()
        self.show()

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: a click on the sentence is a click on its sign."""
        if watched is self._text and event.type() == QEvent.Type.MouseButtonRelease:
            self._ask_words()
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # a QObject

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: Enter does what the focused button does."""
        focus = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() and isinstance(focus, QPushButton | QToolButton):
            focus.click()
            return
        super().keyPressEvent(event)

    def _link(self) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "link")
        return button

    @Slot()
    def _ask_words(self) -> None:
        if self._found is not None:
            self.words_asked.emit(self._found)

    @Slot()
    def _ask_mend(self) -> None:
        if self._found is not None:
            self.mend_asked.emit(self._found)

    @Slot()
    def _tint(self) -> None:
        if self._found is not None:
            side = theme.current().metric("icon.small")
            self._sign.setIcon(icon(*ICONS[self._found.severity]))
            self._sign.setIconSize(QSize(side, side))
