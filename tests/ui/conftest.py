"""What tests of the window share: each begins in the language of the source strings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from ui import i18n


@pytest.fixture(autouse=True)
def speaks_the_source_language() -> Iterator[None]:
    """A test that opens a whole session installs a catalogue; the next one must not hear it."""
    yield
    for translator in i18n._installed:
        QCoreApplication.removeTranslator(translator)
    i18n._installed.clear()
