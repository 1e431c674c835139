"""What tests of the window share: each begins in the language of the source strings."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from ui import i18n


@pytest.fixture(autouse=True)
def collects_on_the_qt_thread() -> Iterator[None]:
    """As in the program (ui/collector.py): a QObject that dies in a store's thread crashes Qt.

    With the automatic collector off, what a test leaves is all in the youngest generation.
    """
    gc.disable()
    yield
    gc.collect(0)
    gc.enable()


@pytest.fixture(autouse=True)
def speaks_the_source_language() -> Iterator[None]:
    """A test that opens a whole session installs a catalogue; the next one must not hear it."""
    yield
    for translator in i18n._installed:
        QCoreApplication.removeTranslator(translator)
    i18n._installed.clear()
