"""The watchdog counts the memory of the capture helper, whatever the system tells it."""

from __future__ import annotations

import psutil
import pytest

from app.services.process_tree import bytes_of


def test_memory_is_counted_where_shared_pages_are_a_secret(monkeypatch: pytest.MonkeyPatch):
    def refuse(self: psutil.Process) -> None:
        raise psutil.AccessDenied(self.pid)

    me = psutil.Process()
    assert bytes_of(me) > 1 << 20
    monkeypatch.setattr(psutil.Process, "memory_full_info", refuse)
    assert bytes_of(me) > 1 << 20
