"""The one engine that answers: sends once, and looks for what nobody knows the fate of."""

from __future__ import annotations

from app.errors import CannotSend, SourceBroken, SourceCaptcha, SourceUnsure
from app.sources.asking import Task
from app.sources.base import OutgoingReply, SentReply, sent_as
from app.sources.caller import Caller

MOST_PAGES = 3
"""Of a list that are looked through for an answer; what is older was not sent just now."""


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
        answer = await self._caller.act(network.reply(place, reply))
        try:
            return network.sent(place, reply, answer)
        except (SourceBroken, SourceCaptcha) as error:
            raise SourceUnsure(**error.facts) from error

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        """Looks for the answer where it would stand; None: it does not.

        Raises:
            CannotSend: this network shows nobody where it would stand.
            SourceError: nobody can tell now.
        """
        network, place = self._caller.network, self._caller.place
        who = network.who(place)
        me = network.whose(await self._caller.get(who)) if who else None
        task: Task | None = network.trace(place, reply, me)
        if task is None:
            raise CannotSend(reason="untraceable")
        for _page in range(MOST_PAGES):
            answer = await self._caller.get(task.ask)
            if answer.json_or_none() == {}:  # that says nothing, not that nothing stands there
                raise SourceBroken(reason="empty", status=answer.status)
            portion = network.read(task, answer, place)
            for post in portion.posts:
                if network.is_it(post, reply, me):
                    return sent_as(post)
            if portion.next is None:
                return None
            task = portion.next
        return None
