"""The lines of a thread: posts, our answers, notes and events of a case in one order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from itertools import groupby

from app.domain.case import CaseEvent, Note
from app.domain.page_watch import SEEN
from app.domain.post import Post, PostVersion
from app.domain.reply import Reply, ReplyStatus
from app.domain.stopped import Instead, stopped_by
from app.domain.triage import BrandMention
from app.domain.watch import PostEvent
from app.domain.whole_case import WholeCase


class Kind(Enum):
    """What a line is."""

    POST = 0
    REPLY = 1
    NOTE = 2
    EVENTS = 3
    NEW = 4
    """The divider above what came since the person last looked (V2)."""


QUIET_EVENTS = frozenset({"read", "replied", "copied", SEEN})
"""Seen by themselves elsewhere in the thread, or of no interest there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadItem:
    """One line; `key` stays the same while the thing behind it changes."""

    key: str
    kind: Kind
    at: datetime
    post: Post | None = None
    reply: Reply | None = None
    note: Note | None = None
    events: tuple[CaseEvent, ...] = ()
    earlier: tuple[PostVersion, ...] = ()
    changes: tuple[PostEvent, ...] = ()
    """What became of the post, oldest first."""
    marks: tuple[tuple[int, int], ...] = ()
    """Where in the post's text the words that count begin and end (T18)."""
    brands: tuple[BrandMention, ...] = ()
    """Where the post's text names a brand."""
    instead: tuple[Instead, ...] = ()
    """What stopped the answer, post by post."""
    own: bool = False
    """Of this case; else what stands around it in the thread."""
    number: int = 0
    of: int = 0
    """«Сообщение 3 из 9»; 0 for what is no message."""

    @property
    def ours(self) -> bool:
        """Stands at the right: we wrote it."""
        return self.reply is not None or (self.post is not None and self.post.ours)

    @property
    def text(self) -> str:
        """What copying this line copies."""
        for record in (self.post, self.reply, self.note):
            if record is not None:
                return record.text
        return ""


def items(whole: WholeCase, since: datetime | None) -> tuple[ThreadItem, ...]:
    """The thread in order; posts of others first seen after `since` stand under the divider."""
    lines = [
        *_posts(whole),
        *_replies(whole),
        *_notes(whole.notes),
        *_events(whole.events),
    ]
    lines.sort(key=lambda line: (line.at, line.kind.value))
    return tuple(_numbered(_divided(_folded(lines), since)))


def _posts(whole: WholeCase) -> Iterator[ThreadItem]:
    sent = {reply.native_id for reply in whole.replies if reply.native_id}
    found = whole.case.analysis
    triggers = tuple((span.start, span.end) for span in found.triggers) if found else ()
    for post in whole.posts:
        if post.ours and post.native_id in sent:
            continue  # our answer, seen again on the page; the reply shows it with its state
        yield ThreadItem(
            key=f"post:{post.id}",
            kind=Kind.POST,
            at=post.created,
            post=post,
            earlier=whole.earlier(post.id),
            changes=whole.changes_of(post.id),
            marks=triggers if post.id == whole.case.main_post_id else (),
            brands=whole.named.get(post.id, ()),
            own=post.case_id == whole.case.id,
        )


def _replies(whole: WholeCase) -> Iterator[ThreadItem]:
    for reply in whole.replies:
        if reply.status is not ReplyStatus.CANCELLED:
            yield ThreadItem(
                key=f"reply:{reply.id}",
                kind=Kind.REPLY,
                at=reply.sent_at or reply.created_at,
                reply=reply,
                instead=stopped_by(whole, reply),
                own=True,
            )


def _notes(notes: Iterable[Note]) -> Iterator[ThreadItem]:
    for number, note in enumerate(notes):
        yield ThreadItem(key=f"note:{number}", kind=Kind.NOTE, at=note.at, note=note, own=True)


def _events(events: Iterable[CaseEvent]) -> Iterator[ThreadItem]:
    for number, event in enumerate(events):
        if event.kind not in QUIET_EVENTS:
            yield ThreadItem(
                key=f"events:{number}", kind=Kind.EVENTS, at=event.at, events=(event,), own=True
            )


def _folded(lines: list[ThreadItem]) -> Iterator[ThreadItem]:
    """Events that follow each other become one line (V4)."""
    for kind, group in groupby(lines, key=lambda line: line.kind):
        if kind is not Kind.EVENTS:
            yield from group
            continue
        together = list(group)
        events = tuple(event for line in together for event in line.events)
        yield replace(together[0], events=events)


def _divided(lines: Iterable[ThreadItem], since: datetime | None) -> Iterator[ThreadItem]:
    waiting = since
    for line in lines:
        fresh = line.post is not None and not line.post.ours and line.own
        if waiting is not None and fresh and line.post and line.post.first_seen > waiting:
            yield ThreadItem(key="new", kind=Kind.NEW, at=line.at)
            waiting = None
        yield line


def _numbered(lines: Iterable[ThreadItem]) -> Iterator[ThreadItem]:
    kept = list(lines)
    messages = sum(line.kind in {Kind.POST, Kind.REPLY} for line in kept)
    number = 0
    for line in kept:
        if line.kind in {Kind.POST, Kind.REPLY}:
            number += 1
            yield replace(line, number=number, of=messages)
        else:
            yield line
