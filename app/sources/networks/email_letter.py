"""A letter as it was sent, read as far as it can be: nothing of it stops the reading."""

from __future__ import annotations

import email
import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from email.headerregistry import DateHeader
from email.message import EmailMessage, Message
from email.policy import compat32, default
from email.utils import getaddresses
from typing import Any

from app.domain.clock import iso
from app.errors import SourceBroken, SourceTooLarge
from app.sources.network import Given
from app.sources.networks.email_defects import LONGEST_HEADER, header_defects, strict_moment
from app.sources.networks.email_parts import MALFORMED, Parts, parts_of

LARGEST = 30_000_000
"""Bytes of one letter."""
LONGEST_HTML = 500_000
MOST_ATTACHMENTS = 50


class Letter:
    """One letter, parsed by both of the standard library's policies: the new one reads headers
    better, the old one keeps what was really sent.
    """

    def __init__(self, body: bytes) -> None:
        """Raises:
        SourceTooLarge: longer than any letter should be. SourceBroken: nested beyond reading.
        """
        if len(body) > LARGEST:
            raise SourceTooLarge(limit_mb=LARGEST // 1_000_000)
        self.body = body
        try:
            self.old: Message = email.message_from_bytes(body, policy=compat32)
            self.parts: Parts = parts_of(self.old)
            self.message: EmailMessage | None = _new(body)
        except RecursionError as error:
            raise SourceBroken(reason="nested") from error
        except MALFORMED as error:
            raise SourceBroken(reason="letter") from error

    def header(self, name: str) -> Any:
        """The first header of this name as the new policy reads it; None: none, or unreadable."""
        for key, raw in self.old.raw_items():
            if key.lower() == name:
                try:
                    return default.header_fetch_parse(key, str(raw)[:LONGEST_HEADER])
                except MALFORMED:
                    return None
        return None

    def line(self, name: str) -> str | None:
        """A header as readable text."""
        value = self.header(name)
        try:
            text = "" if value is None else str(value)
        except MALFORMED:
            return None
        return text.encode("utf-8", "replace").decode() or None

    def author(self) -> tuple[str | None, str | None]:
        """Name and address of who wrote it."""
        try:
            first = self.header("from").addresses[0]
            found = first.display_name or None, first.addr_spec or None
        except MALFORMED:
            return None, None
        return found

    def moment(self) -> datetime | None:
        """When it was written, by the letter's own word."""
        value = self.header("date")
        at = value.datetime if isinstance(value, DateHeader) else None
        try:
            return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC) if at else None
        except (OverflowError, ValueError):
            return None

    def ids(self, name: str) -> list[str]:
        """The ids of letters in a header."""
        return [part for part in (self.line(name) or "").split() if part.startswith("<")]

    def addresses(self, name: str) -> list[str]:
        """The bare addresses in a header, those of groups as well."""
        told = self.line(name) or ""
        return [address for _, address in getaddresses([told]) if "@" in address]

    def key(self) -> str:
        """What a letter is known by: its Message-ID, or a hash where it has none."""
        told = (self.line("message-id") or "").strip()
        if told:
            return told[:500]
        told_by = (self.line("date"), self.line("from"), self.line("subject"))
        digest = hashlib.sha256("\0".join(part or "" for part in told_by).encode())
        digest.update(self.body.replace(b"\r\n", b"\n").partition(b"\n\n")[2])
        return f"sha256:{digest.hexdigest()}"

    def stdlib_text(self) -> str | None:
        """The text that the standard library takes for the letter's own."""
        if self.message is None:
            return None
        try:
            part = self.message.get_body(preferencelist=("plain", "html"))
            text = part.get_content() if part is not None else None
        except MALFORMED:
            return None
        return text.encode("utf-8", "replace").decode() if isinstance(text, str) else None

    def html(self) -> str | None:
        """The letter's first HTML, no longer than can be shown."""
        return self.parts.html[0][:LONGEST_HTML] if self.parts.html else None


def _new(body: bytes) -> EmailMessage | None:
    """The letter by the new policy, whose parser stumbles over some headers while it reads."""
    try:
        return email.message_from_bytes(body, policy=default)
    except RecursionError:
        raise
    except MALFORMED:
        return None


def given(letter: Letter) -> Given:
    """A letter key by key."""
    name, address = letter.author()
    written, strict = letter.moment(), _strict(letter)
    return {
        "id": letter.line("message-id"),
        "kind": "mail",
        "parent_id": letter.line("in-reply-to"),
        "references": letter.line("references"),
        "author_name": name,
        "author_id": address,
        "subject": letter.line("subject"),
        "created_utc": iso(written) if written else None,
        "date_raw": letter.line("date"),
        "text": letter.parts.plain[0] if letter.parts.plain else None,
        "text_stdlib": letter.stdlib_text(),
        "has_html": bool(letter.parts.html),
        "attachments": letter.parts.attachments[:MOST_ATTACHMENTS],
        "defects": sorted(letter.parts.defects | header_defects(letter.old)),
        "mailparser_date_utc": iso(strict) if strict else None,
    }


def _strict(letter: Letter) -> datetime | None:
    told = next((v for name, v in letter.old.raw_items() if name.lower() == "date"), None)
    return strict_moment(str(told)) if told is not None else None


def is_given(raw: Mapping[str, Any]) -> bool:
    """Whether a stored raw form is a letter's."""
    return "date_raw" in raw
