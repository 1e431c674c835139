"""Whatever dies whenever: an answer stands at most once, and none is lost without a word."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from app.domain import clock
from app.domain.ids import CaseId, PostId
from app.domain.reply import NewReply, Reply, ReplyStatus
from app.errors import ReplyState, SourceForbidden, SourceLimited, SourceUnreachable, SourceUnsure
from app.reply_errors import ReplyTwice
from app.services import intake, replying, sending
from app.services.watching import Looked
from app.sources.base import OutgoingReply, SentReply
from app.store import outbox
from app.store.database import Database
from tests.app.make import NOW, database, judged, with_source
from tests.app.services.test_sending import given

T = TypeVar("T")
SEEDS, STEPS = range(6), 60
BACK = -3600


class Killed(BaseException):
    """The program is gone at this moment."""


class Dying:
    """A database in a program that may be killed before or after every transaction."""

    def __init__(self, db: Database, fate: random.Random) -> None:
        self._db, self._fate = db, fate
        self.mortal = True

    def dies(self) -> None:
        if self.mortal and self._fate.random() < 0.06:
            raise Killed

    async def run(self, work: Callable[[Any], T]) -> T:
        self.dies()
        done = self._db.run_now(work)
        self.dies()
        return done

    async def read(self, work: Callable[[Any], T]) -> T:
        self.dies()
        return self._db.read_now(work)


class Page:
    """A network that publishes, or not, at once or late, and says so, or not, or lies."""

    def __init__(self, fate: random.Random, dying: Dying) -> None:
        self._fate, self._dying = fate, dying
        self.now = self.true = NOW
        self.stands: list[tuple[datetime, str]] = []
        self.calm = False
        self.lied: set[str] = set()

    def pass_by(self, seconds: int) -> None:
        """Time passes; less than none: this computer's clock is set back, the network's is not."""
        self.now += timedelta(seconds=seconds)
        self.true += timedelta(seconds=max(1, seconds))

    def publish(self, key: str, late_s: int = 0) -> None:
        self.stands.append((self.true + timedelta(seconds=late_s), key))

    async def send(self, reply: OutgoingReply) -> SentReply:
        self._dying.dies()
        how = "well" if self.calm else self._fate.choice(["well", *MISHAPS])
        if how in {"well", "lies", *AFTER_ALL}:
            self.publish(reply.key)
        if how in AFTER_ALL:
            self.lied.add(reply.key)
        elif how == "late":
            self.publish(reply.key, 60)
        self._dying.dies()
        if how == "well":
            return SentReply(native_id=reply.key)
        raise MISHAPS[how]

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        self._dying.dies()
        if not self.calm and self._fate.random() < 0.3:
            raise SourceUnreachable
        there = any(key == reply.key and at <= self.true for at, key in self.stands)
        return SentReply(native_id=reply.key) if there else None


MISHAPS: dict[str, Any] = {
    "lies": SourceUnsure,
    "late": SourceUnsure,
    "nothing": SourceUnsure,
    "refused": SourceForbidden,
    "refused after all": SourceForbidden,
    "unreachable": SourceUnreachable,
    "wait": SourceLimited(wait=30),
    "wait after all": SourceLimited(wait=30),
}
AFTER_ALL = {"refused after all", "wait after all"}


class World:
    """One case, one person, one program that dies, one network."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.fate = random.Random(seed)
        self.db = database(folder)
        source = with_source(self.db)
        self.db.run_now(lambda s: intake.store_posts(s, source, [judged()], NOW))
        self.dying = Dying(self.db, self.fate)
        self.page = Page(self.fate, self.dying)
        self.asked: set[str] = set()

    @property
    def now(self) -> datetime:
        return self.page.now

    def replies(self) -> tuple[Reply, ...]:
        return self.db.read_now(lambda s: outbox.of_case(s, CaseId(1)))

    def step(self) -> None:
        self.page.pass_by(self.fate.choice([1, 5, 30, 120, 1, 5, 30, BACK]))
        acts: list[Callable[[], Any]] = [
            self.write, self.drain, self.drain_twice, self.ask, self.take_back, self.retry,
        ]  # fmt: skip
        self.fate.choice(acts)()

    def alive(self, work: Awaitable[Any]) -> None:
        """Work of the program; where it dies it is started again, and recovers."""
        try:
            asyncio.run(_whole(work))
        except Killed:
            self.dying.mortal, was = False, self.dying.mortal
            asyncio.run(_whole(sending.recover(self.dying)))  # type: ignore[arg-type]
            self.dying.mortal = was

    def write(self) -> None:
        text = f"Ответ {self.fate.randrange(9)}"
        undo_s = self.fate.choice([0, 15])
        new = NewReply(case_id=CaseId(1), post_id=PostId(1), text=text, look_first=False)
        try:
            self.person(replying.queue_reply, new=new, undo_s=undo_s, capture_first=False)
        except ReplyTwice:
            assert any(reply.text == text for reply in self.replies())

    def person(self, act: Callable[..., Any], **given: Any) -> None:
        self.db.run_now(lambda s: act(s, now=self.now, **given))

    def drain(self) -> None:
        async def look(*_: Any) -> Looked:
            return Looked()

        self.alive(sending.drain(self.dying, self.now, given(self.page), look))  # type: ignore[arg-type]

    def drain_twice(self) -> None:
        """Two programs on one outbox."""

        async def both() -> None:
            one = (sending.drain(self.dying, self.now, given(self.page)) for _ in range(2))  # type: ignore[arg-type]
            done = await asyncio.gather(*one, return_exceptions=True)
            for failed in (each for each in done if isinstance(each, BaseException)):
                raise failed

        self.alive(both())

    def ask(self) -> None:
        self.alive(sending.ask(self.dying, given(self.page), self.now))  # type: ignore[arg-type]

    def take_back(self) -> None:
        for reply in self.replies()[-3:]:
            try:
                self.person(replying.take_back, reply_id=reply.id)
            except ReplyState:
                continue

    def retry(self) -> None:
        for reply in self.replies():
            if reply.status is ReplyStatus.FAILED:
                self.person(replying.retry, reply_id=reply.id, look_first=False)

    def end_well(self) -> None:
        """A calm hour, in which everything is resolved."""
        self.dying.mortal, self.page.calm = False, True
        self.page.now = self.page.true
        for _ in range(12):
            self.page.pass_by(300)
            self.ask()
            self.retry()
            self.drain()


async def _whole(work: Awaitable[T]) -> T:
    return await work


@pytest.mark.parametrize("seed", SEEDS)
def test_an_answer_stands_at_most_once_and_its_state_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
):
    world = World(tmp_path, seed)
    monkeypatch.setattr(clock, "now", lambda: world.now)
    for _ in range(STEPS):
        world.step()
    world.end_well()
    published = [key for _, key in world.page.stands]
    assert len(published) == len(set(published))
    told = {reply.idempotency_key: reply.status for reply in world.replies()}
    assert set(told.values()) <= {"sent", "failed", "cancelled"}
    sent = {key for key, status in told.items() if status == "sent"}
    assert sent <= set(published)
    # What a network refused after it published may have been taken back by then.
    assert set(published) - sent <= world.page.lied
