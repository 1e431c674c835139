"""Topics and their mentions: kept, counted, and found again in the archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, cast, delete, func, insert, literal, select, update
from sqlalchemy.orm import Session

from app.domain.ids import PostId, TopicId
from app.domain.topic import Topic, TopicMatch, TopicShare, from_json, query_to_json
from app.errors import NotFound, TopicTaken
from app.store.tables import MentionRow, PostRow, SourceRow, TopicRow, table_of

_MENTIONS = table_of(MentionRow)
_CHUNK = 400
_COUNTED = (MentionRow.tagged, MentionRow.linked, MentionRow.negative)


def listed(session: Session) -> tuple[Topic, ...]:
    """All topics that were not removed, in the order they were made."""
    rows = session.scalars(
        select(TopicRow).where(TopicRow.removed_at.is_(None)).order_by(TopicRow.id)
    )
    return tuple(map(_record, rows))


def get(session: Session, topic_id: TopicId) -> Topic:
    """One topic.

    Raises:
        NotFound: there is none of this id, or it was removed.
    """
    return _record(_row(session, topic_id))


def by_name(session: Session, name: str) -> Topic:
    """One topic by its name, whatever the case of its letters.

    Raises:
        NotFound: there is none, or it was removed.
    """
    wanted = name.strip().casefold()
    found = next((topic for topic in listed(session) if topic.name.casefold() == wanted), None)
    if found is None:
        raise NotFound(what="topic", id=name[:60])
    return found


def add(session: Session, topic: Topic, now: datetime) -> Topic:
    """A new topic; one that was removed under this name comes back, with its mentions.

    Raises:
        TopicTaken: there is one of this name.
    """
    row = session.scalar(select(TopicRow).where(TopicRow.name == topic.name))
    if _is_taken(session, topic.name, None):
        raise TopicTaken(what=topic.name)
    if row is None:
        row = TopicRow(name=topic.name, created=now, version=0)
        session.add(row)
    row.removed_at = None
    return _written(session, row, topic)


def change(session: Session, topic: Topic) -> Topic:
    """Replaces what a topic asks for; its sources follow its name.

    Raises:
        NotFound: it was removed. TopicTaken: the name is another's.
    """
    row = _row(session, topic.id)
    if _is_taken(session, topic.name, topic.id):
        raise TopicTaken(what=topic.name)
    if row.name != topic.name:
        gone = session.scalar(select(TopicRow).where(TopicRow.name == topic.name))
        if gone is not None and gone.id != row.id:
            gone.name = f"{gone.name}~{gone.id}"
            session.flush()
        session.execute(
            update(SourceRow).where(SourceRow.brand == row.name).values(brand=topic.name)
        )
        row.name = topic.name
    return _written(session, row, topic)


def remove(session: Session, topic_id: TopicId, now: datetime) -> Topic:
    """Stops listening for a topic; posts, cases and its sources stay.

    Raises:
        NotFound: it was removed before.
    """
    row = _row(session, topic_id)
    record = _record(row)
    row.removed_at = now
    return record


def ever_named(session: Session) -> frozenset[str]:
    """Names that topics have or had: a removed one does not come back by itself."""
    return frozenset(session.scalars(select(TopicRow.name)))


def brands_of_sources(session: Session) -> tuple[str, ...]:
    """The brands that sources are said to be about."""
    rows = session.scalars(
        select(SourceRow.brand)
        .where(SourceRow.brand != "", SourceRow.removed_at.is_(None))
        .order_by(SourceRow.id)
    )
    return tuple(dict.fromkeys(rows))


def forget_mentions(session: Session, posts: Sequence[PostId]) -> None:
    """What was written of these posts."""
    for at in range(0, len(posts), _CHUNK):
        session.execute(
            delete(MentionRow).where(MentionRow.post_id.in_(posts[at : at + _CHUNK])),
            execution_options={"synchronize_session": False},
        )


def add_mentions(session: Session, found: Mapping[PostId, Sequence[TopicMatch]]) -> None:
    """Writes what posts have to do with topics; nothing is written of these posts yet."""
    rows = [
        {
            "post_id": post_id,
            "topic_id": match.topic_id,
            "tagged": match.tagged,
            "linked": match.linked,
            "negative": match.negative,
        }
        for post_id, matches in found.items()
        for match in matches
        if not match.excluded
    ]
    if rows:
        session.connection().execute(insert(_MENTIONS), rows)


def share(
    session: Session,
    topic_id: TopicId,
    since: datetime | None = None,
    until: datetime | None = None,
) -> TopicShare:
    """The mentions of one topic in posts written from `since` to before `until`."""
    return shares(session, since, until).get(topic_id) or TopicShare(topic_id=topic_id)


def shares(
    session: Session, since: datetime | None = None, until: datetime | None = None
) -> dict[TopicId, TopicShare]:
    """The mentions of every topic that has any; our own words are no mentions."""
    query = (
        select(
            MentionRow.topic_id,
            func.count(),
            *(func.sum(cast(column, Integer)) for column in _COUNTED),
        )
        .join(PostRow, PostRow.id == MentionRow.post_id)
        .where(PostRow.ours.is_(False))
        .group_by(MentionRow.topic_id)
    )
    if since is not None:
        query = query.where(PostRow.created >= since)
    if until is not None:
        query = query.where(PostRow.created < until)
    return {
        TopicId(row[0]): TopicShare(
            topic_id=TopicId(row[0]), total=row[1], tagged=row[2], linked=row[3], negative=row[4]
        )
        for row in session.execute(query).all()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedText:
    """What of a stored post topics look at."""

    id: PostId
    network: str
    created: datetime
    text: str
    title: str | None
    html: str | None
    page: str | None
    attachments: Sequence[Mapping[str, Any]]
    raw_text: str | None


_COLUMNS = (
    PostRow.id,
    PostRow.network,
    PostRow.created,
    PostRow.text,
    PostRow.title,
    PostRow.text_html,
    PostRow.permalink,
    PostRow.attachments,
    # VK turns a tagged account into a name; only its own text still tells which
    func.iif(PostRow.network == "vk", func.json_extract(PostRow.raw, "$.text"), literal(None)),
)


def archived(
    session: Session, *, after: PostId | None = None, before: PostId | None = None, most: int
) -> tuple[ArchivedText, ...]:
    """A stretch of stored posts: upwards from `after`, or the newest downwards from `before`."""
    query = select(*_COLUMNS).limit(most)
    if after is not None:
        query = query.where(PostRow.id > after).order_by(PostRow.id)
    else:
        query = query.order_by(PostRow.id.desc())
        if before is not None:
            query = query.where(PostRow.id < before)
    return tuple(_texts(session.execute(query)))


def posts_until(session: Session, last: PostId | None = None) -> int:
    """How many posts are stored, up to one of them."""
    query = select(func.count()).select_from(PostRow)
    return session.scalar(query.where(PostRow.id <= last) if last is not None else query) or 0


def last_post(session: Session) -> PostId:
    """The id of the newest stored post; 0: there is none."""
    return PostId(session.scalar(select(func.max(PostRow.id))) or 0)


def _texts(rows: Iterable[Any]) -> Iterator[ArchivedText]:
    for post_id, network, created, text, title, html, page, attachments, raw_text in rows:
        yield ArchivedText(
            id=PostId(post_id),
            network=network,
            created=created,
            text=text,
            title=title,
            html=html,
            page=page,
            attachments=attachments or (),
            raw_text=raw_text if isinstance(raw_text, str) else None,
        )


def _written(session: Session, row: TopicRow, topic: Topic) -> Topic:
    query = query_to_json(topic)
    if row.version == 0 or row.query != query:
        row.version = (row.version or 0) + 1
    row.query = query
    session.flush()
    return _record(row)


def _is_taken(session: Session, name: str, own: TopicId | None) -> bool:
    wanted = name.casefold()
    return any(topic.name.casefold() == wanted and topic.id != own for topic in listed(session))


def _row(session: Session, topic_id: TopicId) -> TopicRow:
    row = session.get(TopicRow, topic_id)
    if row is None or row.removed_at is not None:
        raise NotFound(what="topic", id=topic_id)
    return row


def _record(row: TopicRow) -> Topic:
    stands = {"id": row.id, "name": row.name, "version": row.version}
    return replace(from_json(dict(row.query) | stands), created=row.created)
