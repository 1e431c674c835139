"""After a crash: unfinished bundles go, bundles nobody wrote down are set aside."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from sqlalchemy.orm import Session

from app.evidence.bundle import discard
from app.paths import Workspace
from app.services.deleting_captures import GOING
from app.services.redacting import COPIES
from app.store import captures, redactions

log = logging.getLogger(__name__)

ASIDE = "aside"
"""Below the evidence folder; what lies here has no row and is kept for a person to look at."""


def sweep(session: Session, workspace: Workspace) -> tuple[str, ...]:
    """Puts `evidence` in order; the names of the folders that were moved aside.

    Only for the one process that captures, before its first capture: another one's unfinished
    bundle would look like a crash's.

    Raises:
        OSError: the folder may not be written.
    """
    known, ids = captures.folders(session), captures.ids(session)
    moved = []
    for folder in sorted(workspace.evidence.glob("[0-9]*/[0-9]*/*")):
        if folder.suffix == ".part":
            discard(folder)
            log.info("unfinished capture removed: %s", folder.name)
        elif folder.suffix == GOING or folder.name in ids:
            continue
        elif folder.relative_to(workspace.root).as_posix() not in known:
            moved.append(_set_aside(folder, workspace.evidence / ASIDE))
    moved += _sweep_copies(session, workspace)
    return tuple(moved)


def _sweep_copies(session: Session, workspace: Workspace) -> list[str]:
    """The same for copies with masked places, which lie apart from captures."""
    known = redactions.folders(session)
    moved = []
    for folder in sorted((workspace.evidence / COPIES).glob("*")):
        if folder.suffix == ".part":
            discard(folder)
        elif folder.relative_to(workspace.root).as_posix() not in known:
            moved.append(_set_aside(folder, workspace.evidence / ASIDE))
    return moved


def _set_aside(folder: Path, aside: Path) -> str:
    aside.mkdir(parents=True, exist_ok=True)
    shutil.move(folder, aside / folder.name)
    log.warning("capture without a row set aside: %s", folder.name)
    return folder.name
