"""How this program starts itself again as another of its processes."""

from __future__ import annotations

import sys


def own_command(*arguments: str) -> list[str]:
    """The command line of this very program with other arguments, in a checkout or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "ui", *arguments]
