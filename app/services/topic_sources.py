"""The sources of a topic, made in one gesture: a search in every network that has one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.ids import TopicId
from app.domain.source import Source, SourceConfig, SourceKind
from app.domain.topic import Topic, TopicQuery, Variant, VariantKind
from app.domain.topic_queries import queries_for
from app.services.changes import Changes
from app.sources.registry import checked, kinds
from app.store import sources
from app.store import topics as store

WORTH_ASKING = (VariantKind.KNOWN, VariantKind.TRANSLIT)
_MORE = 3
"""Generated spellings that are asked for besides the names; every query costs a request."""
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the person chose: networks, their servers, and the notices that were accepted."""

    networks: tuple[str, ...]
    servers: Mapping[str, str]
    """Where a network is many servers: the address of the one, by network."""
    accepted: frozenset[str] = frozenset()
    variants: tuple[Variant, ...] = ()


def create_sources(
    session: Session, topic_id: TopicId, wish: Wish
) -> tuple[tuple[Source, ...], Changes]:
    """Adds the searches of a topic that are not there yet.

    A network whose notice was not accepted is left out: nothing is asked that costs money
    before somebody agreed to the price.

    Raises:
        NotFound: no such topic. SourceMisconfigured: a server is missing or wrong.
    """
    topic = store.get(session, topic_id)
    known = sources.listed(session)
    there = {_place(source.config) for source in known}
    taken = {source.config.name for source in known}
    made = []
    for query in wanted_queries(topic, wish.networks, wish.variants):
        kind = _kind_of(query)
        if kind is None or (kind.notice and kind.notice not in wish.accepted):
            continue
        config = checked(_config(topic, query, kind, wish, known, taken))
        if _place(config) in there:
            continue
        there.add(_place(config))
        taken.add(config.name)
        made.append(sources.add(session, config))
    return tuple(made), Changes(sources=frozenset(source.id for source in made))


def wanted_queries(
    topic: Topic, networks: Collection[str], variants: Sequence[Variant] = ()
) -> tuple[TopicQuery, ...]:
    """What would be asked of these networks, in their order."""
    off = {text.casefold() for text in topic.off}
    texts = [
        variant.text
        for kind in WORTH_ASKING
        for variant in variants
        if variant.kind is kind and kind not in topic.kinds_off
        if variant.text.casefold() not in off
    ]
    return tuple(
        query for network in networks for query in queries_for(topic, network, texts[:_MORE])
    )


def searchable() -> tuple[SourceKind, ...]:
    """The kinds of source that search for a topic, of networks that this program has."""
    probe = Topic(name="probe")
    asked = {
        (query.network, query.kind)
        for kind in kinds()
        for query in queries_for(probe, kind.network)
    }
    return tuple(kind for kind in kinds() if (kind.network, kind.kind) in asked)


def _config(
    topic: Topic,
    query: TopicQuery,
    kind: SourceKind,
    wish: Wish,
    known: Sequence[Source],
    taken: Collection[str],
) -> SourceConfig:
    like = next((s.config for s in known if s.config.network == query.network), None)
    server = wish.servers.get(query.network) or (like.base_url if like else None)
    return SourceConfig(
        name=_free_name(f"{topic.name}: {query.network} {query.text}"[:_LONGEST_NAME], taken),
        network=query.network,
        kind=query.kind,
        params=query.params,
        base_url=server if kind.needs_server else None,
        brand=topic.name,
        account=like.account if like else "",
        accepted=kind.notice if kind.notice in wish.accepted else "",
    )


def _free_name(wanted: str, taken: Collection[str]) -> str:
    if wanted not in taken:
        return wanted
    numbers = range(2, len(taken) + 3)
    return next(f"{wanted} {n}" for n in numbers if f"{wanted} {n}" not in taken)


def _place(config: SourceConfig) -> tuple[str, str, str | None, tuple[tuple[str, str], ...]]:
    return config.network, config.kind, config.base_url, tuple(sorted(config.params.items()))


def _kind_of(query: TopicQuery) -> SourceKind | None:
    return next(
        (kind for kind in kinds() if (kind.network, kind.kind) == (query.network, query.kind)),
        None,
    )
