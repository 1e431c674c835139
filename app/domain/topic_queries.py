"""What to ask each network's own search for, so that a topic's mentions come in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.topic import Topic, TopicQuery
from app.domain.topic_check import letters

MOST = 12
"""Queries of one topic to one network: every one is asked again and again."""
_PIECE = re.compile(r"[^\W_]+")
_QUOTES = re.compile(r"[\"“”«»„]")
_NO_TAG = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """How a network wants to be asked."""

    kind: str
    param: str = "query"
    longest: int = 200
    """Characters of one query."""
    either: str = ""
    """What stands between words of which one will do; empty: one query for each."""
    without: str = ""
    """What stands before a word that must not be there; empty: it cannot be said."""
    link: str = ""
    """How posts that link to a host are asked for; empty: they cannot be."""
    least: int = 2
    """Letters below which the network finds nothing."""
    always: str = ""
    """What every query ends with."""
    notice: str = ""


SEARCHES: dict[str, _Search] = {
    # The length and the operators of newsfeed.search are not documented: phrases in quotes are.
    "vk": _Search(kind="newsfeed_search", longest=250),
    "mastodon": _Search(kind="hashtag", param="tag", longest=100),
    # The lexicon of searchPosts recommends Lucene's syntax and promises none of it.
    "bluesky": _Search(kind="search", longest=250, link="domain:{host}"),
    "reddit": _Search(kind="search", longest=500, either=" OR ", without="NOT ", link="url:{host}"),
    "discourse": _Search(kind="search", longest=200, least=3),
    # docs.x.com, build-a-query: 512 characters for those who pay per use
    "x": _Search(
        kind="search",
        longest=512,
        either=" OR ",
        without="-",
        link='url:"{host}"',
        always="-is:retweet",
        notice="price",
    ),
}
"""Networks with a search of their own, and how they are asked. Telegram has none for bots."""


def networks() -> tuple[str, ...]:
    """The networks that can be searched for a topic."""
    return tuple(SEARCHES)


def search_kind(network: str) -> str:
    """The kind of source that searches a network; empty: it has no search."""
    search = SEARCHES.get(network)
    return search.kind if search else ""


def queries_for(topic: Topic, network: str, variants: Iterable[str] = ()) -> tuple[TopicQuery, ...]:
    """The queries that bring a topic's mentions from a network; none where it has no search.

    `variants` are further spellings worth asking for, the most useful first. Names are always
    asked for; as many queries are made as the network's length allows, `MOST` at most.
    """
    search = SEARCHES.get(network)
    if search is None:
        return ()
    if search.param == "tag":
        texts: Iterable[str] = _tags(topic, variants)
    else:
        texts = _texts(topic, search, variants)
    fresh = dict.fromkeys(text for text in texts if text)
    return tuple(
        TopicQuery(
            network=network, kind=search.kind, params={search.param: text}, notice=search.notice
        )
        for text in list(fresh)[:MOST]
    )


def notice_of(network: str) -> str:
    """What has to be accepted before a network is searched; empty: nothing."""
    search = SEARCHES.get(network)
    return search.notice if search else ""


def _texts(topic: Topic, search: _Search, variants: Iterable[str]) -> Sequence[str]:
    wanted = [*topic.all_names, *variants]
    names = dict.fromkeys(_quoted(name) for name in wanted if letters(name) >= search.least)
    links = [search.link.format(host=host) for host in _hosts(topic)] if search.link else []
    terms = [*names, *links]
    if not search.either:
        return [term[: search.longest] for term in terms]
    return list(_packed(terms, search, _held_off(topic, search)))


def _packed(terms: Sequence[str], search: _Search, tail: str) -> Iterator[str]:
    """As many terms in one query as fit; a query of one term needs no brackets."""
    room = search.longest - len(tail) - 2
    line: list[str] = []
    for term in terms:
        if line and len(search.either.join((*line, term))) > room:
            yield _closed(line, search, tail)
            line = []
        if len(term) <= room:
            line.append(term)
    if line:
        yield _closed(line, search, tail)


def _closed(line: Sequence[str], search: _Search, tail: str) -> str:
    inner = search.either.join(line)
    return (f"({inner})" if len(line) > 1 else inner) + tail


def _held_off(topic: Topic, search: _Search) -> str:
    """Exclusions that the network can apply; a third of the query at most, the rest we do."""
    tail = f" {search.always}" if search.always else ""
    if not search.without:
        return tail
    names = [name.casefold() for name in topic.all_names]
    for phrase in topic.exclude:
        # An exclusion around the name holds off that one name, not the text.
        if any(name in phrase.casefold() for name in names):
            continue
        more = f" {search.without}{_quoted(phrase)}"
        if len(tail) + len(more) > search.longest // 3:
            break
        tail += more
    return tail


def _tags(topic: Topic, variants: Iterable[str]) -> Iterator[str]:
    for name in (*topic.all_names, *variants):
        tag = _NO_TAG.sub("", name).lower()
        if letters(tag) >= 2 and not tag.isdigit():
            yield tag


def _hosts(topic: Topic) -> tuple[str, ...]:
    return tuple(dict.fromkeys(site.partition("/")[0] for site in topic.sites))


def _quoted(name: str) -> str:
    """A phrase in quotes; a word as it is, unless a network could take it for an operator."""
    bare = " ".join(_QUOTES.sub(" ", name).split())
    plain = _PIECE.fullmatch(bare) and bare.upper() not in {"OR", "AND", "NOT"}
    return bare if plain else f'"{bare}"'
