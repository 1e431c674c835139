"""The two sheets of an answer: what everybody will read and what its author alone, each kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain import clock
from app.domain.reply import Draft
from ui.panes.answer_text import AnswerText
from ui.panes.composer_foot import ComposerFoot

SAVE_MS = 500
"""After the last key (performance.md, Rules)."""
SAVE_AT_LEAST_S = 0.9
"""While typing goes on without a pause, what is typed is saved this often."""


@dataclass
class _Sheet:
    """What stands in one channel; `text` is true only while the other channel is shown."""

    text: str = ""
    asked: str | None = ""
    """What was last asked to be kept; None: it must be asked again."""
    saved_at: datetime | None = None


class DraftSheets(QObject):
    """Shows the sheet of the channel that the switch says, and asks for both to be kept.

    Signals:
        save_asked: a text and whether it is public; after a pause, on leaving.
        changed: something else stands in one of them.
        turned: the other sheet is shown.
        moved: the text of the other sheet stands here now, and there no longer.
        left: whether the channel is public; its answer has gone into the outbox.
    """

    save_asked = Signal(str, bool)
    changed = Signal()
    turned = Signal()
    moved = Signal()
    left = Signal(bool)

    def __init__(self, text: AnswerText, foot: ComposerFoot, parent: QObject) -> None:
        super().__init__(parent)
        self._text = text
        self._foot = foot
        self._sheets = {True: _Sheet(), False: _Sheet()}
        self._public = True
        self._open = False
        self._unsaved_since: datetime | None = None
        self._pause = QTimer(self)
        self._pause.setInterval(SAVE_MS)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.save_now)
        text.textChanged.connect(self._on_typed)
        text.left.connect(self.save_now)
        foot.turned.connect(self._turn)

    def open(self, drafts: Sequence[Draft]) -> None:
        """The drafts of another case; the first of them is shown."""
        self._pause.stop()
        self._unsaved_since = None
        self._sheets = {True: _Sheet(), False: _Sheet()}
        for draft in drafts:
            self._sheets[draft.public] = _sheet(draft)
        self._public = drafts[0].public if drafts else True
        self._open = True
        self._foot.set_public(self._public)
        self._show()
        self.changed.emit()

    def close(self) -> None:
        """There is no case to write to."""
        self.open(())
        self._open = False

    def text_of(self, public: bool) -> str:  # noqa: FBT001  # a channel
        """What stands in a channel now."""
        return self._text.text() if public == self._public else self._sheets[public].text

    @property
    def is_empty(self) -> bool:
        """Nothing is written in either channel."""
        return not any(self.text_of(public).strip() for public in (True, False))

    def refresh(self, draft: Draft) -> None:
        """What another window wrote where nobody types here."""
        self._sheets[draft.public] = _sheet(draft)
        if draft.public == self._public:
            self._show()
        self.changed.emit()

    def take_other(self) -> None:
        """The text of the other sheet comes here; Ctrl+Z takes it away again."""
        other = self._sheets[not self._public]
        text, other.text, other.asked, other.saved_at = other.text, "", "", None
        self._sheets[self._public].asked = text
        self._text.replace_all(text, undoable=True)
        self._text.setFocus()
        self.moved.emit()

    def forget(self, text: str, *, public: bool) -> None:
        """This text has gone into the outbox; what was typed meanwhile stays."""
        if self.text_of(public) == text:
            self._sheets[public] = _Sheet()
            if public == self._public:
                self._pause.stop()
                self._unsaved_since = None
                self._show()
            self.changed.emit()
        self.left.emit(public)

    def saved(self, draft: Draft) -> None:
        """The database has this text."""
        if draft.text == self.text_of(draft.public):
            self._sheets[draft.public].saved_at = draft.saved_at if draft.text else None
            if draft.public == self._public:
                self._foot.set_saved(self._sheets[draft.public].saved_at)

    def not_saved(self, public: bool) -> None:  # noqa: FBT001  # a channel
        """The database could not take it."""
        self._sheets[public].asked = None
        self._sheets[public].saved_at = None
        if public == self._public:
            self._foot.set_saved(None)

    def unsaved(self) -> tuple[str, bool] | None:
        """What nobody was asked to keep yet."""
        text = self._text.text()
        return (text, self._public) if text != self._sheets[self._public].asked else None

    @Slot()
    def save_now(self) -> None:
        """Asks for what is unsaved to be saved."""
        self._pause.stop()
        self._unsaved_since = None
        current = self.unsaved()
        if current is not None and self._open:
            self._sheets[self._public].asked = current[0]
            self.save_asked.emit(*current)

    @Slot()
    def _turn(self) -> None:
        if self._foot.public == self._public:
            return
        self.save_now()
        self._sheets[self._public].text = self._text.text()
        self._public = self._foot.public
        self._show()
        self.changed.emit()
        self.turned.emit()

    def _show(self) -> None:
        sheet = self._sheets[self._public]
        self._text.replace_all(sheet.text, undoable=False)
        self._foot.set_saved(sheet.saved_at)

    @Slot()
    def _on_typed(self) -> None:
        if not self._open:
            return
        self.changed.emit()
        if self.unsaved() is None:
            return
        now = clock.now()
        self._unsaved_since = self._unsaved_since or now
        waited = (now - self._unsaved_since).total_seconds()
        if waited >= SAVE_AT_LEAST_S:
            self.save_now()
        else:
            self._pause.start(int(min(SAVE_MS, 1000 * (SAVE_AT_LEAST_S - waited))))


def _sheet(draft: Draft) -> _Sheet:
    return _Sheet(text=draft.text, asked=draft.text, saved_at=draft.saved_at)
