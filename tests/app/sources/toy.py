"""A network made up for the engine's tests: lists of every order, answers, looks, a login."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.sources.accounts import Account
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Mark, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.caller import Caller
from app.sources.items import objects, own_id, post_of, string
from app.sources.network import Network, Place, Secret
from app.sources.transport import Transport


class Toy(Network):
    """`order` of its one list `/list`; items may name a list below them."""

    name = "toy"

    def __init__(
        self,
        order: Order = Order.BACK,
        *,
        live: bool = False,
        login: bool = False,
        short: bool = False,
    ) -> None:
        self.order, self.live, self.enters, self.short = order, live, login, short

    def login(self, place: Place, secret: Secret) -> Ask | None:
        return Ask(path="/login", json={"p": secret.get("token")}) if self.enters else None

    def session(self, answer: Answer) -> Secret:
        return {"token": str(object_of(answer)["session"])}

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        since = marks.get("list", Mark()).word
        ask = Ask(path="/list", query={"since": since or None}, wait_s=1.0 if self.live else 0.0)
        return (Task(list="list", ask=ask, order=self.order, live=self.live),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        body = object_of(answer)
        items = objects(body.get("items"))
        onward = string(body.get("next"))
        return Portion(
            posts=tuple(post_of(item, item) for item in items),
            next=self._further(task, onward) if onward else None,
            below=tuple(_below(item) for item in items if item.get("below")),
            mark=string(body.get("mark")) or "",
        )

    def _further(self, task: Task, onward: str) -> Task:
        return replace(task, ask=task.ask.with_query(at=onward), optional=self.short)

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        ids = tuple(post.native_id for post in posts)
        if len(ids) == 1:
            return (Look(ask=Ask(path=f"/item/{ids[0]}"), refs=ids),)
        query = {"ids": ",".join(ids)}
        return (Look(ask=Ask(path="/items", query=query), refs=ids, complete=True),)

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        items = objects(object_of(answer).get("items"))
        return Seen(posts=tuple(post_of(item, item) for item in items))

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        return Ask(path="/reply", json={"text": reply.text, "to": reply.to.native_id})

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        return SentReply(native_id=own_id(object_of(answer).get("id")) or "")

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        return Task(list="list", ask=Ask(path="/list"))


def _below(item: Mapping[str, Any]) -> Task:
    path = f"/below/{item['below']}"
    return Task(
        list="below", key=path, ask=Ask(path=path), version=str(item["version"]), optional=True
    )


def caller(network: Toy, base: str, transport: Transport, account: Account | None = None) -> Caller:
    """What the engine's parts are made of."""
    config = SourceConfig(name="x", network="toy", kind="toy", base_url=base)
    place = Place(config=config, base=base, site=base)
    return Caller(network, place, {"token": "secret"}, account or Account(limiter=None), transport)


def item(number: int, **more: Any) -> dict[str, Any]:
    """A post that came in at minute `number`."""
    at = f"2026-11-01T{number // 60:02}:{number % 60:02}:00Z"
    return {"id": str(number), "kind": "post", "text": f"t{number}", "created_utc": at, **more}
