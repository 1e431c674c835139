"""The acts of a macro as lines: what is done, then what is not and why (C15)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.macro_effects import Effect
from app.domain.macro_run import ManyPreview
from ui.layouts import column, sentence
from ui.words import macro_effects as words

DONE, NOT_DONE = "✓", "–"


class MacroEffects(QWidget):
    """Lines of text; the marks before them say what the order says too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What the macro does"))
        self._lines = column(self, between="half")

    def show_one(self, effects: Sequence[Effect]) -> None:
        """For one case."""
        self._begin()
        done = [effect for effect in effects if effect.is_done]
        for effect in done:
            self._add(f"{DONE} {words.effect(effect)}", "")
        if not done:
            self._add(words.nothing(), "strong")
        refused = [effect for effect in effects if not effect.is_done]
        self._begin_refused(bool(refused))
        for effect in refused:
            self._add(f"{NOT_DONE} {_refused(effect)}", "second")

    def show_many(self, told: ManyPreview) -> None:
        """For many cases, each act with the number of cases."""
        self._begin()
        for is_done in (True, False):
            tallies = [each for each in told.tallies if each.effect.is_done is is_done]
            self._begin_refused(bool(tallies) and not is_done)
            for tally in tallies:
                line = words.effect(tally.effect) if is_done else _refused(tally.effect)
                counted = self.tr("%n case(s)", None, tally.cases)
                mark, role = (DONE, "") if is_done else (NOT_DONE, "second")
                self._add(f"{mark} {line} · {counted}", role)
        if told.unchanged:
            same = self.tr("%n case(s) would stay as they are.", None, told.unchanged)
            self._add(same, "strong" if told.unchanged == told.cases else "second")

    def show_text(self, text: str) -> None:
        """A word instead of lines: it is being looked at, or it cannot be."""
        self._begin()
        self._add(text, "second")

    def lines(self) -> list[str]:
        """What stands there."""
        found = []
        for at in range(self._lines.count()):
            item = self._lines.itemAt(at)
            widget = item.widget() if item else None
            found.append(str(widget.property("text")) if widget else "")
        return found

    def _begin(self) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()

    def _begin_refused(self, there: bool) -> None:  # noqa: FBT001  # whether there are any
        if there:
            self._add(self.tr("Will not be done:"), "small")

    def _add(self, text: str, role: str) -> None:
        self._lines.addWidget(sentence(text, role=role))


def _refused(effect: Effect) -> str:
    return f"{words.effect(effect)}: {words.why_not(effect)}"
