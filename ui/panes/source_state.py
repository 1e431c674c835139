"""How one source is doing, what only a person can do about it, and its facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.domain.login import BrowserProfile, LoginState
from app.domain.source import ENTERED, Source, SourceHealth
from ui import format as shown
from ui import words
from ui.layouts import column, sentence
from ui.panes.flow import FlowLayout

NEEDS_EDIT = frozenset({SourceHealth.NOTICE, SourceHealth.MISSING})
NEEDS_KEY = frozenset({SourceHealth.LOGIN, SourceHealth.FORBIDDEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """What is known of a source beside its own record."""

    live: bool = False
    """Its network tells of news by itself."""
    watched: int | None = None
    """So many of its posts are looked at again; None: not known yet."""
    next_look: datetime | None = None
    """When the first of them is."""
    can_look: bool = False
    """Its network shows single posts."""
    login: BrowserProfile | None = None
    """The person's login for captures."""
    signing_in: bool = False
    """The login window is open."""

    def login_is_over(self, now: datetime) -> bool:
        """There was one, and it is of no use any more."""
        return self.login is not None and self.login.state(now) is LoginState.EXPIRED


class SourceStrip(QFrame):
    """The state in words, the trouble in words, and the next step as a button.

    Signals:
        key_asked, page_asked, again_asked, edit_asked: the buttons.
    """

    key_asked = Signal()
    page_asked = Signal()
    again_asked = Signal()
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = False
        self._state = sentence()
        self._help = sentence()
        self._key = _small("", self.key_asked)
        self._page = _small(self.tr("Open the page"), self.page_asked)
        self._again = _small(self.tr("I have done it, ask again"), self.again_asked)
        self._put_right = _small("", self.edit_asked)
        self._steps = QWidget()
        flow = FlowLayout(self._steps)
        for button in (self._key, self._page, self._again, self._put_right):
            flow.addWidget(button)
        inner = column(self, around="pad", between="half")
        for widget in (self._state, self._help, self._steps):
            inner.addWidget(widget)

    def tick(self, source: Source, now: datetime) -> None:
        """A second has passed: what is counted down says less."""
        self._state.setText(self._state_of(source, now))

    def _state_of(self, source: Source, now: datetime) -> str:
        return _capital(words.health(source, now, live=self._live, counting=True))

    def show_state(self, source: Source, beyond: Beyond, now: datetime) -> None:
        """A source, and the button that does the next step where only a person can do it."""
        self._live = beyond.live
        self._state.setText(self._state_of(source, now))
        trouble = source.error_code is not None and not source.paused
        told = words.error(source.error_code, source.error_facts) if source.error_code else ""
        step = words.next_step(source.error_code) if source.error_code else ""
        self._help.setText(f"{told} {step}".strip() if trouble else "")
        self._help.setVisible(trouble)
        self._show_steps(source)
        self.setProperty("strip", _tone(source))
        for widget in (self, self._state, self._help):
            widget.style().polish(widget)

    def _show_steps(self, source: Source) -> None:
        asked = not source.paused
        captcha = asked and source.health is SourceHealth.CAPTCHA
        mend = asked and source.health in NEEDS_EDIT
        agree = source.health is SourceHealth.NOTICE
        self._put_right.setText(
            self.tr("Read and agree…") if agree else self.tr("Correct the address…")
        )
        enter = source.health is SourceHealth.LOGIN and source.config.network in ENTERED
        self._key.setText(self.tr("&Log in to Telegram…") if enter else self.tr("Enter a key…"))
        self._key.setVisible(asked and source.health in NEEDS_KEY)
        self._page.setVisible(captcha)
        self._again.setVisible(captcha)
        self._put_right.setVisible(mend)
        self._steps.setVisible(captcha or mend or (asked and source.health in NEEDS_KEY))


class SourceFacts(QObject):
    """What is known of a source, one line each."""

    def told(self, source: Source, beyond: Beyond, now: datetime) -> str:
        """One fact a line."""
        config = source.config
        lines = [
            f"{words.source_param(name, config.network, config.kind)}: "
            f"{words.param_value(name, value)}"
            for name, value in config.params.items()
        ]
        if config.base_url:
            lines.append(self.tr("Address: {url}").format(url=config.base_url))
        if config.account:
            lines.append(self.tr("Account: {name}").format(name=config.account))
        if config.brand:
            lines.append(self.tr("Brand: {brand}").format(brand=config.brand))
        if config.own_channel:
            lines.append(self.tr("Our own channel: its cases come before others"))
        lines.append(self.tr("Posts kept: {count}").format(count=shown.count(source.posts)))
        if source.synced_at is not None:
            when = shown.short_moment(source.synced_at, now)
            lines.append(self.tr("Last heard: {moment}").format(moment=when))
        if config.listens:
            every = self.tr("Asked every {span}").format(span=shown.span(config.interval_s))
            lines.append(self.tr("Listened to without a pause") if beyond.live else every)
        remark = words.source_remark(config.network)
        return "\n".join([*lines, *self._looks(beyond, now), *([remark] if remark else [])])

    def _looks(self, beyond: Beyond, now: datetime) -> list[str]:
        watched, when = beyond.watched, beyond.next_look
        if watched is None or not beyond.can_look:
            return []
        told = self.tr("Looked at again for edits and deletions: %Ln post(s)", None, watched)
        if when is None:
            return [told]
        soon = shown.short_moment(max(when, now), now)
        return [told, self.tr("The next of them at {moment}").format(moment=soon)]


def _small(text: str, signal: object) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("size", "small")
    button.clicked.connect(signal)
    return button


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
