"""A handed-over case becomes rows: a new case, or what it adds to the one that is here already."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.handed import HandedCase, HandedPost
from app.domain.ids import AuthorId, CaseId, PostId, SourceId
from app.domain.source import IMPORT, SourceConfig, SourceHealth
from app.domain.watch import PostEvent
from app.errors import NotFound
from app.services import case_joining_acts
from app.services.case_joining_rows import Joining, case_row, post_row
from app.store import (
    authors,
    case_imports,
    intake_cases,
    post_events,
    posts,
    roles,
    search,
    sources,
    tags,
)
from app.store.sources import State

MOST_NAMES = 100


def standing(session: Session, handed: HandedCase) -> CaseId | None:
    """The case that is about the same post here; None: there is none.

    The same native id is not enough: numbers of different servers of a network may repeat.
    """
    for case_id, _, place, author, text in case_imports.of_post(
        session, handed.main.network, handed.main_post
    ):
        if case_id is not None and _is_same(handed.main, place, author, text):
            return CaseId(case_id)
    return None


def join(session: Session, handed: HandedCase, now: datetime) -> Joining:
    """Posts, case, notes, tags, roles, what was done about it: what is not here comes in."""
    known = standing(session, handed)
    if known is not None:
        source_id = case_imports.source_of(session, known)
    else:
        source_id = _source(session, handed, now)
    work = Joining(
        handed=handed, now=now, case_id=known or CaseId(0), source_id=source_id,
        joined=known is not None,
    )  # fmt: skip
    work.people = _people(session, work)
    work.assignee = case_joining_acts.holder(session, handed, joined=work.joined)
    before = posts.seen(session, source_id, [one.post.native_id for one in handed.posts])
    work.places = posts.numbered(session, [one.post.native_id for one in handed.posts], before)
    if not work.joined:
        work.case_id = intake_cases.open_new(session, [case_row(work)])[0]
    _put_posts(session, work, before)
    _put_rest(session, work)
    return work


def _is_same(main: HandedPost, place: str | None, author: str | None, text: str) -> bool:
    said = main.post.author.native_id if main.post.author else None
    texts = {main.post.text, *(one.text for one in main.versions)}
    if place and place == main.post.permalink:
        return True
    return said == author if said and author else text in texts


def _source(session: Session, handed: HandedCase, now: datetime) -> SourceId:
    """A source that listens to nothing: one of files, in which no number means another post."""
    name = handed.source or handed.network
    for number in range(1, MOST_NAMES):
        wanted = name if number == 1 else f"{name} ({number})"
        try:
            known = sources.by_name(session, wanted)
        except NotFound:
            config = SourceConfig(
                name=wanted, network=handed.network, kind=IMPORT, brand=handed.brand,
                own_channel=handed.own_channel,
            )  # fmt: skip
            made = sources.add(session, config)
            state = State(health=SourceHealth.FRESH, synced_at=now)
            return sources.set_state(session, made.id, state).id
        if known.config.kind == IMPORT and not _clashes(session, known.id, handed):
            return known.id
    raise NotFound(what="source", id=name)


def _clashes(session: Session, source_id: SourceId, handed: HandedCase) -> bool:
    """Whether a number of the file means another post in this source."""
    seen = posts.seen(session, source_id, [one.post.native_id for one in handed.posts])
    for one in handed.posts:
        if one.post.native_id not in seen:
            continue
        rows = case_imports.of_post(session, one.network, one.post.native_id)
        here = [row for row in rows if row[1] == source_id]
        if not any(_is_same(one, place, author, text) for _, _, place, author, text in here):
            return True
    return False


def _people(session: Session, work: Joining) -> dict[tuple[str, str], AuthorId]:
    """Accounts; those that are known stay as they are: the file may be older than what we know."""
    told: dict[str, dict[str, Any]] = {}
    for one in work.handed.posts:
        if one.post.author is not None:
            told.setdefault(one.network, {})[one.post.author.native_id] = one.post.author
    found: dict[tuple[str, str], AuthorId] = {}
    for network, those in told.items():
        ids = case_imports.authors(session, network, those)
        fresh = [author for native, author in those.items() if native not in ids]
        ids |= authors.put(session, network, fresh, work.now)
        found |= {(network, native): number for native, number in ids.items()}
    return found


def _put_posts(session: Session, work: Joining, before: dict[str, posts.Seen]) -> None:
    """New posts whole; of those that stand here only what is not known comes in."""
    new = [one for one in work.handed.posts if one.post.native_id not in before]
    posts.add(session, [post_row(work, one) for one in new])
    for one in work.handed.posts:
        post_id = work.places[one.post.native_id]
        old = before.get(one.post.native_id)
        case_imports.add_versions(session, post_id, one, old.text if old else one.post.text)
        _put_changes(session, post_id, one)
    case_imports.take_place(
        session,
        [work.places[one.post.native_id] for one in work.handed.posts if one.in_case],
        work.case_id,
    )
    docs = [doc for one in new if (doc := _findable(work, one)) is not None]
    search.put(session, docs)


def _put_changes(session: Session, post_id: PostId, one: HandedPost) -> None:
    before = post_events.of_posts(session, [post_id])
    known = {(each.kind, clock.iso(each.not_after)) for each in before}
    fresh = [each for each in one.changes if (each.kind, clock.iso(each.not_after)) not in known]
    post_events.add(session, [
        PostEvent(post_id=post_id, kind=each.kind, not_before=each.not_before,
                  not_after=each.not_after)
        for each in fresh
    ])  # fmt: skip


def _findable(work: Joining, one: HandedPost) -> search.SearchDoc | None:
    text = "\n".join(part for part in (one.post.title, one.post.text) if part)
    if not text:
        return None
    return search.SearchDoc(
        kind="post",
        ref=str(work.places[one.post.native_id]),
        case_id=work.case_id if one.in_case else None,
        at=work.past(one.post.created or one.first_seen),
        text=text,
    )


def _put_rest(session: Session, work: Joining) -> None:
    case_joining_acts.put(session, work)
    case_imports.add_notes(session, work.case_id, work.handed.notes)
    tags.add(session, [(work.case_id, tag, None) for tag in work.handed.tags if tag.strip()])
    _put_roles(session, work, work.handed.main)


def _put_roles(session: Session, work: Joining, main: HandedPost) -> None:
    """What the author was to the others; where we said something ourselves, ours stays."""
    author = main.post.author
    author_id = work.people.get((main.network, author.native_id)) if author else None
    if author_id is None or roles.of_author(session, author_id):
        return
    for note in reversed(work.handed.roles):
        roles.add(session, author_id, note.role, note.reason, work.past(note.at))
