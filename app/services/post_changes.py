"""What became of posts: the one place where edits, deletions and restorations are found (L16)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.ids import CaseId, PostId, SourceId
from app.domain.post import FetchedPost
from app.domain.watch import PostChange, PostEvent
from app.services.changes import Changes
from app.services.post_journal import Became, testify
from app.store import intake_cases, page_watches, post_events, posts
from app.store.intake_cases import Happened
from app.store.posts import Seen

Concerns = tuple[PostEvent, CaseId | None]
"""What happened, and in which case."""


def edits(
    session: Session, met: Sequence[tuple[Seen, FetchedPost]], now: datetime
) -> tuple[Concerns, ...]:
    """Posts that stand there again, compared with what is stored; earlier texts are kept."""
    found: list[Concerns] = []
    became: list[Became] = []
    earlier: list[tuple[PostId, str, datetime]] = []
    for old, post in met:
        if old.text != post.text:
            earlier.append((old.id, old.text, old.first_seen))
        if old.content_hash != posts.content_hash(post):
            edited = _event(old.id, PostChange.EDITED, old.last_seen, now)
            found.append((edited, old.case_id))
            became.append(
                Became(event=edited, case_id=old.case_id, before=old.text, after=post.text)
            )
        if old.deleted_at is not None and not post.deleted:
            restored = _event(old.id, PostChange.RESTORED, old.deleted_at, now)
            found.append((restored, old.case_id))
            became.append(
                Became(event=restored, case_id=old.case_id, before=old.text, after=post.text)
            )
    post_events.keep_versions(session, earlier, now)
    testify(session, became, now)
    return tuple(found)


def deletions(
    session: Session, source_id: SourceId, native_ids: Sequence[str], now: datetime
) -> tuple[Concerns, ...]:
    """Posts that the network says are gone, where they were not: marked, their text stays."""
    found = tuple(
        (_event(gone.id, PostChange.DELETED, gone.last_seen, now), gone.case_id)
        for gone in post_events.mark_gone(session, source_id, native_ids, now)
    )
    testify(session, [Became(event=event, case_id=case_id) for event, case_id in found], now)
    return found


def write_down(session: Session, found: Sequence[Concerns]) -> Changes:
    """As events of the posts and as lines in the histories of their cases."""
    post_events.add(session, [event for event, _ in found])
    lines = [
        Happened(
            case_id=case_id,
            at=event.not_after,
            kind=event.kind.value,
            facts={"post": str(event.post_id)},
        )
        for event, case_id in found
        if case_id is not None
    ]
    intake_cases.write_down(session, lines)
    watched = page_watches.watched_cases(session, {line.case_id for line in lines})
    for event, case_id in found:
        if case_id in watched:
            page_watches.want(session, case_id, event.post_id, event.kind, event.not_after)
    return Changes(cases=frozenset(line.case_id for line in lines))


def _event(post: PostId, kind: PostChange, since: datetime, now: datetime) -> PostEvent:
    return PostEvent(post_id=post, kind=kind, not_before=min(since, now), not_after=now)
