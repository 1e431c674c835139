"""The one engine that answers: sends once, and looks for what nobody knows the fate of."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

from app.domain.post import FetchedPost
from app.errors import (
    CannotSend,
    SourceBroken,
    SourceCaptcha,
    SourceUnreachable,
    SourceUnsure,
)
from app.sources.asking import Task
from app.sources.base import OutgoingReply, SentReply, sent_as
from app.sources.caller import Caller

MOST_LOOKS, LOOK_S = 20, 1.0
"""How long a network may work at a file that it was given."""
MOST_PAGES = 3
"""Of a list that are looked through for an answer; what is older was not sent just now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The newest of what is said where an answer would stand."""

    posts: tuple[FetchedPost, ...] = ()
    me: str | None = None
    """The native id of the account that answers; None: the network does not say."""


class Answering:
    """Answers in one source."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def send(self, reply: OutgoingReply) -> SentReply:
        """Publishes the answer with one call.

        Raises:
            SourceUnsure: it left, and what came back cannot be understood.
            SourceError, CannotSend: it certainly does not stand there.
        """
        network, place = self._caller.network, self._caller.place
        if any(not file.content for file in reply.files):
            raise CannotSend(reason="files")
        reply = replace(reply, uploaded=await self._give(reply))
        answer = await self._caller.act(network.reply(place, reply))
        try:
            return network.sent(place, reply, answer)
        except (SourceBroken, SourceCaptcha) as error:
            raise SourceUnsure(**error.facts) from error

    async def _give(self, reply: OutgoingReply) -> tuple[str, ...]:
        """Gives the network the files first; nobody sees them yet, so nothing is ever unsure."""
        network, names = self._caller.network, []
        for ask in network.uploads(reply):
            try:
                answer = await self._caller.act(ask)
            except SourceUnsure as error:
                raise SourceUnreachable(**error.facts) from error
            name = network.uploaded(answer)
            for _look in range(MOST_LOOKS):
                if (again := network.unready(answer, name)) is None:
                    break
                await asyncio.sleep(LOOK_S)
                answer = await self._caller.get(again)
            names.append(name)
        return tuple(names)

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        """Looks for the answer where it would stand; None: it does not.

        Raises:
            CannotSend: this network shows nobody where it would stand.
            SourceError: nobody can tell now.
        """
        network, place = self._caller.network, self._caller.place
        me = await self._me()
        task: Task | None = network.trace(place, reply, me)
        if task is None:
            raise CannotSend(reason="untraceable")
        for _page in range(MOST_PAGES):
            answer = await self._caller.get(task.ask)
            if answer.json_or_none() == {}:  # that says nothing, not that nothing stands there
                raise SourceBroken(reason="empty", status=answer.status)
            portion = network.read(task, answer, place)
            found = {
                post.native_id: post
                for post in portion.posts
                if post.native_id not in reply.others and network.is_it(post, reply, me)
            }
            if found:
                return _first(list(found.values()))
            if portion.next is None:
                return None
            task = portion.next
        return None

    async def around(self, reply: OutgoingReply) -> Around:
        """The newest of what is said where this answer would stand; nothing: nobody can tell.

        Raises:
            SourceError: it cannot be asked now.
        """
        network, place = self._caller.network, self._caller.place
        me = await self._me()
        task = network.trace(place, reply, me)
        if task is None:
            return Around(me=me)
        portion = network.read(task, await self._caller.get(task.ask), place)
        return Around(posts=portion.posts, me=me)

    async def _me(self) -> str | None:
        who = self._caller.network.who(self._caller.place)
        return self._caller.network.whose(await self._caller.get(who)) if who else None


def _first(found: list[FetchedPost]) -> SentReply:
    """The answer that came first; a second one is its twin."""
    if all(post.created for post in found):
        found.sort(key=lambda post: (str(post.created), post.native_id))
    sent = sent_as(found[0])
    twins = [post.permalink or post.native_id for post in found[1:]]
    return replace(sent, twin=twins[0]) if twins else sent
