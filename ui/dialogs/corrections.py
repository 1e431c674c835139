"""What the person corrected: each can be taken back, or all of it, and that undone again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QPushButton, QWidget

from app.domain.correction import KeptCorrection
from ui import format as shown
from ui import words
from ui.delegates.entry import EntryDelegate
from ui.dialogs.base import Dialog
from ui.layouts import plain, row, sentence, wide
from ui.models.entries import Entry, EntryModel

LETTERS = 72
LINES = 18


class CorrectionList(QListView):
    """Corrections, the newest first.

    Signals:
        removed: the current one is to be taken back.
        opened: the current one's case is to be shown.
    """

    removed = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = EntryModel(self)
        self._painter = EntryDelegate()
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("What you corrected"))
        self.setProperty("role", "entries")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.opened)
        wide(self, LETTERS)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * LINES)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: Delete takes back, Enter shows the case."""
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class CorrectionsDialog(Dialog):
    """The list, and what can be done about it; the cases keep the verdicts that were set.

    Signals:
        undo_asked: ids of what is to be taken back.
        restore_asked: what was taken back last is to be in force again.
        case_asked: CaseId to be shown.
    """

    undo_asked = Signal(object)
    restore_asked = Signal()
    case_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("What the program has learned"))
        self._kept: tuple[KeptCorrection, ...] = ()
        about = self.tr(
            "New posts like these are judged as you judged these. What is taken back teaches "
            "nothing any more; the cases keep the verdicts that you set."
        )
        self.column.addWidget(sentence(about, role="second"))
        self.list = CorrectionList()
        self.column.addWidget(self.list, 1)
        self._empty = sentence(self.tr("Nothing is left that it learned from you."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.addWidget(self._empty, 1)
        self._one = _button(self.tr("&Take it back"))
        self._one.setToolTip(QKeySequence(QKeySequence.StandardKey.Delete).toString())
        self._all = _button(self.tr("Take &all back"))
        self._told = plain()
        self._told.setProperty("role", "second")
        self._restore = _button(self.tr("&Undo"))
        self._restore.setShortcut(QKeySequence.StandardKey.Undo)
        line = row(self._one, self._all)
        line.addStretch(1)
        line.addWidget(self._told)
        line.addWidget(self._restore)
        self.column.addLayout(line)
        self.answer(self.tr("Close")).clicked.connect(self.accept)
        self.close_column()
        self._connect()
        self._say("", undoable=False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.list.removed.connect(self._ask_one)
        self.list.opened.connect(self._ask_case)
        self._one.clicked.connect(self._ask_one)
        self._all.clicked.connect(self._ask_all)
        self._restore.clicked.connect(self.restore_asked)

    def show_corrections(self, kept: Sequence[KeptCorrection], now: datetime) -> None:
        """What is in force; the place in the list stays where it was."""
        at = max(self.list.currentIndex().row(), 0)
        self._kept = tuple(kept)
        self.list.rows.show([self._entry(each, now) for each in kept])
        if kept:
            self.list.setCurrentIndex(self.list.rows.index(min(at, len(kept) - 1)))
        for button in (self._one, self._all):
            button.setEnabled(bool(kept))
        self.list.setVisible(bool(kept))
        self._empty.setVisible(not kept)

    def show_undone(self, count: int) -> None:
        """So many were taken back just now; 0: they are in force again."""
        text = self.tr("%Ln correction(s) taken back.", None, count) if count else ""
        self._say(text, undoable=bool(count))

    def _say(self, text: str, *, undoable: bool) -> None:
        self._told.setText(text)
        if not undoable and self._restore.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._restore.setVisible(undoable)

    def _entry(self, kept: KeptCorrection, now: datetime) -> Entry:
        verdict = words.verdict(kept.verdict)
        if kept.proposed is None:
            title = verdict
        elif kept.proposed == kept.verdict:
            title = self.tr("{verdict}: you agreed").format(verdict=verdict)
        else:
            title = f"{words.verdict(kept.proposed)} → {verdict}"
        text = kept.text or self.tr("no words")
        return Entry(key=kept.id, title=title, detail=text, aside=shown.short_moment(kept.at, now))

    def _current(self) -> KeptCorrection | None:
        index: QModelIndex = self.list.currentIndex()
        return self._kept[index.row()] if index.isValid() else None

    @Slot()
    def _ask_one(self) -> None:
        if (kept := self._current()) is not None:
            self.undo_asked.emit((kept.id,))

    @Slot()
    def _ask_all(self) -> None:
        self.undo_asked.emit(tuple(each.id for each in self._kept))

    @Slot()
    def _ask_case(self) -> None:
        kept = self._current()
        if kept is not None and kept.case_id is not None:
            self.case_asked.emit(kept.case_id)
            self.accept()


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button
