"""Asks for what a template leaves to the person: a field per blank, the filled text below (C9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.domain.numerals import day_in_words, day_spelled
from app.domain.person_name import GrammaticalCase
from app.domain.template import Template
from app.domain.template_answer import day_of, is_refused
from app.domain.template_grammar import Blank, BlankKind
from ui.day_field import DayField
from ui.dialogs.base import Dialog
from ui.layouts import column, labelled, sentence, tall, wide
from ui.models.template_marks import TemplateMarks

PREVIEW_MS = 120
PREVIEW_LINES = 6


class FillBlanksDialog(Dialog):
    """A few fields; Enter inserts, Escape inserts nothing; what is left out stays marked.

    Signals:
        preview_asked: the answers so far, by the blanks' names.
        fill_asked: the same, to be inserted.
    """

    preview_asked = Signal(object)
    fill_asked = Signal(object)

    def __init__(
        self,
        template: Template,
        blanks: Sequence[Blank],
        known: Mapping[str, str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Template: {name}").format(name=template.name))
        self.template = template
        self._today = today
        self._over = False
        self._fields: dict[str, QWidget] = {}
        self.make_scrolling()
        for blank in blanks:
            self._add(blank, known.get(blank.name, ""))
        self._preview = QPlainTextEdit()
        self._preview.setReadOnly(True)
        self._preview.setTabChangesFocus(True)
        self._marks = TemplateMarks(self._preview.document())
        tall(self._preview, PREVIEW_LINES)
        self.column.addLayout(labelled(self.tr("How it will look"), self._preview))
        left = self.tr("What you leave empty stays marked in the answer.")
        self.column.addWidget(sentence(left, role="small"))
        self.answer(self.tr("Insert")).clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_MS)
        self._pause.timeout.connect(self.ask_preview)
        first = next((one for one in self._fields.values() if not _text(one)), None)
        for field in (first, *self._fields.values()):
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                break

    @property
    def is_over(self) -> bool:
        """It was answered, or left."""
        return self._over

    def done(self, result: int) -> None:
        """Qt: answered, or left."""
        self._over = True
        self._pause.stop()
        super().done(result)

    def answers(self) -> dict[str, str]:
        """What is typed, by the blanks' names."""
        return {name: _text(field) for name, field in self._fields.items()}

    def show_preview(self, text: str) -> None:
        """The template, filled with the answers."""
        self._preview.setPlainText(text)

    def _add(self, blank: Blank, known: str) -> None:
        label = blank.label[:1].upper() + blank.label[1:]
        field = self._field(blank, known)
        wide(field, 44)
        self._fields[blank.name] = field
        if isinstance(field, DayField):
            both = column(between="half")
            both.addLayout(labelled(label.replace("&", "&&"), field))
            both.addWidget(field.told)
            self.column.addLayout(both)
        else:
            self.column.addLayout(labelled(label.replace("&", "&&"), field))

    def _field(self, blank: Blank, known: str) -> QWidget:
        if blank.kind is BlankKind.LIST:
            box = QComboBox()
            box.setEditable(True)  # the person may know better than the list
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            box.addItems(list(blank.choices))
            box.setCurrentText(known)
            box.editTextChanged.connect(self._renew)
            return box
        if blank.kind is BlankKind.DATE:
            refuses = partial(is_refused, blank, today=self._today)
            day = DayField(known, self._day, partial(self._said, blank.case), refuses)
            day.textChanged.connect(self._renew)
            return day
        line = QLineEdit(known)
        if blank.kind is BlankKind.NUMBER:
            line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
            line.setPlaceholderText(self.tr("a number"))
        line.textChanged.connect(self._renew)
        return line

    def _day(self, typed: str) -> date | None:
        return day_of(typed, self._today)

    def _said(self, case: GrammaticalCase | None, day: date) -> str:
        if case is None:
            return day_in_words(day, self._today)
        return day_spelled(day, case, self._today)

    @Slot()
    def _renew(self) -> None:
        self._pause.start()

    @Slot()
    def ask_preview(self) -> None:
        """Asks how the answers look in the text."""
        self.preview_asked.emit(self.answers())

    @Slot()
    def _ask(self) -> None:
        self.fill_asked.emit(self.answers())
        self.accept()


def _text(field: QWidget) -> str:
    if isinstance(field, QComboBox):
        return field.currentText().strip()
    if isinstance(field, QLineEdit):
        return field.text().strip()
    return ""
