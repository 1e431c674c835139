"""The login helper: a process with one window, in which a person signs in to one site (L12).

The order comes as one JSON line on stdin (the fields of `LoginWish`); the answer is one line on
stdout: {"jar": sealed} or {"error": code}. It ends with its answer, with its window, and with its
input. Nothing of what is typed or remembered is written anywhere.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any

from app.domain.login import Jar
from app.errors import LoginLost
from app.services.login_loan import borrowed, returned
from ui.capture.environment import RootWithDisplay, prepare
from ui.capture.guard import Guard
from ui.capture.login_wish import LoginWish
from ui.capture.wish import NotAWish

Drive = Callable[[Callable[[], Coroutine[Any, Any, int]]], int]
MOST_BYTES = 4 << 30
"""A person may look around in the window; a page that never ends is ended all the same."""
TYPED_S = 30.0
"""How long a login by script may take."""


def main(arguments: list[str], drive: Drive) -> int:
    """Exit code 0: an answer was given."""
    del arguments
    try:
        wish = LoginWish.from_json(json.loads(sys.stdin.buffer.readline()))
        jar = borrowed(wish.jar, wish.jar_key)
    except (NotAWish, ValueError, LoginLost):
        return _answer(error="order")
    if not (wish.until or _has_display()):
        return _answer(error="no_display")
    guard = Guard(wish.allow, wish.host_map, MOST_BYTES)
    try:
        prepare(guard.start_in_thread())
    except RootWithDisplay:
        return _answer(error="root")
    _end_with_parent()
    from PySide6 import QtWebEngineWidgets  # Chromium must be known before the application is

    del QtWebEngineWidgets
    return drive(partial(_ask, wish, jar))


async def _ask(wish: LoginWish, jar: Jar) -> int:
    from PySide6.QtWidgets import QApplication

    from ui import i18n, theme
    from ui.capture.login_window import LoginWindow

    app = QApplication.instance()
    i18n.install(wish.language)
    look = theme.install(wish.theme, int(wish.zoom))
    if isinstance(app, QApplication):
        look.apply(app)
    window = LoginWindow(wish)
    await window.begin(jar)
    window.show()
    window.raise_()
    window.activateWindow()
    found: Jar | None = None
    with suppress(TimeoutError):
        found = await asyncio.wait_for(window.answer, TYPED_S if wish.until else None)
    if found is None:
        _answer(error="left")
    elif not (found.cookies or found.storage):
        _answer(error="empty")
    else:
        _answer(jar=returned(found, wish.jar_key))
    os._exit(0)  # Chromium's own farewell can take seconds; nothing here is left to save


def _answer(**facts: object) -> int:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()
    return 0


def _has_display() -> bool:
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in told)


def _end_with_parent() -> None:
    """The parent holds our stdin; when it is gone, however it ended, we are too."""

    def wait() -> None:
        while os.read(0, 4096):
            continue
        os._exit(4)

    threading.Thread(target=wait, daemon=True, name="parent").start()
