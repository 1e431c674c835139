"""The part of a journal that goes with a case: its entries whole, their neighbours by hash.

The entries of other cases stay at home. What can be checked without them: each entry's own hash,
that entries which follow each other are linked, and where each one stands between two others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain import clock
from app.domain.evidence import Finding, JournalEntry
from app.evidence.journal import GENESIS, digest

FORMAT = "otklik-journal-excerpt-1"
MADE = frozenset({"captured", "imported"})
"""Acts by which a journal comes to know a bundle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Entries of a journal in its order, and where it ended when they were taken out."""

    entries: tuple[JournalEntry, ...]
    following: Mapping[int, str]
    """The hash of the entry after each of them, by the seq of the earlier one."""
    head: JournalEntry | None

    def as_json(self) -> dict[str, Any]:
        """The document of `journal.json`."""
        head = self.head
        return {
            "format": FORMAT,
            "head": {"seq": head.seq, "hash": head.hash} if head else None,
            "entries": [
                entry_out(one) | {"next": self.following.get(one.seq)} for one in self.entries
            ],
        }


def entry_out(entry: JournalEntry) -> dict[str, Any]:
    """One entry, in the fields that its hash is taken over, and the hash."""
    return {
        "seq": entry.seq,
        "at": clock.iso(entry.at),
        "action": entry.action,
        "subject": entry.subject,
        "facts": dict(entry.facts),
        "previous": entry.previous,
        "hash": entry.hash,
    }


def check(document: Any, manifests: Mapping[str, str]) -> tuple[Finding, ...]:
    """The excerpt in itself, and whether it knows the bundles (capture id to manifest's SHA-256).

    An excerpt of a stranger says what his journal said; it cannot prove that he kept it honestly.
    """
    try:
        rows = list(document["entries"])
        entries = [entry_in(row) for row in rows]
        following = [row.get("next") for row in rows]
    except (KeyError, TypeError, ValueError, AttributeError):
        return (Finding(item="journal", holds=False, code="excerpt_unreadable"),)
    if reason := next(_broken(entries, following), ""):
        return (Finding(item="journal", holds=False, code="excerpt_broken", facts=_at(reason)),)
    facts = {"entries": str(len(entries))}
    whole = Finding(item="journal", holds=True, code="excerpt_intact", facts=facts)
    return (whole, *(_known(entries, *pair) for pair in sorted(manifests.items())))


def entry_in(raw: Mapping[str, Any]) -> JournalEntry:
    """An entry of a file.

    Raises:
        KeyError, TypeError, ValueError: it is none.
    """
    facts = raw["facts"]
    texts = (raw["action"], raw["subject"], raw["previous"], raw["hash"], *facts, *facts.values())
    if not all(isinstance(text, str) for text in texts) or not isinstance(raw["seq"], int):
        raise TypeError("entry")
    return JournalEntry(
        seq=raw["seq"],
        at=clock.from_iso(raw["at"]),
        action=raw["action"],
        subject=raw["subject"],
        facts=dict(facts),
        previous=raw["previous"],
        hash=raw["hash"],
    )


def _broken(entries: Sequence[JournalEntry], following: Sequence[Any]) -> Iterator[str]:
    """`reason seq` of everything that does not fit."""
    before: JournalEntry | None = None
    promised: Any = None
    for entry, after in zip(entries, following, strict=True):
        if digest(entry) != entry.hash:
            yield f"content {entry.seq}"
        if entry.seq == 1 and entry.previous != GENESIS:
            yield f"order {entry.seq}"
        if before is not None and entry.seq <= before.seq:
            yield f"order {entry.seq}"
        next_one = before is not None and entry.seq == before.seq + 1
        if before is not None and next_one and entry.previous != before.hash:
            yield f"order {entry.seq}"
        if next_one and promised not in {None, entry.hash}:
            yield f"order {entry.seq}"
        before, promised = entry, after


def _at(reason: str) -> dict[str, str]:
    word, _, seq = reason.partition(" ")
    return {"reason": word, "seq": seq}


def _known(entries: Sequence[JournalEntry], capture: str, manifest_sha256: str) -> Finding:
    for entry in entries:
        if entry.action in MADE and entry.facts.get("manifest_sha256") == manifest_sha256:
            facts = {"seq": str(entry.seq), "at": clock.iso(entry.at)}
            return Finding(item=capture, holds=True, code="in_excerpt", facts=facts)
    return Finding(item=capture, holds=False, code="not_in_excerpt")
