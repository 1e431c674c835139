"""The composer: where an answer is written, checked for blanks and sent."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.reply import Draft, Way
from app.domain.template_text import blank_names
from app.domain.whole_case import WholeCase
from ui import theme
from ui.layouts import column
from ui.panes.answer_text import AnswerText
from ui.panes.composer_foot import ComposerFoot
from ui.panes.draft_sheets import DraftSheets
from ui.panes.draft_take import TakeStrip
from ui.panes.shelf import Shelf
from ui.panes.strip import Strip
from ui.panes.template_picker import TemplatePicker
from ui.panes.undo_strip import UndoStrip
from ui.shortcuts import Keys, bind
from ui.tab_order import order_tabs


class Composer(QWidget):
    """Lets the person write; never changes the text by itself.

    Signals:
        save_asked: the text and whether it is public; after a pause, on leaving.
        send_asked: the text and whether it is public; there are no blanks in it.
        history_asked: earlier texts are wanted.
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
        self.sheets = DraftSheets(self.text, self.foot, self)
        self.undo, self.gate, self.warning = UndoStrip(), Strip(), Strip()
        self.take = TakeStrip(self.sheets, self.foot)
        self.picker: TemplatePicker | None = None
        self._longest: int | None = None
        self._tail = 0
        self._above, self._below = Shelf(), Shelf()
        whole = column(self, around="grid", between="half")
        whole.addWidget(self._above)
        whole.addWidget(self.text)
        whole.addWidget(self._below)
        whole.addWidget(self.foot)
        whole.setStretch(1, 1)
        for strip in (self.undo, self.gate, self.warning, self.take):
            self.add_above(strip)
        self._connect()
        self.show_case(None)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._refresh)
        self.sheets.save_asked.connect(self.save_asked)
        self.foot.send.clicked.connect(self.send)
        self.foot.templates.clicked.connect(self._ask_template)
        self.foot.history.clicked.connect(self.history_asked)
        self.text.leaves_redo = self.undo.isVisible
        bind(self, Keys.SEND, self.send)
        bind(self, Keys.TEMPLATES, self._ask_template)

    def add_above(self, widget: QWidget) -> None:
        """A line above the text: what stands in the way of the answer, or waits for a word."""
        self._above.add(widget)

    def add_below(self, widget: QWidget) -> None:
        """A line between the text and its foot: what is said about the text."""
        self._below.add(widget)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Qt: what stands in it, and never less than the theme says."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), theme.current().metric("composer.min")))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802  # Qt's names
        """Qt: on in the order of the eye; when the focused part goes away, back to the text."""
        focused = self.focusWidget()
        gone = focused is not None and not (focused.isVisible() and focused.isEnabled())
        if gone and self.text.isVisible() and self.text.isEnabled():
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        order_tabs(self)
        return super().focusNextPrevChild(next)

    def show_case(self, whole: WholeCase | None, *drafts: Draft) -> None:
        """Another case with its drafts, of which the first is shown; None: nothing to answer."""
        self._longest = None
        if whole is None:
            self.sheets.close()
        else:
            self.sheets.open(drafts)
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

    def show_tail(self, tail: int) -> None:
        """So many characters will stand below the text: they count (C34)."""
        if self._tail != tail:
            self._tail = tail
            self._refresh()

    def bring_back(self, text: str, *, public: bool | None = None) -> None:
        """An earlier text instead of the present one of its channel; Ctrl+Z undoes it."""
        if public is not None and public != self.foot.public:
            self.foot.set_public(public)
            self.foot.public_changed.emit()
        self.text.replace_all(text, undoable=True)
        self.text.setFocus()

    def forget_sent(self, text: str, *, public: bool) -> None:
        """This text has gone into the outbox; what was typed meanwhile stays."""
        self.sheets.forget(text, public=public)

    def unsaved(self) -> tuple[str, bool] | None:
        """What nobody was asked to keep yet."""
        return self.sheets.unsaved()

    @Slot()
    def save_now(self) -> None:
        """Asks for what is unsaved to be saved."""
        self.sheets.save_now()

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
        if self._longest is not None and (over := self._length(text) - self._longest) > 0:
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
    def _refresh(self) -> None:
        text = self.text.text()
        names = blank_names(text)
        if not names and (self._longest is None or self._length(text) <= self._longest):
            self.warning.hide()
        self.foot.show_text(len(text) + self._tail, self._longest, names)
        self.foot.send.setEnabled(bool(text.strip()) and self.isEnabled())

    def _length(self, text: str) -> int:
        return len(text.strip()) + self._tail
