"""Bundles of a case file on their way to their places: unpacked, verified anew, then renamed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from ulid import ULID

from app.domain import clock
from app.domain.evidence import Capture, CaptureKind, CaptureOrigin, CaptureStatus, Finding
from app.domain.handed import HandedCapture
from app.domain.ids import CaptureId, CaseId
from app.errors import BundleBroken, CaseFileRefused
from app.evidence import case_reader
from app.evidence.archiving import searchable
from app.evidence.case_reader import Found
from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles
from app.evidence.settling import begin, settle, size_of
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services.case_import_files import BroughtFiles
from app.services.verifying import roots_known

OnProgress = Callable[[int, int], None]


class Fate(StrEnum):
    """What taking the file in would do with one of its captures."""

    NEW = "new"
    KNOWN = "known"
    """It is here already, just so: nothing is done."""
    DIFFERENT = "different"
    """Another capture of this id is here: one of the two was altered. The file is refused."""
    BROKEN = "broken"
    """It does not hold: taken only with the file's other captures, and left out."""
    MISSING = "missing"
    """The file tells of it, but has not brought it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A case file as it was looked at; nothing is stored."""

    path: Path
    found: Found
    captures: tuple[tuple[CaptureId, Fate], ...] = ()
    already: CaseId | None = None
    """The case that this very file brought before."""
    joins: CaseId | None = None
    """The case of ours that is about the same post."""
    differs: tuple[str, ...] = ()
    """In what that one differs; ours stays."""

    @property
    def refused(self) -> str:
        """Why it can by no means be taken in, a code; empty: it can."""
        if self.found.case is None:
            return "unreadable" if not self.found.bad else "altered"
        if not self.found.whole:
            return "altered"
        different = any(fate is Fate.DIFFERENT for _, fate in self.captures)
        return "capture_differs" if different else ""

    @property
    def doubtful(self) -> bool:
        """Something does not hold: it is taken only if the person says so."""
        return bool(self.found.bad)


class Brought:
    """Bundles on their way from the file to their places below `evidence`."""

    def __init__(
        self, workspace: Workspace, offer: Offer, told: Mapping[CaptureId, HandedCapture]
    ) -> None:
        self._workspace = workspace
        self._offer = offer
        self._told = told
        self.made: list[Capture] = []
        self.texts: dict[CaptureId, str] = {}
        self.stamped: dict[CaptureId, dict[str, datetime]] = {}
        """The time stamps that came with a bundle and hold, by authority."""
        self._folders: list[Path] = []
        case = offer.found.case
        self._files = BroughtFiles(workspace, offer.path, case.files() if case else ())

    def bring(self, wanted: Sequence[CaptureId], on_progress: OnProgress) -> None:
        """Unpacks, verifies anew, only then puts all in their places; files of answers too.

        Raises:
            CaseFileRefused: a bundle is not what was looked at. OSError: the disk.
        """
        parts = []
        for done, number in enumerate(wanted):
            on_progress(done, len(wanted))
            folder = self._place(number)
            part = folder.with_name(f"{number}.part")
            self._folders.append(part)
            begin(part)
            self._unpack(number, part)
            parts.append((number, part, folder))
        for number, part, folder in parts:
            made = self._capture(number, part)
            self._folders.append(folder)
            settle(part, folder)
            where = folder.relative_to(self._workspace.root).as_posix()
            self.made.append(replace(made, folder=where))
            self.texts[number] = searchable(folder)
        self._files.bring()
        on_progress(len(wanted), len(wanted))

    def take_back(self) -> None:
        """Removes every folder and file that this work has made."""
        self._files.take_back()
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)
            with suppress(OSError):
                folder.parent.rmdir()

    def _place(self, number: CaptureId) -> Path:
        at = ULID.from_str(number).datetime
        folder = self._workspace.evidence / f"{at:%Y}" / f"{at:%m}" / number
        if folder.exists():
            raise CaseFileRefused(reason="capture_differs", items=number)
        return folder

    def _unpack(self, number: CaptureId, part: Path) -> None:
        try:
            case_reader.unpack(self._offer.path, number, part, lambda: None)
            found: tuple[Finding, ...] = verify_bundle(part, roots_known(self._workspace))
        except BundleBroken as error:
            raise CaseFileRefused(reason="altered", items=number) from error
        if bad := [finding.item for finding in found if not finding.holds]:
            raise CaseFileRefused(reason="altered", items=f"{number}: {', '.join(bad)[:200]}")
        self.stamped[number] = {
            finding.facts["authority"]: clock.from_iso(finding.facts["moment"])
            for finding in found
            if finding.facts.get("moment") and finding.facts.get("authority")
        }

    def _capture(self, number: CaptureId, part: Path) -> Capture:
        """What the sealed facts say; of the file's own word only what they do not know."""
        facts, told = facts_of(FolderFiles(part)), self._told[number]
        if facts.get("id") != number:
            raise CaseFileRefused(reason="altered", items=number)
        try:
            made = _row(number, facts, told)
        except (KeyError, ValueError, TypeError) as error:
            raise CaseFileRefused(reason="altered", items=number) from error
        digest = dict(self._offer.found.manifests)[number]
        return replace(made, manifest_sha256=digest, size=size_of(part))


def _row(number: CaptureId, facts: dict[str, Any], told: HandedCapture) -> Capture:
    found = facts.get("text_found")
    finished = facts.get("finished_at")
    before = facts.get("previous", told.previous_id)
    return Capture(
        id=number,
        case_id=None,
        url=str(facts["url"]),
        final_url=str(facts["final_url"]) if facts.get("final_url") else None,
        title=str(facts.get("title") or "")[:500],
        started_at=clock.from_iso(facts["started_at"]),
        finished_at=clock.from_iso(finished) if finished else None,
        status=CaptureStatus(facts["status"]),
        reason=str(facts["reason"])[:60] if facts.get("reason") else None,
        folder="",
        manifest_sha256=None,
        size=0,
        text_found=found if isinstance(found, bool) else None,
        kind=CaptureKind(facts["kind"]) if facts.get("kind") else told.kind,
        origin=CaptureOrigin.IMPORTED,
        previous_id=CaptureId(before) if isinstance(before, str) else None,
        change=told.change,
        logged_in=bool(facts.get("logged_in")),
    )
