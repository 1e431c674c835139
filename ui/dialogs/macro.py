"""Before a macro runs: everything it would do, and what not and why (C15)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from app.domain.macro_effects import Effect
from app.domain.macro_run import ManyPreview
from ui.dialogs.base import Dialog
from ui.effect_lines import MacroEffects
from ui.layouts import plain, sentence, tall, under_tick, wide


class MacroDialog(Dialog):
    """Tells, asks, and hands over; nothing is done before the answer.

    Signals:
        send_wished: whether the replies should leave.
        run_asked: do it.
    """

    send_wished = Signal(bool)
    run_asked = Signal()

    def __init__(self, name: str, where: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Macro"))
        self._count = count
        self._ready = False
        self.column.addWidget(sentence(name, role="title"))
        self.column.addWidget(sentence(where, role="second"))
        wide(self, 60)
        self.make_scrolling()
        self.effects = MacroEffects()
        self.column.addWidget(self.effects)
        self._make_reply()
        self._make_ticks()
        self._go = self.answer(self.tr("Run"))
        self._go.clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self.show_loading(0)
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_reply(self) -> None:
        self._head = plain()
        self._head.setProperty("role", "strong")
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Text of the reply"))
        tall(self._text, 5)
        for widget in (self._head, self._text):
            self.column.addWidget(widget)
            widget.hide()
        self.column.addStretch(1)

    def _make_ticks(self) -> None:
        """Above the buttons, always in sight: they decide what leaves."""
        self._same = sentence(role="error")
        self._same.hide()
        self._whole.addWidget(self._same)
        self.send = QCheckBox(self.tr("&Send the reply at once, where it may leave"))
        self.sure = QCheckBox()
        self._whole.addLayout(under_tick(self.send, self.sure))
        self.send.hide()
        self.sure.hide()
        self.send.toggled.connect(self._on_send)
        self.sure.toggled.connect(self._refresh)

    def offer_send(self, *, on: bool) -> None:
        """The macro has a reply; `on`: it was made to be sent."""
        self.send.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.send.setChecked(on)
        self.send.blockSignals(False)  # noqa: FBT003
        self.send.show()

    def show_loading(self, done: int) -> None:
        """So many cases were looked at."""
        self._ready = False
        counted = self.tr("Looking: {done} of {count}").format(done=done, count=self._count)
        self.effects.show_text(counted if self._count > 1 else self.tr("Looking…"))
        self._refresh()

    def show_failed(self, text: str) -> None:
        """It cannot be told, and so not be run."""
        self._ready = False
        self.effects.show_text(text)
        self._refresh()

    def show_one(self, effects: Sequence[Effect], text: str) -> None:
        """What it would do to the case, and the text of the reply."""
        self.effects.show_one(effects)
        self._show_text(self.tr("The reply"), text)
        self._done(any(effect.is_done for effect in effects))

    def show_many(self, told: ManyPreview, text: str) -> None:
        """What it would do to all of them, and the text that the first one gets."""
        self.effects.show_many(told)
        self._show_text(self.tr("The reply, as the first one gets it"), text)
        self._same.setVisible(told.same_text > 0)
        warned = self.tr(
            "%n people would read the same text. Readers of one thread see that, and it promises"
            " nothing by a date.",
            None,
            told.same_text,
        )
        self._same.setText(warned)
        self.sure.setText(self.tr("I have read it: up to %n people get it", None, self._count))
        self._done(told.unchanged < told.cases)

    def _show_text(self, head: str, text: str) -> None:
        self._head.setText(head)
        self._text.setPlainText(text)
        for widget in (self._head, self._text):
            widget.setVisible(bool(text))

    def _done(self, changes: bool) -> None:  # noqa: FBT001  # a state, as Qt's setters
        self._ready = changes
        self._refresh()
        QTimer.singleShot(0, self, self.fit)  # the new lines have their heights a turn later

    @Slot(bool)
    def _on_send(self, on: bool) -> None:  # noqa: FBT001  # the signal's own argument
        self.sure.setVisible(on and self._count > 1)
        self.sure.setChecked(False)
        self.send_wished.emit(on)

    @Slot()
    def _refresh(self) -> None:
        needs = self.send.isChecked() and self._count > 1
        self._go.setEnabled(self._ready and (self.sure.isChecked() or not needs))

    @Slot()
    def _ask(self) -> None:
        self.run_asked.emit()
        self.accept()
