"""The variables a template may hold, by what they mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.template_text import KNOWN
from ui.noop import QT_TRANSLATE_NOOP

VARIABLES = {
    "author.first_name": QT_TRANSLATE_NOOP("VariablesMenu", "First name of the author"),
    "author.first_patronymic": QT_TRANSLATE_NOOP("VariablesMenu", "First name and patronymic"),
    "author.last_name": QT_TRANSLATE_NOOP("VariablesMenu", "Surname of the author"),
    "author.name": QT_TRANSLATE_NOOP("VariablesMenu", "Name of the author"),
    "author.handle": QT_TRANSLATE_NOOP("VariablesMenu", "Account of the author"),
    "brand": QT_TRANSLATE_NOOP("VariablesMenu", "Brand"),
    "city": QT_TRANSLATE_NOOP("VariablesMenu", "Town the post names"),
    "network": QT_TRANSLATE_NOOP("VariablesMenu", "Network"),
    "case.number": QT_TRANSLATE_NOOP("VariablesMenu", "Number of the case"),
    "post.date": QT_TRANSLATE_NOOP("VariablesMenu", "Day of the post"),
    "post.text": QT_TRANSLATE_NOOP("VariablesMenu", "Beginning of the post"),
    "operator.name": QT_TRANSLATE_NOOP("VariablesMenu", "Your name"),
    "contact": QT_TRANSLATE_NOOP("VariablesMenu", "One more way to reach us"),
    "form_url": QT_TRANSLATE_NOOP("VariablesMenu", "Address of our form"),
    "compensation": QT_TRANSLATE_NOOP("VariablesMenu", "What the customer is given"),
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
        for words, written in (
            (self.tr("Name in the dative: to whom"), "{имя|дат|вам}"),
            (self.tr("Town with its preposition: in Moscow"), "{в город}"),
            (self.tr("Brand in the genitive: of what"), "{бренд|род}"),
            (self.tr("A word by the author's gender"), "{обратился/обратилась/обратились}"),
            (self.tr("By Вы or ты"), "{вы: вам/тебе}"),
            (self.tr("The name, or a greeting"), "{имя|вы: Здравствуйте/Привет}"),
            (self.tr("Another template inside"), "{>код}"),
        ):
            self._offer(words, written)
        self.addSeparator()
        what = self.tr("what")
        self._offer(self.tr("A blank to fill by hand"), "{{_" + what + "}}")
        self._offer(self.tr("A blank for a date"), "{{_" + what + ":дата}}")
        self._offer(self.tr("A blank for a number"), "{{_" + what + ":число}}")
        self._offer(self.tr("A word by that number"), "{_" + what + ": " + "день/дня/дней" + "}")
        self._offer(self.tr("A blank with a list to choose from"), "{{_" + what + ":раз;два}}")
        self.triggered.connect(self._on_picked)

    def _offer(self, words: str, variable: str) -> None:
        action = self.addAction(f"{words}\t{variable}")
        action.setData(variable)

    @Slot(QAction)
    def _on_picked(self, action: QAction) -> None:
        self.picked.emit(str(action.data()))
