"""«Build the answer»: its parts by the case, templates for each, and how it will look (C30)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from app.domain.skeleton import Kind, Solvable
from app.domain.skeleton_offer import STARTER, OfferedSkeleton
from app.domain.skeleton_text import joined
from ui import words
from ui.dialogs.base import Dialog
from ui.dialogs.skeleton_parts import PartList
from ui.layouts import column, labelled, plain, row, sentence, wide
from ui.models.template_marks import TemplateMarks

_SOLVED = (Kind.COMPLAINT, Kind.QUESTION)
_GROUNDED = (Kind.COMPLAINT, Kind.UNFOUNDED)


class SkeletonDialog(Dialog):
    """Enter inserts, Escape inserts nothing.

    Signals:
        rebuild_asked: Solvable, whether there is no ground, and why.
        insert_asked: the text, the TemplateIds in it, and the lesson.
    """

    rebuild_asked = Signal(object, bool, str)
    insert_asked = Signal(str, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Build the answer"))
        self._offered: OfferedSkeleton | None = None
        self._over = False
        self.now = QRadioButton(self.tr("Solved now"))
        self.later = QRadioButton(self.tr("It needs time"))
        self.unfounded = QCheckBox(self.tr("The complaint has no ground"))
        self.grounds = QLineEdit()
        self.grounds.setPlaceholderText(self.tr("What that rests on"))
        self.grounds.setAccessibleName(self.tr("What that rests on"))
        self.said = sentence(role="second")
        self._solved = plain(self.tr("The problem:"))
        self._switch = QWidget()
        line = row(self._solved, self.now, self.later, between="gap")
        line.addStretch(1)
        self._switch.setLayout(line)
        for widget in (self._switch, self.unfounded, self.grounds, self.said):
            self.column.addWidget(widget)
        self._lay_out_parts()
        self._connect()

    def _lay_out_parts(self) -> None:
        self.parts = PartList()
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self._marks = TemplateMarks(self.preview.document())
        wide(self.preview, 38)
        self.lesson = QLineEdit()
        self.lesson.setPlaceholderText(self.tr("A note for us; not in the answer"))
        whole, self._beside = self.column, QWidget()
        beside = column(self._beside, between="grid")
        beside.addLayout(labelled(self.tr("How it will look"), self.preview))
        self._lesson = QWidget()
        column(self._lesson).addLayout(labelled(self.tr("The lesson"), self.lesson))
        beside.addWidget(self._lesson)
        self.make_scrolling(self._beside)
        self.column.addWidget(self.parts)
        wide(self.parts, 52)
        last = whole.itemAt(whole.count() - 1)
        sides = last.layout() if last is not None else None
        if isinstance(sides, QBoxLayout):  # the parts first, how they look beside them
            sides.setDirection(QBoxLayout.Direction.RightToLeft)
        self._insert = self.answer(self.tr("Insert"))
        self.way_out(self.tr("Cancel"))
        self.close_column()

    def _connect(self) -> None:
        self._insert.clicked.connect(self._ask)
        self.parts.changed.connect(self._refresh)
        self.now.clicked.connect(self._rebuild)
        self.later.clicked.connect(self._rebuild)
        self.unfounded.clicked.connect(self._on_unfounded)
        self.grounds.textEdited.connect(self._refresh)

    @property
    def is_over(self) -> bool:
        """It was answered, or left."""
        return self._over

    def done(self, result: int) -> None:
        """Qt: answered, or left."""
        self._over = True
        super().done(result)

    def show_offered(self, offered: OfferedSkeleton) -> None:
        """The parts that are proposed; what was typed stays."""
        first, self._offered = self._offered is None, offered
        whole = offered.skeleton
        self._switch.setVisible(whole.kind in _SOLVED)
        (self.now if whole.solvable is Solvable.NOW else self.later).setChecked(True)
        self.unfounded.setVisible(whole.kind in _GROUNDED)
        self.unfounded.setChecked(whole.kind is Kind.UNFOUNDED)
        self.grounds.setVisible(whole.kind is Kind.UNFOUNDED)
        if first:
            self.grounds.setText(offered.grounds)
        self._lesson.setVisible(whole.lesson)
        self._beside.setVisible(not whole.no_answer)
        self.parts.setVisible(not whole.no_answer)
        self.parts.show_parts(offered.slots, offered.hint)
        self._refresh()
        self.fit()
        if first:
            self.parts.take_focus()

    def text(self) -> str:
        """The answer as it will be inserted."""
        return joined((part.slot, part.text()) for part in self.parts.chosen())

    @property
    def solvable(self) -> Solvable:
        """What the switch says; unknown where there is none."""
        if self._switch.isHidden():
            return Solvable.UNKNOWN
        return Solvable.NOW if self.now.isChecked() else Solvable.LATER

    @Slot()
    def _on_unfounded(self) -> None:
        self._rebuild()
        if self.unfounded.isChecked():
            self.grounds.show()
            self.grounds.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _rebuild(self) -> None:
        grounds = self.grounds.text().strip() if self.unfounded.isChecked() else ""
        self.rebuild_asked.emit(self.solvable, self.unfounded.isChecked(), grounds)

    @Slot()
    def _refresh(self) -> None:
        text = self.text()
        self.preview.setPlainText(text)
        said = self._stands_in_the_way()
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self._insert.setEnabled(bool(text) and not said)

    def _stands_in_the_way(self) -> str:
        if self._offered is None:
            return ""
        whole = self._offered.skeleton
        if whole.no_answer:
            return words.no_answer(whole.no_answer)
        unwritten = whole.kind is Kind.UNFOUNDED and not self.grounds.text().strip()
        return words.answer_lacks("grounds") if unwritten else ""

    @Slot()
    def _ask(self) -> None:
        used = [part.chosen.template_id for part in self.parts.chosen() if part.chosen]
        kept = tuple(one for one in used if one != STARTER)
        self.insert_asked.emit(self.text(), kept, self.lesson.text().strip())
        self.accept()
