"""Signs an answer with the voice of its brand, unless it is signed already (C34, R-000-21)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from app.domain.brand_voice import Voice, needs_signature, signature_of
from app.domain.ids import CaseId
from app.domain.reply import NewReply
from app.domain.whole_case import WholeCase
from ui.panes.composer import Composer
from ui.panes.voices_signature import SignatureLine
from ui.presenters.case_acts import CaseActs

LONGEST_KEY = 120


class SignaturePart(QObject):
    """One line below the text; what it says becomes a part of the answer as it leaves."""

    def __init__(self, acts: CaseActs, composer: Composer) -> None:
        super().__init__()
        self._desk, self._composer = acts.desk, composer
        self._voice = Voice()
        self._case_id: CaseId | None = None
        self._key = ""
        self.line = SignatureLine()
        composer.add_below(self.line)
        self.line.tick.toggled.connect(self._refresh)
        self.line.tick.clicked.connect(self._remember)
        composer.text.textChanged.connect(self._refresh)
        acts.desk.hub.settings_changed.connect(self._refresh)

    def show(self, whole: WholeCase) -> None:
        """Another case: signed, if its brand has a signature and was not left out here before."""
        self._key = f"unsigned.{whole.case.network}.{whole.case.brand}"[:LONGEST_KEY]
        self.line.tick.setChecked(not self._desk.memory.get(self._key, default=False))
        self.show_state(whole)

    def show_state(self, whole: WholeCase) -> None:
        """The same case, perhaps with another voice."""
        self._case_id = whole.case.id
        self._voice = whole.voice or Voice()
        self._refresh()

    def finish(self, new: NewReply) -> NewReply:
        """The answer with its signature."""
        if new.case_id != self._case_id or not self.line.tick.isChecked():
            return new
        signature, operator = self._signature()
        if not needs_signature(new.text, signature, operator):
            return new
        return replace(new, signature=signature)

    @Slot()
    def _remember(self) -> None:
        """Some networks show the name anyway: left out for a brand, it stays so there."""
        self._desk.memory.put(self._key, not self.line.tick.isChecked())

    def _signature(self) -> tuple[str, str]:
        return signature_of(self._voice, self._desk.settings.operator)

    @Slot()
    def _refresh(self) -> None:
        signature, operator = self._signature()
        text = self._composer.text.text()
        wanted = not text.strip() or needs_signature(text, signature, operator)
        self.line.show_signature(signature if wanted else "")
        signs = wanted and bool(text.strip()) and self.line.tick.isChecked()
        self._composer.show_tail(len(signature) + 2 if signs and signature else 0)
