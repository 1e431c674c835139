"""One capture as a card: what it is to its case, how it stands, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from app.domain import clock
from app.domain.evidence import (
    Capture,
    CaptureKind,
    CaptureOrigin,
    CaptureStatus,
    Stamp,
    StampState,
)
from app.domain.ids import CaptureId
from app.domain.watch import PostChange
from ui import format as shown
from ui import words
from ui.delegates.bubble_said import one_line
from ui.layouts import column, plain, row, sentence
from ui.panes.elided import Elided
from ui.panes.flow import FlowLayout
from ui.panes.strip import Strip
from ui.resources import icon
from ui.words import evidence as told

TONES = {
    CaptureStatus.RUNNING: "info",
    CaptureStatus.COMPLETE: "good",
    CaptureStatus.PARTIAL: "soon",
    CaptureStatus.FAILED: "late",
}
MOST_OTHERS = 20
"""Captures that the menu offers to compare with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of a capture besides its record."""

    version: int = 1
    """Its place among the captures of its page, from 1."""
    versions: int = 1
    stamps: Sequence[Stamp] = ()
    others: Sequence[Capture] = ()
    """Captures of the case that it can be compared with, newest first."""
    verified: tuple[str, str] | None = None
    """What the last verification found, and its tone."""


class CaptureCard(QFrame):
    """At most two buttons and a menu.

    Signals:
        act_asked: verify, open, compare, protocol, redact, folder or delete.
        pair_asked: CaptureId of another one to be compared with.
    """

    act_asked = Signal(str)
    pair_asked = Signal(object)

    def __init__(self, capture: Capture, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._capture = capture
        self._standing = standing
        self._when = shown.short_moment(capture.started_at, clock.now())
        self.setProperty("card", "true")
        self.menu = QMenu(self)
        inner = column(self, around="grid", between="half")
        inner.addLayout(self._head())
        inner.addWidget(self._marks())
        for text in self._lines():
            line = Elided("small")
            line.setText(text)
            inner.addWidget(line)
        if capture.deleted_at is not None:
            inner.addWidget(self._tombstone())
            return
        if standing.verified is not None:
            strip = Strip()
            strip.say(*standing.verified)
            inner.addWidget(strip)
        if capture.status is not CaptureStatus.FAILED or capture.change is not None:
            inner.addLayout(self._buttons())

    def _head(self) -> QHBoxLayout:
        kind = Elided("strong")
        kind.setText(told.capture_kind(self._capture.kind.value))
        when = plain(self._when)
        when.setProperty("role", "small")
        when.setToolTip(shown.moment(self._capture.started_at))
        head = row(kind, when)
        head.setStretch(0, 1)
        return head

    def _marks(self) -> QWidget:
        """How it stands, in a few words that break where there is no room."""
        holder = QWidget()
        flow = FlowLayout(holder)
        for text, tone in self._chips():
            chip = plain(text)
            chip.setProperty("tone", tone)
            flow.addWidget(chip)
        return holder

    def _chips(self) -> list[tuple[str, str]]:
        capture = self._capture
        if capture.deleted_at is not None:
            return [(self.tr("Files deleted"), "calm")]
        chips = [(words.capture_status(capture.status), TONES[capture.status])]
        if capture.change is not None:
            tone = "soon" if capture.change is PostChange.EDITED else "late"
            chips.append((told.page_change(capture.change.value), tone))
        if self._standing.versions > 1:
            text = self.tr("Version {n} of {all}")
            chips.append(
                (text.format(n=self._standing.version, all=self._standing.versions), "calm")
            )
        if capture.logged_in:
            chips.append((self.tr("With a login"), "info"))
        if capture.origin is CaptureOrigin.IMPORTED:
            chips.append((self.tr("Taken in from a case file"), "calm"))
        return [*chips, *self._stamp_chips()]

    def _stamp_chips(self) -> list[tuple[str, str]]:
        states = [stamp.state for stamp in self._standing.stamps]
        there = states.count(StampState.STAMPED)
        if there:
            return [(self.tr("%Ln time stamp(s)", None, there), "good")]
        if StampState.PENDING in states:
            return [(self.tr("Time stamp is awaited"), "calm")]
        return [(self.tr("No time stamp"), "soon")] if states else []

    def _lines(self) -> list[str]:
        capture = self._capture
        lines = [one_line(capture.title, 120)] if capture.title else []
        lines.append(one_line(capture.final_url or capture.url, 300))
        if capture.deleted_at is not None:
            return lines
        if capture.reason:
            reason = words.capture_reason(capture.reason)
            lines.append(self.tr("Why: {reason}").format(reason=reason))
        if capture.text_found is not None:
            lines.append(
                self._found(ours=capture.kind is CaptureKind.ANSWER, found=capture.text_found)
            )
        if capture.size:
            lines.append(shown.size(capture.size))
        return lines

    def _found(self, *, ours: bool, found: bool) -> str:
        """Whether the text that the capture is for stands in it."""
        if ours:
            there = self.tr("Our answer's text is in the capture")
            return there if found else self.tr("Our answer's text was not found in the capture")
        there = self.tr("The complaint's text is in the capture")
        return there if found else self.tr("The complaint's text was not found in the capture")

    def _tombstone(self) -> QLabel:
        capture = self._capture
        at = capture.deleted_at or capture.started_at
        text = self.tr(
            "The files were deleted on {moment}: {reason}. The journal keeps their sums."
        )
        reason = capture.deleted_reason.rstrip(".")
        return sentence(text.format(moment=shown.moment(at), reason=reason), role="second")

    def _buttons(self) -> QHBoxLayout:
        line = row()
        for text, act in ((self.tr("Open"), "open"), (self.tr("Verify"), "verify")):
            button = QPushButton(text)
            button.setProperty("size", "small")
            button.setAccessibleName(f"{text}: {self._when}")
            button.clicked.connect(partial(self._ask, act))
            line.addWidget(button)
        more = QPushButton(icon("more", "icon"), "")
        more.setProperty("size", "small")
        more.setProperty("menu", "plain")
        more.setAccessibleName(self.tr("More: {when}").format(when=self._when))
        more.setToolTip(self.tr("More"))
        self._fill_menu()
        more.setMenu(self.menu)
        line.addWidget(more)
        line.addStretch(1)
        return line

    def _fill_menu(self) -> None:
        acts = [
            (self.tr("Protocol of inspection…"), "protocol"),
            (self.tr("Copy without personal data…"), "redact"),
            (self.tr("Open the folder"), "folder"),
        ]
        if self._capture.previous_id is not None:
            acts.insert(0, (self.tr("Compare with the one before"), "compare"))
        for text, act in acts:
            self.menu.addAction(text).triggered.connect(partial(self._ask, act))
        self._offer_others()
        self.menu.addSeparator()
        delete = self.menu.addAction(self.tr("Delete the files…"))
        delete.triggered.connect(partial(self._ask, "delete"))

    def _offer_others(self) -> None:
        if not self._standing.others:
            return
        menu = self.menu.addMenu(self.tr("Compare with"))
        for other in self._standing.others[:MOST_OTHERS]:
            when = shown.short_moment(other.started_at, clock.now())
            action = menu.addAction(f"{when} · {told.capture_kind(other.kind.value)}")
            action.triggered.connect(partial(self._ask_pair, other.id))

    def _ask_pair(self, other: CaptureId, *checked: bool) -> None:
        del checked
        self.pair_asked.emit(other)

    def _ask(self, act: str, *checked: bool) -> None:
        """Qt tells whether the action is checked; none of these can be."""
        del checked
        self.act_asked.emit(act)
