"""Sources: what is listened to, how it is doing, and how far it was heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from app.domain.ids import SourceId
from app.domain.source import Source, SourceConfig, SourceHealth
from app.errors import Conflict, NotFound
from app.store.tables import AuthorRow, PostRow, SourceRow, table_of

_SOURCES = table_of(SourceRow)
_SET_CURSOR = (
    update(_SOURCES)
    .where(_SOURCES.c.id == bindparam("source"))
    .values(cursor=bindparam("told", type_=_SOURCES.c.cursor.type))
)
"""Once a page: past the session, which would look through all it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How a source is doing now; `synced_at` None leaves the last success as it was."""

    health: SourceHealth
    synced_at: datetime | None = None
    retry_at: datetime | None = None
    error_code: str | None = None
    error_facts: Mapping[str, str] = field(default_factory=dict)


def add(session: Session, config: SourceConfig) -> Source:
    """A new source; one that was removed comes back with its posts if it is the same place.

    Raises:
        Conflict: there is one of this name.
    """
    row = session.scalar(select(SourceRow).where(SourceRow.name == config.name))
    if row is not None and row.removed_at is None:
        raise Conflict(what="source", name=config.name)
    if row is not None and not _same_place(row, config):
        row.name = f"{row.name}~{row.id}"
        session.flush()
        row = None
    if row is None:
        row = SourceRow(health=SourceHealth.NEVER, paused=False, error_facts={}, cursor={})
        session.add(row)
    row.removed_at = None
    _configure(row, config)
    session.flush()
    return _record(row, 0)


def change(session: Session, source_id: SourceId, config: SourceConfig) -> Source:
    """Another configuration; what is heard from now on starts anew if the place is another.

    Raises:
        NotFound: no such source. Conflict: the name is taken.
    """
    row = _row(session, source_id)
    other = session.scalar(
        select(SourceRow.id).where(SourceRow.name == config.name, SourceRow.id != source_id)
    )
    if other is not None:
        raise Conflict(what="source", name=config.name)
    if not _same_place(row, config):
        row.cursor = {}
    _configure(row, config)
    session.flush()
    return get(session, source_id)


def get(session: Session, source_id: SourceId, *, counted: bool = True) -> Source:
    """One source; not `counted`, its number of posts is left at 0, which saves looking at them.

    Raises:
        NotFound: there is none of this id.
    """
    return _record(_row(session, source_id), _count(session, source_id) if counted else 0)


def by_name(session: Session, name: str) -> Source:
    """One source by the name it was given.

    Raises:
        NotFound: there is none, or it was removed.
    """
    row = session.scalar(
        select(SourceRow).where(SourceRow.name == name, SourceRow.removed_at.is_(None))
    )
    if row is None:
        raise NotFound(what="source", id=name)
    return get(session, SourceId(row.id))


def listed(session: Session, *, counted: bool = True) -> tuple[Source, ...]:
    """All sources that were not removed, by name; not `counted`, without looking at posts."""
    counts: dict[int, int] = {}
    if counted:
        of_source = select(PostRow.source_id, func.count()).group_by(PostRow.source_id)
        counts = dict(session.execute(of_source).all())
    rows = session.scalars(
        select(SourceRow).where(SourceRow.removed_at.is_(None)).order_by(SourceRow.name)
    )
    return tuple(_record(row, counts.get(row.id, 0)) for row in rows)


def networks(session: Session) -> tuple[str, ...]:
    """The networks that anything was ever heard in, by name."""
    # The index of authors begins with the network: from each name straight to the next one.
    first = select(func.min(AuthorRow.network).label("name")).cte(recursive=True)
    after = select(func.min(AuthorRow.network)).where(AuthorRow.network > first.c.name)
    names = first.union_all(select(after.scalar_subquery()).where(first.c.name.is_not(None)))
    spoken = session.scalars(select(names.c.name).where(names.c.name.is_not(None)))
    configured = session.scalars(select(SourceRow.network).distinct())
    return tuple(sorted({*spoken, *configured}))


def remove(session: Session, source_id: SourceId, now: datetime) -> None:
    """Stops listening; posts, cases and evidence stay.

    Raises:
        NotFound: there is none of this id.
    """
    _row(session, source_id).removed_at = now


def set_paused(session: Session, source_id: SourceId, *, paused: bool) -> Source:
    """Holds a source or lets it go on.

    Raises:
        NotFound: there is none of this id.
    """
    row = _row(session, source_id)
    row.paused = paused
    if paused:
        row.health = SourceHealth.PAUSED
    elif row.health == SourceHealth.PAUSED:
        row.health = SourceHealth.FRESH if row.synced_at else SourceHealth.NEVER
    session.flush()
    return get(session, source_id)


def set_state(session: Session, source_id: SourceId, state: State) -> Source:
    """Says how a source is doing; the posts of what it returns are not counted.

    Raises:
        NotFound: there is none of this id.
    """
    row = _row(session, source_id)
    row.health = SourceHealth.PAUSED if row.paused else state.health
    row.retry_at = state.retry_at
    row.error_code = state.error_code
    row.error_facts = dict(state.error_facts)
    row.synced_at = state.synced_at or row.synced_at
    session.flush()
    return _record(row, 0)


def set_cursor(session: Session, source_id: SourceId, cursor: Mapping[str, str]) -> None:
    """How far the source was heard: only in the transaction that stores what was heard."""
    given = {"source": source_id, "told": dict(cursor)}
    session.connection().execute(_SET_CURSOR, given)


def set_address(session: Session, source_id: SourceId, url: str) -> None:
    """The feed moved for good."""
    row = _row(session, source_id)
    row.params = dict(row.params) | {"url": url}


def rest(session: Session) -> None:
    """After a crash nothing is being heard, whatever the rows say."""
    syncing = SourceRow.health == SourceHealth.SYNCING
    never = SourceRow.synced_at.is_(None)
    session.execute(update(SourceRow).where(syncing, never).values(health=SourceHealth.NEVER))
    session.execute(update(SourceRow).where(syncing).values(health=SourceHealth.FRESH))


def _row(session: Session, source_id: SourceId) -> SourceRow:
    row = session.get(SourceRow, source_id)
    if row is None:
        raise NotFound(what="source", id=source_id)
    return row


def _count(session: Session, source_id: SourceId) -> int:
    query = select(func.count()).where(PostRow.source_id == source_id)
    return session.scalar(query) or 0


def _same_place(row: SourceRow, config: SourceConfig) -> bool:
    here = (row.network, row.kind, dict(row.params), row.base_url)
    return here == (config.network, config.kind, dict(config.params), config.base_url)


def _configure(row: SourceRow, config: SourceConfig) -> None:
    row.name = config.name
    row.network = config.network
    row.kind = config.kind
    row.params = dict(config.params)
    row.base_url = config.base_url
    row.own_channel = config.own_channel
    row.brand = config.brand
    row.interval_s = config.interval_s
    row.account = config.account
    row.accepted = config.accepted
    row.inside = config.inside


def _record(row: SourceRow, posts: int) -> Source:
    return Source(
        id=SourceId(row.id),
        config=SourceConfig(
            name=row.name,
            network=row.network,
            kind=row.kind,
            params=dict(row.params),
            base_url=row.base_url,
            own_channel=row.own_channel,
            brand=row.brand,
            interval_s=row.interval_s,
            account=row.account,
            accepted=row.accepted,
            inside=row.inside,
        ),
        health=SourceHealth(row.health),
        paused=row.paused,
        synced_at=row.synced_at,
        retry_at=row.retry_at,
        error_code=row.error_code,
        error_facts=dict(row.error_facts),
        posts=posts,
        cursor=dict(row.cursor),
    )
