"""What a file of templates would bring, before any of it is kept (X4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from app.domain.template_incoming import Clash, FileKind, Planned, Standing, TemplateFile
from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, tall, wide

LISTED = 500
LINES = 9
MOST_NAMED = 12


class TakeTemplatesDialog(Dialog):
    """How many are new, which codes are kept with other words, and what does not come along.

    Signals:
        taken: the Clash that the person chose.
    """

    taken = Signal(object)

    def __init__(
        self, name: str, file: TemplateFile, steps: Sequence[Planned], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Templates from a file"))
        count = Counter(step.standing for step in steps)
        self.column.addWidget(sentence(name, role="title"))
        self.column.addWidget(sentence(self._told(file.kind, count)))
        self._listed = QPlainTextEdit("\n".join(self._line(step) for step in steps[:LISTED]))
        self._listed.setReadOnly(True)
        self._listed.setTabChangesFocus(True)
        self._listed.setAccessibleName(self.tr("What is in the file"))
        self._listed.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        tall(self._listed, LINES)
        self.column.addWidget(self._listed)
        self._clash = QComboBox()
        for clash, words in (
            (Clash.SKIP, self.tr("Keep ours")),
            (Clash.REPLACE, self.tr("Take the file's")),
            (Clash.BOTH, self.tr("Keep both: the new one gets a code of its own")),
        ):
            self._clash.addItem(words, clash)
        if count[Standing.OTHER]:
            title = self.tr("Where a code is kept with other words")
            self.column.addLayout(labelled(title, self._clash))
        self._say_lost(steps)
        self._say_left(file, [step.incoming.template.name for step in steps if step.incoming.cut])
        wide(self, 64)
        take = self.answer(self.tr("Take them"))
        take.clicked.connect(self._on_take)
        take.setEnabled(bool(count[Standing.NEW] or count[Standing.OTHER]))
        self.way_out(self.tr("Cancel"))
        self.close_column()
        take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, kind: FileKind, count: Counter[Standing]) -> str:
        kinds = {
            FileKind.ZENDESK: self.tr("Macros of Zendesk."),
            FileKind.CHATWOOT: self.tr("Canned responses of Chatwoot."),
            FileKind.WORD: self.tr("A table of Word."),
            FileKind.EXCEL: self.tr("A table of Excel."),
        }
        parts = [
            kinds.get(kind, ""),
            self.tr("New: %Ln.", None, count[Standing.NEW]),
            self.tr("Kept already: %Ln.", None, count[Standing.SAME]),
            self.tr("With other words: %Ln.", None, count[Standing.OTHER]),
        ]
        return " ".join(part for part in parts if part)

    def _line(self, step: Planned) -> str:
        marks = {Standing.NEW: "+", Standing.SAME: "=", Standing.OTHER: "≠"}
        one = step.incoming.template
        place = one.folder.replace("::", " › ")
        return "  ".join(
            part for part in (marks[step.standing], f"/{one.short_code}", place, one.name) if part
        )

    def _say_lost(self, steps: Sequence[Planned]) -> None:
        lost = list(dict.fromkeys(name for step in steps for name in step.incoming.lost))
        if not lost:
            return
        names = _named(lost)
        text = self.tr("Nothing here stands for these; they become blanks: {names}")
        self.column.addWidget(sentence(text.format(names=names), role="hint"))

    def _say_left(self, file: TemplateFile, cut: Sequence[str]) -> None:
        """Sheets, rows and ends of texts that are not read."""
        said = []
        if file.left:
            text = self.tr("Sheets without templates: {names}.")
            said.append(text.format(names=_named(file.left)))
        if cut:
            text = self.tr("Too long, only the beginning is taken: {names}.")
            said.append(text.format(names=_named(cut)))
        if file.passed_over:
            said.append(self.tr("Without a text: %Ln.", None, file.passed_over))
        if said:
            self.column.addWidget(sentence(" ".join(said), role="hint"))

    @Slot()
    def _on_take(self) -> None:
        self.taken.emit(Clash(self._clash.currentData()))
        self.accept()


def _named(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_NAMED]) + ("…" if len(names) > MOST_NAMED else "")
