"""Which networks shall be searched for a topic, what each is asked, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from app.domain.source import SourceKind
from ui import words
from ui.dialogs.base import Dialog
from ui.layouts import sentence, under_tick, wide


class TopicSourcesDialog(Dialog):
    """One tick a network; a network that costs money is asked only after a tick of its own.

    Signals:
        wanted: networks, servers by network, accepted notices.
    """

    wanted = Signal(object, object, object)

    def __init__(
        self, topic: str, kinds: Sequence[SourceKind], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Sources of a topic"), parent)
        self._ticks: dict[str, QCheckBox] = {}
        self._asked: dict[str, QLabel] = {}
        self._servers: dict[str, QLineEdit] = {}
        self._agreed: dict[str, tuple[str, QCheckBox]] = {}
        head = self.tr("Where shall we look for «{topic}»?").format(topic=topic)
        self.column.addWidget(sentence(head, role="title"))
        told = self.tr(
            "Each search becomes a source; keys are given there. Searches that exist stay."
        )
        self.column.addWidget(sentence(told, role="second"))
        self.make_scrolling()
        for kind in kinds:
            self._add(kind)
        self.column.addStretch(1)
        wide(self, 64)
        self._create = self.answer(self.tr("Create"))
        self._create.clicked.connect(self._on_create)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._renew()

    def show_queries(self, queries: Mapping[str, Sequence[str]]) -> None:
        """What each network would be asked."""
        for network, texts in queries.items():
            label = self._asked.get(network)
            if label is not None:
                label.setText(" · ".join(texts))
                label.setVisible(bool(texts))
                self._ticks[network].setAccessibleDescription(label.text())
                self._ticks[network].setText(self._named(network, len(texts)))

    def _named(self, network: str, number: int) -> str:
        searches = self.tr("%Ln search(es)", None, number)
        return f"{words.network(network)}: {searches}".replace("&", "&&")

    def _add(self, kind: SourceKind) -> None:
        tick = QCheckBox(words.network(kind.network))
        tick.toggled.connect(self._renew)
        asked = sentence(role="small")
        asked.hide()
        below: list[QWidget] = [asked]
        if kind.needs_server:
            server = QLineEdit()
            server.setPlaceholderText(self.tr("For example: https://forum.example.ru"))
            server.setAccessibleName(
                self.tr("Server of {network}").format(network=words.network(kind.network))
            )
            server.textEdited.connect(self._renew)
            below.append(server)
            self._servers[kind.network] = server
        if kind.notice:
            below.append(sentence(words.source_notice(kind.notice)))
            agree = QCheckBox(words.notice_tick(kind.notice))
            agree.toggled.connect(self._renew)
            below.append(agree)
            self._agreed[kind.network] = (kind.notice, agree)
        self._ticks[kind.network] = tick
        self._asked[kind.network] = asked
        self.column.addLayout(under_tick(tick, *below))

    @Slot()
    def _renew(self) -> None:
        chosen = [network for network, tick in self._ticks.items() if tick.isChecked()]
        for network, server in self._servers.items():
            server.setVisible(network in chosen)
        for network, (_, agree) in self._agreed.items():
            agree.setEnabled(network in chosen)
        ready = all(
            (network not in self._servers or self._servers[network].text().strip())
            and (network not in self._agreed or self._agreed[network][1].isChecked())
            for network in chosen
        )
        self._create.setEnabled(bool(chosen) and ready)

    @Slot()
    def _on_create(self) -> None:
        chosen = [network for network, tick in self._ticks.items() if tick.isChecked()]
        servers = {
            network: field.text().strip()
            for network, field in self._servers.items()
            if network in chosen and field.text().strip()
        }
        accepted = [
            notice
            for network, (notice, agree) in self._agreed.items()
            if network in chosen and agree.isChecked()
        ]
        self.wanted.emit(chosen, servers, accepted)
        self.accept()
