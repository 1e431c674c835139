"""What tests of the window share: the language they begin in, and who collects what they leave."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from tests.ui.windows import windows_end_here
from ui import i18n

__all__ = ["windows_end_here"]


@pytest.fixture(autouse=True)
def collected_in_its_own_thread() -> Iterator[None]:
    """As the program does it (ui.collector): widgets die where they live, with their timers."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def speaks_the_source_language() -> Iterator[None]:
    """A test that opens a whole session installs a catalogue; the next one must not hear it."""
    yield
    for translator in i18n._installed:
        QCoreApplication.removeTranslator(translator)
    i18n._installed.clear()
