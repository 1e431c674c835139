"""Where screens hear of each other's changes and wishes without knowing each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A line at the bottom of the window, with at most one thing to do about it."""

    text: str
    tone: str = "info"
    """info, good, soon or late: a tone of the theme."""
    action: str = ""
    """The words on its button."""
    act: Callable[[], object] | None = None
    seconds: int = 8
    """How long it stays; 0: until it is closed or replaced."""


class Hub(QObject):
    """Signals only; nobody keeps state here."""

    changed = Signal(object)  # Changes: what a use case altered, here or in the engine
    case_shown = Signal(object)  # CaseId | None: what the queue has selected now
    case_asked = Signal(object)  # CaseId: show this case in the queue's place
    next_asked = Signal()  # done with this case, to the next one (Q6)
    place_asked = Signal(str, object)  # the name of a place and what it should show, or None
    address_asked = Signal(str)  # a page to open a case for and capture (L11, Q12)
    paste_asked = Signal(str)  # the dialog for a page, a letter or a text; its address, or nothing
    case_file_asked = Signal()  # take in a case that another Otklik handed over (D7)
    notice = Signal(object)  # Notice
    settings_changed = Signal(object)  # Settings, already saved
    source_state = Signal(object)  # the engine's dict of one source's health
    progress = Signal(object)  # the engine's dict of one job's progress
    finished = Signal(object)  # the engine's dict of one job's end
    engine_alive = Signal(bool)
    closing = Signal()  # the window is about to close: keep now what is not kept yet
