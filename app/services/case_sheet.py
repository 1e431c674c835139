"""The case sheet of a hand-off as DOCX or PDF, and as a text for a letter or a messenger (D5)."""

from __future__ import annotations

import asyncio
import errno
import re
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path

from sqlalchemy.orm import Session

from app.domain.handoff import Personal
from app.domain.handwritten import line
from app.domain.ids import HandoffId
from app.domain.post import Author
from app.domain.whole_case import WholeCase
from app.errors import DiskFull, WorkspaceReadOnly, WrongCall
from app.evidence import sheet_words as words
from app.evidence.canonical import sha256_file
from app.evidence.case_sheet import CaseSheet, Said, Shot, as_text, compose
from app.evidence.files import FolderFiles
from app.evidence.protocol_blocks import Document
from app.language.patterns import find_all
from app.paths import Workspace
from app.services import handing_off
from app.services.changes import Changes
from app.services.print_process import put_down
from app.store import brand_voices, cases, handoffs
from app.store.database import Database

FORMATS = (".docx", ".pdf")
SCREEN = "screen.png"
PNG = b"\x89PNG\r\n\x1a\n"
LONGEST = 20_000
"""Characters of one text that are looked through for personal data; the rest is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOrder:
    """For which hand-off, what of the customer's data it may hold, and where to."""

    handoff_id: HandoffId
    personal: frozenset[Personal] = frozenset()
    path: Path | None = None
    """None: only the text is wanted."""
    operator: str = ""
    zone: tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetMade:
    """What came of it."""

    text: str
    sha256: str = ""
    changes: Changes = field(default_factory=Changes)


async def make(db: Database, workspace: Workspace, order: SheetOrder, now: datetime) -> SheetMade:
    """Writes the file whole or not at all, and hands back the text.

    Raises:
        NotFound: no such hand-off. WrongCall: neither DOCX nor PDF.
        PrintFailed, DiskFull, WorkspaceReadOnly: it could not be printed or written.
    """
    if order.path is not None and order.path.suffix.lower() not in FORMATS:
        raise WrongCall(reason=f"format {order.path.suffix}")
    sheet = await db.read(lambda session: _sheet(session, workspace, order))
    document = compose(sheet)
    if order.path is None:
        return SheetMade(text=as_text(document))
    path = order.path
    await _write(document, path)
    digest, _ = await asyncio.to_thread(sha256_file, path)
    changes = await db.run(
        lambda s: handing_off.sheet_written(s, order.handoff_id, path.name, digest, now)
    )
    return SheetMade(text=as_text(document), sha256=digest, changes=changes)


def masked(text: str, author: Author | None, personal: Collection[Personal]) -> str:
    """A text without what it may not tell: numbers of cards never leave, the rest by its tick."""
    found = find_all(text[:LONGEST])
    kinds = [("cards", words.NUMBER)]
    if Personal.CONTACTS not in personal:
        kinds += [("phones", words.CONTACT), ("emails", words.CONTACT)]
    spans = sorted((span.start, span.end, mark) for kind, mark in kinds for span in found[kind])
    pieces, at = [], 0
    for start, end, mark in spans:
        pieces += [text[at:start], mark]
        at = end
    told = "".join([*pieces, text[at:LONGEST]])
    return told if Personal.NAME in personal or author is None else _nameless(told, author)


def _nameless(text: str, author: Author) -> str:
    """Without the author's name in any of its forms, and without the handle."""
    parts = [*re.findall(r"[^\W\d_]{3,}", author.name)[:6]]
    for part in parts:
        stem = part[:-1] if part[-1].lower() in "аяйьоеиы" and len(part) > 3 else part
        text = re.sub(rf"(?<!\w){re.escape(stem)}\w{{0,3}}(?!\w)", words.NAME, text)
    if author.handle and len(author.handle) > 2:
        text = re.sub(rf"@?{re.escape(author.handle)}(?!\w)", words.NAME, text, flags=re.IGNORECASE)
    return text


def _sheet(session: Session, workspace: Workspace, order: SheetOrder) -> CaseSheet:
    handoff = handoffs.get(session, order.handoff_id)
    whole = cases.whole(session, handoff.case_id)
    voice = brand_voices.of_brand(session, whole.case.brand, order.operator)
    author, main = whole.case.author, whole.main_post
    page, named = Personal.PAGE in order.personal, Personal.NAME in order.personal
    own = [post for post in whole.posts if post.case_id == whole.case.id and not post.ours]
    said = tuple(
        Said(
            at=post.created,
            text=masked(post.text, author, order.personal),
            edited=post.edited is not None,
        )
        for post in own
    )
    return CaseSheet(
        handoff=handoff,
        brand=whole.case.brand,
        network=whole.case.network,
        place=(main.permalink or "" if main else "") if page else None,
        customer=_customer(author, order.personal) if named else None,
        tell=", ".join(part for part in (voice.operator, voice.contact) if part),
        said=said,
        answered=_answered(whole, order.personal),
        shots=_shots(whole, workspace, with_picture=page),
        masked=any(one.text != post.text for one, post in zip(said, own, strict=True)),
        zone=order.zone,
    )


def _customer(author: Author | None, personal: Collection[Personal]) -> str:
    return masked(line(author.name)[:120], None, personal) if author else ""


def _answered(whole: WholeCase, personal: Collection[Personal]) -> tuple[Said, ...]:
    return tuple(
        Said(at=reply.sent_at, text=masked(reply.text, whole.case.author, personal))
        for reply in whole.replies
        if reply.sent_at is not None
    )


def _shots(whole: WholeCase, workspace: Workspace, *, with_picture: bool) -> Sequence[Shot]:
    good = [one for one in whole.captures if one.is_good]
    return tuple(
        Shot(
            id=one.id,
            at=one.started_at,
            picture=_picture(workspace.root / one.folder) if with_picture else "",
        )
        for one in good
    )


def _picture(folder: Path) -> str:
    try:
        files = FolderFiles(folder)
        if SCREEN not in files.names() or not files.is_plain(SCREEN):
            return ""
        with files.open(SCREEN) as stream:
            begins = stream.read(16)
    except OSError:
        return ""
    return str(folder / SCREEN) if begins[:8] == PNG and begins[12:] == b"IHDR" else ""


async def _write(document: Document, target: Path) -> None:
    part = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        await put_down(document, part, target.suffix.lower())
        part.replace(target)
    except OSError as error:
        kind = DiskFull if error.errno in (errno.ENOSPC, errno.EDQUOT) else WorkspaceReadOnly
        raise kind(reason=error.strerror or type(error).__name__) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
