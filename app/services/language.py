"""Who reads texts: a thread of this process here, a process of its own in `language_process`."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from app.domain.post import FetchedPost
from app.services.reading import Knowledge, Read, Reading


class Language(Protocol):
    """Reads posts for what it was told to look for."""

    async def read(self, posts: Sequence[FetchedPost]) -> list[Read]:
        """One for each post, in order.

        Raises:
            LanguageFailed: a text made it fail. LanguageGone: nothing can be read now.
        """
        ...

    def learn(self, knowledge: Knowledge) -> None:
        """What is read for from now on."""
        ...

    @property
    def knowledge(self) -> Knowledge:
        """What is read for now."""
        ...

    async def close(self) -> None:
        """Reads no more."""
        ...


class LanguageThread:
    """Reads in a thread that the caller keeps: for a terminal command that soon ends."""

    def __init__(self, knowledge: Knowledge, thread: ThreadPoolExecutor) -> None:
        self.knowledge = knowledge
        self._reading = Reading(knowledge)
        self._thread = thread

    async def read(self, posts: Sequence[FetchedPost]) -> list[Read]:
        """One for each post; what goes wrong is raised as it is."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._reading.read, posts)

    def learn(self, knowledge: Knowledge) -> None:
        """What is read for from now on."""
        self.knowledge = knowledge
        self._reading = Reading(knowledge)

    async def close(self) -> None:
        """The thread is the caller's."""
