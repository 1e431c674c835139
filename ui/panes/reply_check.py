"""What the check says of the answer: five criteria, three words, and the gravest remarks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from app.domain.reply_check import CriterionMark, ReplyCheck, ReplyCriterion, ReplyWarning
from ui import theme, words
from ui.layouts import column, plain, plain_tip, sentence
from ui.panes.flow import FlowLayout
from ui.panes.reply_remark import RemarkLine

FOLDED, MOST, HIGH = 2, 30, 6
"""Lines that are shown by themselves, at most, and before they scroll."""
SIGNS = {True: "✓", False: "✗", None: "–"}
TONES = {True: "good", False: "soon", None: "calm"}


class CriterionChip(QPushButton):
    """One criterion: met, missing or not asked for; a sign says it besides the colour."""

    def __init__(self, criterion: ReplyCriterion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.setProperty("tight", "true")
        self.mark = CriterionMark(criterion=criterion, met=None)

    def show_mark(self, mark: CriterionMark) -> None:
        """How it stands now."""
        self.mark = mark
        name = words.criterion(mark.criterion)
        self.setText(f"{SIGNS[mark.met]} {name}")
        said = self._said(mark)
        self.setToolTip(plain_tip(said))
        self.setAccessibleName(f"{name}: {said}")
        tone = TONES[mark.met]
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def _said(self, mark: CriterionMark) -> str:
        if mark.met is None:
            return self.tr("not asked for here")
        if mark.met:
            shown = ", ".join(f"«{span.surface[:60]}»" for span in mark.words[:4])
            return self.tr("met: {words}").format(words=shown) if shown else self.tr("met")
        why = words.criterion_missing(mark.criterion)
        mend = words.criterion_mend(mark.criterion)
        return self.tr("{why} Press: {mend}").format(why=why, mend=mend) if mark.edit else why


class ReplyCheckPane(QWidget):
    """Hidden while nothing is written.

    Signals:
        words_asked: first and last character of the words to show.
        mend_asked: an Edit to make.
        private_asked: the answer shall be a private one.
    """

    words_asked = Signal(int, int)
    mend_asked = Signal(object)
    private_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Check of the answer"))
        self._checked: ReplyCheck | None = None
        self._current: ReplyWarning | None = None
        self._unfolded = False
        self._chips = {one: CriterionChip(one) for one in ReplyCriterion}
        self.three = plain()
        """Quick, correct, constructive: whoever shows the pane has a place for it."""
        self.three.setProperty("role", "small")
        self._note = sentence(role="small")
        self._lines: list[RemarkLine] = []
        self._more = QPushButton()
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self.unfold)
        self._lay_out()
        for chip in self._chips.values():
            chip.clicked.connect(self._on_chip)
        self.show_nothing()

    def _lay_out(self) -> None:
        self._head = QWidget()
        flow = self._flow = FlowLayout(self._head)
        for chip in (*self._chips.values(), self._more):
            flow.addWidget(chip)
        inside = QWidget()
        self._list = column(inside, between="half")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        whole = column(self, between="half")
        for widget in (self._head, self._scroll, self._note):
            whole.addWidget(widget)

    def show_check(self, checked: ReplyCheck) -> None:
        """What was found in the text as it stands."""
        self._checked = checked
        if self._current not in checked.warnings:
            self._current = None
        for mark in checked.criteria:
            self._chips[mark.criterion].show_mark(mark)
        three = (("quick", checked.quick), ("correct", checked.correct),
                 ("constructive", checked.constructive))  # fmt: skip
        self.three.setText("  ".join(f"{words.criterion(n)} {SIGNS[met]}" for n, met in three))
        more = (("admission", checked.admission), ("form", checked.form),
                ("channel", checked.channel))  # fmt: skip
        self.three.setToolTip("\n".join(f"{words.criterion(n)} {SIGNS[met]}" for n, met in more))
        self.three.show()
        self._note.setText(self.tr("Too long to be checked whole") if checked.cut else "")
        self._note.setVisible(checked.cut)
        self._head.show()
        self._show_lines()
        self.show()

    def show_nothing(self) -> None:
        """Nothing is written, or nothing is known yet."""
        self._checked = self._current = None
        self._unfolded = False
        self.three.hide()
        self.hide()

    def show_off(self) -> None:
        """Nobody is there to check."""
        self.show_nothing()
        self._head.hide()
        self._scroll.hide()
        self._note.setText(self.tr("The check is off: the background work is not running"))
        self._note.show()
        self.show()

    def remarks(self) -> tuple[ReplyWarning, ...]:
        """In the order they are shown."""
        found = self._checked.gravest() if self._checked else ()
        first = tuple(one for one in found if one == self._current)
        return first + tuple(one for one in found if one not in first)

    @property
    def current(self) -> ReplyWarning | None:
        """The remark that was walked to."""
        return self._current

    def walk(self, *, forward: bool) -> ReplyWarning | None:
        """To the next remark, going round; it comes on top. None: there is none."""
        found = self._checked.warnings if self._checked else ()
        if not found:
            return None
        at = found.index(self._current) if self._current in found else -1 if forward else 0
        self.point_at(found[(at + (1 if forward else -1)) % len(found)])
        return self._current

    def point_at(self, found: ReplyWarning) -> None:
        """Brings a remark on top."""
        self._current = found
        self._show_lines()

    def event(self, event: QEvent) -> bool:
        """Qt: another width or zoom is another height."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.Resize):
            self._fit()
        return super().event(event)

    def _show_lines(self) -> None:
        found = self.remarks()
        shown = found[: MOST if self._unfolded else FOLDED]
        while len(self._lines) < len(shown):
            self._add_line()
        for line, one in zip(self._lines, shown, strict=False):
            line.show_remark(one)
        for line in self._lines[len(shown) :]:
            line.hide()
        rest = len(found) - FOLDED
        self._more.setVisible(rest > 0)
        more = self.tr("%n more", "", max(0, rest))
        self._more.setText(self.tr("Fewer") if self._unfolded else more)
        self._scroll.setVisible(bool(found))
        self._fit()

    def _add_line(self) -> None:
        line = RemarkLine()
        line.words_asked.connect(self._on_words)
        line.mend_asked.connect(self._on_mend)
        line.private_asked.connect(self.private_asked)
        self._lines.append(line)
        self._list.addWidget(line)

    def _fit(self) -> None:
        # A minimum that follows the width: a splitter asks for no height for a width.
        self._head.setMinimumHeight(self._flow.heightForWidth(self.width()))
        shown = [line for line in self._lines if not line.isHidden()]
        if shown:
            gap = theme.current().metric("half")
            high = max(line.sizeHint().height() for line in shown)
            self._scroll.setFixedHeight(min(len(shown), HIGH) * (high + gap) - gap)

    def unfold(self) -> None:
        """Shows all remarks, or the gravest again."""
        self._unfolded = not self._unfolded
        self._show_lines()

    @Slot()
    def _on_chip(self) -> None:
        chip = self.sender()
        if not isinstance(chip, CriterionChip):
            return
        if chip.mark.edit is not None:
            self.mend_asked.emit(chip.mark.edit)
        elif chip.mark.words:
            self.words_asked.emit(chip.mark.words[0].start, chip.mark.words[0].end)

    @Slot(object)
    def _on_words(self, found: ReplyWarning) -> None:
        self._current = found
        if found.end > found.start:
            self.words_asked.emit(found.start, found.end)

    @Slot(object)
    def _on_mend(self, found: ReplyWarning) -> None:
        if found.edit is not None:
            self.mend_asked.emit(found.edit)


def over(found: Iterable[ReplyWarning], at: int) -> tuple[ReplyWarning, ...]:
    """The remarks over a character."""
    return tuple(one for one in found if one.start <= at <= one.end and one.end > one.start)
