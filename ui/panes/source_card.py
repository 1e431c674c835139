"""The card of one source: how it is doing, what it asks, and what can be done now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from app.domain import clock
from app.domain.source import IMPORT, Source, SourceHealth, SyncProgress
from ui import words
from ui.layouts import column, plain, row, sentence, wide
from ui.panes.flow import FlowLayout
from ui.panes.source_login import SourceLogin
from ui.panes.source_state import Beyond, SourceFacts, SourceStrip


class SourceCard(QWidget):
    """Facts, state and actions of one source.

    Signals: each carries the SourceId; `pause_asked` also whether to pause. Those of the login
    are its own.
    """

    sync_asked = Signal(object)
    cancel_asked = Signal(object)
    pause_asked = Signal(object, bool)
    test_asked = Signal(object)
    edit_asked = Signal(object)
    key_asked = Signal(object)
    remove_asked = Signal(object)
    page_asked = Signal(object)
    anew_asked = Signal(object)
    look_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._source: Source | None = None
        self._beyond = Beyond()
        self._name = sentence(role="title")
        self._kind = sentence(role="second")
        self._facts = sentence(role="second")
        self._test_result = sentence()
        wide(self, 38)
        self._strip = SourceStrip()
        self._strip.key_asked.connect(self._ask_key)
        self._strip.page_asked.connect(self._ask_page)
        self._strip.again_asked.connect(self._ask_sync)
        self._strip.edit_asked.connect(self._ask_edit)
        self._build_progress()
        self.login = SourceLogin()
        self._build_buttons()
        self._arrange()
        self.show_source(None, clock.now())

    def _small(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("size", "small")
        button.clicked.connect(slot)
        return button

    def _build_progress(self) -> None:
        self._running = QWidget()
        self._told = plain()
        self._told.setProperty("role", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Fetching posts"))
        cancel = self._small(self.tr("Stop"), self._ask_cancel)
        inner = column(self._running, between="half")
        line = row(self._told)
        line.addStretch(1)
        line.addWidget(cancel)
        inner.addLayout(line)
        inner.addWidget(self._bar)

    def _build_buttons(self) -> None:
        self._sync = QPushButton(self.tr("Ask &now"))
        self._sync.setProperty("kind", "primary")
        self._pause = QPushButton()
        self._test = QPushButton(self.tr("&Test"))
        self._edit = QPushButton(self.tr("&Edit…"))
        self._remove = QPushButton(self.tr("&Remove"))
        self._remove.setProperty("kind", "danger")
        self._anew = QPushButton(self.tr("Read everything ane&w"))
        self._look = QPushButton(self.tr("Look &for edits and deletions"))
        self._anew.clicked.connect(self._ask_anew)
        self._look.clicked.connect(self._ask_look)
        self._sync.clicked.connect(self._ask_sync)
        self._pause.clicked.connect(self._ask_pause)
        self._test.clicked.connect(self._ask_test)
        self._edit.clicked.connect(self._ask_edit)
        self._remove.clicked.connect(self._ask_remove)

    def _arrange(self) -> None:
        whole = column(self, around="gap", between="pad")
        for widget in (self._name, self._kind, self._strip, self._running):
            whole.addWidget(widget)
        acts = QWidget()
        flow = FlowLayout(acts)
        for button in (self._sync, self._pause, self._test, self._edit, self._look):
            flow.addWidget(button)
        flow.addWidget(self._anew)
        flow.addWidget(self._remove)
        whole.addWidget(acts)
        whole.addWidget(self._test_result)
        whole.addWidget(self._facts)
        whole.addWidget(self.login)
        whole.addStretch(1)

    def show_source(
        self, source: Source | None, now: datetime, beyond: Beyond | None = None
    ) -> None:
        """Another source, the same one with news, or none."""
        self._beyond = beyond or Beyond()
        if source is None or self._source is None or self._source.id != source.id:
            self._test_result.hide()
        self._source = source
        self.setEnabled(source is not None)
        self._strip.setVisible(source is not None)
        if source is None:
            self._name.setText(self.tr("No source is chosen"))
            self._kind.clear()
            self._facts.clear()
            self.login.hide()
            return
        config = source.config
        self._name.setText(words.source_name(config.name))
        self._kind.setText(f"{words.network(config.network)} · {kind_words(source)}")
        self._facts.setText(SourceFacts().told(source, self._beyond, now))
        begun = source.health is SourceHealth.NEVER and bool(source.cursor)
        self._sync.setText(self.tr("&Continue reading") if begun else self.tr("Ask &now"))
        self._pause.setText(self.tr("Go on") if source.paused else self.tr("&Pause"))
        for widget in (self._strip, self._sync, self._pause, self._test):
            widget.setVisible(config.listens)
        self._anew.setVisible(config.listens and bool(source.cursor))
        self._look.setVisible(config.listens and self._beyond.can_look and source.posts > 0)
        self._strip.show_state(source, self._beyond, now)
        self.login.setVisible(config.listens)
        self.login.show_login(source.id, self._beyond, now)

    def show_progress(self, progress: SyncProgress | None, told: str) -> None:
        """Where the reading stands; None: nothing is being read."""
        self._running.setVisible(progress is not None)
        self._sync.setEnabled(progress is None)
        if progress is not None:
            self._told.setText(told)
            self._bar.setRange(0, progress.total or 0)
            self._bar.setValue(min(progress.done, progress.total or 0))

    def say(self, told: str, *, good: bool) -> None:
        """What a test found."""
        self._test_result.setProperty("role", "second" if good else "error")
        self._test_result.style().polish(self._test_result)
        self._test_result.setText(told)
        self._test_result.show()

    def tick(self, now: datetime) -> None:
        """A second has passed: what is counted down says less."""
        if self._source is not None:
            self._strip.tick(self._source, now)

    @Slot()
    def _ask_sync(self) -> None:
        if self._source is not None:
            self.sync_asked.emit(self._source.id)

    @Slot()
    def _ask_cancel(self) -> None:
        if self._source is not None:
            self.cancel_asked.emit(self._source.id)

    @Slot()
    def _ask_pause(self) -> None:
        if self._source is not None:
            self.pause_asked.emit(self._source.id, not self._source.paused)

    @Slot()
    def _ask_test(self) -> None:
        if self._source is not None:
            self.say(self.tr("Asking…"), good=True)
            self.test_asked.emit(self._source.id)

    @Slot()
    def _ask_edit(self) -> None:
        if self._source is not None:
            self.edit_asked.emit(self._source.id)

    @Slot()
    def _ask_key(self) -> None:
        if self._source is not None:
            self.key_asked.emit(self._source.id)

    @Slot()
    def _ask_page(self) -> None:
        if self._source is not None:
            self.page_asked.emit(self._source.id)

    @Slot()
    def _ask_anew(self) -> None:
        if self._source is not None:
            self.anew_asked.emit(self._source.id)

    @Slot()
    def _ask_look(self) -> None:
        if self._source is not None:
            self.look_asked.emit(self._source.id)

    @Slot()
    def _ask_remove(self) -> None:
        if self._source is not None:
            self.remove_asked.emit(self._source.id)


def kind_words(source: Source) -> str:
    """What a source listens to; an imported file listens to nothing."""
    config = source.config
    if not config.listens:
        return words.network(IMPORT)
    return words.source_kind(config.network, config.kind)
