"""The composer: where an answer is written, checked for blanks and sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.domain import clock
from app.domain.reply import Draft, Way
from app.domain.template_text import blank_names
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui.layouts import column
from ui.panes.answer_text import AnswerText
from ui.panes.composer_foot import ComposerFoot
from ui.panes.strip import Strip
from ui.panes.template_picker import TemplatePicker
from ui.panes.undo_strip import UndoStrip
from ui.shortcuts import Keys, bind

SAVE_MS = 500
"""After the last key (performance.md, Rules)."""
SAVE_AT_LEAST_S = 0.9
"""While typing goes on without a pause, what is typed is saved this often."""


class Composer(QWidget):
    """Lets the person write; never changes the text by itself.

    Signals:
        save_asked: the text and whether it is public; after a pause, on leaving.
        send_asked: the text and whether it is public; there are no blanks in it.
        history_asked: earlier texts are wanted for the menu.
    """

    save_asked = Signal(str, bool)
    send_asked = Signal(str, bool)
    history_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "main")
        self.setAccessibleName(self.tr("Answer to the customer"))
        self.text = AnswerText()
        self.text.setPlaceholderText(self.tr("Write an answer; type / for a template"))
        self.foot = ComposerFoot()
        self.undo, self.gate, self.warning = UndoStrip(), Strip(), Strip()
        self.picker: TemplatePicker | None = None
        self._longest: int | None = None
        self._saved: tuple[str, bool] | None = ("", True)
        self._unsaved_since: datetime | None = None
        self._above, self._below = column(None, between="half"), column(None, between="half")
        whole = column(self, around="grid", between="half")
        whole.addLayout(self._above)
        whole.addWidget(self.text)
        whole.addLayout(self._below)
        whole.addWidget(self.foot)
        whole.setStretch(1, 1)
        for strip in (self.undo, self.gate, self.warning):
            self.add_above(strip)
        self._pause = _timer(self, SAVE_MS, self.save_now)
        self._connect()
        self.show_case(None, None)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_typed)
        self.text.left.connect(self.save_now)
        self.foot.send.clicked.connect(self.send)
        self.foot.public_changed.connect(self.save_now)
        self.foot.templates.clicked.connect(self._ask_template)
        self.foot.history.clicked.connect(self.history_asked)
        bind(self, Keys.SEND, self.send)
        bind(self, Keys.TEMPLATES, self._ask_template)

    def add_above(self, widget: QWidget) -> None:
        """A line above the text: what stands in the way of the answer, or waits for a word."""
        self._above.addWidget(widget)

    def add_below(self, widget: QWidget) -> None:
        """A line between the text and its foot: what is said about the text."""
        self._below.addWidget(widget)

    def show_case(self, whole: WholeCase | None, draft: Draft | None) -> None:
        """Another case with its draft; None: nothing to answer."""
        self._pause.stop()
        self._unsaved_since = None
        self._longest = None
        text = draft.text if draft else ""
        public = draft.public if draft else True
        self._saved = (text, public)
        self.text.replace_all(text, undoable=False)
        self.foot.set_public(public)
        self.foot.set_saved(draft.saved_at if draft else None)
        self.warning.hide()
        self.gate.hide()
        self.setEnabled(whole is not None)
        self.undo.show_pending(whole.pending() if whole else ())
        self._refresh()

    def show_state(self, whole: WholeCase) -> None:
        """The same case as it is now; the text and the caret stay as they are."""
        self.undo.show_pending(whole.pending())

    def show_way(self, way: Way) -> None:
        """How an answer can leave from here."""
        self.foot.set_way(way)

    def show_longest(self, longest: int | None) -> None:
        """How many characters the network takes; None: nobody knows (C32)."""
        self._longest = longest
        self._refresh()

    def bring_back(self, text: str, *, public: bool | None = None) -> None:
        """An earlier text instead of the present one; Ctrl+Z undoes it."""
        self.text.replace_all(text, undoable=True)
        if public is not None:
            self.foot.set_public(public)
        self.text.setFocus()

    def forget_sent(self, text: str) -> None:
        """This text has gone into the outbox; what was typed meanwhile stays."""
        if self.text.text() != text:
            return
        self._pause.stop()
        self._saved = ("", self.foot.public)
        self._unsaved_since = None
        self.text.replace_all("", undoable=False)
        self.foot.set_saved(None)

    def saved(self, text: str, at: datetime) -> None:
        """The database has this text."""
        if text == self.text.text():
            self.foot.set_saved(at if text else None)

    def not_saved(self, why: str) -> None:
        """The database could not take it; the next key tries again."""
        self._saved = None
        self.warning.say(why, "late")

    def show_history(self, earlier: Sequence[tuple[datetime, str]]) -> None:
        """The menu of earlier texts."""
        menu = _history(self, earlier, self.tr("No earlier texts"))
        menu.popup(self.foot.history.mapToGlobal(self.foot.history.rect().topLeft()))

    def unsaved(self) -> tuple[str, bool] | None:
        """What the database does not have yet."""
        current = (self.text.text(), self.foot.public)
        return current if current != self._saved else None

    @Slot()
    def save_now(self) -> None:
        """Asks for what is unsaved to be saved."""
        self._pause.stop()
        self._unsaved_since = None
        current = self.unsaved()
        if current is not None and self.isEnabled():
            self._saved = current
            self.save_asked.emit(*current)

    @Slot()
    def send(self) -> None:
        """Asks to send, unless blanks are left: then says which and leads to the first."""
        text = self.text.text()
        if not text.strip() or not self.isEnabled():
            return
        if names := blank_names(text):
            said = self.tr("Fill in first: {blanks}").format(blanks=", ".join(names))
            self.warning.say(said, "late")
            self.text.setFocus()
            self.text.to_blank(forward=True)
            return
        if self._longest is not None and (over := len(text.strip()) - self._longest) > 0:
            self.warning.say(
                self.tr("Too long for this network by %n character(s)", "", over), "late"
            )
            self.text.setFocus()
            return
        self.warning.hide()
        self.send_asked.emit(text, self.foot.public)

    def say_failed(self, text: str) -> None:
        """Why the answer was not taken; the text is still there."""
        self.warning.say(text, "late")

    @Slot()
    def _ask_template(self) -> None:
        if self.isEnabled():
            self.text.setFocus()
            self.text.ask_here()

    @Slot()
    def _on_typed(self) -> None:
        self._refresh()
        if self.unsaved() is None:
            return
        now = clock.now()
        self._unsaved_since = self._unsaved_since or now
        waited = (now - self._unsaved_since).total_seconds()
        if waited >= SAVE_AT_LEAST_S:
            self.save_now()
        else:
            self._pause.start(int(min(SAVE_MS, 1000 * (SAVE_AT_LEAST_S - waited))))

    def _refresh(self) -> None:
        text = self.text.text()
        names = blank_names(text)
        if not names and (self._longest is None or len(text.strip()) <= self._longest):
            self.warning.hide()
        self.foot.show_text(len(text), self._longest, names)
        self.foot.send.setEnabled(bool(text.strip()) and self.isEnabled())


def _timer(owner: QWidget, ms: int, slot: object) -> QTimer:
    timer = QTimer(owner)
    timer.setInterval(ms)
    timer.setSingleShot(True)
    timer.timeout.connect(slot)
    return timer


def _history(composer: Composer, earlier: Sequence[tuple[datetime, str]], none: str) -> QMenu:
    menu, now = QMenu(composer), clock.now()
    for at, text in earlier:
        first = " ".join(text.split())[:60]
        action = menu.addAction(f"{shown.short_moment(at, now)} · {first}".replace("&", "&&"))
        action.triggered.connect(partial(composer.bring_back, text))
    if not earlier:
        menu.addAction(none).setEnabled(False)
    return menu
