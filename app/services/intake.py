"""Intake: what was fetched and understood becomes posts, authors, versions and cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import CaseId, PostId, SourceId
from app.domain.post import FetchedPost
from app.services import intake_posts, post_changes, published_by_hand, rule_acts
from app.services.changes import Changes
from app.services.intake_posts import Batch
from app.services.opening import NEW_TURN, Heard, opened, refreshed
from app.services.understanding import Judged, weighed
from app.store import authors, intake_cases, posts, sources
from app.store import weights as weight_store
from app.store.intake_cases import Key, Standing
from app.store.posts import Seen

BATCH = 100
"""Posts of one transaction: longer ones hold the write lock for too long (performance.md, §2)."""
SEEN_NOW = timedelta(seconds=60)
"""A post seen so lately counts as seen now: every note of it is a write."""


def store_posts(
    session: Session, source_id: SourceId, judged: Sequence[Judged], now: datetime
) -> Changes:
    """Puts at most BATCH understood posts of one source into the store, in one transaction.

    Repeats refresh, edits keep the earlier text, deletions are marked; a customer's post opens
    or refreshes the case of its author in its conversation. `now` is when we learned of it.

    Raises:
        ValueError: more than BATCH posts. NotFound: no such source.
    """
    if len(judged) > BATCH:
        raise ValueError(f"{len(judged)} posts in one transaction")
    source = sources.get(session, source_id, counted=False)
    changes = Changes(sources=frozenset({source_id}))
    own, weights = source.config.own_channel, weight_store.weights(session)
    judged = [weighed(item, weights, own_channel=own) for item in judged]
    for part in _rounds(judged):
        session.flush()  # the statements below go past what the session still holds back
        changes |= _stored(session, intake_posts.prepared(session, source, part, now))
        session.expire_all()  # what it remembers of the rows may be true no more
    return changes


def _rounds(judged: Sequence[Judged]) -> list[list[Judged]]:
    """Lists of events tell of one post several times: it is stored in the order of telling.

    Otherwise the text that was edited away in the same answer would be lost.
    """
    told: dict[str, list[Judged]] = {}
    for item in judged:
        times = told.setdefault(item.post.native_id, [])
        if times and _says_the_same(times[-1].post, item.post):
            times.pop()
        times.append(item)
    most = max((len(times) for times in told.values()), default=0)
    return [
        [times[number] for times in told.values() if number < len(times)] for number in range(most)
    ]


def _says_the_same(one: FetchedPost, other: FetchedPost) -> bool:
    same = (one.deleted, one.context) == (other.deleted, other.context)
    return same and posts.content_hash(one) == posts.content_hash(other)


def _stored(session: Session, batch: Batch) -> Changes:
    """Posts of which none stands there twice."""
    intake_posts.mark_gone(session, batch)
    intake_posts.number_posts(session, batch)
    intake_posts.keep_edits(session, batch)
    places, arrived = _to_cases(session, batch)
    own = intake_posts.own_posts(session, batch, places)
    places |= own
    intake_posts.put_posts(session, batch, places)
    published_by_hand.settle(session, batch, own)
    intake_posts.put_mentions(session, batch)
    intake_posts.watch(session, batch, places)
    intake_posts.make_findable(session, batch, places)
    returned = authors.with_several_cases(session, batch.authors.values())
    repeats = intake_cases.mark_repeat(session, returned)
    ruled = rule_acts.carry_out(session, batch, places, arrived)
    intake_cases.write_down(session, batch.lines)
    changed = post_changes.write_down(session, batch.found)
    return (
        changed
        | ruled
        | Changes(
            cases=frozenset(places.values()) | repeats,
            arrived=arrived,
            authors=frozenset(batch.authors.values()),
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Posts that stand in the store just so: they need no understanding."""

    known: frozenset[str] = frozenset()
    """Their native ids, and those of the empty remains of posts that we never saw."""
    to_note: tuple[FetchedPost, ...] = ()
    """Those of which there is something to write down: a counter, or that they still stand."""


def met(
    session: Session, source_id: SourceId, fetched: Sequence[FetchedPost], now: datetime
) -> Met:
    """Those of the posts that are known; a post seen a moment ago is not noted again."""
    before = posts.seen(session, source_id, [post.native_id for post in fetched])
    # Told of several times, the last time decides.
    last = {post.native_id: post for post in fetched}
    standing = [
        (post, before[native])
        for native, post in last.items()
        if native in before and _stands(post, before[native])
    ]
    said = {post.native_id for post in fetched if not post.is_empty_remains}
    since = now - SEEN_NOW
    return Met(
        known=frozenset(post.native_id for post, _ in standing)
        | (last.keys() - said - before.keys()),
        to_note=tuple(post for post, old in standing if old.is_told_anew(post, since)),
    )


def repeats_of(
    session: Session, source_id: SourceId, fetched: Sequence[FetchedPost]
) -> tuple[FetchedPost, ...]:
    """Those of the posts that stand in the store just so: they need no understanding."""
    known = met(session, source_id, fetched, clock.now()).known
    return tuple(post for post in fetched if post.native_id in known)


def _stands(post: FetchedPost, old: Seen) -> bool:
    if post.deleted or old.deleted_at is not None:
        return post.deleted and old.deleted_at is not None
    placed = old.case_id is not None or old.ours or post.context
    return placed and old.content_hash == posts.content_hash(post)


def _to_cases(session: Session, batch: Batch) -> tuple[dict[PostId, CaseId], frozenset[CaseId]]:
    """Where each customer's post belongs now, and which of these cases are new."""
    heard = _customers_posts(batch)
    threads = [post.key[0] for post in heard]
    by_key = intake_cases.of_threads(session, batch.source.id, threads)
    rows = {case.id: case for case in by_key.values()}
    rows |= intake_cases.by_id(session, {h.case_id for h in heard if h.case_id is not None})
    new: dict[Key, list[Heard]] = {}
    known: dict[CaseId, list[Heard]] = {}
    for post in heard:
        standing = by_key.get(post.key)
        if post.case_id is not None:
            known.setdefault(post.case_id, []).append(post)
        elif standing is not None:
            known.setdefault(standing.id, []).append(post)
        else:
            new.setdefault(post.key, []).append(post)
    _refresh(session, batch, rows, known)
    opened_now = _open(session, batch, new)
    places = {post.id: case_id for case_id, group in (known | opened_now).items() for post in group}
    return places, frozenset(opened_now)


def _refresh(
    session: Session,
    batch: Batch,
    rows: dict[CaseId, Standing],
    known: dict[CaseId, list[Heard]],
) -> None:
    for case_id, group in known.items():
        status = rows[case_id].status
        if status in NEW_TURN and any(post.case_id is None for post in group):
            batch.note(case_id, "reopened" if status == "closed" else "woken", reason="post")
    intake_cases.refresh(
        session, [(case_id, refreshed(rows[case_id], group)) for case_id, group in known.items()]
    )


def _open(session: Session, batch: Batch, new: dict[Key, list[Heard]]) -> dict[CaseId, list[Heard]]:
    ids = intake_cases.open_new(
        session, [opened(batch.source, group, batch.now) for group in new.values()]
    )
    groups = dict(zip(ids, new.values(), strict=True))
    for case_id, group in groups.items():
        batch.note(case_id, "found", post=str(group[0].id), source=batch.source.config.name)
    return groups


def _customers_posts(batch: Batch) -> list[Heard]:
    heard = []
    for item in batch.judged:
        old = batch.before.get(item.post.native_id)
        if _concerns_us(batch, item, was=old.case_id if old else None):
            heard.append(_heard(batch, item, was=old.case_id if old else None))
    return sorted(heard, key=lambda post: post.created)


def _concerns_us(batch: Batch, item: Judged, *, was: CaseId | None) -> bool:
    """Context, our own words and the empty remains of what was deleted open no case."""
    post = item.post
    says = bool(post.text.strip() or post.title or post.attachments)
    if batch.is_ours(post) or post.deleted:
        return False
    return was is not None or (says and not post.context and not item.aside)


def _heard(batch: Batch, item: Judged, *, was: CaseId | None) -> Heard:
    author = item.post.author
    return Heard(
        id=batch.ids[item.post.native_id],
        judged=item,
        created=batch.created(item.post),
        author_id=batch.author_of(item.post),
        author_name=(author.name or author.handle or author.native_id) if author else "",
        case_id=was,
    )
