"""The variables a template may hold, by what they mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.template_text import KNOWN
from ui.noop import QT_TRANSLATE_NOOP

VARIABLES = {
    "author.first_name": QT_TRANSLATE_NOOP("VariablesMenu", "First name of the author"),
    "author.name": QT_TRANSLATE_NOOP("VariablesMenu", "Name of the author"),
    "author.handle": QT_TRANSLATE_NOOP("VariablesMenu", "Account of the author"),
    "brand": QT_TRANSLATE_NOOP("VariablesMenu", "Brand"),
    "case.number": QT_TRANSLATE_NOOP("VariablesMenu", "Number of the case"),
    "post.date": QT_TRANSLATE_NOOP("VariablesMenu", "Day of the post"),
    "post.text": QT_TRANSLATE_NOOP("VariablesMenu", "Beginning of the post"),
    "operator.name": QT_TRANSLATE_NOOP("VariablesMenu", "Your name"),
    "today": QT_TRANSLATE_NOOP("VariablesMenu", "Today"),
}


class VariablesMenu(QMenu):
    """What can be filled from a case, and a blank for the person.

    Signals:
        picked: the variable as it is written in a template.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for name in KNOWN:
            meaning = VARIABLES.get(name)
            words = QCoreApplication.translate("VariablesMenu", meaning) if meaning else name
            self._offer(words, f"{{{{{name}}}}}")
        self.addSeparator()
        self._offer(self.tr("A blank to fill by hand"), "{{_" + self.tr("what") + "}}")
        self.triggered.connect(self._on_picked)

    def _offer(self, words: str, variable: str) -> None:
        action = self.addAction(f"{words}\t{variable}")
        action.setData(variable)

    @Slot(QAction)
    def _on_picked(self, action: QAction) -> None:
        self.picked.emit(str(action.data()))
