"""Senders that are given the bytes of an answer's files; the window does without them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from app.domain.source import Source
from app.paths import Workspace
from app.services.attachments import content_of
from app.sources.answering import Answering, Around
from app.sources.base import OutgoingReply, Sender, SentReply

SenderFor = Callable[[Source], Awaitable[Sender | None]]


def loading(sender_for: SenderFor, workspace: Workspace) -> SenderFor:
    """The same senders, each given the bytes of what it sends."""

    async def of(source: Source) -> Sender | None:
        sender = await sender_for(source)
        return LoadingSender(sender, workspace) if sender is not None else None

    return of


class LoadingSender:
    """A sender that is given the bytes of an answer's files."""

    def __init__(self, sender: Sender, workspace: Workspace) -> None:
        self._sender = sender
        self._workspace = workspace

    async def send(self, reply: OutgoingReply) -> SentReply:
        """Sends once.

        Raises:
            FileGone: nothing left. And what the sender raises.
        """
        loaded = tuple(
            replace(file, content=content_of(self._workspace, file.file)) for file in reply.files
        )
        return await self._sender.send(replace(reply, files=loaded))

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        """Looks whether the answer stands there; its files are not looked at."""
        return await self._sender.find(reply)

    async def around(self, reply: OutgoingReply) -> Around:
        """What is said where the answer would stand; nothing where the sender cannot see it."""
        return await self._sender.around(reply) if isinstance(self._sender, Answering) else Around()
