"""What a capture of a post is to show besides the page: its files, its author, its thread."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import CaseId
from app.errors import NotFound
from app.store.tables import AuthorRow, CaseRow, PostRow

FILES = frozenset(
    {"photo", "image", "picture", "posted_photo", "graffiti", "sticker", "video", "gifv",
     "animation", "audio", "voice", "audio_message", "doc", "document", "file"}
)  # fmt: skip
"""Kinds of attachments that are files; the rest are links, polls and the like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A case's main post as far as a capture of it is concerned."""

    text: str = ""
    permalink: str = ""
    media: tuple[str, ...] = ()
    author_url: str = ""
    context_url: str = ""
    """What is answered there, or stands at the top of the thread."""
    post: dict[str, str] = field(default_factory=dict)
    """network, id, created, edited."""
    author: dict[str, str] = field(default_factory=dict)
    """id, handle, name, url: to whom the network ascribes the post."""


def subject_of(session: Session, case_id: CaseId, address: str = "") -> Subject:
    """Of the case's post that stands at this address, else of its main post; raises NotFound."""
    there = select(PostRow).where(PostRow.case_id == case_id, PostRow.permalink == address)
    row = session.scalars(there.order_by(PostRow.id.desc()).limit(1)).first()
    if row is None:
        case = session.get(CaseRow, case_id)
        row = session.get(PostRow, case.main_post_id) if case else None
    if row is None:
        raise NotFound(what="case", id=case_id)
    author = session.get(AuthorRow, row.author_id) if row.author_id else None
    return Subject(
        text=row.text,
        permalink=row.permalink or "",
        media=tuple(
            str(one["url"]) for one in row.attachments if one.get("url") and one["kind"] in FILES
        ),
        author_url=(author.url or "") if author else "",
        context_url=_context(session, row),
        post=_post(row),
        author=_author(author) if author else {},
    )


def _context(session: Session, row: PostRow) -> str:
    for native_id in (row.parent_id, row.thread_id):
        if native_id and native_id != row.native_id:
            wanted = select(PostRow.permalink).where(
                PostRow.source_id == row.source_id, PostRow.native_id == native_id
            )
            if found := session.scalar(wanted):
                return str(found)
    return ""


def _post(row: PostRow) -> dict[str, str]:
    told = {"network": row.network, "id": row.native_id, "created": clock.iso(row.created)}
    return told | ({"edited": clock.iso(row.edited)} if row.edited else {})


def _author(row: AuthorRow) -> dict[str, str]:
    told = {"id": row.native_id, "handle": row.handle, "name": row.name, "url": row.url}
    return {name: value for name, value in told.items() if value}
