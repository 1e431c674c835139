"""What stands on the sample's networks right now: posts, our answers, and what is yet to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain import clock
from app.services.sample_content import Act, Person, Place, SamplePost, World
from app.services.sample_network import numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A post or an answer as the network has it."""

    id: str
    """The network's own number."""
    place: Place
    thread: int
    by: Person
    at: datetime
    text: str
    parent: str | None
    post: SamplePost | None = None

    @property
    def counts(self) -> dict[str, int]:
        """Likes, reposts, comments, views and photos."""
        nothing = dict.fromkeys(("likes", "reposts", "comments", "views", "photos"), 0)
        return self.post.counts if self.post else nothing

    @property
    def top(self) -> bool:
        """Whether the thread hangs on it."""
        return self.parent is None


class Town:
    """The posts of all networks. What drips in appears in time or when it is asked for."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._standing = [standing(world, post) for post in world.posts if "gone" not in post.more]
        self._standing += [published(world, act) for act in world.acts if is_published(act)]
        self._coming = [(world.started + timedelta(seconds=after), p) for after, p in world.drip]
        self._keys: dict[str, Standing] = {}
        self._answers = 0
        self.held = False
        """True: nothing drips in by itself, only `release` lets the next one in."""

    def all(self) -> list[Standing]:
        """Everything, oldest first."""
        self._let_in()
        return sorted(self._standing, key=lambda item: (item.at, item.id))

    def of_place(self, key: str) -> list[Standing]:
        """Everything in one place, oldest first."""
        return [item for item in self.all() if item.place.key == key]

    def of_thread(self, key: str, thread: int) -> list[Standing]:
        """One conversation, oldest first; what it hangs on comes first."""
        found = [item for item in self.of_place(key) if item.thread == thread]
        return sorted(found, key=lambda item: not item.top)

    def find(self, network: str, native_id: str) -> Standing | None:
        """One post by the network's number."""
        fits = (i for i in self.all() if i.place.network == network and i.id == native_id)
        return next(fits, None)

    def release(self) -> Standing | None:
        """Lets the next one in at once; None: everything has arrived."""
        if not self._coming:
            return None
        _, post = self._coming.pop(0)
        return self._arrive(post)

    def waiting(self) -> int:
        """How many are yet to come."""
        self._let_in()
        return len(self._coming)

    def answer(self, to: Standing, by: Person, text: str, key: str) -> Standing:
        """Puts an answer of ours up; the same key never puts up a second one."""
        if key and key in self._keys:
            return self._keys[key]
        at = clock.now()
        self._answers += 1
        number = numbers.LATER + self._answers
        put = Standing(
            id=numbers.native(to.place.network, to.thread, number, at),
            place=to.place,
            thread=to.thread,
            by=by,
            at=at,
            text=text,
            parent=to.id,
        )
        self._standing.append(put)
        if key:
            self._keys[key] = put
        return put

    def _let_in(self) -> None:
        while self._coming and not self.held and self._coming[0][0] <= clock.now():
            self._arrive(self._coming.pop(0)[1])

    def _arrive(self, post: SamplePost) -> Standing:
        arrived = standing(self.world, post, clock.now())
        self._standing.append(arrived)
        return arrived


def standing(world: World, post: SamplePost, at: datetime | None = None) -> Standing:
    """A post as its network has it."""
    moment = at or post.at
    return Standing(
        id=numbers.native(post.place.network, post.thread, post.number, moment),
        place=post.place,
        thread=post.thread,
        by=post.by,
        at=moment,
        text=post.text,
        parent=None if post.to is None else _id(world, post, post.to),
        post=post,
    )


def is_published(act: Act) -> bool:
    """Whether an answer of the content stands on its network from the beginning."""
    return act.what == "answer" and act.facts["state"] in {"sent", "published", "unknown"}


def published(world: World, act: Act) -> Standing:
    """An answer of ours as its network has it."""
    answered = world.answered(act)
    return Standing(
        id=numbers.native(act.place.network, act.thread, act.number, act.at),
        place=act.place,
        thread=act.thread,
        by=world.answerer(act.place),
        at=act.at,
        text=act.facts["answer"],
        parent=_id(world, answered, answered.number),
    )


def _id(world: World, near: SamplePost, number: int) -> str:
    post = world.by_number[near.place.key, near.thread, number]
    return numbers.native(post.place.network, post.thread, number, post.at)
