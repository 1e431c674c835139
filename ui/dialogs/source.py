"""Adds or changes a source: where, what, as whom, and what it means for us."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.pasted_source import Guess
from app.domain.source import SourceConfig, SourceKind
from ui.dialogs.base import Dialog
from ui.dialogs.source_choice import SourceChoice
from ui.dialogs.source_key import KeyField
from ui.dialogs.source_meaning import Meaning
from ui.dialogs.source_steps import NoticeBox
from ui.dialogs.source_what import What
from ui.layouts import sentence


class SourceDialog(Dialog):
    """A configuration, checked as far as this can be done without asking the network.

    Signals:
        save_asked: SourceConfig, token (empty: the one that is kept stays).
        test_asked: the same.
        import_asked: posts from a file instead.
        page_asked: a single page instead; its address, or nothing.
    """

    save_asked = Signal(object, str)
    test_asked = Signal(object, str)
    import_asked = Signal()
    page_asked = Signal(str)

    def __init__(
        self,
        kinds: Sequence[SourceKind],
        brands: Sequence[str],
        config: SourceConfig | None = None,
        parent: QWidget | None = None,
        *,
        accounts: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """`config`: what is changed; `accounts`: names of accounts there are, by network."""
        super().__init__("", parent)
        self._before, self.answered = config, False
        self._kinds, self._accounts = tuple(kinds), accounts or {}
        self.choice = SourceChoice(kinds) if config is None else None
        self.setWindowTitle(
            self.tr("Add a source") if config is None else self.tr("Change the source")
        )
        self.make_scrolling(beside=self.choice)
        self._what = What(named=config is not None)
        self.key = KeyField(kept=config is not None)
        self._meaning, self._notice = Meaning(brands), NoticeBox()
        for widget in (self._what, self.key, self._notice, self._meaning):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._build_answer()
        self._connect()
        self._begin()

    def _build_answer(self) -> None:
        self._told = sentence()
        self._told.hide()
        self._whole.addWidget(self._told)
        self._test: QPushButton = self.other(self.tr("&Test"))
        adding = self._before is None
        self._save = self.answer(self.tr("Add source") if adding else self.tr("Save changes"))
        self.way_out(self.tr("Cancel"))
        self.close_column()

    def _connect(self) -> None:
        self._what.kind_chosen.connect(self._on_kind)
        self._what.changed.connect(self._refresh)
        self._test.clicked.connect(self._ask_test)
        self._save.clicked.connect(self._ask_save)
        if self.choice is not None:
            self.choice.network_chosen.connect(self._on_network)
            self.choice.guessed.connect(self._on_guessed)
            self.choice.import_asked.connect(self._leave_for_file)
            self.choice.page_asked.connect(self._leave_for_page)

    def _begin(self) -> None:
        config = self._before
        if config is None:
            if self.choice is not None:
                self.choice.list.choose_first()
            return
        own = (config.network, config.kind)
        kind = next((k for k in self._kinds if (k.network, k.kind) == own), self._kinds[0])
        self._what.set_name(config.name)
        self._meaning.fill(config)
        self._what.offer((kind,), kind)
        self._show(kind, config.params, config.base_url or "")
        self._notice.ask(kind, config.accepted)

    def choose_kind(self, wanted: SourceKind) -> None:
        """Begins with this kind of source."""
        if self.choice is not None:
            self.choice.choose(wanted.network)
        self._what.offer([k for k in self._kinds if k.network == wanted.network], wanted)
        self._show(wanted, {}, "")

    def done(self, result: int) -> None:
        """Qt: answered or left; whoever still waits for a test has nobody to tell."""
        self.answered = True
        super().done(result)

    def focus_key(self) -> None:
        """Puts the caret where a new key belongs."""
        self.key.take_focus()
        self.show_focus()

    def show_keyring(self, *, present: bool) -> None:
        """Whether the system keeps keys."""
        self.key.show_keyring(present=present)

    def say(self, told: str, *, good: bool) -> None:
        """What a test or a failed save has to tell; the dialog stays."""
        self._told.setProperty("role", "second" if good else "error")
        self._told.style().polish(self._told)
        self._told.setText(told)
        self._told.show()

    def complain(self, param: str) -> bool:
        """The source itself refuses a parameter; False: there is no field for it."""
        self._told.hide()
        found = self._what.fields.complain(param)
        self.show_focus()
        return found

    @property
    def kind(self) -> SourceKind:
        """What is to be listened to."""
        return self._what.kind

    def _show(self, kind: SourceKind, params: Mapping[str, str], server: str) -> None:
        config = self._before
        self._what.ask(kind, params, server)
        accounts = self._accounts.get(kind.network, ())
        self.key.ask(kind, accounts, config.account if config else "")
        self._notice.ask(kind)
        self._meaning.ask(kind)
        self._told.hide()
        self._walk()
        self._refresh()

    def _walk(self) -> None:
        """Tab goes the way the eye goes, also through fields that came later."""
        stops = self.choice.stops() if self.choice else []
        stops += [*self._what.stops(), *self.key.stops()]
        stops += [*self._notice.stops(), *self._meaning.stops(), self._test, self._save]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    @Slot(str)
    def _on_network(self, network: str) -> None:
        kinds = [kind for kind in self._kinds if kind.network == network]
        self._what.offer(kinds, kinds[0])
        self._show(kinds[0], {}, "")

    @Slot(object)
    def _on_guessed(self, guess: Guess) -> None:
        for kind in self._kinds:
            if (kind.network, kind.kind) == (guess.network, guess.kind):
                self._what.offer([k for k in self._kinds if k.network == guess.network], kind)
                self._show(kind, guess.params, guess.base_url or "")

    @Slot()
    def _on_kind(self) -> None:
        known = {param.name for param in self.kind.params}
        kept = {n: v for n, v in self._what.fields.values().items() if n in known}
        self._show(self.kind, kept, self._what.fields.server())

    @Slot()
    def _refresh(self) -> None:
        self._notice.estimate(self._what.fields.values())

    def _config(self) -> SourceConfig:
        return self._meaning.applied(
            SourceConfig(
                name=self._what.name(),
                network=self.kind.network,
                kind=self.kind.kind,
                params=self._what.fields.values(),
                base_url=self._what.fields.server() or self._meaning.address(),
                account=self.key.account(),
                accepted=self._notice.accepted(),
            )
        )

    def _complete(self) -> bool:
        parts = (self._what.fields, self.key, self._notice)
        complete = all(part.complete() for part in parts)
        if not complete:
            self.show_focus()
        return complete

    @Slot()
    def _ask_test(self) -> None:
        if self._complete():
            self.say(self.tr("Asking the network…"), good=True)
            self.test_asked.emit(self._config(), self.key.key())

    @Slot()
    def _ask_save(self) -> None:
        if self._complete():
            self.save_asked.emit(self._config(), self.key.key())

    @Slot()
    def _leave_for_file(self) -> None:
        self.reject()
        self.import_asked.emit()

    @Slot(str)
    def _leave_for_page(self, address: str) -> None:
        self.reject()
        self.page_asked.emit(address)
