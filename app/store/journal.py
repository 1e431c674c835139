"""The journal's rows: appended, read, never changed (triggers refuse it)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import LargeBinary, Row, Select, cast, select
from sqlalchemy.orm import Session

from app.domain.clock import from_iso, iso
from app.domain.evidence import JournalEntry
from app.store.tables import JournalRow

TEXTS = ("at", "action", "subject", "facts", "previous", "hash")
COLUMNS = (
    JournalRow.seq,
    *(cast(getattr(JournalRow, name), LargeBinary).label(f"raw_{name}") for name in TEXTS),
)
"""As they lie there: somebody may have written into the file what is no JSON, and no text."""


def head(session: Session) -> JournalEntry | None:
    """The newest entry."""
    found = _read(session, select(*COLUMNS).order_by(JournalRow.seq.desc()).limit(1))
    return found[0] if found else None


def add(session: Session, entry: JournalEntry) -> None:
    """One more link; `entry` was made from `head` in the same transaction."""
    session.add(
        JournalRow(
            seq=entry.seq,
            at=iso(entry.at),
            action=entry.action,
            subject=entry.subject,
            facts=dict(entry.facts),
            previous=entry.previous,
            hash=entry.hash,
        )
    )
    session.flush()


def entries(session: Session) -> tuple[JournalEntry, ...]:
    """The whole chain in order."""
    return _read(session, select(*COLUMNS).order_by("seq"))


def at(session: Session, seq: int) -> JournalEntry | None:
    """The entry of this number."""
    found = _read(session, select(*COLUMNS).where(JournalRow.seq == seq))
    return found[0] if found else None


def after(session: Session, seq: int, limit: int | None = None) -> tuple[JournalEntry, ...]:
    """The entries behind that number, in order."""
    rows = select(*COLUMNS).where(JournalRow.seq > seq).order_by("seq").limit(limit)
    return _read(session, rows)


def of_subject(session: Session, subject: str) -> tuple[JournalEntry, ...]:
    """What was written down about one capture, case or file."""
    return _read(session, select(*COLUMNS).where(JournalRow.subject == subject).order_by("seq"))


def hashes(session: Session, seqs: Sequence[int]) -> dict[int, str]:
    """The hashes of entries by their numbers; those that are not there are left out."""
    found: dict[int, str] = {}
    for at in range(0, len(seqs), 400):
        query = select(JournalRow.seq, JournalRow.hash).where(
            JournalRow.seq.in_(seqs[at : at + 400])
        )
        found |= dict(session.execute(query).all())
    return found


def of_actions(session: Session, actions: Sequence[str]) -> tuple[JournalEntry, ...]:
    """All entries of these kinds, oldest first."""
    return _read(session, select(*COLUMNS).where(JournalRow.action.in_(actions)).order_by("seq"))


def of_manifest(session: Session, manifest_sha256: str) -> JournalEntry | None:
    """The entry that a bundle with this manifest left when it was captured, or taken in."""
    found = of_actions(session, ("captured", "imported"))
    return next((one for one in found if one.facts.get("manifest_sha256") == manifest_sha256), None)


def _read(session: Session, query: Select[*tuple[Any, ...]]) -> tuple[JournalEntry, ...]:
    return tuple(_record(row) for row in session.execute(query))


def _record(row: Row[Any]) -> JournalEntry:
    """An entry; one that cannot be read becomes one that its hash does not fit."""
    lying = {name: getattr(row, f"raw_{name}") or b"" for name in TEXTS}
    told = {name: content.decode("utf-8", "backslashreplace") for name, content in lying.items()}
    garbled = any(told[name].encode() != lying[name] for name in TEXTS)
    try:
        moment = from_iso(told["at"])
    except ValueError:
        moment = datetime.fromtimestamp(0, UTC)
    return JournalEntry(
        seq=row.seq,
        at=moment,
        action=told["action"],
        subject=told["subject"],
        facts={"unreadable": told["facts"]} if garbled else _facts(told["facts"]),
        previous=told["previous"],
        hash=told["hash"],
    )


def _facts(text: str) -> dict[str, str]:
    try:
        facts = json.loads(text)
        json.dumps(facts, ensure_ascii=False).encode()  # half letters are in no entry of ours
    except (ValueError, RecursionError):
        facts = None
    return facts if isinstance(facts, dict) else {"unreadable": text}
