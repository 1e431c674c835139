"""What the viewer shows: one bundle, what its verification said, and what the workspace knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from app.domain.evidence import Finding, Stamp
from app.domain.timeline import Moment
from app.evidence.files import FolderFiles
from ui.capture.facts import as_map

MOST_TEXT = 32 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What only the workspace can tell of a capture; without one nothing is known."""

    complaint: str = ""
    """Its words are marked in the captured text."""
    timeline: tuple[Moment, ...] | None = None
    """None: there is no workspace to ask."""
    stamps: tuple[Stamp, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewed:
    """One opened bundle; files are read through it, so that links lead nowhere."""

    folder: Path
    facts: Mapping[str, Any]
    findings: tuple[Finding, ...] = ()
    known: Known = field(default_factory=Known)
    engine: bool = True
    """Whether archived pages can be played here: not as root on a desktop."""

    @property
    def title(self) -> str:
        """The page's title, else its address."""
        return str(self.facts.get("title") or self.facts.get("url") or self.folder.name)

    @property
    def broken(self) -> tuple[Finding, ...]:
        """What does not hold."""
        return tuple(finding for finding in self.findings if not finding.holds)

    def path(self, name: str) -> Path | None:
        """Where an ordinary file of the bundle lies; None: there is none of this name."""
        parts = PurePosixPath(name).parts
        folders = [self.folder.joinpath(*parts[:at]) for at in range(1, len(parts))]
        if ".." in parts or any(folder.is_symlink() for folder in folders):
            return None
        found = self.folder.joinpath(*parts)
        return found if found.is_file() and not found.is_symlink() else None

    def text(self, name: str) -> str:
        """A text file; empty where there is none."""
        found = self.path(name)
        if found is None:
            return ""
        try:
            with found.open("rb") as stream:
                return stream.read(MOST_TEXT).decode("utf-8", "replace")
        except OSError:
            return ""

    def below(self, prefix: str) -> tuple[str, ...]:
        """The ordinary files of a sub-folder, by name."""
        files = FolderFiles(self.folder)
        return tuple(name for name in files.names() if name.startswith(prefix) and self.path(name))

    def listed(self, name: str) -> bool:
        """Whether the manifest has such a file, or such a folder (`media/`)."""
        names = as_map(self.facts.get("files"))
        return any(each == name or (name.endswith("/") and each.startswith(name)) for each in names)

    def sound(self, name: str) -> bool:
        """Whether nothing speaks against this file, or a part inside it."""
        return not any(
            finding.item == name or finding.item.startswith((f"{name}/", f"{name}:", f"{name} "))
            for finding in self.broken
        )
