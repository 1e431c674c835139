"""Adds or changes a source: what to ask, whom, and as whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from app.domain.source import SourceConfig, SourceKind
from ui import words
from ui.dialogs.base import Dialog
from ui.dialogs.key_field import KeyField
from ui.dialogs.source_fields import ParamFields
from ui.dialogs.source_help import key_help, param_help
from ui.layouts import column, labelled, number_field, row, sentence, wide

LEAST_MINUTES, MOST_MINUTES = 1, 24 * 60


class SourceDialog(Dialog):
    """A configuration, checked as far as this can be done without asking the network.

    Signals:
        save_asked: SourceConfig, token (empty: the one that is kept stays).
        test_asked: the same.
    """

    save_asked = Signal(object, str)
    test_asked = Signal(object, str)

    def __init__(
        self,
        kinds: Sequence[SourceKind],
        brands: Sequence[str],
        config: SourceConfig | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._before = config
        self.answered = False
        title = self.tr("Add a source") if config is None else self.tr("Change the source")
        self.setWindowTitle(title)
        self._kinds = list(kinds)
        wide(self, 64)
        self.make_scrolling()
        self._build_what()
        self._key = KeyField(kept=config is not None)
        self._key.typed.connect(self._refresh)
        self.column.addWidget(self._key)
        self._build_meaning(brands)
        self._build_answer()
        if config is not None:
            self._fill(config)
        self._on_kind()

    def _build_what(self) -> None:
        self._kind = QComboBox()
        for kind in self._kinds:
            what = words.source_kind(kind.network, kind.kind)
            self._kind.addItem(f"{words.network(kind.network)}: {what}", kind)
        self._kind.setEnabled(self._before is None)
        self._kind.currentIndexChanged.connect(self._on_kind)
        self._name = QLineEdit()
        self._name.setMaxLength(80)
        self._name.textEdited.connect(self._refresh)
        self._server = QLineEdit()
        self._server.textEdited.connect(self._refresh)
        self._params = ParamFields()
        self._params.changed.connect(self._refresh)
        self._server_box = QWidget()
        self._server_field = labelled(
            self.tr("&Server"), self._server, param_help("mastodon", "server")
        )
        inner = column(self._server_box)
        inner.addLayout(self._server_field)
        self.column.addLayout(labelled(self.tr("&What to listen to"), self._kind))
        self.column.addWidget(self._server_box)
        self.column.addWidget(self._params)
        self.column.addLayout(labelled(self.tr("&Name in Otklik"), self._name))

    def _build_meaning(self, brands: Sequence[str]) -> None:
        self._own = QCheckBox(self.tr("This is our &own channel: answer here first"))
        self._brand = QComboBox()
        self._brand.setEditable(True)
        self._brand.addItems(list(brands))
        self._every = number_field(LEAST_MINUTES, MOST_MINUTES, self.tr(" min"))
        self._every.setValue(2)
        self._address = QLineEdit()
        self._address.textEdited.connect(self._refresh)
        self._address_box = QWidget()
        inner = column(self._address_box)
        inner.addLayout(
            labelled(
                self.tr("Another a&ddress of the network"),
                self._address,
                self.tr("For a proxy or a test server; usually empty."),
            )
        )
        line = row(between="gap")
        line.addLayout(labelled(self.tr("&Brand"), self._brand), 1)
        line.addLayout(labelled(self.tr("Ask &every"), self._every), 1)
        self.column.addLayout(line)
        self.column.addWidget(self._own)
        self.column.addWidget(self._address_box)

    def _build_answer(self) -> None:
        self._told = sentence()
        self._told.hide()
        self.column.addWidget(self._told)
        self._test: QPushButton = self.other(self.tr("&Test"))
        self._test.clicked.connect(self._ask_test)
        self._save = self.answer(
            self.tr("Add source") if self._before is None else self.tr("Save changes")
        )
        self._save.clicked.connect(self._ask_save)
        self.way_out(self.tr("Cancel"))
        self.close_column()

    def choose_kind(self, wanted: SourceKind) -> None:
        """Begins with this kind of source."""
        for at, kind in enumerate(self._kinds):
            if kind == wanted:
                self._kind.setCurrentIndex(at)

    def done(self, result: int) -> None:
        """Qt: answered or left; whoever still waits for a test has nobody to tell."""
        self.answered = True
        super().done(result)

    def focus_key(self) -> None:
        """Puts the caret where a new key belongs."""
        self._key.take_focus()

    def say(self, told: str, *, good: bool) -> None:
        """What a test or a failed save has to tell; the dialog stays."""
        self._told.setProperty("role", "second" if good else "error")
        self._told.style().polish(self._told)
        self._told.setText(told)
        self._told.show()
        self._refresh()

    def _fill(self, config: SourceConfig) -> None:
        for kind in self._kinds:
            if (kind.network, kind.kind) == (config.network, config.kind):
                self.choose_kind(kind)
        self._name.setText(config.name)
        target = self._server if self._chosen().needs_server else self._address
        target.setText(config.base_url or "")
        self._brand.setCurrentText(config.brand)
        self._own.setChecked(config.own_channel)
        self._every.setValue(max(LEAST_MINUTES, config.interval_s // 60))

    def _chosen(self) -> SourceKind:
        kind: SourceKind = self._kind.currentData()
        return kind

    @Slot()
    def _on_kind(self) -> None:
        kind = self._chosen()
        self._params.ask(kind, self._before.params if self._before else {})
        self._server_box.setVisible(kind.needs_server)
        self._address_box.setVisible(not kind.needs_server)
        self._key.setVisible(kind.takes_token)
        self._key.explain(key_help(kind.network))
        self._told.hide()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        kind = self._chosen()
        if self._before is None and not self._name.isModified():
            self._name.setText(self._suggested(kind))
        ready = self._params.complete() and bool(self._name.text().strip())
        if kind.needs_server:
            ready = ready and bool(self._server.text().strip())
        if kind.needs_token and self._before is None:
            ready = ready and bool(self._key.key())
        self._save.setEnabled(ready)
        self._test.setEnabled(ready)

    def _suggested(self, kind: SourceKind) -> str:
        first = next(iter(self._params.values().values()), "")
        return f"{words.network(kind.network)}: {first}" if first else ""

    def _config(self) -> SourceConfig:
        kind = self._chosen()
        base = self._server if kind.needs_server else self._address
        return SourceConfig(
            name=self._name.text().strip(),
            network=kind.network,
            kind=kind.kind,
            params=self._params.values(),
            base_url=base.text().strip().rstrip("/") or None,
            own_channel=self._own.isChecked(),
            brand=self._brand.currentText().strip(),
            interval_s=self._every.value() * 60,
        )

    @Slot()
    def _ask_test(self) -> None:
        self.say(self.tr("Asking the network…"), good=True)
        self.test_asked.emit(self._config(), self._key.key())

    @Slot()
    def _ask_save(self) -> None:
        self.save_asked.emit(self._config(), self._key.key())
