"""Works of one common transaction: each has its own outcome, whatever becomes of the others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.errors import Conflict, DiskFull, StoreError
from app.store.database import Database
from tests.app.make import database

Work = Callable[[Session], Any]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    made = database(tmp_path)
    yield made
    made.close()


def puts(name: str) -> Work:
    def work(session: Session) -> str:
        session.execute(text("CREATE TABLE IF NOT EXISTS kept (name TEXT UNIQUE)"))
        session.execute(text("INSERT INTO kept VALUES (:name)"), {"name": name})
        return name

    return work


def fails(error: BaseException) -> Work:
    def work(session: Session) -> None:
        puts("half")(session)
        raise error

    return work


def kept(db: Database) -> list[str]:
    query = text("SELECT name FROM kept ORDER BY name")
    return db.read_now(lambda s: list(s.scalars(query)))


def together(db: Database, *works: Work) -> list[Any]:
    """What each gave; the writing thread is busy until all of them wait."""

    async def go() -> list[Any]:
        hold = asyncio.Event()
        loop = asyncio.get_running_loop()
        done = asyncio.run_coroutine_threadsafe
        busy = db.submit(lambda _session: done(hold.wait(), loop).result(5))
        tasks = [asyncio.create_task(db.run_together(work)) for work in works]
        await asyncio.sleep(0.05)
        hold.set()
        found = await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.wrap_future(busy)
        return found

    return asyncio.run(go())


def test_what_waits_together_is_all_kept(db: Database):
    assert together(db, puts("a"), puts("b"), puts("c")) == ["a", "b", "c"]
    assert kept(db) == ["a", "b", "c"]


@pytest.mark.parametrize("error", [Conflict(what="case"), ValueError("ours")])
def test_one_that_fails_takes_nothing_of_the_others_with_it(db: Database, error: Exception):
    first, second, third = together(db, puts("a"), fails(error), puts("c"))
    assert (first, second, third) == ("a", error, "c")
    assert kept(db) == ["a", "c"]


def test_what_the_database_refuses_one_it_does_not_refuse_the_others(db: Database):
    first, second, third = together(db, puts("a"), puts("a"), puts("c"))
    assert (first, third) == ("a", "c")
    assert isinstance(second, StoreError)
    assert kept(db) == ["a", "c"]


def test_on_a_full_disk_each_learns_its_own_fate(db: Database):
    def pages(session: Session) -> int:
        return int(session.execute(text("PRAGMA page_count")).scalar_one())

    def large(session: Session) -> str:
        session.execute(text("INSERT INTO kept VALUES (:name)"), {"name": "x" * 3_000_000})
        return "large"

    db.run_now(puts("a"))
    most = db.run_now(pages) + 100
    limit = text(f"PRAGMA max_page_count = {most}")
    db.run_now(lambda s: s.execute(limit).close())
    first, second, third = together(db, puts("b"), large, puts("c"))
    assert (first, third) == ("b", "c")
    assert isinstance(second, DiskFull)
    assert kept(db) == ["a", "b", "c"]
    assert db.run_now(puts("d")) == "d"


def test_a_work_that_nobody_waits_for_any_more_is_not_begun(db: Database):
    async def go() -> None:
        hold = asyncio.Event()
        loop = asyncio.get_running_loop()
        wait = asyncio.run_coroutine_threadsafe
        db.submit(lambda _session: wait(hold.wait(), loop).result(5))
        given_up = asyncio.create_task(db.run_together(puts("a")))
        goes_on = asyncio.create_task(db.run_together(puts("b")))
        await asyncio.sleep(0.05)
        given_up.cancel()
        await asyncio.sleep(0.05)
        hold.set()
        assert await goes_on == "b"

    asyncio.run(go())
    assert kept(db) == ["b"]


def test_looks_that_wait_together_are_answered_each_by_itself(db: Database):
    db.run_now(puts("a"))
    names = text("SELECT count(*) FROM kept")

    def fails_to_look(_session: Session) -> int:
        raise Conflict(what="case")

    async def go() -> list[Any]:
        works: list[Work] = [lambda s: s.scalar(names), fails_to_look, lambda s: s.scalar(names)]
        tasks = [asyncio.create_task(db.read_together(work)) for work in works]
        return await asyncio.gather(*tasks, return_exceptions=True)

    first, second, third = asyncio.run(go())
    assert (first, third) == (1, 1)
    assert isinstance(second, Conflict)


def test_many_more_than_fit_into_one_transaction_are_all_answered(db: Database):
    async def go() -> list[Any]:
        looks = [db.read_together(lambda s: s.scalar(text("SELECT 7"))) for _ in range(300)]
        writes = [db.run_together(puts(f"{number:03}")) for number in range(200)]
        return await asyncio.gather(*looks, *writes)

    found = asyncio.run(go())
    assert found == [7] * 300 + [f"{number:03}" for number in range(200)]
    assert len(kept(db)) == 200
