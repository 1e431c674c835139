"""A rule: if a post is so, then do that (L2, T17); and its stable form as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.domain.clock import from_iso
from app.domain.ids import PostId, RuleId, SourceId, TopicId
from app.domain.triage import Sentiment, Verdict
from app.errors import RuleSpec

NEW = RuleId(0)
"""The id of a rule that is not kept yet."""


class PostType(StrEnum):
    """What a post is to a person, whatever its network calls it."""

    POST = "post"
    COMMENT = "comment"
    REVIEW = "review"
    MESSAGE = "message"
    LETTER = "letter"


class Urgency(StrEnum):
    """How much more a case burns because a rule says so."""

    RAISE = "raise"
    """One band of risk higher than it would be."""
    URGENT = "urgent"
    """The highest band, and before everything else in the queue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What a post must be like: all that is given here; nothing given: every post is so.

    Lists other than `all_words` ask for any one of their entries; None asks for nothing.
    """

    any_words: tuple[str, ...] = ()
    """By lemma: «вернуть» finds «вернули»; several words are a phrase by lemma."""
    all_words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    """As they are written, but for capitals, ё and white space; never inside a longer word."""
    without_words: tuple[str, ...] = ()
    without_phrases: tuple[str, ...] = ()
    types: tuple[PostType, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    moods: tuple[Sentiment, ...] = ()
    languages: tuple[str, ...] = ()
    """ISO 639-1, as the analysis says them."""
    networks: tuple[str, ...] = ()
    sources: tuple[SourceId, ...] = ()
    topics: tuple[TopicId, ...] = ()
    own_channel: bool | None = None
    followers_from: int | None = None
    followers_to: int | None = None
    leader: bool | None = None
    """An opinion leader by the audience usual on the network (T9)."""
    roles: tuple[str, ...] = ()
    """What the author is to us (P4): vip …"""
    rating_to: float | None = None
    """Stars, at most; posts without a rating do not meet it."""
    pictures: bool | None = None
    profanity: bool | None = None
    links: bool | None = None
    account_days_to: int | None = None
    """The account was made at most so many days before the post; unknown does not meet it."""

    @property
    def given(self) -> bool:
        """Whether anything is asked for at all."""
        return self != Conditions()

    @property
    def about_words(self) -> bool:
        """Whether the text has to be looked at."""
        texts = (self.any_words, self.all_words, self.phrases)
        return any((*texts, self.without_words, self.without_phrases))


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """What is done with a post that is so, and with its case."""

    tags: tuple[str, ...] = ()
    verdict: Verdict | None = None
    urgency: Urgency | None = None
    hide: bool = False
    """Into the view «Hidden»: nothing is deleted, search and evidence stay as they are."""
    notify: bool = False
    capture: bool = False

    @property
    def any(self) -> bool:
        """Whether anything is done."""
        return self != Acts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule, as the person made it."""

    name: str
    id: RuleId = NEW
    place: int = 0
    """In which order rules are asked, from 1; 0: not kept yet, it comes last."""
    enabled: bool = True
    conditions: Conditions = field(default_factory=Conditions)
    acts: Acts = field(default_factory=Acts)
    stop: bool = False
    """Where it fires, the rules after it are not asked."""
    version: int = 1
    created: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """One post of the archive that a rule fires on."""

    post_id: PostId
    network: str
    author: str
    at: datetime
    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePreview:
    """What a rule would fire on in the archive: `found` of `looked` posts, the newest `shown`."""

    found: int
    looked: int
    shown: tuple[RuleLine, ...] = ()

    def with_more(self, other: RulePreview) -> RulePreview:
        """This, and a stretch of older posts."""
        return RulePreview(
            found=self.found + other.found,
            looked=self.looked + other.looked,
            shown=(*self.shown, *other.shown),
        )

    @property
    def everything(self) -> bool:
        """It fires on all there is."""
        return self.looked > 0 and self.found == self.looked


def preview_from_json(raw: Mapping[str, Any]) -> RulePreview:
    """What the engine told of a stretch of the archive."""
    lines = [
        RuleLine(**(line | {"marks": tuple(map(tuple, line["marks"])), "at": from_iso(line["at"])}))
        for line in raw["shown"]
    ]
    return RulePreview(found=raw["found"], looked=raw["looked"], shown=tuple(lines))


_ENUMS: Mapping[str, type[StrEnum]] = {
    "types": PostType,
    "verdicts": Verdict,
    "moods": Sentiment,
    "verdict": Verdict,
    "urgency": Urgency,
}
_NUMBERS = frozenset({"sources", "topics"})
_COUNTS = frozenset({"followers_from", "followers_to", "account_days_to"})
_FLAGS = frozenset({"own_channel", "leader", "pictures", "profanity", "links"})


def spec_to_json(rule: Rule) -> dict[str, Any]:
    """What a rule asks for and does, without name, id and age: the column `spec`.

    Only what is given: `{"if": {"any_words": ["вернуть"]}, "then": {"tags": ["возврат"]}}`.
    """
    document: dict[str, Any] = {"if": _given(rule.conditions), "then": _given(rule.acts)}
    return document | ({"stop": True} if rule.stop else {})


def to_json(rule: Rule) -> dict[str, Any]:
    """A rule for the pipe and the terminal."""
    head = {"id": rule.id, "name": rule.name, "place": rule.place, "enabled": rule.enabled}
    return head | {"version": rule.version} | spec_to_json(rule)


def from_json(raw: Mapping[str, Any]) -> Rule:
    """The rule that `to_json` wrote, or that a person wrote in the same form.

    Raises:
        RuleSpec: fact `what` is the key or the value that no rule has.
    """
    known = {"id", "name", "place", "enabled", "version", "created", "if", "then", "stop"}
    for key in raw:
        if key not in known:
            raise RuleSpec(what=str(key)[:60])
    conditions, acts = raw.get("if", {}), raw.get("then", {})
    return Rule(
        name=_of(raw, "name", str, ""),
        id=RuleId(_of(raw, "id", int, 0)),
        place=_of(raw, "place", int, 0),
        enabled=_of(raw, "enabled", bool, default=True),
        version=_of(raw, "version", int, 1),
        stop=_of(raw, "stop", bool, default=False),
        conditions=Conditions(**_read(Conditions, conditions, "if")),
        acts=Acts(**_read(Acts, acts, "then")),
    )


def _given(record: Conditions | Acts) -> dict[str, Any]:
    values = ((each.name, getattr(record, each.name)) for each in fields(record))
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in values
        if value not in ((), None, False) or (value is False and name in _FLAGS)
    }


def _of(raw: Mapping[str, Any], name: str, kind: type, default: Any) -> Any:
    found = raw.get(name, default)
    if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
        raise RuleSpec(what=name)
    return found


def _read(kind: type[Conditions | Acts], raw: Any, where: str) -> dict[str, Any]:
    if not isinstance(raw, Mapping):
        raise RuleSpec(what=where)
    lists = {each.name for each in fields(kind) if str(each.type).startswith("tuple")}
    names = {each.name for each in fields(kind)}
    found: dict[str, Any] = {}
    for name, value in raw.items():
        if name not in names:
            raise RuleSpec(what=f"{where}.{name}"[:60])
        found[name] = _list(name, value) if name in lists else _one(name, value)
    return found


def _list(name: str, value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise RuleSpec(what=name)
    return tuple(_item(name, each) for each in value)


def _item(name: str, value: Any) -> Any:
    wanted = int if name in _NUMBERS else str
    if not isinstance(value, wanted) or isinstance(value, bool):
        raise RuleSpec(what=f"{name}: {value}"[:60])
    if name in _ENUMS:
        return _member(name, value)
    return value


def _one(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _ENUMS:
        return _member(name, value)
    if name in _COUNTS or name == "rating_to":
        wanted: Any = int if name in _COUNTS else int | float
        if isinstance(value, bool) or not isinstance(value, wanted):
            raise RuleSpec(what=name)
        return value
    if not isinstance(value, bool):
        raise RuleSpec(what=name)
    return value


def _member(name: str, value: Any) -> StrEnum:
    try:
        return _ENUMS[name](value)
    except ValueError as error:
        raise RuleSpec(what=f"{name}: {value}"[:60]) from error
