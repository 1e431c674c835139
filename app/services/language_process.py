"""The language process from outside: started at the first text, anew when it dies or hangs."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from app.domain.post import FetchedPost
from app.errors import LanguageFailed, LanguageGone
from app.processes import own_command
from app.services.child_process import begin
from app.services.frames import packed, received
from app.services.reading import Knowledge, Read, posts_out, reads_in

MOST_LETTERS = 1_000_000
"""Characters of one message; beyond that a batch goes in several."""
LESSON_S = 0.02
"""More for the message after many corrections were told, for each: they are learned first."""
LET_GO_S = 2.0
"""For ending by itself when its stdin ends."""
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds."""

    start: float = 120.0
    """Until it is ready."""
    batch: float = 60.0
    """For a message; a hundred posts take a quarter of a second."""
    again: float = 10.0
    """After it did not start, before it is tried again."""


class _Again(Exception):
    """It died over somebody else's message."""


class LanguageProcess:
    """Reads texts in a process of its own, one batch after the other."""

    def __init__(self, knowledge: Knowledge, patience: Patience | None = None) -> None:
        self.knowledge = knowledge
        self._patience = patience or Patience()
        self._child: _Child | None = None
        self._starting = asyncio.Lock()
        self._failed = float("-inf")
        self._closed = False

    @property
    def pid(self) -> int | None:
        """Of the process, if it runs."""
        return self._child.process.pid if self._child and not self._child.ended else None

    def learn(self, knowledge: Knowledge) -> None:
        """What the next batch is read for."""
        self.knowledge = knowledge

    async def read(self, posts: Sequence[FetchedPost]) -> list[Read]:
        """One for each post, in order.

        Raises:
            LanguageFailed: reading them failed, ended the process or took too long.
            LanguageGone: the process does not start.
        """
        reads: list[Read] = []
        for part in _parts(posts):
            answer = json.loads(await self._answer({"posts": posts_out(part)}))
            if "error" in answer:
                log.warning("reading failed: %s at %s", answer["error"], answer.get("at"))
                raise LanguageFailed(kind=answer["error"])
            reads += reads_in(answer["reads"])
        return reads

    async def close(self) -> None:
        """Ends the process; who still wants to read does not begin another one."""
        self._closed = True
        async with self._starting:
            if self._child is not None:
                await self._child.close()
                self._child = None

    async def _answer(self, message: dict[str, Any]) -> bytes:
        while True:
            child = await self._running()
            try:
                return await child.ask(message, self.knowledge)
            except _Again:
                continue

    async def _running(self) -> _Child:
        async with self._starting:
            if self._child is not None and not self._child.ended:
                return self._child
            if self._closed or time.monotonic() - self._failed < self._patience.again:
                raise LanguageGone
            try:
                self._child = await _started(self._patience)
            except LanguageGone:
                self._failed = time.monotonic()
                raise
            return self._child


class _Child:
    """One process, from its start to its end."""

    def __init__(self, process: asyncio.subprocess.Process, most_s: float) -> None:
        self.process = process
        self._most_s = most_s
        self._waiting: deque[asyncio.Future[bytes]] = deque()
        self._asked = asyncio.Event()
        self._over = False
        self._taught: Knowledge | None = None
        self._lessons_s = 0.0
        self._listening = asyncio.create_task(self._listen())

    @property
    def ended(self) -> bool:
        """Whether it will answer no more."""
        return self._over or self.process.returncode is not None

    async def ask(self, message: dict[str, Any], knowledge: Knowledge) -> bytes:
        """Its answer to a message, in the order of asking.

        Raises:
            LanguageFailed: it died or hung over this one. _Again: over another.
        """
        stdin = self.process.stdin
        if self.ended or stdin is None:
            raise _Again
        if self._taught != knowledge:
            stdin.write(packed({"learn": knowledge.as_json()}))
            self._taught = knowledge
            self._lessons_s = LESSON_S * len(knowledge.corrections)
        answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        stdin.write(packed(message))
        self._waiting.append(answer)
        self._asked.set()
        with suppress(ConnectionError):
            await stdin.drain()
        return await answer

    async def close(self) -> None:
        self._listening.cancel()
        if self.process.stdin is not None:
            self.process.stdin.close()
        with suppress(TimeoutError):
            await asyncio.wait_for(self.process.wait(), LET_GO_S)
        await self._end(LanguageFailed(kind="closed"))

    async def _listen(self) -> None:
        ended = "died"
        while True:
            await self._asked.wait()
            try:
                most_s = self._most_s + self._lessons_s
                body = await asyncio.wait_for(_next(self.process), most_s)
            except TimeoutError:
                ended, body = "late", b""
            if not body:
                break
            answer = self._waiting.popleft()
            if not self._waiting:
                self._asked.clear()
                self._lessons_s = 0.0
            if not answer.done():
                answer.set_result(body)
        log.warning("the language process %s", ended)
        await self._end(LanguageFailed(kind=ended))

    async def _end(self, error: LanguageFailed) -> None:
        """The first in the line is what it died of; the others are asked of another one."""
        self._over = True
        with suppress(ProcessLookupError):
            self.process.kill()
        await self.process.wait()
        for number, answer in enumerate(self._waiting):
            if not answer.done():
                answer.set_exception(error if number == 0 else _Again())
        self._waiting.clear()


async def _started(patience: Patience) -> _Child:
    """Raises LanguageGone."""
    begun = time.monotonic()
    try:
        process = await begin(own_command("language-helper"), more=ONE_THREAD)
    except OSError as error:
        raise LanguageGone(reason=type(error).__name__) from error
    ready = b""
    try:
        with suppress(TimeoutError):
            ready = await asyncio.wait_for(_next(process), patience.start)
    finally:
        if not ready:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if not ready:
        raise LanguageGone(reason="start")
    log.info("the language process is ready after %.1f s", time.monotonic() - begun)
    return _Child(process, patience.batch)


async def _next(process: asyncio.subprocess.Process) -> bytes:
    return await received(process.stdout) if process.stdout is not None else b""


def _parts(posts: Sequence[FetchedPost]) -> Iterator[Sequence[FetchedPost]]:
    """Runs of posts that are not too long for one message."""
    begin = letters = 0
    for at, post in enumerate(posts):
        length = len(post.text) + len(post.text_html or "")
        if at > begin and letters + length > MOST_LETTERS:
            yield posts[begin:at]
            begin, letters = at, 0
        letters += length
    if posts:
        yield posts[begin:]
