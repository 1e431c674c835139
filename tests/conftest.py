"""What every test shares: no network but loopback, no stray log above INFO."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.store import migrate
from tests import databases

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
SHARED = Path(__file__).resolve().parents[2] / "shared"
LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True, scope="session")
def own_key(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test, and no child of one, makes or uses the key of whoever runs the tests."""
    os.environ["OTKLIK_KEY_FOLDER"] = str(tmp_path_factory.mktemp("installation"))


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anywhere else is a mistake in the test or in the program."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"a test reached for {address[0]}")
        connect(self, address)  # type: ignore[arg-type]  # whatever the caller gave

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket, "getaddrinfo", partial(_resolved, socket.getaddrinfo))


def _resolved(resolve: Callable[..., Any], host: object, *more: Any, **named: Any) -> Any:
    """A name with a dot and letters behind it is one of the world: none is asked for or found."""
    name = host.decode() if isinstance(host, bytes) else str(host or "")
    if name.rstrip(".").rpartition(".")[2].isalpha() and "." in name:
        raise socket.gaierror(socket.EAI_NONAME, "no names in tests")
    return resolve(host, *more, **named)


@pytest.fixture(autouse=True)
def no_stray_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log of WARNING or above fails the test, unless the test looked at it and cleared it."""
    yield
    loud = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not loud, [f"{r.name}: {r.getMessage()}" for r in loud]


@pytest.fixture(autouse=True)
def no_open_database() -> Iterator[None]:
    """A database that a test opened does not outlive it."""
    yield
    databases.close_all()


@pytest.fixture(autouse=True)
def migrated_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new workspace begins with a migrated database; tests/migrations runs every step itself."""
    monkeypatch.setattr(migrate, "upgrade", databases.upgrade)


@pytest.fixture
def shared() -> Path:
    """The folder of recorded data beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside this checkout; the project's own examples cover the same")
    return SHARED
