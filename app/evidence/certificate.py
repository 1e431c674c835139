"""What was wrong with a site's certificate, as a capture tells of it."""

from __future__ import annotations

from pathlib import Path

from app.errors import BundleBroken
from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles


def problem_of(folder: Path) -> str | None:
    """authority, date, common_name, revoked … in Chromium's terms; None: nothing was."""
    try:
        told = facts_of(FolderFiles(folder)).get("certificate")
    except (BundleBroken, OSError):
        return None
    problem = told.get("problem") if isinstance(told, dict) else None
    return str(problem) if problem else None
