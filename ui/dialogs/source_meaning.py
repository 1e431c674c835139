"""What a source means for us: its brand, whose channel it is, how often it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from app.domain.source import SourceConfig, SourceKind
from ui.layouts import column, labelled, number_field, row, sentence, under_tick

LEAST_MINUTES, MOST_MINUTES = 1, 24 * 60
USUAL_MINUTES, COSTLY_MINUTES = 2, 30


class Meaning(QWidget):
    """Brand, own channel, interval; and what hardly anybody needs, behind a link."""

    def __init__(self, brands: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = QCheckBox(self.tr("This is our &own channel: answer here first"))
        self._brand = QComboBox()
        self._brand.setEditable(True)
        self._brand.addItems(list(brands))
        self._every = number_field(LEAST_MINUTES, MOST_MINUTES, self.tr(" min"))
        self._every.setValue(USUAL_MINUTES)
        self._filled = False
        self._live = sentence(self.tr("The network tells of news by itself."), role="small")
        self._address = QLineEdit()
        self._inside = QCheckBox(self.tr("May lead into &your own network"))
        self._more = QPushButton(self.tr("For special cases…"))
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._on_more)
        self._arrange()

    def _arrange(self) -> None:
        self._every_box = QWidget()
        inner = column(self._every_box)
        inner.addLayout(labelled(self.tr("Ask &every"), self._every))
        line = row(between="gap")
        line.addLayout(labelled(self.tr("&Brand or topic"), self._brand), 1)
        line.addWidget(self._every_box, 1)
        self._special = QWidget()
        self._address_box = QWidget()
        inner = column(self._address_box)
        told = self.tr("For a proxy or a test server; usually empty.")
        inner.addLayout(labelled(self.tr("Another a&ddress of the network"), self._address, told))
        below = column(self._special, between="pad")
        below.addWidget(self._address_box)
        told = self.tr("Otherwise addresses of this computer and of private networks are refused.")
        self._inside.setAccessibleDescription(told)
        below.addLayout(under_tick(self._inside, sentence(told, role="small")))
        self._special.hide()
        whole = column(self, between="pad")
        whole.addLayout(line)
        whole.addWidget(self._live)
        whole.addWidget(self._own)
        whole.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._special)

    def ask(self, kind: SourceKind) -> None:
        """What makes sense for a kind."""
        self._every_box.setVisible(not kind.live)
        self._live.setVisible(kind.live)
        self._address_box.setVisible(not kind.needs_server)
        if not self._filled and kind.notice == "price":
            self._every.setValue(COSTLY_MINUTES)

    def fill(self, config: SourceConfig) -> None:
        """As a source is."""
        self._filled = True
        self._brand.setCurrentText(config.brand)
        self._own.setChecked(config.own_channel)
        self._every.setValue(max(LEAST_MINUTES, config.interval_s // 60))
        self._address.setText(config.base_url or "")
        self._inside.setChecked(config.inside)
        if config.base_url or config.inside:
            self._on_more()

    def address(self) -> str | None:
        """The network's other address, if one was given."""
        return self._address.text().strip().rstrip("/") or None

    def applied(self, config: SourceConfig) -> SourceConfig:
        """The configuration with what was said here."""
        return replace(
            config,
            own_channel=self._own.isChecked(),
            brand=self._brand.currentText().strip(),
            interval_s=self._every.value() * 60,
            inside=self._inside.isChecked(),
        )

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self._brand, self._every, self._own, self._more, self._address, self._inside]

    @Slot()
    def _on_more(self) -> None:
        self._more.hide()
        self._special.show()
