"""Watching over weeks: the schedule thins out and ends; windows of time; nothing all at once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import update

from app.domain import clock
from app.domain.ids import CaseId, PostId
from app.domain.post import FetchedPost
from app.domain.watch import PostChange, PostEvent
from app.services import intake
from app.services.watching import MOST, look
from app.sources.asking import Seen
from app.store import cases, sources, watches
from app.store.database import Database
from app.store.tables import CaseRow
from tests.app.make import NOW, database, fetched, judged, with_source
from tests.app.services.test_watching import understand

LATER = NOW + timedelta(days=1)


class Wall:
    """A video whose comments are looked at again by the clock."""

    def __init__(self, folder: Path) -> None:
        self.db: Database = database(folder)
        self.source = with_source(self.db, network="youtube", kind="video")
        self.asked: list[datetime] = []
        self.now = [fetched("1", created=NOW)]
        self.gone: tuple[str, ...] = ()
        self.put(*self.now)

    def put(self, *posts: FetchedPost) -> None:
        found = [judged(post) for post in posts]
        self.db.run_now(lambda s: intake.store_posts(s, self.source, found, clock.now()))

    async def seen(self, posts: Sequence[FetchedPost]) -> AsyncGenerator[Seen]:
        self.asked.append(clock.now())
        yield Seen(posts=tuple(p for p in self.now if p.native_id not in self.gone), gone=self.gone)

    def look(self) -> None:
        """What is due now."""
        source = self.db.read_now(lambda s: sources.get(s, self.source))
        due = self.db.read_now(lambda s: watches.due(s, self.source, clock.now(), MOST))
        asyncio.run(look(self.db, source, due, lambda _c: self, understand) if due else done())  # type: ignore[arg-type, return-value]

    def events(self) -> tuple[PostEvent, ...]:
        return self.db.read_now(lambda s: cases.whole(s, CaseId(1))).changes_of(PostId(1))


async def done() -> None:
    return


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    with time_machine.travel(NOW, tick=False):
        return Wall(tmp_path)


def close_case(wall: Wall) -> None:
    wall.db.run_now(lambda s: s.execute(update(CaseRow).values(open=False)).close())


def test_the_looks_at_a_post_thin_out_with_its_age_and_end(wall: Wall):
    close_case(wall)
    minute, end = timedelta(minutes=10), NOW + timedelta(days=200)
    with time_machine.travel(NOW, tick=False) as clocks:
        while clock.now() < end:
            wall.look()
            age = clock.now() - NOW
            clocks.shift(minute if age < timedelta(days=2) else timedelta(hours=6))
    ages = Counter(
        next(
            i for i, days in enumerate((1 / 24, 1, 7, 30, 180, 999)) if at - NOW <= timedelta(days)
        )
        for at in wall.asked
    )
    assert [ages[band] for band in range(6)] == [6, 23, 24, 23, 21, 1]


def test_of_several_changes_between_two_looks_the_last_is_seen_with_the_whole_window(wall: Wall):
    with time_machine.travel(NOW, tick=False) as clocks:
        clocks.shift(timedelta(minutes=10))
        wall.look()
        seen = clock.now()
        clocks.shift(timedelta(minutes=10))
        wall.now = [fetched("1", "первая правка", created=NOW)]
        clocks.shift(timedelta(minutes=10))
        wall.now = [fetched("1", "вторая правка", created=NOW)]
        wall.look()
        [event] = wall.events()
        assert (event.not_before, event.not_after) == (seen, clock.now())
        versions = wall.db.read_now(lambda s: cases.whole(s, CaseId(1))).versions
        assert [version.text for version in versions] == ["Где мой заказ?"]


def test_deleted_and_restored_follow_each_other_with_windows_that_touch(wall: Wall):
    moments = [NOW]
    with time_machine.travel(NOW, tick=False) as clocks:
        for gone in ((), ("1",), (), ("1",)):
            clocks.shift(timedelta(hours=1))
            wall.gone = gone
            wall.look()
            moments.append(clock.now())
    kinds = [event.kind for event in wall.events()]
    assert kinds == [PostChange.DELETED, PostChange.RESTORED, PostChange.DELETED]
    windows = [(event.not_before, event.not_after) for event in wall.events()]
    assert windows == [(moments[n], moments[n + 1]) for n in (1, 2, 3)]


def test_after_a_week_offline_only_so_many_are_asked_for_in_one_go(tmp_path: Path):
    with time_machine.travel(NOW, tick=False) as clocks:
        wall = Wall(tmp_path)
        for at in range(0, 1200, 100):
            wall.put(*(fetched(f"n{n}", created=NOW) for n in range(at, at + 100)))
        clocks.shift(timedelta(days=7))
        first = wall.db.read_now(lambda s: watches.due(s, wall.source, clock.now(), MOST))
        assert len(first) == MOST
        wall.now = [one.post for one in first]
        wall.look()
        rest = wall.db.read_now(lambda s: watches.due(s, wall.source, clock.now(), 5000))
        assert len(rest) == 1201 - MOST
        assert not {one.post_id for one in first} & {one.post_id for one in rest}


def test_what_was_due_all_at_once_is_later_due_in_small_groups(tmp_path: Path):
    with time_machine.travel(NOW, tick=False) as clocks:
        wall = Wall(tmp_path)
        for at in range(0, 400, 100):
            wall.put(*(fetched(f"n{n}", created=NOW) for n in range(at, at + 100)))
        wall.now = [fetched(f"n{n}", created=NOW) for n in range(400)]
        clocks.shift(timedelta(days=3))
        wall.look()
        ids = [PostId(n) for n in range(2, 402)]
        due = wall.db.read_now(lambda s: watches.of_posts(s, ids))
        groups = Counter(one.next_at for one in due)
        assert max(groups.values()) <= 50
        assert max(groups) - min(groups) < timedelta(minutes=45)


def test_of_a_source_only_so_many_posts_are_watched_and_those_of_open_cases(wall: Wall):
    with time_machine.travel(NOW, tick=False):
        wall.put(*(fetched(f"n{n}", created=NOW, thread_id=f"t{n}") for n in range(30)))
        wall.db.run_now(lambda s: watches.keep_newest(s, 10))
        due = wall.db.read_now(lambda s: watches.due(s, wall.source, LATER, 500))
        assert {one.post.native_id for one in due} == {f"n{n}" for n in range(20, 30)}
        wall.db.run_now(lambda s: watches.watch_open_cases(s, ["youtube"], NOW))
        assert len(wall.db.read_now(lambda s: watches.due(s, wall.source, LATER, 500))) == 31
