"""Похожие: copies of the case's text with their differences, and the same problem elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from app.domain.alikeness import AlikeCases, CopyGroup, CopyOf, Neighbour
from app.domain.text_diff import Change, Piece
from ui import format as shown
from ui import words
from ui.layouts import column, sentence
from ui.panes.case_lines import CaseLines
from ui.panes.strip import Strip

DIFFERENCES = 5
"""So many differences of a copy are listed."""
QUOTED = 220
"""Characters of an answer that are shown."""
_GAP = 3
"""A piece both texts have that is shorter than this does not part two differences."""


class AlikePage(QScrollArea):
    """What is alike to a case, in two lists.

    Signals:
        case_asked: CaseId of another case.
    """

    case_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attack = Strip()
        self._reasons = sentence(role="small")
        self._copies_head = sentence(role="strong")
        self._group = sentence(role="small")
        self.copies = CaseLines()
        self._more = sentence(role="small")
        self._near_head = sentence(self.tr("The same problem"), role="strong")
        self._near_hint = sentence(
            self.tr("By rare words, from all years; what was solved stands first."), role="small"
        )
        self.neighbours = CaseLines()
        self.copies.case_asked.connect(self.case_asked)
        self.neighbours.case_asked.connect(self.case_asked)
        self._build()

    def _build(self) -> None:
        page = QWidget()
        page.setProperty("surface", "side")
        inner = column(page, around="pad")
        for widget in (
            self.attack,
            self._reasons,
            self._copies_head,
            self._group,
            self.copies,
            self._more,
            self._near_head,
            self._near_hint,
            self.neighbours,
        ):
            inner.addWidget(widget)
        inner.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(page)

    def show_alike(self, found: AlikeCases) -> None:
        """What was found for the case that is shown."""
        self._show_group(found.group)
        for widget in (self._near_head, self._near_hint, self.neighbours):
            widget.setVisible(bool(found.neighbours))
        cases = [near.case for near in found.neighbours]
        self.neighbours.show_cases(cases, [self._taught(near) for near in found.neighbours])

    def _show_group(self, group: CopyGroup | None) -> None:
        attack = group.attack if group else None
        if attack is None:
            self.attack.hide()
        else:
            self.attack.say(words.attack(attack), "late")
            self._reasons.setText("\n".join(f"• {why}" for why in words.attack_reasons(attack)))
        self._reasons.setVisible(attack is not None)
        for widget in (self._copies_head, self._group, self.copies):
            widget.setVisible(group is not None)
        others = group.others if group else ()
        self.copies.show_cases([one.case for one in others], [self._told(one) for one in others])
        left = group.cases - 1 - len(others) if group else 0
        self._more.setText(self.tr("And %n more", "", left))
        self._more.setVisible(left > 0)
        if group:
            self._copies_head.setText(self.tr("The same text"))
            self._group.setText(words.copy_group(group))

    def _told(self, copy: CopyOf) -> str:
        lines = list(differences(copy.pieces)) or [self.tr("Word for word")]
        left = len(lines) - DIFFERENCES
        if left > 0:
            lines = [*lines[:DIFFERENCES], self.tr("And %n more difference(s)", "", left)]
        who = [copy.case.author_name, words.network(copy.case.network)]
        if copy.same_author:
            who.append(self.tr("the same author"))
        return "\n".join([" · ".join(part for part in who if part), *lines])

    def _taught(self, near: Neighbour) -> str:
        lines = [self.tr("{share} in common").format(share=shown.percent(near.nearness))]
        if near.close_reason is not None:
            note = f": {near.close_note}" if near.close_note else ""
            lines.append(words.close_reason(near.close_reason) + note)
        if near.reply:
            cut = " ".join(near.reply.split())
            cut = cut if len(cut) <= QUOTED else cut[:QUOTED] + "…"
            lines.append(self.tr("Answered: «{text}»").format(text=cut))
        if near.template:
            lines.append(self.tr("Template: {name}").format(name=near.template))
        return "\n".join(lines)


def differences(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """What stands in another text in place of something: «48213» → «77120»; + added, − left out.

    Blanks and signs alone are no difference worth a line.
    """
    found: list[str] = []
    mine = theirs = ""
    for piece in (*pieces, Piece(Change.KEPT, " " * _GAP)):
        if piece.change is Change.KEPT and len(piece.text) >= _GAP:
            found.append(_difference(mine, theirs))
            mine = theirs = ""
        else:
            mine += piece.text if piece.change is not Change.ADDED else ""
            theirs += piece.text if piece.change is not Change.REMOVED else ""
    return tuple(line for line in found if line)


def _difference(mine: str, theirs: str) -> str:
    mine, theirs = mine.strip(), theirs.strip()
    if mine == theirs or not any(letter.isalnum() for letter in mine + theirs):
        return ""
    if mine and theirs:
        return f"«{mine}» → «{theirs}»"
    return f"+ «{theirs}»" if theirs else f"− «{mine}»"
