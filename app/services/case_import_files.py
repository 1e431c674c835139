"""Files of answers of a case file on their way into the workspace, where they lie by their sums."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.domain.handed import HandedFile
from app.errors import BundleBroken, CaseFileRefused
from app.evidence import case_reader
from app.paths import Workspace
from app.services import attachments


class BroughtFiles:
    """The bytes that a case file brings; what is here already is not written again."""

    def __init__(self, workspace: Workspace, path: Path, files: Iterable[HandedFile]) -> None:
        self._workspace = workspace
        self._path = path
        self._files = tuple(files)
        self._made: dict[str, int] = {}
        """The files that were not here, with the moment at which they were written."""

    def bring(self) -> None:
        """Reads, checks and keeps each of them.

        Raises:
            CaseFileRefused: a file is not what was looked at. OSError: the disk.
        """
        for one in self._files:
            if not one.there:
                continue
            place = attachments.path_of(self._workspace, one.file)
            was_here = place.exists()
            try:
                content = case_reader.attached(self._path, one.file)
            except BundleBroken as error:
                raise CaseFileRefused(reason="altered", items=one.file.name) from error
            attachments.keep(self._workspace, one.file.name, content)
            if not was_here:
                self._made[one.file.sha256] = place.stat().st_mtime_ns

    def take_back(self) -> None:
        """Removes what this work has written, unless somebody attached the same since."""
        for sha256, moment in self._made.items():
            attachments.forget(self._workspace, sha256, moment)
