"""A warm helper that the tests of this folder share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.ui.capture.warm import Warm


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm]:
    """Started by the first test that takes a page with it."""
    shared = Warm()
    yield shared
    shared.close()
