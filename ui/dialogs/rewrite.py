"""An answer said otherwise, shown with every change before it is taken (C25)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.rewriting import Ground, Rewrite
from ui import words
from ui.dialogs.base import Dialog
from ui.layouts import sentence, tall, wide
from ui.text_change import TextChange

LINES = 12


class RewriteDialog(Dialog):
    """What would be said otherwise, and why.

    Signals:
        taken: the text as it should be.
    """

    taken = Signal(str)

    def __init__(
        self,
        how: Rewrite,
        texts: tuple[str, str],
        grounds: Sequence[Ground],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._now = texts[1]
        self.setWindowTitle(words.rewrite(how))
        self.column.addWidget(sentence(words.rewrite(how), role="title"))
        told = "; ".join(words.rewrite_ground(ground) for ground in dict.fromkeys(grounds))
        self.column.addWidget(sentence(told, role="hint"))
        self.change = TextChange()
        self.change.setAccessibleName(self.tr("The answer with its changes"))
        self.change.show_change(*texts)
        tall(self.change, LINES)
        self.column.addWidget(self.change)
        wide(self, 64)
        take = self.answer(self.tr("Take it"))
        take.clicked.connect(self._on_take)
        self.way_out(self.tr("Leave it as it is"))
        self.close_column()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_take(self) -> None:
        self.taken.emit(self._now)
        self.accept()
