"""What tests of the window share: the language they begin in, and who collects what they leave."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from ui import i18n


@pytest.fixture(autouse=True)
def collected_in_its_own_thread() -> Iterator[None]:
    """As the program does it (ui.collector): widgets die where they live, with their timers."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def windows_end_here() -> Iterator[None]:
    """A window of a test is gone behind it: each that stays is painted anew by all that follow."""
    yield
    if isinstance(QApplication.instance(), QApplication):
        for window in QApplication.topLevelWidgets():
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def speaks_the_source_language() -> Iterator[None]:
    """A test that opens a whole session installs a catalogue; the next one must not hear it."""
    yield
    for translator in i18n._installed:
        QCoreApplication.removeTranslator(translator)
    i18n._installed.clear()
