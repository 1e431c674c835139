"""The bottom line: how the sources are doing, what is being worked on, and what was just said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from ui import format as shown
from ui import resources, theme, words
from ui.layouts import plain
from ui.panes.elided import Elided, ElidedButton
from ui.shortcuts import Keys, tooltip

PAUSE_MS = 100
"""Between two words on what is being worked on."""


class StatusBar(QWidget):
    """Words only; every long work has its numbers and a way to stop it.

    Signals:
        cancel_asked: the name of a job.
        sources_asked: what is wrong with the sources?
        evidence_asked: what of the evidence asks for attention?
    """

    cancel_asked = Signal(str)
    sources_asked = Signal()
    evidence_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("State"))
        self._health, self._evidence = ElidedButton(), ElidedButton()
        self._spike, self._sample, self._crisis = Elided(), Elided(), plain()
        self._said = Elided()
        self._act = QPushButton()
        self._job = Elided()
        self._bar = QProgressBar()
        self._stop = QToolButton()
        self._jobs: dict[str, tuple[str, str, int, int | None]] = {}
        self._pause = QTimer(self)
        self._stale = False
        self._action: Callable[[], object] | None = None
        self._forget = QTimer(self)
        self._health_said = ("", "dot", "icon.faint")
        self._build()
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def show_health(self, text: str, icon: str, role: str) -> None:
        """The sources in one phrase, with a picture in a role's colour."""
        self._health_said = (text, icon, role)
        self._restyle()

    def show_evidence(self, text: str) -> None:
        """What of the evidence asks for attention, or nothing."""
        self._evidence.setText(text)
        self._evidence.setVisible(bool(text))

    def show_spike(self, text: str, why: str) -> None:
        """Far more mentions than usual, or nothing."""
        if text != self._spike.text():
            _tone(self._spike, "late")
            self._spike.setText(text)
        self._spike.setToolTip(why)
        self._spike.setAccessibleName(text)
        self._spike.setAccessibleDescription(why)
        self._spike.setVisible(bool(text))

    def show_sample(self) -> None:
        """This workspace is the sample, and says so all the time."""
        _tone(self._sample, "info")
        self._sample.setText(self.tr("Sample: people and companies are invented"))
        self._sample.show()

    def show_crisis(self, *, on: bool) -> None:
        """Nothing leaves without being read again (C22)."""
        _tone(self._crisis, "late")
        self._crisis.setText(self.tr("Crisis"))
        self._crisis.setVisible(on)

    def say(
        self, text: str, tone: str, action: str, act: Callable[[], object] | None, seconds: int
    ) -> None:
        """A notice; `action` is the word on its button, `seconds` 0: until the next one."""
        _tone(self._said, tone)
        self._said.setText(text)
        self._said.setAccessibleName(text)
        self._said.setVisible(bool(text))
        self._action = act
        self._act.setText(action)
        self._act.setVisible(bool(action and act))
        self._forget.stop()
        if seconds and text:
            self._forget.start(seconds * 1000)

    def show_progress(self, job: str, what: str, done: int, total: int | None, now: str) -> None:
        """Where a job stands: `what` and `now` are the engine's codes."""
        self._jobs[job] = (what, now, done, total)
        self._show_gently()

    def end_job(self, job: str) -> None:
        """It is over."""
        self._jobs.pop(job, None)
        self._show_gently()

    def end_all(self) -> None:
        """Whoever worked is gone."""
        self._jobs.clear()
        self._show_job()

    def _build(self) -> None:
        for button in (self._health, self._evidence, self._act):
            button.setProperty("kind", "link")
        self._evidence.clicked.connect(self.evidence_asked)
        self._evidence.setToolTip(tooltip(self.tr("How the evidence is"), Keys.EVIDENCE))
        self._health.clicked.connect(self.sources_asked)
        self._act.clicked.connect(self._acted)
        self._stop.clicked.connect(self._stopped)
        self._stop.setAccessibleName(self.tr("Stop this work"))
        self._stop.setToolTip(self.tr("Stop this work"))
        self._bar.setTextVisible(False)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._after_pause)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(self._quiet)
        layout = QHBoxLayout(self)
        layout.addWidget(self._health)
        self._add(layout, self._crisis, self._evidence, self._spike, self._sample)
        layout.addStretch(1)
        self._add(layout, self._said, self._act)
        layout.addStretch(1)
        self._add(layout, self._job, self._bar, self._stop)

    def _add(self, layout: QHBoxLayout, *widgets: QWidget) -> None:
        for widget in widgets:
            layout.addWidget(widget)
            widget.hide()

    def _show_gently(self) -> None:
        """At once when it was quiet; hundreds of jobs at once are told of a few times a second."""
        self._stale = True
        if not (self._pause.isActive() and self._jobs):
            self._after_pause()

    @Slot()
    def _after_pause(self) -> None:
        if self._stale:
            self._pause.start()
            self._show_job()

    def _show_job(self) -> None:
        self._stale = False
        for widget in (self._job, self._bar, self._stop):
            widget.setVisible(bool(self._jobs))
        if not self._jobs:
            return
        what, now, done, total = next(iter(self._jobs.values()))
        text = words.job(what) + (f": {words.job_step(now)}" if now else "")
        if total:
            text += " " + self.tr("{done} of {total}").format(
                done=shown.count(done), total=shown.count(total)
            )
        elif done:
            text += f" {shown.count(done)}"
        if len(self._jobs) > 1:
            text += " · " + self.tr("%n more", "", len(self._jobs) - 1)
        self._job.setText(text)
        self._bar.setRange(0, total or 0)
        self._bar.setValue(min(done, total) if total else 0)
        self._bar.setAccessibleName(text)

    @Slot()
    def _acted(self) -> None:
        act = self._action
        self._quiet()
        if act is not None:
            act()

    @Slot()
    def _quiet(self) -> None:
        self._said.hide()
        self._act.hide()
        self._action = None

    @Slot()
    def _stopped(self) -> None:
        if self._jobs:
            self.cancel_asked.emit(next(iter(self._jobs)))

    @Slot()
    def _restyle(self) -> None:
        look = theme.current()
        grid, small = look.metric("grid"), look.metric("icon.small")
        self.setFixedHeight(look.metric("status"))
        if layout := self.layout():
            layout.setContentsMargins(grid, 0, grid, 0)
            layout.setSpacing(grid)
        self._bar.setFixedWidth(12 * grid)
        self._spike.setMinimumWidth(12 * grid)  # these give way where the line is short
        self._said.setMinimumWidth(28 * grid)
        text, icon, role = self._health_said
        self._health.setText(text)
        self._health.setIcon(resources.icon(icon, role))
        self._health.setIconSize(QSize(small, small))
        self._evidence.setIcon(resources.icon("camera", "icon.warning"))
        self._evidence.setIconSize(QSize(small, small))
        self._stop.setIcon(resources.icon("close"))
        self._stop.setIconSize(QSize(small, small))


def _tone(label: QLabel, tone: str) -> None:
    """Before the words are set: a label keeps the size it had in its former look."""
    label.setText("")
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)
    aside = theme.current().metric("grid")
    # The style sheet's padding does not reach the size of a label in this narrow line.
    label.setContentsMargins(aside, 0, aside, 0)
