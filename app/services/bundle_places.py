"""Where the folder of a row lies: below the workspace's evidence, whatever the row says."""

from __future__ import annotations

import re
from pathlib import Path

from app.errors import BundleBroken
from app.paths import Workspace

SHAPE = re.compile(r"evidence(?:/[0-9A-Za-z][0-9A-Za-z._-]*)+")
"""What the program writes is such; somebody with the database in his hands may write anything."""


def place_of(workspace: Workspace, folder: str) -> Path:
    """The folder of a capture or of a copy, that need not be there.

    Raises:
        BundleBroken: it would lie elsewhere, or a link leads there.
    """
    path = workspace.root / folder
    if not SHAPE.fullmatch(folder) or path.is_symlink():
        raise BundleBroken(reason="outside")
    try:
        inside = path.resolve().is_relative_to(workspace.evidence.resolve())
    except (OSError, RuntimeError):  # links in a circle
        inside = False
    if not inside:
        raise BundleBroken(reason="outside")
    return path
