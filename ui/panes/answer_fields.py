"""Fields whose texts are answers of a case: kept as typed, never overwritten while typing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.domain.ids import CaseId

SAVE_MS = 500
"""After the last key, as with a draft."""
Field = QLineEdit | QPlainTextEdit | QComboBox


class AnswerFields(QObject):
    """Watches fields by their codes and asks for what was typed in them to be kept.

    Signals:
        save_asked: CaseId, the answers that changed by their codes.
        changed: some field says something else now.
    """

    save_asked = Signal(object, object)
    changed = Signal()

    def __init__(self, fields: Mapping[str, Field], parent: QWidget) -> None:
        super().__init__(parent)
        self._fields = dict(fields)
        self._case: CaseId | None = None
        self._kept: dict[str, str] = dict.fromkeys(fields, "")
        self._filling = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_MS)
        self._pause.timeout.connect(self.save_now)
        for field in self._fields.values():
            field.installEventFilter(self)
            if isinstance(field, QComboBox):
                field.currentIndexChanged.connect(self._on_typed)
            else:
                field.textChanged.connect(self._on_typed)

    def show_answers(self, case_id: CaseId, answers: Mapping[str, str]) -> None:
        """The answers of a case; what is being typed in the same case stays."""
        other = case_id != self._case
        if other:
            self.save_now()
        typed = frozenset() if other else self._changed()
        self._case = case_id
        for code, field in self._fields.items():
            answer = answers.get(code, "")
            if code in typed:
                continue
            self._kept[code] = answer
            if self.value(code) != answer:
                self._filling = True
                _fill(field, answer)
                self._filling = False
        self.changed.emit()

    def value(self, code: str) -> str:
        """What a field says now."""
        field = self._fields[code]
        if isinstance(field, QComboBox):
            return str(field.currentData() or "")
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def values(self) -> dict[str, str]:
        """What all of them say."""
        return {code: self.value(code) for code in self._fields}

    def fill(self, code: str, answer: str) -> None:
        """Writes an answer as if the person had typed it."""
        _fill(self._fields[code], answer)

    @Slot()
    def save_now(self) -> None:
        """Asks for what is not kept yet."""
        self._pause.stop()
        typed = {code: self.value(code) for code in self._changed()}
        if typed and self._case is not None:
            self._kept |= typed
            self.save_asked.emit(self._case, typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: who leaves a field has ended typing."""
        if event.type() == QEvent.Type.FocusOut:
            self.save_now()
        return super().eventFilter(watched, event)

    def _changed(self) -> frozenset[str]:
        return frozenset(code for code in self._fields if self.value(code) != self._kept[code])

    @Slot()
    def _on_typed(self) -> None:
        if not self._filling:
            self.changed.emit()
            self._pause.start()


def _fill(field: Field, answer: str) -> None:
    if isinstance(field, QComboBox):
        at = field.findData(answer)
        if at < 0:
            field.addItem(answer, answer)
            at = field.count() - 1
        field.setCurrentIndex(at)
    elif isinstance(field, QLineEdit):
        field.setText(answer)
    else:
        field.setPlainText(answer)
