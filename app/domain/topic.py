"""A topic: a brand with everything that tells its mentions, and what came of listening for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.domain.clock import from_iso
from app.domain.ids import PostId, TopicId

NEW = TopicId(0)
"""The id of a topic that is not kept yet."""
SEARCHES = frozenset({"newsfeed_search", "search", "hashtag"})
"""Kinds of source whose finds are only as good as the network's search: looked through again."""


class VariantKind(StrEnum):
    """How a variant of a name came to be; the matcher says the same of what it finds."""

    KNOWN = "known"
    """What people are known to call it; a list of our own (resources/language/brands.txt)."""
    FORM = "form"
    TRANSLIT = "translit"
    TYPO = "typo"
    LOOK_ALIKE = "look_alike"
    LAYOUT = "layout"
    HASHTAG = "hashtag"
    HANDLE = "handle"


ALSO = {
    VariantKind.FORM: frozenset({"form", "derived"}),
    VariantKind.TYPO: frozenset({"typo", "spaced"}),
}
"""What the matcher's own words for a find belong to, where it tells more kinds apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One generated way to write a name of the topic."""

    text: str
    kind: VariantKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What is listened for (L1, L6, L7, L9). All texts are as the person typed them."""

    name: str
    """The official name; cases and sources bear it as their brand."""
    id: TopicId = NEW
    names: tuple[str, ...] = ()
    """Other names: colloquial, short, former."""
    handles: tuple[str, ...] = ()
    """The brand's own accounts: who names one of them has tagged the brand."""
    sites: tuple[str, ...] = ()
    """Addresses of the brand: a host, or a host with the beginning of a path."""
    exclude: tuple[str, ...] = ()
    """Words and phrases: a text with one is not about the brand; around a name, only that name."""
    exclude_domains: tuple[str, ...] = ()
    """Sites whose pages are never about the brand."""
    contexts: tuple[str, ...] = ()
    """Words that, near a name, give another meaning of it away."""
    words_added: tuple[str, ...] = ()
    words_removed: tuple[str, ...] = ()
    """What this topic's negative words have more and less than the shipped ones (L7)."""
    off: tuple[str, ...] = ()
    """Variants that the person switched off."""
    kinds_off: tuple[VariantKind, ...] = ()
    """Kinds of variant that the person switched off as a whole."""
    version: int = 1
    created: datetime | None = None

    @property
    def all_names(self) -> tuple[str, ...]:
        """The official name first, each once."""
        return tuple(dict.fromkeys((self.name, *self.names)))

    @property
    def deaf_to(self) -> frozenset[str]:
        """The matcher's words for kinds of find that are switched off."""
        return frozenset(how for kind in self.kinds_off for how in ALSO.get(kind, {kind.value}))


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicMatch:
    """What one text has to do with one topic."""

    topic: str
    topic_id: TopicId
    tagged: bool = False
    """By a hashtag, a handle or an account of the brand (L8)."""
    linked: bool = False
    """It links to a site of the brand (L9)."""
    negative: bool = False
    words: tuple[str, ...] = ()
    """The negative words in it, as they stand in the lexicon."""
    hows: tuple[str, ...] = ()
    """In which ways it was named."""
    surfaces: tuple[str, ...] = ()
    """The names as they were written."""
    excluded: str = ""
    """The exclusion that holds it off; empty: it is about the topic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicShare:
    """How many mentions a topic had in a time, and how they name the brand (L8)."""

    topic_id: TopicId
    total: int = 0
    tagged: int = 0
    linked: int = 0
    negative: int = 0

    @property
    def untagged(self) -> int:
        """Mentions that nobody who looks at tags alone would find."""
        return self.total - self.tagged

    @property
    def tagged_share(self) -> float | None:
        """From 0 to 1; None: there were no mentions."""
        return self.tagged / self.total if self.total else None


LOOK_AT = 50_000
"""Posts of the archive that a preview looks at, the newest."""
SHOWN = 30
"""Of what it finds, so many are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPreview:
    """What a topic finds in the archive: `found` of `looked` posts, the newest `shown`."""

    found: int = 0
    looked: int = 0
    tagged: int = 0
    negative: int = 0
    excluded: int = 0
    shown: tuple[PreviewLine, ...] = ()
    before: PostId | None = None
    """Older posts than this one were not looked at; None: there are none."""

    @property
    def goes_on(self) -> bool:
        """Whether older posts are worth a look; a person waits for it."""
        return self.before is not None and self.looked < LOOK_AT

    def with_older(self, older: TopicPreview) -> TopicPreview:
        """Together with what the posts before these hold."""
        return TopicPreview(
            found=self.found + older.found,
            looked=self.looked + older.looked,
            tagged=self.tagged + older.tagged,
            negative=self.negative + older.negative,
            excluded=self.excluded + older.excluded,
            shown=(*self.shown, *older.shown)[:SHOWN],
            before=older.before,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewLine:
    """One post of the archive that a topic matches."""

    text: str
    marks: tuple[tuple[int, int], ...]
    network: str
    at: datetime
    how: str
    excluded: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicQuery:
    """What to ask a network's own search for: the kind of source and its parameters."""

    network: str
    kind: str
    params: Mapping[str, str]
    notice: str = ""
    """What has to be accepted before it is asked: `price` costs money at every search."""

    @property
    def text(self) -> str:
        """What stands in the network's search field."""
        return next(iter(self.params.values()), "")


_TEXTS = frozenset(
    field.name
    for field in fields(Topic)
    if field.name not in {"id", "name", "version", "created", "kinds_off"}
)


def query_to_json(topic: Topic) -> dict[str, Any]:
    """What a topic asks for, without its name, id and age: the column `query`."""
    texts: dict[str, Any] = {name: list(getattr(topic, name)) for name in sorted(_TEXTS)}
    return texts | {"kinds_off": [kind.value for kind in topic.kinds_off]}


def to_json(topic: Topic) -> dict[str, Any]:
    """A topic for the pipe and the terminal."""
    return {"id": topic.id, "name": topic.name, "version": topic.version} | query_to_json(topic)


def from_json(raw: Mapping[str, Any]) -> Topic:
    """The topic that `to_json` wrote; what is unknown or of another kind in it is left out."""
    known = {kind.value for kind in VariantKind}
    kinds = tuple(VariantKind(kind) for kind in _texts(raw.get("kinds_off")) if kind in known)
    given: dict[str, Any] = {name: _texts(raw.get(name)) for name in _TEXTS}
    number = raw.get("id")
    version = raw.get("version")
    return Topic(
        name=str(raw.get("name") or ""),
        id=TopicId(number) if isinstance(number, int) else NEW,
        version=version if isinstance(version, int) else 1,
        kinds_off=kinds,
        **given,
    )


def preview_from_json(raw: Mapping[str, Any]) -> TopicPreview:
    """What the engine told of a preview."""
    lines = [
        PreviewLine(
            **{**line, "marks": tuple(map(tuple, line["marks"])), "at": from_iso(line["at"])}
        )
        for line in raw["shown"]
    ]
    return TopicPreview(**{**raw, "shown": tuple(lines)})


def without_empty(topic: Topic) -> Topic:
    """Every text trimmed, each once, none empty."""
    trimmed: dict[str, Any] = {
        name: tuple(dict.fromkeys(text for each in getattr(topic, name) if (text := _trim(each))))
        for name in _TEXTS
    }
    kinds = tuple(dict.fromkeys(topic.kinds_off))
    return replace(topic, name=_trim(topic.name), kinds_off=kinds, **trimmed)


def _trim(text: str) -> str:
    return " ".join(text.split())


def _texts(raw: Any) -> tuple[str, ...]:
    return tuple(str(each) for each in raw) if isinstance(raw, list | tuple) else ()
