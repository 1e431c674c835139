"""A process of this program's own as a child: two pipes, no secrets in its environment."""

from __future__ import annotations

import asyncio
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from app import secrets

HOME = Path(__file__).resolve().parents[2]
"""Where `-m ui` is found in a checkout; harmless when installed."""
ONE_LINE = 1 << 20
"""Bytes that a line of a child's may have, where nothing else is said."""


async def begin(
    command: Sequence[str], *, limit: int = ONE_LINE, more: Mapping[str, str] | None = None
) -> asyncio.subprocess.Process:
    """Starts it; `more` stands in its environment besides ours.

    Raises:
        OSError: the system did not let it.
    """
    return await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=HOME,
        env=secrets.blanked(os.environ) | dict(more or {}),
        limit=limit,
        **_apart(),  # type: ignore[arg-type]  # one keyword, by system
    )


def _apart() -> dict[str, int | bool]:
    """A group of its own, so that Ctrl+C in our terminal does not reach it first."""
    if os.name == "nt":
        return {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}
    return {"start_new_session": True}
