"""The hash chain of the journal: each entry carries the hash of the one before it (E15)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from app.domain import clock
from app.domain.evidence import Finding, JournalEntry
from app.evidence.canonical import canonical, sha256

GENESIS = "0" * 64
"""What the first entry names as its predecessor."""


def link(
    previous: JournalEntry | None,
    at: datetime,
    action: str,
    subject: str,
    facts: Mapping[str, str],
) -> JournalEntry:
    """The entry that follows `previous`; seconds are whole, as the hash sees them."""
    seq = previous.seq + 1 if previous else 1
    before = previous.hash if previous else GENESIS
    moment = clock.from_iso(clock.iso(at))
    bare = JournalEntry(
        seq=seq, at=moment, action=action, subject=subject, facts=dict(facts), previous=before,
        hash="",
    )  # fmt: skip
    return JournalEntry(
        seq=seq, at=moment, action=action, subject=subject, facts=dict(facts), previous=before,
        hash=digest(bare),
    )  # fmt: skip


def digest(entry: JournalEntry) -> str:
    """SHA-256 over the canonical JSON of everything but the hash itself."""
    return sha256(content(entry))


def content(entry: JournalEntry) -> bytes:
    """What is hashed: its canonical JSON, as a stranger may be handed it."""
    return canonical(
        {
            "seq": entry.seq,
            "at": clock.iso(entry.at),
            "action": entry.action,
            "subject": entry.subject,
            "facts": dict(entry.facts),
            "previous": entry.previous,
        }
    )


def check(entries: Iterable[JournalEntry]) -> Finding:
    """One finding: the chain holds up to its head, or the first entry at which it does not.

    Entries cut off at the end cannot be seen here: that needs a stamped head from outside.
    """
    previous, seq, head = GENESIS, 0, GENESIS
    for entry in entries:
        seq += 1
        broken = (
            "gap" if entry.seq != seq
            else "order" if entry.previous != previous
            else "content" if digest(entry) != entry.hash
            else ""
        )  # fmt: skip
        if broken:
            facts = {"seq": str(entry.seq), "reason": broken, "action": entry.action}
            return Finding(item="journal", holds=False, code="chain_broken", facts=facts)
        previous = head = entry.hash
    return Finding(
        item="journal", holds=True, code="chain_intact", facts={"entries": str(seq), "head": head}
    )
