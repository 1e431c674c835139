"""How this program starts itself again as another of its processes."""

from __future__ import annotations

import ctypes
import gc
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

PDEATHSIG = 1
"""PR_SET_PDEATHSIG of prctl(2)."""


def own_command(*arguments: str) -> list[str]:
    """The command line of this very program with other arguments, in a checkout or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "ui", *arguments]


@contextmanager
def loading() -> Iterator[None]:
    """What a process consists of comes in: none of it is garbage, and none is looked for in it."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def die_with_parent() -> None:
    """Where the system can do that: this process ends when the one that started it does."""
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(PDEATHSIG, signal.SIGTERM)
