"""What an answer promises, said quietly under it; and, in the way, by when a solution comes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.layouts import column, row, sentence
from ui.panes.flow import FlowLayout

TOMORROW, WORKING_DAYS, OWN, FINAL = "tomorrow", "working_days", "own", "final"


class PromisedLine(QWidget):
    """A small line with at most two things to do about it; hidden when nothing is promised.

    Signals:
        changed_asked, denied: its buttons.
    """

    changed_asked = Signal()
    denied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = sentence(role="small")
        self._change, self._deny = self._link(self.changed_asked), self._link(self.denied)
        line = row(self._words, self._change, self._deny)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def say(self, text: str, change: str = "", deny: str = "", *, late: bool = False) -> None:
        """What is promised; no text: nothing is. No words on a button: no button."""
        self._words.setText(text)
        self.setAccessibleName(text)
        for button, words in ((self._change, change), (self._deny, deny)):
            button.setText(words)
            button.setAccessibleName(f"{words}: {text}")
            button.setVisible(bool(words))
        role = "error" if late else "small"
        if self._words.property("role") != role:
            self._words.setProperty("role", role)
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)
        self.setVisible(bool(text))

    def text(self) -> str:
        """What it says."""
        return "" if self.isHidden() else self._words.text()

    def _link(self, signal: object) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "link")
        button.clicked.connect(signal)
        return button


class InterimStrip(QFrame):
    """Asks by when the solution comes before an interim answer leaves (R-002-11).

    Signals:
        chosen: tomorrow, working_days, own or final.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "soon")
        self._words = sentence()
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        buttons = QWidget()
        buttons.setProperty("surface", "none")
        line = FlowLayout(buttons)
        self.buttons = {code: self._button(code) for code in self._titles()}
        for button in self.buttons.values():
            line.addWidget(button)
        whole = column(self, around="grid", between="half")
        whole.addWidget(self._words)
        whole.addWidget(buttons)
        self.hide()

    def ask(self) -> None:
        """Says what is missing."""
        text = self.tr("An interim answer names a day. By when will the solution come?")
        self._words.setText(text)
        self.setAccessibleName(text)
        for button in self.buttons.values():
            button.show()
        self.show()
        self.buttons[TOMORROW].setFocus(Qt.FocusReason.OtherFocusReason)

    def say_put(self, moment: str) -> None:
        """The day stands in the answer now; the person looks and sends."""
        text = self.tr("{moment} stands in the answer now. Look at it and send").format(
            moment=moment
        )
        self._words.setText(text)
        self.setAccessibleName(text)
        for button in self.buttons.values():
            button.hide()
        self.show()

    def _titles(self) -> dict[str, str]:
        return {
            TOMORROW: self.tr("Tomorrow"),
            WORKING_DAYS: self.tr("In 3 working days"),
            OWN: self.tr("Another day…"),
            FINAL: self.tr("It is the final answer"),
        }

    def _button(self, code: str) -> QPushButton:
        button = QPushButton(self._titles()[code])
        button.setProperty("size", "small")
        button.clicked.connect(partial(self.chosen.emit, code))
        return button
