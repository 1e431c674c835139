"""For which cases a template is meant, and which part of a reply it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from app.domain.cause import CAUSES
from app.domain.skeleton import Slot as Part
from app.domain.source import ANSWERABLE
from app.domain.template import Template
from app.domain.triage import Verdict
from ui import words
from ui.delegates.bubble_said import one_line
from ui.layouts import column, labelled, plain_tip, row
from ui.panes.choice_chips import ChoiceChips
from ui.panes.choices import choice, choose

LONGEST = 44
"""Characters of what the button names."""
BY_HAND = ("2gis", "banki", "yandex_maps")
"""Networks that are answered on their pages only."""


class TemplateFits(QWidget):
    """Verdicts in sight, the rest behind one button that says what is chosen there.

    Signals:
        changed: something is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdicts = _chips(self.tr("Fits for"), Verdict, words.verdict)
        self.causes = _chips(self.tr("Causes"), CAUSES, words.cause)
        networks = sorted((*ANSWERABLE, *BY_HAND), key=words.network)
        self.networks = _chips(self.tr("Networks"), networks, words.network)
        parts = ["", *(part.value for part in Part)]
        self.slot = choice([(words.slot(code), code) for code in parts])
        languages = [(words.language(code), code) for code in ("ru", "en")]
        self.language = choice(languages)
        self.interim = QCheckBox(self.tr("An &interim answer: a solution has to follow"))
        self._more = QPushButton()
        self._more.setProperty("kind", "link")
        self._more.setCheckable(True)
        self._rest = QWidget()
        self._lay_out()
        for chips in (self.verdicts, self.causes, self.networks):
            chips.changed.connect(self._on_changed)
        for box in (self.slot, self.language):
            box.activated.connect(self._on_changed)
        self.interim.toggled.connect(self._on_changed)
        self._more.toggled.connect(self._rest.setVisible)
        self._rest.hide()
        self._say()

    def _lay_out(self) -> None:
        rest = column(self._rest, between="pad")
        rest.addLayout(labelled(self.tr("Causes"), self.causes))
        rest.addLayout(labelled(self.tr("Networks"), self.networks))
        both = row(between="gap")
        both.addLayout(labelled(self.tr("&Part of a reply"), self.slot), 2)
        both.addLayout(labelled(self.tr("Lan&guage"), self.language), 1)
        rest.addLayout(both)
        rest.addWidget(self.interim)
        whole = column(self, between="half")
        whole.addLayout(labelled(self.tr("Fits for"), self.verdicts))
        line = row(self._more)
        line.addStretch(1)
        whole.addLayout(line)
        whole.addWidget(self._rest)

    def show_template(self, template: Template | None) -> None:
        """What a template is meant for; tells nobody."""
        self.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.verdicts.choose(template.verdicts if template else ())
        self.causes.choose(template.causes if template else ())
        self.networks.choose(template.networks if template else ())
        choose(self.slot, template.slot if template else "")
        choose(self.language, template.language if template else "ru")
        self.interim.setChecked(bool(template and template.interim))
        self.blockSignals(False)  # noqa: FBT003
        self._say()

    def apply(self, template: Template) -> Template:
        """The template, meant for what is chosen."""
        return replace(
            template,
            verdicts=tuple(str(one) for one in self.verdicts.chosen()),
            causes=self.causes.chosen(),
            networks=self.networks.chosen(),
            slot=str(self.slot.currentData() or ""),
            language=str(self.language.currentData() or "ru"),
            interim=self.interim.isChecked(),
        )

    @Slot()
    def _on_changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """The button names what is chosen behind it."""
        chosen = [
            self.slot.currentText() if self.slot.currentData() else "",
            self.tr("interim") if self.interim.isChecked() else "",
            ", ".join(words.cause(one) for one in self.causes.chosen()),
            ", ".join(words.network(one) for one in self.networks.chosen()),
        ]
        whole = " · ".join(part for part in chosen if part)
        said = one_line(whole, LONGEST)
        self._more.setToolTip(plain_tip(whole))
        self._more.setText(
            self.tr("More: {what}").format(what=said.replace("&", "&&"))
            if said
            else self.tr("Causes, networks, part of a reply…")
        )


def _chips(name: str, values: object, say: Callable[[str], str]) -> ChoiceChips:
    chips = ChoiceChips(name)
    chips.show_choices([(str(value), say(str(value))) for value in values])  # type: ignore[attr-defined]  # an enum or a tuple
    return chips
