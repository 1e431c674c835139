"""Lists that never end, syncs that go on where they stood, and what a person has to do first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from app.domain.source import SourceHealth, SyncProgress
from app.errors import SourceLogin, SourceNotice, SourceRepeats, SourceUnreachable
from app.services.listening import listening
from app.services.source_state import permitted
from app.services.syncing import Ears, Synced, sync
from app.settings import Settings
from app.sources.base import Page
from app.store import posts, sources
from tests.app.make import config, database, fetched, with_source
from tests.app.services.test_syncing import Wall, page


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    return Wall(tmp_path)


class Line:
    """A network that gives a page, then waits for ever, or fails."""

    def __init__(self, *pages: Page, error: Exception | None = None) -> None:
        self.given = pages
        self.error = error
        self.waits = asyncio.Event()

    async def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        for one in self.given:
            yield one
        if self.error is not None:
            raise self.error
        self.waits.set()
        await asyncio.Event().wait()


def live(*native_ids: str, at: str) -> Page:
    found = tuple(fetched(native) for native in native_ids)
    return Page(posts=found, cursor={"at": at}, idle=not found)


async def listened(wall: Wall, line: Line, ears: Ears) -> None:
    """Until everything was heard; then the listening is given up."""
    task = asyncio.create_task(sync(wall.db, wall.id, lambda _config: line, wall.understand, ears))
    waits = asyncio.create_task(line.waits.wait())
    await asyncio.wait([task, waits], return_when=asyncio.FIRST_COMPLETED)
    assert wall.source.health is SourceHealth.FRESH
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def test_a_live_list_is_fresh_while_it_waits_and_says_once_that_all_is_heard(wall: Wall):
    told: list[Synced] = []

    async def go() -> None:
        line = Line(live("1", at="a"), live(at="a"), live("2", at="b"), live(at="b"))
        await listened(wall, line, Ears(idle=told.append))

    asyncio.run(go())
    assert [done.posts for done in told] == [1]
    assert wall.native_ids == ["1", "2"]
    assert (wall.source.health, wall.source.cursor) == (SourceHealth.FRESH, {"at": "b"})
    assert wall.source.synced_at is not None


def test_a_live_list_that_breaks_says_so_and_keeps_its_place(wall: Wall):
    line_of = [live("1", at="a"), live(at="a")]

    async def go() -> Synced:
        line = Line(*line_of, error=SourceUnreachable(host="vk.example"))
        return await sync(wall.db, wall.id, lambda _config: line, wall.understand)

    assert asyncio.run(go()).error is not None
    assert (wall.source.health, wall.source.cursor) == (SourceHealth.OFFLINE, {"at": "a"})


def test_n_of_n_counts_on_after_a_break(wall: Wall):
    told: list[SyncProgress] = []
    first = Page(posts=page("1", at="a").posts, cursor={"at": "a"}, more=True, total=4, done=3)
    last = Page(posts=page("2", at="b").posts, cursor={"at": "b"}, done=4)
    wall.sync(first, last, ears=Ears(progress=told.append))
    assert [(one.done, one.total) for one in told] == [(3, 4), (4, 4)]


def test_a_total_that_is_passed_is_no_total(wall: Wall):
    told: list[SyncProgress] = []
    one = Page(posts=page("1", "2", at="a").posts, cursor={"at": "a"}, total=1)
    wall.sync(one, ears=Ears(progress=told.append))
    assert [(each.done, each.total) for each in told] == [(2, None)]


def test_given_up_before_anything_came_it_stands_as_it_stood(wall: Wall):
    wall.sync(SourceLogin())

    async def go() -> None:
        task = asyncio.create_task(sync(wall.db, wall.id, lambda _config: Line(), wall.understand))
        await asyncio.sleep(0.1)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    asyncio.run(go())
    assert (wall.source.health, wall.source.error_code) == (SourceHealth.LOGIN, "source.login")


def test_a_token_that_worked_and_is_refused_was_taken_away(wall: Wall):
    wall.sync(page("1", at="a"))

    def refused(_config: object) -> Line:
        raise SourceLogin

    asyncio.run(sync(wall.db, wall.id, refused, wall.understand, with_token=True))
    assert (wall.source.health, wall.source.error_code) == (SourceHealth.FORBIDDEN, "source.login")


def test_a_list_that_repeats_itself_is_fresh_with_a_remark(
    wall: Wall, caplog: pytest.LogCaptureFixture
):
    repeated = Page(posts=page("1", at="a").posts, cursor={"at": "a"}, repeated=True)
    assert isinstance(wall.sync(repeated).remark, SourceRepeats)
    assert (wall.source.health, wall.source.error_code) == (SourceHealth.FRESH, "source.repeats")
    caplog.clear()


def test_a_notice_that_is_not_accepted_keeps_the_network_unasked(tmp_path: Path):
    facebook = {"network": "facebook", "kind": "page", "params": {"page": "brand"}}
    with pytest.raises(SourceNotice):
        permitted(config(**facebook))
    permitted(config(**facebook, accepted="legal"))
    db = database(tmp_path)
    number = with_source(db, **facebook)
    source = db.read_now(lambda s: sources.get(s, number))

    async def go() -> Synced:
        async with listening(db, Settings()) as ears:
            return await ears.sync(source)

    done = asyncio.run(go())
    assert (done.source.health, done.source.error_code) == (SourceHealth.NOTICE, "source.notice")
    assert db.read_now(posts.listed) == ()
