"""What a macro does with the case besides its reply, as fields."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from app.domain.case import CloseReason
from app.domain.cause import CAUSES
from app.domain.macro import ME, NOBODY, STATUSES, Acts
from app.domain.macro_when import Unit, When
from app.domain.triage import Route
from ui import theme, words
from ui.layouts import plain, tall
from ui.panes.macro_when import WhenField

TWO_DAYS = When(unit=Unit.WORKING_DAYS, count=2)
ONE_DAY = When(unit=Unit.WORKING_DAYS, count=1)


class MacroCaseFields(QWidget):
    """One line for each act; an empty one does nothing.

    Signals:
        changed: something says something else now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self._make_fields()
        self._arrange()
        for line in self._lines.values():
            line.textEdited.connect(self._tell)
        for box in (self._status, self._route, self._close):
            box.currentIndexChanged.connect(self._tell)
        for box in (self._assign, self._cause):
            box.editTextChanged.connect(self._tell)
        self._note.textChanged.connect(self._tell)
        self._snooze.changed.connect(self._tell)
        self._deadline.changed.connect(self._tell)

    def _make_fields(self) -> None:
        self._lines = {
            "add_tags": QLineEdit(),
            "remove_tags": QLineEdit(),
            "promise": QLineEdit(),
            "route_reason": QLineEdit(),
            "close_note": QLineEdit(),
            "confirmation": QLineEdit(),
        }
        self._status = _choice(self.tr("Leave it"), [(s, words.case_status(s)) for s in STATUSES])
        self._route = _choice(self.tr("Leave it"), [(r, words.route(r)) for r in Route])
        reasons = [(r, words.close_reason(r)) for r in CloseReason]
        self._close = _choice(self.tr("Do not close"), reasons)
        self._assign, self._cause = QComboBox(), QComboBox()
        for box in (self._assign, self._cause):
            box.setEditable(True)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._known = {ME: self.tr("Me"), NOBODY: self.tr("Nobody")}
        self._causes = {code: words.cause(code) for code in CAUSES}
        self._cause.addItems(["", *self._causes.values()])
        self.show_names(())
        self._snooze = WhenField(self.tr("Put off for"), TWO_DAYS, time(9))
        self._deadline = WhenField(self.tr("Deadline in"), ONE_DAY, time(18))
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        tall(self._note, 2)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().metric("pad"))
        grid.setVerticalSpacing(theme.current().metric("grid"))
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Add tags"), self._lines["add_tags"]),
            (self.tr("Take tags away"), self._lines["remove_tags"]),
            (self.tr("Status"), self._status),
            ("", self._snooze),
            ("", self._deadline),
            (self.tr("What is promised by then"), self._lines["promise"]),
            (self.tr("Give to"), self._assign),
            (self.tr("Note for us"), self._note),
            (self.tr("Route"), self._route),
            (self.tr("Why this route"), self._lines["route_reason"]),
            (self.tr("Root cause"), self._cause),
            (self.tr("Close"), self._close),
            (self.tr("The solution, or the grounds"), self._lines["close_note"]),
            (self.tr("Who confirmed it"), self._lines["confirmation"]),
        )
        for at, (text, field) in enumerate(rows):
            if isinstance(field, WhenField):
                grid.addWidget(field.tick, at, 0)
            elif text:
                name = plain(text)
                name.setBuddy(field)
                field.setAccessibleName(text)
                grid.addWidget(name, at, 0)
            grid.addWidget(field, at, 1)
        hint = self.tr("with commas between")
        self._lines["add_tags"].setPlaceholderText(hint)
        self._lines["remove_tags"].setPlaceholderText(hint)

    def show_names(self, names: Sequence[str]) -> None:
        """Colleagues to choose from."""
        text = self._assign.currentText()
        self._assign.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._assign.clear()
        self._assign.addItems(["", *self._known.values(), *names])
        self._assign.setEditText(text)
        self._assign.blockSignals(False)  # noqa: FBT003

    def show_acts(self, acts: Acts) -> None:
        """Fills the fields; nothing is told of it."""
        self._loading = True
        for name, line in self._lines.items():
            value = getattr(acts, name)
            line.setText(", ".join(value) if isinstance(value, tuple) else value)
        for box, code in ((self._status, acts.status), (self._route, acts.route)):
            box.setCurrentIndex(max(0, box.findData(code.value if code else "")))
        self._close.setCurrentIndex(max(0, self._close.findData(acts.close or "")))
        self._assign.setEditText(self._known.get(acts.assign, acts.assign))
        self._cause.setEditText(self._causes.get(acts.cause, acts.cause))
        self._snooze.show_when(acts.snooze)
        self._deadline.show_when(acts.deadline)
        self._note.setPlainText(acts.note)
        self._loading = False

    def parts(self) -> dict[str, Any]:
        """Fields of `Acts`."""
        texts = {name: line.text().strip() for name, line in self._lines.items()}
        tags = {name: _tags(texts.pop(name)) for name in ("add_tags", "remove_tags")}
        status, route, close = (
            box.currentData() for box in (self._status, self._route, self._close)
        )
        return {
            **texts,
            **tags,
            "status": next((each for each in STATUSES if each == status), None),
            "route": Route(route) if route else None,
            "close": CloseReason(close) if close else None,
            "assign": _code(self._known, self._assign.currentText()),
            "cause": _code(self._causes, self._cause.currentText()),
            "snooze": self._snooze.when(),
            "deadline": self._deadline.when(),
            "note": self._note.toPlainText().strip(),
        }

    @Slot()
    def _tell(self) -> None:
        if not self._loading:
            self.changed.emit()


def _choice(nothing: str, items: Sequence[tuple[Any, str]]) -> QComboBox:
    box = QComboBox()
    box.addItem(nothing, "")
    for code, text in items:
        box.addItem(text, code.value)
    return box


def _tags(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for each in text.split(",") if (tag := each.strip())))


def _code(known: dict[str, str], text: str) -> str:
    """The code behind a text that was chosen, or what was typed."""
    wanted = text.strip()
    return next((code for code, name in known.items() if name == wanted), wanted)
