"""The desk: everything a presenter may need, built by the session and handed down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.paths import Workspace
from app.settings import Settings
from app.store.database import Database
from ui.engine_client import EngineClient
from ui.memory import Memory
from ui.presenters.hub import Hub
from ui.tasks import Tasks
from ui.theme import Theme


@dataclass(slots=True, kw_only=True)
class Desk:
    """One open workspace. `settings` is replaced as a whole when the person changes them."""

    workspace: Workspace
    settings: Settings
    db: Database
    engine: EngineClient
    tasks: Tasks
    theme: Theme
    hub: Hub
    memory: Memory


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the rail: what is seen, and who runs it (kept alive with it)."""

    widget: QWidget
    presenter: QObject
    shown: Callable[[Any], None] | None = None
    """Called when the place comes to the front, with what it should show, or None."""
