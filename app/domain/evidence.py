"""Evidence: a page captured at one moment, and what verification says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.ids import CaptureId, CaseId


class CaptureStatus(StrEnum):
    """How much of a capture there is."""

    RUNNING = "running"
    COMPLETE = "complete"
    PARTIAL = "partial"
    FAILED = "failed"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of a verification: what was looked at and whether it holds."""

    item: str
    holds: bool
    code: str
    """intact, altered, missing, unexpected, unreadable, chain_broken …"""
    facts: Mapping[str, str] = field(default_factory=dict)


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
