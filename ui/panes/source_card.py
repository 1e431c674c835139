"""The card of one source: how it is doing, what it asks, and what can be done now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QWidget

from app.domain import clock
from app.domain.source import IMPORT, Source, SourceHealth, SyncProgress
from ui import format as shown
from ui import words
from ui.layouts import column, plain, row, sentence, wide

NEEDS_KEY = frozenset({SourceHealth.LOGIN, SourceHealth.FORBIDDEN})


class SourceCard(QWidget):
    """Facts, state and actions of one source.

    Signals: each carries the SourceId; `pause_asked` also whether to pause.
    """

    sync_asked = Signal(object)
    cancel_asked = Signal(object)
    pause_asked = Signal(object, bool)
    test_asked = Signal(object)
    edit_asked = Signal(object)
    key_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._source: Source | None = None
        self._name = sentence(role="title")
        self._kind = sentence(role="second")
        self._facts = sentence(role="second")
        self._test_result = sentence()
        wide(self, 38)
        self._build_strip()
        self._build_progress()
        self._build_buttons()
        self._arrange()
        self.show_source(None, clock.now())

    def _build_strip(self) -> None:
        self._strip = QFrame()
        self._state = sentence()
        self._help = sentence()
        self._key = QPushButton(self.tr("Enter a key…"))
        self._key.setProperty("size", "small")
        self._key.clicked.connect(self._ask_key)
        inner = column(self._strip, around="pad", between="half")
        inner.addWidget(self._state)
        inner.addWidget(self._help)
        inner.addWidget(self._key, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_progress(self) -> None:
        self._running = QWidget()
        self._told = plain()
        self._told.setProperty("role", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Fetching posts"))
        cancel = QPushButton(self.tr("Stop"))
        cancel.setProperty("size", "small")
        cancel.clicked.connect(self._ask_cancel)
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
        self._sync.clicked.connect(self._ask_sync)
        self._pause.clicked.connect(self._ask_pause)
        self._test.clicked.connect(self._ask_test)
        self._edit.clicked.connect(self._ask_edit)
        self._remove.clicked.connect(self._ask_remove)

    def _arrange(self) -> None:
        whole = column(self, around="gap", between="pad")
        for widget in (self._name, self._kind, self._strip, self._running):
            whole.addWidget(widget)
        first, second = row(self._sync, self._pause), row(self._test, self._edit, self._remove)
        first.addStretch(1)
        second.addStretch(1)
        whole.addLayout(first)
        whole.addLayout(second)
        whole.addWidget(self._test_result)
        whole.addWidget(self._facts)
        whole.addStretch(1)

    def show_source(self, source: Source | None, now: datetime) -> None:
        """Another source, the same one with news, or none."""
        if source is None or self._source is None or self._source.id != source.id:
            self._test_result.hide()
        self._source = source
        self.setEnabled(source is not None)
        self._strip.setVisible(source is not None)
        if source is None:
            self._name.setText(self.tr("No source is chosen"))
            self._kind.clear()
            self._facts.clear()
            return
        config = source.config
        self._name.setText(config.name)
        self._kind.setText(f"{words.network(config.network)} · {kind_words(source)}")
        self._facts.setText(self._told_facts(source, now))
        self._pause.setText(self.tr("Go on") if source.paused else self.tr("&Pause"))
        for widget in (self._strip, self._sync, self._pause, self._test):
            widget.setVisible(config.listens)
        self._show_state(source, now)

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

    def _show_state(self, source: Source, now: datetime) -> None:
        self._state.setText(_capital(words.health(source, now)))
        trouble = source.error_code is not None and not source.paused
        told = words.error(source.error_code, source.error_facts) if source.error_code else ""
        step = words.next_step(source.error_code) if source.error_code else ""
        self._help.setText(f"{told} {step}".strip() if trouble else "")
        self._help.setVisible(trouble)
        self._key.setVisible(source.health in NEEDS_KEY and not source.paused)
        self._strip.setProperty("strip", _tone(source))
        for widget in (self._strip, self._state, self._help):
            widget.style().polish(widget)

    def _told_facts(self, source: Source, now: datetime) -> str:
        config = source.config
        lines = [f"{words.source_param(name)}: {value}" for name, value in config.params.items()]
        if config.base_url:
            lines.append(self.tr("Address: {url}").format(url=config.base_url))
        if config.brand:
            lines.append(self.tr("Brand: {brand}").format(brand=config.brand))
        if config.own_channel:
            lines.append(self.tr("Our own channel: its cases come before others"))
        lines.append(self.tr("Posts kept: {count}").format(count=shown.count(source.posts)))
        if source.synced_at is not None:
            when = shown.short_moment(source.synced_at, now)
            lines.append(self.tr("Last heard: {moment}").format(moment=when))
        if config.listens:
            every = shown.span(config.interval_s)
            lines.append(self.tr("Asked every {span}").format(span=every))
        return "\n".join(lines)

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
    def _ask_remove(self) -> None:
        if self._source is not None:
            self.remove_asked.emit(self._source.id)


def kind_words(source: Source) -> str:
    """What a source listens to; an imported file listens to nothing."""
    config = source.config
    if not config.listens:
        return words.network(IMPORT)
    return words.source_kind(config.network, config.kind)


def _tone(source: Source) -> str:
    if source.paused:
        return "calm"
    match source.health:
        case SourceHealth.FRESH:
            return "good"
        case SourceHealth.SYNCING | SourceHealth.NEVER:
            return "info"
        case SourceHealth.WAITING | SourceHealth.OFFLINE:
            return "soon"
    return "late"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
