"""The reply of a macro: none, a template, or its own words; put or sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from app.domain.macro import Acts
from ui.layouts import column, sentence, tall
from ui.models.template_marks import TemplateMarks

NONE, OWN = "", "text"


class MacroReply(QWidget):
    """A choice, and what belongs to it.

    Signals:
        changed: it says something else now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = QComboBox()
        self.source.setAccessibleName(self.tr("Reply"))
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Text of the reply"))
        self._marks = TemplateMarks(self._text.document())
        tall(self._text, 5)
        self._hint = sentence(
            self.tr("The variables of templates hold here too: {example}").format(
                example="{имя|Здравствуйте}"
            ),
            role="hint",
        )
        self._send = QCheckBox(self.tr("Offer to send it at once"))
        layout = column(self, between="half")
        for widget in (self.source, self._text, self._hint, self._send):
            layout.addWidget(widget)
        self.show_templates(())
        self.source.currentIndexChanged.connect(self._on_changed)
        self._text.textChanged.connect(self._on_changed)
        self._send.toggled.connect(self._on_changed)
        self._enable()

    def show_templates(self, templates: Sequence[tuple[str, str]]) -> None:
        """Short codes and names to choose from; the chosen one stays, also when it is gone."""
        chosen = self.source.currentData() or (NONE, "")
        self.source.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.source.clear()
        self.source.addItem(self.tr("No reply"), (NONE, ""))
        self.source.addItem(self.tr("Its own text"), (OWN, ""))
        for code, name in templates:
            self.source.addItem(f"{name} · /{code}", ("template", code))
        self._choose(chosen)
        self.source.blockSignals(False)  # noqa: FBT003

    def show_acts(self, acts: Acts) -> None:
        """Fills the fields; nothing is told of it."""
        self.blockSignals(True)  # noqa: FBT003  # Qt's signature
        chosen = (OWN, "") if acts.reply else (NONE, "")
        self._choose(("template", acts.template) if acts.template else chosen)
        if self._text.toPlainText().strip() != acts.reply:
            self._text.setPlainText(acts.reply)
        self._send.setChecked(acts.send)
        self.blockSignals(False)  # noqa: FBT003
        self._enable()

    def parts(self) -> dict[str, Any]:
        """Fields of `Acts`."""
        kind, code = self.source.currentData() or (NONE, "")
        return {
            "template": code,
            "reply": self._text.toPlainText().strip() if kind == OWN else "",
            "send": self._send.isChecked() and kind != NONE,
        }

    def _choose(self, chosen: tuple[str, str]) -> None:
        datas = [tuple(self.source.itemData(at)) for at in range(self.source.count())]
        if tuple(chosen) not in datas:
            gone = self.tr("/{code}: there is no such template").format(code=chosen[1])
            self.source.addItem(gone, tuple(chosen))
            datas.append(tuple(chosen))
        self.source.setCurrentIndex(datas.index(tuple(chosen)))

    @Slot()
    def _on_changed(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        kind, _ = self.source.currentData() or (NONE, "")
        self._text.setVisible(kind == OWN)
        self._hint.setVisible(kind == OWN)
        self._send.setVisible(kind != NONE)
