"""Posts of one transaction: rows, earlier texts, deletions, and what is our own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.domain.analysis_json import to_json
from app.domain.ids import AuthorId, CaseId, PostId
from app.domain.post import FetchedAuthor, FetchedPost
from app.domain.source import Source
from app.domain.watch import pause_of
from app.services import post_changes
from app.services.post_changes import Concerns
from app.services.understanding import Judged
from app.sources.catalogue import shows_single_posts
from app.store import authors, intake_cases, own_words, posts, search, topics, watches
from app.store.intake_cases import Happened
from app.store.posts import Seen


@dataclass(slots=True, kw_only=True)
class Batch:
    """One transaction's work: what came, what stood before, what is learned on the way."""

    source: Source
    now: datetime
    judged: list[Judged]
    before: dict[str, Seen]
    answers: dict[str, CaseId]
    """Our own sent replies among the posts, and their cases."""
    authors: dict[tuple[str, str], AuthorId]
    ids: dict[str, PostId] = field(default_factory=dict)
    lines: list[Happened] = field(default_factory=list)
    found: list[Concerns] = field(default_factory=list)
    """What became of posts we know."""

    def note(self, case_id: CaseId, kind: str, **facts: str) -> None:
        """One line for a case's history."""
        self.lines.append(Happened(case_id=case_id, at=self.now, kind=kind, facts=facts))

    def created(self, post: FetchedPost) -> datetime:
        """Where the network gives no moment, the one at which we saw it first."""
        old = self.before.get(post.native_id)
        return post.created or (old.first_seen if old else self.now)

    def author_of(self, post: FetchedPost) -> AuthorId | None:
        """Our id of who speaks."""
        if post.author is None:
            return None
        return self.authors[network_of(post, self.source), post.author.native_id]

    def is_ours(self, post: FetchedPost) -> bool:
        """A reply we sent, or the channel's owner speaking in our own channel."""
        if post.native_id in self.answers:
            return True
        own = self.source.config.own_channel and "owner_id" in self.source.config.params
        return own and post.author is not None and post.author.native_id == _owner(post)


def _owner(post: FetchedPost) -> str:
    """Whose wall a post stands on (`OWNER_POST`); the source may know it by a short name only."""
    return (post.thread_id or post.native_id).partition("_")[0]


def prepared(session: Session, source: Source, judged: list[Judged], now: datetime) -> Batch:
    """Looks up what stands in the store already, and puts the authors in."""
    native_ids = [item.post.native_id for item in judged]
    by_words = own_words.among(session, source.id, [item.post for item in judged])
    by_id = intake_cases.our_replies(session, source.id, native_ids)
    batch = Batch(
        source=source,
        now=now,
        judged=judged,
        before=posts.seen(session, source.id, native_ids),
        answers={native: own.case_id for native, own in by_words.items()} | by_id,
        authors=_authors(session, source, judged, now),
    )
    for item in judged:
        own = by_words.get(item.post.native_id)
        if own is not None and own.twin and item.post.native_id not in batch.before:
            batch.note(own.case_id, "published_twice", url=item.post.permalink or "")
    return batch


def _authors(
    session: Session, source: Source, judged: list[Judged], now: datetime
) -> dict[tuple[str, str], AuthorId]:
    """Who speaks, by network and native id."""
    people: dict[str, list[FetchedAuthor]] = {}
    for post in (item.post for item in judged):
        if post.author is not None:
            people.setdefault(network_of(post, source), []).append(post.author)
    found = {
        network: authors.put(session, network, those, now) for network, those in people.items()
    }
    return {(network, native): i for network, ids in found.items() for native, i in ids.items()}


def network_of(post: FetchedPost, source: Source) -> str:
    """Where a post stands."""
    return post.network or source.config.network


def mark_gone(session: Session, batch: Batch) -> None:
    """A deleted post keeps its text; the empty remains of one we never saw are no post."""
    gone = {
        item.post.native_id
        for item in batch.judged
        if item.post.deleted and item.post.native_id in batch.before
    }
    batch.found += post_changes.deletions(session, batch.source.id, sorted(gone), batch.now)
    batch.judged = [
        item
        for item in batch.judged
        if item.post.native_id not in gone and not item.post.is_empty_remains
    ]


def number_posts(session: Session, batch: Batch) -> None:
    """Every post has its id before it is written: cases name their posts, posts their cases."""
    natives = [item.post.native_id for item in batch.judged]
    batch.ids = posts.numbered(session, natives, batch.before)


def keep_edits(session: Session, batch: Batch) -> None:
    """Keeps the texts that are edited away, and what became of posts."""
    met = [
        (batch.before[item.post.native_id], item.post)
        for item in batch.judged
        if item.post.native_id in batch.before
    ]
    batch.found += post_changes.edits(session, met, batch.now)


def watch(session: Session, batch: Batch, places: Mapping[PostId, CaseId]) -> None:
    """New posts are asked for again, where their network shows single posts.

    New is also what was the surroundings of another post so far, and is now a customer's word.
    """
    if not shows_single_posts(batch.source.config.network):
        return
    raised = _unwatched(session, batch, places)
    due: dict[PostId, datetime] = {}
    for post in (item.post for item in batch.judged):
        old = batch.before.get(post.native_id)
        if post.context or post.deleted or (old is not None and old.id not in raised):
            continue
        pause = pause_of(batch.created(post), batch.now)
        if pause is not None:
            due[batch.ids[post.native_id]] = batch.now + pause
    watches.add(session, batch.source.id, due)


def _unwatched(session: Session, batch: Batch, places: Mapping[PostId, CaseId]) -> set[PostId]:
    """Known posts that have a case only now, and that nobody watches."""
    raised = [old.id for old in batch.before.values() if old.case_id is None and old.id in places]
    watched = {one.post_id for one in watches.of_posts(session, raised)} if raised else set()
    return set(raised) - watched


def put_posts(session: Session, batch: Batch, places: Mapping[PostId, CaseId]) -> None:
    """Inserts and refreshes, each post in its case."""
    new: list[dict[str, Any]] = []
    old: list[dict[str, Any]] = []
    for item in batch.judged:
        row = _row(batch, item)
        row["case_id"] = places.get(row["id"])
        (old if item.post.native_id in batch.before else new).append(row)
    posts.add(session, new)
    posts.refresh(session, old)


def put_mentions(session: Session, batch: Batch) -> None:
    """Which topics the posts mention, in place of what an earlier text of theirs did."""
    topics.forget_mentions(session, [old.id for old in batch.before.values()])
    found = {batch.ids[item.post.native_id]: item.topics for item in batch.judged}
    topics.add_mentions(session, {post_id: each for post_id, each in found.items() if each})


def own_posts(
    session: Session, batch: Batch, places: Mapping[PostId, CaseId]
) -> dict[PostId, CaseId]:
    """Our own words join the case they answer, which is answered if nobody said so before.

    `places` are the cases of the customers' posts of this batch.
    """
    ours = [item.post for item in batch.judged if batch.is_ours(item.post)]
    parents = [post.parent_id for post in ours if post.parent_id]
    answered = intake_cases.answered_posts(session, batch.source.id, parents)
    answered |= {
        parent: places[batch.ids[parent]] for parent in parents if batch.ids.get(parent) in places
    }
    joined: dict[PostId, CaseId] = {}
    for post in ours:
        case_id = batch.answers.get(post.native_id) or answered.get(post.parent_id or "")
        if case_id is None:
            continue
        joined[batch.ids[post.native_id]] = case_id
        if post.native_id not in batch.before and post.native_id not in batch.answers:
            intake_cases.answered(session, case_id, batch.created(post))
            batch.note(case_id, "answered_elsewhere", post=str(batch.ids[post.native_id]))
    return joined


def make_findable(session: Session, batch: Batch, places: Mapping[PostId, CaseId]) -> None:
    """Texts that are new or changed go to the search."""
    docs = []
    for item in batch.judged:
        post, old = item.post, batch.before.get(item.post.native_id)
        if post.native_id in batch.answers:
            continue  # found as the answer it is
        post_id = batch.ids[post.native_id]
        text = "\n".join(part for part in (post.title, post.text) if part)
        moved = old is not None and old.case_id != places.get(post_id, old.case_id)
        if not text or (old is not None and old.text == post.text and not moved):
            continue
        case_id = places.get(post_id, old.case_id if old else None)
        docs.append(
            search.SearchDoc(
                kind="post", ref=str(post_id), case_id=case_id, at=batch.created(post), text=text
            )
        )
    search.put(session, docs)


def _row(batch: Batch, item: Judged) -> dict[str, Any]:
    post = item.post
    return {
        "id": batch.ids[post.native_id],
        "source_id": batch.source.id,
        "network": network_of(post, batch.source),
        "native_id": post.native_id,
        "kind": post.kind,
        "author_id": batch.author_of(post),
        "text": post.text,
        "title": post.title,
        "text_html": post.text_html,
        "created": batch.created(post),
        "edited": post.edited,
        "first_seen": batch.now,
        "last_seen": batch.now,
        "deleted_at": batch.now if post.deleted else None,
        "parent_id": post.parent_id,
        "thread_id": post.thread_id,
        "permalink": post.permalink,
        **{name: getattr(post, name) for name in (*posts.COUNTERS, "rating")},
        "attachments": posts.attachments_out(post.attachments),
        "ours": batch.is_ours(post),
        "known": post.known,
        "content_hash": posts.content_hash(post),
        "raw": dict(post.raw),
        "analysis": to_json(item.analysis),
        "analysis_version": item.analysis.version,
    }
