"""The sample's content: who wrote what, when, and what was done about it, read from TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from app.paths import resources

Table = Mapping[str, Any]
YEAR = timedelta(weeks=52)
ANSWERS_FROM = 500
"""The numbers of our own answers inside a thread begin here; posts stay below."""


def folder() -> Path:
    """Where the sample's files lie."""
    return resources() / "sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An invented account."""

    key: str
    network: str
    id: str
    name: str
    handle: str
    followers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An invented place where people write: a wall, a hashtag, a group, a feed."""

    key: str
    name: str
    network: str
    kind: str
    brand: str
    reader: bool
    own: Person | None
    more: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePost:
    """One invented post. `number` counts inside its thread; 1 stands at the top."""

    place: Place
    thread: int
    number: int
    by: Person
    at: datetime
    text: str
    to: int | None
    more: Table

    @property
    def top(self) -> bool:
        """Whether the thread hangs on it."""
        return self.number == 1

    @property
    def counts(self) -> dict[str, int]:
        """Likes, reposts, comments, views and photos; 0 where nothing is said."""
        names = ("likes", "reposts", "comments", "views", "photos")
        return {name: int(self.more.get(name, 0)) for name in names}

    @property
    def ours(self) -> bool:
        """Written by the account that answers in this place."""
        return self.place.own is not None and self.by.key == self.place.own.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that was done with an author's case. `what` is answer, note, draft, promise,
    close, verdict or cause; `facts` holds its words.
    """

    place: Place
    thread: int
    by: Person
    number: int
    at: datetime
    what: str
    facts: Table


class World:
    """Everything of the sample, with moments counted back from `started`."""

    def __init__(self, started: datetime, source: Path | None = None) -> None:
        self.started = started.astimezone(UTC).replace(microsecond=0)
        self._folder = source or folder()
        self._raw = _read(self._folder / "world.toml")
        self.operator: str = self._raw["operator"]
        self.confirmed: str = self._raw["confirmed"]
        self.brands: Sequence[Table] = self._raw["brand"]

    @cached_property
    def people(self) -> dict[tuple[str, str], Person]:
        """Accounts by network and key."""
        return {
            (network, key): _person(network, key, raw)
            for network, accounts in self._raw["people"].items()
            for key, raw in accounts.items()
        }

    @cached_property
    def places(self) -> dict[str, Place]:
        """Places by key, in the order in which they are shown."""
        return {raw["key"]: self._place(raw) for raw in self._raw["source"]}

    @cached_property
    def posts(self) -> tuple[SamplePost, ...]:
        """Everything that is there from the beginning."""
        return tuple(post for thread in self._threads for post in self._of_thread(thread))

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """Everything that was done, by time."""
        found = [act for thread in self._threads for act in self._acts_of(thread)]
        return tuple(sorted(found, key=lambda act: act.at))

    @cached_property
    def drip(self) -> tuple[tuple[float, SamplePost], ...]:
        """What arrives later: after how many seconds, and what."""
        known = {(p.place.key, p.thread): p.number for p in self.posts}
        found: list[tuple[float, SamplePost]] = []
        for raw in _read(self._folder / "drip.toml")["post"]:
            key = (raw["source"], raw["thread"])
            known[key] = known.get(key, 0) + 1
            post = self._post(self.places[key[0]], key[1], known[key], {**raw, "ago": 0})
            found.append((float(raw["after"]), post))
        return tuple(found)

    @cached_property
    def by_number(self) -> dict[tuple[str, int, int], SamplePost]:
        """Posts by place, thread and number."""
        everything = (*self.posts, *(post for _, post in self.drip))
        return {(post.place.key, post.thread, post.number): post for post in everything}

    def answered(self, act: Act) -> SamplePost:
        """The post that an act is about: the author's newest before it."""
        own = [
            post
            for post in self.posts
            if (post.place.key, post.thread) == (act.place.key, act.thread) and post.by == act.by
        ]
        return max((p for p in own if p.at <= act.at), key=lambda p: p.at, default=own[0])

    def answerer(self, place: Place) -> Person:
        """The account in whose name a place is answered."""
        account = next(b["account"] for b in self.brands if b["name"] == place.brand)
        nobody = Person(
            key=account, network=place.network, id=account, name=place.brand, handle=account,
            followers=0,
        )  # fmt: skip
        return place.own or self.people.get((place.network, account), nobody)

    @cached_property
    def captured(self) -> dict[str, tuple[Place, int, Person]]:
        """Which cases come with a bundle: the bundle's name, and whose case it is."""
        return {
            work["capture"]: (place, thread["id"], self.people[place.network, work["by"]])
            for thread in self._threads
            for place in [self.places[thread["source"]]]
            for work in thread.get("work", ())
            if "capture" in work
        }

    @cached_property
    def _threads(self) -> tuple[Table, ...]:
        files = sorted(self._folder.glob("*.toml"))
        return tuple(thread for path in files for thread in _read(path).get("thread", ()))

    def _of_thread(self, thread: Table) -> Iterator[SamplePost]:
        place = self.places[thread["source"]]
        for number, raw in enumerate(thread["posts"], start=1):
            yield self._post(place, thread["id"], number, raw)

    def _post(self, place: Place, thread: int, number: int, raw: Table) -> SamplePost:
        return SamplePost(
            place=place,
            thread=thread,
            number=number,
            by=self.people[place.network, raw["by"]],
            at=self.moment(raw),
            text=raw["text"],
            to=raw.get("to", 1) if number > 1 else None,
            more=raw,
        )

    def _acts_of(self, thread: Table) -> Iterator[Act]:
        place = self.places[thread["source"]]
        number = ANSWERS_FROM
        for work in thread.get("work", ()):
            for raw in work["do"]:
                number += 1
                yield Act(
                    place=place,
                    thread=thread["id"],
                    by=self.people[place.network, work["by"]],
                    number=number,
                    at=self.moment(raw),
                    what=next(iter(raw)),
                    facts=raw,
                )

    def moment(self, raw: Table, ago: str = "ago") -> datetime:
        """The moment of a table: fixed (`at`), or so many minutes before the start (`ago`).

        On a computer whose clock stands before a fixed moment it is put back by whole weeks.
        """
        if "at" in raw and ago == "ago":
            fixed = datetime.fromisoformat(raw["at"]).replace(tzinfo=UTC)
            ahead = max(timedelta(), fixed - self.started)
            return fixed - YEAR * -(-ahead // YEAR)
        return self.started - timedelta(minutes=raw[ago])

    def _place(self, raw: Table) -> Place:
        own = raw.get("own")
        return Place(
            key=raw["key"],
            name=raw["name"],
            network=raw["network"],
            kind=raw["kind"],
            brand=raw["brand"],
            reader=raw["reader"],
            own=self.people[raw["network"], own] if own else None,
            more=raw,
        )


def _person(network: str, key: str, raw: Table) -> Person:
    return Person(
        key=key,
        network=network,
        id=str(raw["id"]),
        name=raw["name"],
        handle=raw.get("handle", key),
        followers=raw["followers"],
    )


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))
