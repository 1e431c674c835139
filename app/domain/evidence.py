"""Evidence: a page captured at one moment, and what verification says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.ids import CaptureId, CaseId
from app.domain.watch import PostChange


class CaptureStatus(StrEnum):
    """How much of a capture there is."""

    RUNNING = "running"
    COMPLETE = "complete"
    PARTIAL = "partial"
    FAILED = "failed"


class CaptureKind(StrEnum):
    """What a captured page is to its case."""

    POST = "post"
    """The complaint, where it stands."""
    ANSWER = "answer"
    """Our published answer."""
    CLOSING = "closing"
    """The page as it was when the case was solved."""
    PAGE = "page"
    """Any other page that bears on the case."""


class CaptureOrigin(StrEnum):
    """Who made a capture."""

    HERE = "here"
    IMPORTED = "imported"
    """It came in a case file of another Otklik (D7)."""


class StampState(StrEnum):
    """How far a time stamp is."""

    PENDING = "pending"
    """Not asked for yet, or the authority was out of reach: asked again."""
    STAMPED = "stamped"
    REFUSED = "refused"
    """The authority said no, or its answer does not hold: not asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One capture of one address; its files lie in `folder`, relative to the workspace."""

    id: CaptureId
    case_id: CaseId | None
    url: str
    final_url: str | None
    title: str
    started_at: datetime
    finished_at: datetime | None
    status: CaptureStatus
    reason: str | None
    """Why it is partial or failed, one word: timeout, unreachable, killed, http_404 …"""
    folder: str
    manifest_sha256: str | None
    size: int
    """Bytes of all files."""
    text_found: bool | None
    """The complaint's words stand in the captured text (E23); None: not asked."""
    kind: CaptureKind = CaptureKind.POST
    origin: CaptureOrigin = CaptureOrigin.HERE
    previous_id: CaptureId | None = None
    """The capture of the same page before this one (E21)."""
    change: PostChange | None = None
    """What was found to have become of the page since the one before; None: nothing, or first."""
    logged_in: bool = False
    """Captured with a person's login (L12): it shows what that account sees."""
    deleted_at: datetime | None = None
    """Its files were deleted then; this is its tombstone."""
    deleted_reason: str = ""

    @property
    def is_good(self) -> bool:
        """It shows the page that was meant, and stands: an answer may be built on it (E20)."""
        shows = self.status in (CaptureStatus.COMPLETE, CaptureStatus.PARTIAL)
        return shows and self.text_found is not False and self.deleted_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A time stamp (RFC 3161) over a digest, by one authority."""

    id: int
    subject: str
    """A capture's id, or `journal:<seq>` for the journal's head at that entry."""
    digest: str
    """SHA-256, 64 hexadecimal digits: of the manifest, or of the journal's entry."""
    authority: str
    """Its name in the settings."""
    state: StampState
    asked_at: datetime | None = None
    next_at: datetime | None = None
    attempts: int = 0
    moment: datetime | None = None
    """The time that the authority vouches for."""
    reason: str = ""
    """A code of why it is not stamped yet, or was refused."""


class Level(StrEnum):
    """How a finding is shown: green, amber, red."""

    GOOD = "good"
    AMBER = "amber"
    """Nothing was altered, and yet less is proved than could be."""
    BAD = "bad"


WEAK = frozenset(
    {
        "case_unsigned", "chain_file_alone", "heads_none", "key_foreign", "no_stamps",
        "signature_unchecked", "stamp_denied", "stamp_early", "stamp_pending",
        "stamp_unknown_authority", "tombstone", "unsigned",
    }
)  # fmt: skip
"""Codes of findings that hold and prove less than they could."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of a verification: what was looked at and whether it holds."""

    item: str
    holds: bool
    code: str
    """intact, altered, missing, unexpected, unreadable, chain_broken …"""
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        """Green, amber or red."""
        if not self.holds:
            return Level.BAD
        return Level.AMBER if self.code in WEAK else Level.GOOD


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One link of the hash chain (E15): SHA-256 over the previous hash and this entry's content."""

    seq: int
    at: datetime
    action: str
    subject: str
    facts: Mapping[str, str]
    previous: str
    hash: str
