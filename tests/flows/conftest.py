"""What flows share: a window that is over is gone before another test begins."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tests.ui.windows import windows_end_here

__all__ = ["windows_end_here"]


@pytest.fixture(autouse=True)
def collected_in_its_own_thread() -> Iterator[None]:
    """What is left of a whole window dies in the Qt thread, not in a worker of the next test."""
    yield
    gc.collect()
