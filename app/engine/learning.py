"""What the person corrected, in the engine: new posts are judged by it soon, not at every click."""

from __future__ import annotations

import time
from dataclasses import replace

from app.services import correcting
from app.services.listening import Listening
from app.services.taught import taught
from app.store.database import Database

PAUSE_S = 2.0
"""What is said within it is learned together."""
LOOK_S = 30.0
"""Between looks at what a terminal may have changed."""
REST_S = 0.01
"""For each correction, between two learnings: fitting takes a fifth of it."""


class Learning:
    """Keeps what texts are judged by in step with the corrections that are in force."""

    def __init__(self, db: Database, listening: Listening) -> None:
        self._db = db
        self._listening = listening
        self._due = 0.0
        self._rested = 0.0
        self._stamp: tuple[int, ...] | None = None

    def soon(self) -> None:
        """Something was corrected, or taken back."""
        now = time.monotonic()
        self._due = min(self._due, max(now + PAUSE_S, self._rested))

    async def look(self) -> None:
        """Hands over the corrections, if it is time and others are in force than before.

        Raises:
            StoreError: the database.
        """
        if time.monotonic() < self._due:
            return
        self._due = time.monotonic() + LOOK_S
        stamp = await self._db.read(correcting.stamp)
        if stamp == self._stamp:
            return
        told = await self._db.read(taught)
        words = self._listening.words
        if told != words.knowledge.corrections:
            # They are learned where texts are read, before the next of them.
            words.learn(replace(words.knowledge, corrections=told))
        self._stamp = stamp
        self._rested = time.monotonic() + REST_S * len(told)
