"""Takes a page, a letter or a text from anywhere, and lets the person choose what of it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.domain import clock
from app.domain.web_address import page_address
from ui import format as shown
from ui import theme, words
from ui.dialogs.base import Dialog
from ui.dropping import KINDS, DropTarget
from ui.layouts import labelled, row, sentence, tall, wide

INDEX = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPost:
    """One review, comment or letter that was read out of what was pasted."""

    index: str
    kind: str
    text: str
    title: str = ""
    author: str = ""
    rating: float | None = None
    created: datetime | None = None
    date_text: str = ""
    unsure_date: bool = False


class PasteDialog(Dialog):
    """First what, then which of it.

    Signals:
        read_asked: a text or an address, the path of a file, whether it may lead inside.
        keep_asked: the same, and the indices that were chosen; capture the page or not.
    """

    read_asked = Signal(str, str, bool)
    keep_asked = Signal(str, str, bool, object, bool)

    def __init__(self, text: str = "", path: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("A page, a letter or a text"))
        self.answered = False
        self._path = path
        self._read = False
        self.make_scrolling()
        self._build_what(text)
        self._build_found()
        self._go = self.answer("")
        self._go.clicked.connect(self._on_go)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        target = DropTarget(self)
        target.text_dropped.connect(self._on_text_dropped)
        target.file_dropped.connect(self._on_file)
        self._refresh()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_what(self, text: str) -> None:
        self._text = QPlainTextEdit(text)
        self._text.setTabChangesFocus(True)
        self._text.setAcceptDrops(False)  # a file that is dropped on it is no text
        self._text.setPlaceholderText(self.tr("https://… or what the customer wrote"))
        tall(self._text, 5)
        wide(self._text, 64)
        self._text.textChanged.connect(self._on_typed)
        self._file = sentence(role="second")
        choose = QPushButton(self.tr("Choose a &file…"))
        choose.clicked.connect(self._choose)
        told = self.tr("Or drop here a link, a saved page (.html, .mhtml) or a letter (.eml).")
        line = row(choose)
        line.addWidget(sentence(told, role="small"), 1)
        self.column.addLayout(labelled(self.tr("&Link or text"), self._text))
        self.column.addLayout(line)
        self.column.addWidget(self._file)

    def _build_found(self) -> None:
        self._told = sentence()
        self._told.hide()
        self._inside = QCheckBox(self.tr("It is in our own network, read it all the same"))
        self._inside.toggled.connect(self._on_typed)
        self._inside.hide()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSpacing(theme.current().metric("half"))
        self._list.itemChanged.connect(self._refresh)
        tall(self._list, 12)
        self._list.hide()
        self._all = QPushButton(self.tr("All"))
        self._none = QPushButton(self.tr("None"))
        for button, state in (
            (self._all, Qt.CheckState.Checked),
            (self._none, Qt.CheckState.Unchecked),
        ):
            button.setProperty("kind", "link")
            button.setProperty("check", state)
            button.clicked.connect(self._on_mark)
            button.hide()
        marks = row(self._all, self._none)
        marks.addStretch(1)
        self._capture = QCheckBox(self.tr("&Capture the page as evidence at once"))
        self._capture.setChecked(True)
        for widget in (self._told, self._inside, self._list):
            self.column.addWidget(widget)
        self.column.addLayout(marks)
        self.column.addWidget(self._capture)

    def done(self, result: int) -> None:
        """Qt: answered or left; whoever still reads has nobody to tell."""
        self.answered = True
        super().done(result)

    def say(self, told: str, *, good: bool) -> None:
        """What was asked before, or what is in the way."""
        self._told.setProperty("role", "second" if good else "error")
        self._told.style().polish(self._told)
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def show_reading(self) -> None:
        """It is being read."""
        self.say(self.tr("Reading…"), good=True)
        self._go.setEnabled(False)

    def show_found(self, found: Sequence[FoundPost], told: str) -> None:
        """What there is to choose from."""
        self._read = True
        self._list.clear()
        for post in found:
            item = QListWidgetItem(self._line(post))
            item.setData(INDEX, post.index)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self._list.addItem(item)
        for widget in (self._list, self._all, self._none):
            widget.setVisible(len(found) > 1)
        self.say(told, good=True)
        self._refresh()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._list.setCurrentRow(0)
        self.fit()

    def show_failed(self, told: str, *, inside: bool = False) -> None:
        """It cannot be read; `inside`: it may be, if the person allows it."""
        self._read = False
        self.say(told, good=False)
        self._inside.setVisible(inside or self._inside.isChecked())
        self._refresh()

    def picks(self) -> list[str]:
        """The indices that are ticked."""
        items = [self._list.item(at) for at in range(self._list.count())]
        checked = Qt.CheckState.Checked
        return [str(item.data(INDEX)) for item in items if item.checkState() == checked]

    def _line(self, post: FoundPost) -> str:
        when = shown.short_moment(post.created, clock.now()) if post.created else post.date_text
        if post.unsure_date and when:
            when = self.tr("{when} (the year is a guess)").format(when=when)
        stars = self.tr("rating {rating}").format(rating=f"{post.rating:g}") if post.rating else ""
        head = (words.post_kind(post.kind), post.author, stars, when)
        text = " ".join(f"{post.title} {post.text}".split())
        return " · ".join(part for part in head if part) + "\n" + text

    @Slot()
    def _refresh(self) -> None:
        text = self._text.toPlainText().strip()
        self._file.setText(self.tr("File: {name}").format(name=Path(self._path).name))
        self._file.setVisible(bool(self._path))
        self._capture.setVisible(page_address(text) is not None and not self._path)
        chosen = len(self.picks())
        if self._read:
            self._go.setText(self.tr("Open %n case(s)", "", chosen))
        else:
            self._go.setText(self.tr("Open a case"))
        self._go.setEnabled(bool(chosen) if self._read else bool(text or self._path))

    @Slot()
    def _on_typed(self) -> None:
        if self._text.toPlainText().strip():
            self._path = ""
        self._read = False
        self.say("", good=True)
        for widget in (self._list, self._all, self._none):
            widget.hide()
        self._refresh()

    @Slot()
    def _on_mark(self) -> None:
        sender = self.sender()
        state = sender.property("check") if sender else Qt.CheckState.Checked
        for at in range(self._list.count()):
            self._list.item(at).setCheckState(state)

    @Slot()
    def _on_go(self) -> None:
        what = (self._text.toPlainText().strip(), self._path, self._inside.isChecked())
        if not self._read:
            self.show_reading()
            self.read_asked.emit(*what)
            return
        self.keep_asked.emit(*what, self.picks(), self.captures())

    def captures(self) -> bool:
        """Whether the page is to be captured."""
        return self._capture.isVisible() and self._capture.isChecked()

    @Slot(str)
    def _on_text_dropped(self, text: str) -> None:
        self._text.setPlainText(text)

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self._text.clear()
        self._path = path
        self._on_typed()

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("A saved page or a letter"))
        kinds = " ".join(f"*{kind}" for kind in sorted(KINDS))
        dialog.setNameFilter(self.tr("Pages, letters, texts ({kinds})").format(kinds=kinds))
        dialog.fileSelected.connect(self._on_file)
        dialog.open()
