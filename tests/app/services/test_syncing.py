"""Syncing: the cursor never passes what is stored, and a failure says what to do about it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.ids import SourceId
from app.domain.post import FetchedPost
from app.domain.source import Source, SourceConfig, SourceHealth, SyncProgress
from app.errors import (
    AppError,
    DiskFull,
    SourceBroken,
    SourceCaptcha,
    SourceEventsOff,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRepeats,
    SourceSlow,
    SourceUnreachable,
)
from app.services.syncing import Ears, Synced, sync
from app.services.understanding import Judged
from app.sources.base import Page
from app.store import posts, sources
from app.store.database import Database
from tests.app.make import author, database, fetched, judged, with_source


def page(*native_ids: str, at: str, more: bool = False) -> Page:
    found = tuple(fetched(native_id) for native_id in native_ids)
    return Page(posts=found, cursor={"at": at}, more=more, total=9)


class Script:
    """A network that gives these pages and fails with these errors, in order."""

    def __init__(self, *steps: Page | AppError) -> None:
        self.steps = steps
        self.asked: list[Mapping[str, str]] = []

    def __call__(self, config: SourceConfig) -> Script:
        return self

    async def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        self.asked.append(cursor)
        for step in self.steps:
            if isinstance(step, AppError):
                raise step
            yield step


class Wall:
    """One source of a database."""

    def __init__(self, folder: Path) -> None:
        self.db: Database = database(folder)
        self.id: SourceId = with_source(self.db)
        self.understood: list[str] = []

    async def understand(
        self, found: Sequence[FetchedPost], config: SourceConfig, heard_at: datetime
    ) -> list[Judged]:
        self.understood += [post.native_id for post in found]
        return [judged(post) for post in found]

    def sync(self, *steps: Page | AppError, ears: Ears | None = None) -> Synced:
        return asyncio.run(sync(self.db, self.id, Script(*steps), self.understand, ears))

    @property
    def source(self) -> Source:
        return self.db.read_now(lambda s: sources.get(s, self.id))

    @property
    def native_ids(self) -> list[str]:
        return [post.native_id for post in self.db.read_now(posts.listed)]


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    return Wall(tmp_path)


def test_pages_come_in_and_the_source_is_fresh(wall: Wall):
    result = wall.sync(page("1", "2", at="a", more=True), page("3", at="b"))
    assert (result.pages, result.posts, result.new, result.error) == (2, 3, 3, None)
    assert wall.native_ids == ["1", "2", "3"]
    assert (wall.source.health, wall.source.cursor) == (SourceHealth.FRESH, {"at": "b"})
    assert wall.source.synced_at is not None


def test_a_failure_in_the_middle_keeps_the_first_page_and_its_cursor(wall: Wall):
    result = wall.sync(page("1", at="a", more=True), SourceBroken(reason="cut"))
    assert wall.native_ids == ["1"]
    assert wall.source.cursor == {"at": "a"}
    assert result.error is not None
    assert (wall.source.health, wall.source.error_code) == (SourceHealth.FAILED, "source.broken")
    assert wall.source.error_facts == {"reason": "cut"}


def test_the_next_sync_goes_on_from_the_stored_cursor(wall: Wall):
    wall.sync(page("1", at="a", more=True), SourceBroken(reason="cut"))
    script = Script(page("2", at="b"))
    asyncio.run(sync(wall.db, wall.id, script, wall.understand))
    assert script.asked == [{"at": "a"}]
    assert wall.native_ids == ["1", "2"]


@pytest.mark.parametrize(
    ("error", "health"),
    [
        (SourceLogin(), SourceHealth.LOGIN),
        (SourceCaptcha(), SourceHealth.CAPTCHA),
        (SourceForbidden(), SourceHealth.FORBIDDEN),
        (SourceMissing(), SourceHealth.MISSING),
        (SourceLimited(wait=90), SourceHealth.WAITING),
        (SourceUnreachable(), SourceHealth.OFFLINE),
        (SourceSlow(), SourceHealth.FAILED),
    ],
)
def test_a_failure_says_how_the_source_is_doing(wall: Wall, error: AppError, health: SourceHealth):
    wall.sync(error)
    assert wall.source.health is health
    waits = {SourceHealth.WAITING, SourceHealth.OFFLINE, SourceHealth.FAILED}
    assert (wall.source.retry_at is not None) is (health in waits)
    assert wall.source.cursor == {}


def test_a_cursor_that_comes_back_ends_the_sync_and_keeps_the_posts(wall: Wall):
    same = page("2", at="a", more=True)
    result = wall.sync(page("1", at="a", more=True), same, same, page("3", at="z"))
    assert isinstance(result.error, SourceRepeats)
    assert wall.native_ids == ["1", "2"]


def test_a_list_that_ends_by_repeating_itself_is_fresh_and_remarked(
    wall: Wall, caplog: pytest.LogCaptureFixture
):
    result = wall.sync(page("1", at="a"), replace(page(at="b"), repeated=True))
    assert (result.error, wall.source.health) == (None, SourceHealth.FRESH)
    assert isinstance(result.remark, SourceRepeats)
    assert "source.repeats" in caplog.text
    caplog.clear()


def test_a_large_page_is_stored_in_small_transactions(wall: Wall):
    seen: list[SyncProgress] = []
    many = page(*[str(n) for n in range(250)], at="a")
    wall.sync(many, ears=Ears(progress=seen.append))
    assert [p.done for p in seen] == [100, 200, 250]
    assert wall.source.posts == 250


def test_what_did_not_change_is_not_understood_again(wall: Wall):
    wall.sync(page("1", at="a"))
    wall.sync(page("1", "2", at="b"))
    assert wall.understood == ["1", "2"]


def test_a_cancelled_sync_keeps_what_was_stored(wall: Wall):
    async def cancelled() -> None:
        async def stuck(
            found: Sequence[FetchedPost], config: SourceConfig, heard_at: datetime
        ) -> list[Judged]:
            if found[0].native_id == "2":
                await asyncio.sleep(60)
            return [judged(post) for post in found]

        steps = Script(page("1", at="a", more=True), page("2", at="b"))
        task = asyncio.ensure_future(sync(wall.db, wall.id, steps, stuck))
        while not wall.native_ids:  # noqa: ASYNC110  # the store has no event to wait for
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancelled())
    assert (wall.source.cursor, wall.source.health) == ({"at": "b"}, SourceHealth.NEVER)
    assert wall.native_ids == ["1"]
    wall.sync()
    assert wall.native_ids == ["1", "2"]


def test_a_feed_that_moved_is_asked_at_its_new_address(wall: Wall):
    moved = Page(posts=(), cursor={}, moved_to="https://new.example/feed")
    wall.sync(moved)
    assert wall.source.config.params["url"] == "https://new.example/feed"


def test_a_source_paused_meanwhile_stays_paused(wall: Wall):
    wall.db.run_now(lambda s: sources.set_paused(s, wall.id, paused=True))
    wall.sync(page("1", at="a"))
    assert wall.source.health is SourceHealth.PAUSED


def test_a_disk_that_fills_up_keeps_what_was_stored_and_its_cursor(wall: Wall):
    wall.sync(page("1", at="a"))
    wall.db.run_now(lambda s: s.execute(text("PRAGMA max_page_count=1")).close())
    large = Page(posts=(fetched("2", text="ы" * 500_000),), cursor={"at": "b"})
    with pytest.raises(DiskFull):
        wall.sync(page("1", at="a"), large)
    assert wall.native_ids == ["1"]
    assert wall.source.cursor == {"at": "a"}


def test_a_torn_letter_or_an_impossible_number_does_not_stop_a_sync(wall: Wall):
    odd = fetched("1", text="Уж\ud83dас\0", likes=10**30, author=author(name="\udc00"))
    result = wall.sync(Page(posts=(odd,), cursor={}))
    assert result.error is None
    [post] = wall.db.read_now(posts.listed)
    assert (post.text, post.likes) == ("Уж?ас", None)


def test_what_should_be_known_is_kept_beside_a_fresh_source_until_it_is_well(wall: Wall):
    off = replace(page("1", at="a"), remarks=(SourceEventsOff(events="message_new"),))
    done = wall.sync(off, page("2", at="b"))
    assert (done.source.health, done.source.error_code) == (SourceHealth.FRESH, "source.events_off")
    assert wall.source.error_facts == {"events": "message_new"}
    well = wall.sync(off, replace(page("3", at="c"), remarks=()))
    assert (well.remark, well.source.error_code) == (None, None)
