"""The inbox's transactions: what waits is begun, and what is understood is stored and removed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import InboxId, SourceId
from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.services.changes import Changes
from app.services.intake import BATCH, met, store_posts
from app.services.understanding import Judged
from app.sources.base import Page
from app.store import inbox, posts, sources
from app.store.inbox import Heard

NEAR = timedelta(seconds=10)
"""Pages of one source that were heard so shortly one after the other are stored as one."""
Form = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A row of the inbox whose turn has come, and the source it came from."""

    heard: Heard
    config: SourceConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What came of rows of one source."""

    source_id: SourceId
    changes: Changes = field(default_factory=Changes)
    new: int = 0
    """Posts that were new to us or changed."""


def form_of(post: FetchedPost) -> Form:
    """Differs when a post has to be stored again."""
    told = (getattr(post, name) for name in posts.COUNTERS)
    return (posts.content_hash(post), post.deleted, post.context, *told)


def left(session: Session) -> list[tuple[InboxId, SourceId, dict[str, Form]]]:
    """What waits since before this process began, in the order it came."""
    return [
        (row.id, row.source_id, {post.native_id: form_of(post) for post in row.posts})
        for row in inbox.left(session)
    ]


def news_of(
    batch: Sequence[FetchedPost], waiting: Mapping[str, Form], known: Set[str]
) -> list[FetchedPost]:
    """What is neither stored just so nor waits just so, in the order of telling.

    Args:
        batch: posts of a page.
        waiting: how those of them that wait in the inbox were last heard.
        known: native ids of those that stand in the store just so (`met`).
    """
    last = dict(waiting)
    news = []
    for post in batch:
        if post.native_id in known:
            continue
        form = form_of(post)
        if last.get(post.native_id) != form:
            last[post.native_id] = form
            news.append(post)
    return news


@dataclass(frozen=True, slots=True, kw_only=True)
class PutsIn:
    """One transaction of a sync: news, repeats and, with the page's last posts, its cursor."""

    source_id: SourceId
    news: Sequence[FetchedPost]
    repeats: Sequence[FetchedPost]
    page: Page | None

    def __call__(self, session: Session) -> InboxId | None:
        """The row of the news; None: there are none."""
        now = clock.now()
        posts.see_again(session, self.source_id, self.repeats, now)
        row = inbox.put(session, self.source_id, self.news, now) if self.news else None
        if self.page is not None:
            sources.set_cursor(session, self.source_id, self.page.cursor)
            if self.page.moved_to:
                sources.set_address(session, self.source_id, self.page.moved_to)
        return row


def begin(session: Session, ids: Sequence[InboxId]) -> list[Begun]:
    """Notes that it begins; with the sources as they are configured now."""
    rows = inbox.begin(session, ids)
    known = {i: sources.get(session, i, counted=False).config for i in {r.source_id for r in rows}}
    return [Begun(heard=row, config=known[row.source_id]) for row in rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stores:
    """One transaction: rows that are understood become posts and are no more in the inbox."""

    done: Sequence[tuple[Heard, list[Judged]]]

    def __call__(self, session: Session) -> list[Brought]:
        """What came of it, in the order of the rows."""
        brought = [_stored(session, group) for group in _groups(self.done)]
        inbox.remove(session, [heard.id for heard, _ in self.done])
        return brought


@dataclass(slots=True, kw_only=True)
class _Group:
    source_id: SourceId
    heard_at: datetime
    judged: list[Judged]


def _groups(done: Sequence[tuple[Heard, list[Judged]]]) -> list[_Group]:
    """Neighbours of one source together, as far as one transaction may hold them."""
    groups: list[_Group] = []
    for heard, judged in done:
        last = groups[-1] if groups else None
        if last is not None and _belongs(last, heard, judged):
            last.judged += judged
            last.heard_at = heard.heard_at
        else:
            new = _Group(source_id=heard.source_id, heard_at=heard.heard_at, judged=list(judged))
            groups.append(new)
    return groups


def _belongs(group: _Group, heard: Heard, judged: Sequence[Judged]) -> bool:
    near = timedelta(0) <= heard.heard_at - group.heard_at <= NEAR
    fits = len(group.judged) + len(judged) <= BATCH
    return group.source_id == heard.source_id and near and fits


def _stored(session: Session, group: _Group) -> Brought:
    """Raises NotFound: there is no such source."""
    found = [item.post for item in group.judged]
    # What the same page told twice, or another process stored meanwhile, is no news.
    seen = met(session, group.source_id, found, group.heard_at)
    posts.see_again(session, group.source_id, seen.to_note, group.heard_at)
    news = [item for item in group.judged if item.post.native_id not in seen.known]
    brought = Brought(source_id=group.source_id, new=len(news))
    if not news:
        return brought
    changes = store_posts(session, group.source_id, news, group.heard_at)
    return replace(brought, changes=changes)
