"""The risk in the settings: what each criterion weighs, where the bands begin, and an example."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSpinBox, QWidget

from app.domain.risk import reweigh
from app.domain.risk_weights import (
    CRITERIA,
    DEFAULT,
    HEAVIEST,
    LIMITS,
    WHOLE,
    RiskWeights,
    checked,
)
from app.domain.triage import RiskPart
from app.errors import RiskWeightsUnfit
from ui import theme, words
from ui.layouts import column, number_field, plain, row, sentence

PAUSE_MS = 600
"""Numbers are taken when the fingers pause: each change re-orders the whole queue."""


class RiskSection(QWidget):
    """A number for each criterion and each limit; what they make of a case is seen at once.

    Signals:
        weights_asked: RiskWeights from now on.
    """

    weights_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = DEFAULT
        self._example: tuple[str, int, tuple[RiskPart, ...]] | None = None
        self._fields: dict[str, QSpinBox] = {}
        self._shares: dict[str, QLabel] = {}
        self._said = sentence()
        self._trouble = sentence()
        self._trouble.setProperty("tone", "late")
        self._reset = QPushButton(self.tr("As delivered"))
        self._reset.setAccessibleDescription(self.tr("The weights and limits as delivered"))
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self._reset.clicked.connect(self._on_reset)
        self.show_weights(DEFAULT)

    def _lay_out(self) -> None:
        whole = column(self, between="grid")
        head = plain(self.tr("How the risk is measured"))
        head.setProperty("role", "section")
        whole.addWidget(head)
        about = self.tr(
            "Each criterion counts by its share of all weights. The queue is put into the new "
            "order by itself; your own decisions stay."
        )
        whole.addWidget(sentence(about, role="small"))
        grid = QGridLayout()
        grid.setSpacing(theme.current().metric("grid"))
        grid.setColumnStretch(2, 1)
        for number, name in enumerate(CRITERIA):
            share = self._shares[name] = plain()
            share.setProperty("role", "second")
            self._add(grid, number, name, number_field(0, HEAVIEST, ""), words.part(name))
            grid.addWidget(share, number, 2)
        for number, name in enumerate(LIMITS, len(CRITERIA)):
            text = words.band("medium" if name == LIMITS[0] else "high")
            field = number_field(1, WHOLE, "")
            self._add(grid, number, name, field, self.tr("{band} from").format(band=text))
        whole.addLayout(grid)
        whole.addWidget(self._said)
        whole.addWidget(self._trouble)
        foot = row(self._reset)
        foot.addStretch(1)
        whole.addLayout(foot)

    def _add(self, grid: QGridLayout, number: int, name: str, field: QSpinBox, text: str) -> None:
        label = plain(text)
        label.setBuddy(field)
        field.setAccessibleName(text)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a wheel that scrolls the page stays so
        field.valueChanged.connect(self._on_changed)
        self._fields[name] = field
        grid.addWidget(label, number, 0)
        grid.addWidget(field, number, 1)

    def show_weights(self, weights: RiskWeights) -> None:
        """The weights in force; numbers that are being changed stay."""
        if self._pause_runs():
            return
        self._kept = weights
        for name, field in self._fields.items():
            field.blockSignals(True)  # noqa: FBT003  # Qt's signature
            field.setValue(int(getattr(weights, name)))
            field.blockSignals(False)  # noqa: FBT003
        self._refresh()

    def show_example(self, title: str, score: int, parts: Sequence[RiskPart]) -> None:
        """The case on which the numbers are tried, and its score as it is."""
        self._example = (title, score, tuple(parts))
        self._refresh()

    @Slot()
    def keep(self) -> None:
        """Hands over what was changed, if anything can be measured by it."""
        self._pause.stop()
        wanted = self._wanted()
        if self._unfit(wanted) is None and wanted != self._kept:
            self._kept = wanted
            self.weights_asked.emit(wanted)

    def _pause_runs(self) -> bool:
        return hasattr(self, "_pause") and self._pause.isActive()

    def _wanted(self) -> RiskWeights:
        return RiskWeights(**{name: field.value() for name, field in self._fields.items()})

    @staticmethod
    def _unfit(weights: RiskWeights) -> RiskWeightsUnfit | None:
        try:
            checked(weights)
        except RiskWeightsUnfit as error:
            return error
        return None

    @Slot()
    def _on_changed(self) -> None:
        self._refresh()
        self._pause.start()

    @Slot()
    def _on_reset(self) -> None:
        for name, field in self._fields.items():
            field.setValue(int(getattr(DEFAULT, name)))
        self.keep()

    def _refresh(self) -> None:
        wanted = self._wanted()
        unfit = self._unfit(wanted)
        said = (words.error(unfit.code, unfit.facts), words.next_step(unfit.code)) if unfit else ()
        self._trouble.setText(" ".join(said))
        self._trouble.setVisible(unfit is not None)
        self._reset.setEnabled(wanted != DEFAULT)
        most = {} if unfit else wanted.most()
        for name, label in self._shares.items():
            points = self.tr("{points} of 100").format(points=most[name]) if most else ""
            label.setText(points)
            self._fields[name].setAccessibleDescription(points)
        self._say_example(None if unfit else wanted)

    def _say_example(self, weights: RiskWeights | None) -> None:
        self._said.setVisible(self._example is not None and weights is not None)
        if self._example is None or weights is None:
            return
        title, score, parts = self._example
        risk = reweigh(parts, weights)
        text = self.tr("Example, {title}: {before} → {after}, {band}")
        band = words.band(risk.band)
        self._said.setText(
            text.format(title=title, before=score, after=risk.score, band=band.lower())
        )
