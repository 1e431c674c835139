"""Copies: posts that say the same are found soon after they are stored, and their cases joined.

One pass serves new posts, edited ones and archives that were never looked through: it goes through
the posts by their ids, remembers how far it came, and costs each post the same whatever lies there.
It runs after the intake, not in it: a page of posts is acknowledged without waiting for this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import CaseId, PostId
from app.domain.spike import hour_of
from app.language import fingerprint, likeness
from app.language.likeness import Words
from app.services.changes import Changes
from app.store import copies, fingerprints, mentions
from app.store import settings as remembering
from app.store.database import Database
from app.store.fingerprints import Said

STRETCH = 100
"""Posts of one transaction."""
PLACE = "copies.place"
"""Remembered: how far the archive was looked through, and by which fingerprints."""
_VERSION = f"{fingerprint.VERSION}.{likeness.VERSION}"
Progress = Callable[[int, int, Changes], None]
"""Told how many posts are done, of how many, and what became different."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The last post, and the last kept earlier text, that was looked at."""

    post: PostId
    edit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """One stretch of the pass."""

    looked: int
    """Posts."""
    left: int
    """Posts still to be looked at, at most."""
    changes: Changes


async def catch_up(db: Database, tell: Progress = lambda _done, _total, _changes: None) -> int:
    """Looks at all posts that were not looked at yet, a few at a time; how many there were.

    Ended at any wait, it goes on from there the next time.
    """
    done = 0
    while True:
        joined = await db.run(partial(join_next, now=clock.now()))
        done += joined.looked
        tell(done, done + joined.left, joined.changes)
        if not joined.left:
            return done


def waiting(session: Session) -> int:
    """How many posts and edits were not looked at yet, at most."""
    post, edit = fingerprints.last(session)
    place = _place(session)
    return post if place is None else post - place.post + edit - place.edit


def join_next(session: Session, now: datetime, most: int = STRETCH) -> Joined:
    """The next posts by their ids get their fingerprints, and their cases their groups."""
    place = _place(session)
    if place is None:
        _begin_anew(session)
        place = Place(post=PostId(0), edit=fingerprints.last(session)[1])
    fresh = fingerprints.said_after(session, place.post, most)
    edits = fingerprints.edits_after(session, place.edit, most)
    touched, again = _edited(session, {post for _, post in edits if post <= place.post})
    for post in (*again, *fresh):
        touched |= _join(session, post)
    _count(session, fresh, now)
    after = Place(
        post=fresh[-1].id if fresh else place.post, edit=edits[-1][0] if edits else place.edit
    )
    remembering.remember(
        session, {PLACE: {"version": _VERSION, "post": after.post, "edit": after.edit}}
    )
    last_post, last_edit = fingerprints.last(session)
    cases = [_recounted(session, group) for group in sorted(touched)]
    return Joined(
        looked=len(fresh) + len(again),
        left=last_post - after.post + last_edit - after.edit,
        changes=Changes(cases=frozenset[CaseId]().union(*cases)),
    )


def _begin_anew(session: Session) -> None:
    fingerprints.forget_all(session)
    copies.forget_all(session)
    mentions.forget(session)


def _edited(session: Session, post_ids: Iterable[PostId]) -> tuple[set[int], tuple[Said, ...]]:
    """Edited posts lose what was made of their earlier text; the groups that lost them."""
    posts = fingerprints.said(session, post_ids)
    fingerprints.forget(session, posts)
    cases = {post.case_id for post in posts.values() if post.case_id is not None}
    return set(copies.take_out(session, cases)), tuple(posts.values())


def _join(session: Session, post: Said) -> set[int]:
    """The group that a post's case is in because of it, if any."""
    if post.case_id is None or post.ours:
        return set()
    words = _words_of(post.text)
    pieces = fingerprint.fingerprint(words)
    near = _near(session, post.case_id, words, pieces)
    fingerprints.put(session, post.id, pieces)
    return {_together(session, post, near)} if near else set()


def _near(
    session: Session, case_id: CaseId, words: Words, pieces: tuple[int, ...]
) -> frozenset[CaseId]:
    """Other cases with a post that says the same."""
    shared = fingerprints.sharing(session, pieces)
    posts = fingerprints.texts_of(session, shared)
    found: set[CaseId] = set()
    for number in shared:
        other, said = posts.get(number, (case_id, ""))
        if other not in {case_id, *found} and likeness.compared(words, _words_of(said)).same:
            found.add(other)
    return frozenset(found)


def _together(session: Session, post: Said, near: frozenset[CaseId]) -> int:
    """All these cases in one group; its id."""
    case_id = post.case_id or CaseId(0)
    groups = copies.groups_of(session, {case_id, *near})
    if groups:
        into = min(groups.values())
        copies.merge(session, into, set(groups.values()))
    else:
        into = copies.found(session, min(near), post.created)
        groups = {min(near): into}
    first = copies.first_case(session, into)
    texts = copies.main_texts(session, {first, case_id, *near})
    for joining in sorted({case_id, *near} - groups.keys()):
        copies.add(session, into, joining, _nearness(texts, first, joining))
    return into


def _recounted(session: Session, group: int) -> frozenset[CaseId]:
    first = copies.first_case(session, group)
    said = copies.main_texts(session, [first]).get(first, "")
    return copies.recount(session, group, telling=_words_of(said).is_long)


def _nearness(texts: Mapping[CaseId, str], one: CaseId, other: CaseId) -> float:
    words = _words_of(texts.get(one, "")), _words_of(texts.get(other, ""))
    return likeness.compared(*words).nearness


def _count(session: Session, fresh: Iterable[Said], now: datetime) -> None:
    """Customers' posts by the hour in which they were written."""
    hours = Counter(
        hour_of(post.created)
        for post in fresh
        if post.case_id is not None and not post.ours and post.created <= now
    )
    if hours:
        mentions.add(session, hours)


def _place(session: Session) -> Place | None:
    """How far the pass came; None: it never began, or texts get other fingerprints now."""
    kept = remembering.recall(session, PLACE)
    if not isinstance(kept, Mapping) or kept.get("version") != _VERSION:
        return None
    return Place(post=PostId(int(kept.get("post") or 0)), edit=int(kept.get("edit") or 0))


@lru_cache(maxsize=2_000)
def _words_of(text: str) -> Words:
    return likeness.words_of(text)
