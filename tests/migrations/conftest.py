"""What tests of migrations share: each of them runs the migrations itself."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def migrated_once() -> None:
    """No database is a copy here."""
