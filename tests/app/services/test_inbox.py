"""The inbox: what was heard is never lost, comes in order, and one bad text stops nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.ids import SourceId
from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.services.attempts import Attempts
from app.services.inbox import Inbox
from app.services.syncing import Synced, sync
from app.services.understanding import Judged
from app.sources.base import Page
from app.store import inbox, posts
from app.store.database import Database
from tests.app.make import database, fetched, judged, with_source
from tests.app.services.test_syncing import Script, page

HEARD = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


class Words:
    """Understands when it may; fails on what it is told to fail on."""

    def __init__(self) -> None:
        self.may = asyncio.Event()
        self.may.set()
        self.asked: list[list[str]] = []
        self.breaks: dict[str, Exception] = {}

    async def understand(
        self, found: Sequence[FetchedPost], config: SourceConfig, heard_at: datetime
    ) -> list[Judged]:
        self.asked.append([post.native_id for post in found])
        await self.may.wait()
        for post in found:
            if post.native_id in self.breaks:
                raise self.breaks[post.native_id]
        return [judged(post) for post in found]


class Desk:
    """A workspace, its inbox and what understands."""

    def __init__(self, db: Database, source_id: SourceId) -> None:
        self.db = db
        self.id = source_id
        self.words = Words()
        self.inbox = self.anew()

    def anew(self, most: int = 1_000) -> Inbox:
        """As another process would open it."""
        return Inbox(self.db, Attempts(understand=self.words.understand), most)

    async def hear(self, *pages: Page, source_id: SourceId | None = None) -> Synced:
        return await sync(self.db, source_id or self.id, Script(*pages), self.inbox)

    async def heard(self, *pages: Page) -> asyncio.Task[Synced]:
        """A sync that has heard all its pages, none of which is understood yet."""
        self.words.may.clear()
        task = asyncio.create_task(self.hear(*pages))
        while len(self.left) < len(pages):  # noqa: ASYNC110  # the store has no event
            await asyncio.sleep(0.01)
        return task

    @property
    def left(self) -> list[inbox.Heard]:
        return self.db.read_now(lambda s: list(inbox.left(s)))

    @property
    def native_ids(self) -> list[str]:
        return [post.native_id for post in self.db.read_now(posts.listed)]


@pytest.fixture
def db(tmp_path: Path) -> Database:
    return database(tmp_path)


@pytest.fixture
def source_id(db: Database) -> SourceId:
    return with_source(db)


async def given_up(task: asyncio.Task[Synced], inbox: Inbox) -> None:
    """As at the end of the program."""
    task.cancel()
    await asyncio.wait([task])
    await inbox.close()


def test_the_next_page_is_asked_for_while_the_first_is_not_understood(
    db: Database, source_id: SourceId
):
    async def go() -> None:
        desk = Desk(db, source_id)
        task = await desk.heard(page("1", at="a", more=True), page("2", at="b"))
        assert desk.native_ids == []
        desk.words.may.set()
        done = await task
        assert (done.new, len(done.changes.cases), desk.native_ids) == (2, 1, ["1", "2"])
        assert desk.left == []
        await desk.inbox.close()

    asyncio.run(go())


def test_what_was_heard_and_not_understood_is_understood_at_the_next_start(
    db: Database, source_id: SourceId
):
    async def go() -> None:
        desk = Desk(db, source_id)
        await given_up(
            await desk.heard(page("1", at="a", more=True), page("2", at="b")), desk.inbox
        )
        assert [heard.attempts for heard in desk.left] == [0, 0]
        desk.words.may.set()
        desk.inbox = desk.anew()
        await desk.inbox.open()
        await desk.inbox.settled()
        assert (desk.native_ids, desk.left) == (["1", "2"], [])

    asyncio.run(go())


def test_a_deadline_runs_from_the_hearing_and_not_from_the_understanding(
    db: Database, source_id: SourceId
):
    async def go() -> None:
        desk = Desk(db, source_id)
        db.run_now(lambda s: inbox.put(s, source_id, [fetched("1")], HEARD))
        await desk.inbox.open()
        await desk.inbox.settled()
        [post] = db.read_now(posts.listed)
        assert post.first_seen == HEARD

    asyncio.run(go())


def test_an_edit_heard_while_the_first_form_waits_keeps_both_texts(
    db: Database, source_id: SourceId
):
    async def go() -> None:
        desk = Desk(db, source_id)
        edited = Page(posts=(fetched("1", text="Всё пришло"),), cursor={"at": "b"})
        task = await desk.heard(page("1", at="a", more=True), edited)
        desk.words.may.set()
        await task
        [post] = db.read_now(posts.listed)
        earlier = db.read_now(lambda s: s.scalars(text("SELECT text FROM post_versions")).all())
        assert (post.text, earlier) == ("Всё пришло", ["Где мой заказ?"])

    asyncio.run(go())


def test_a_deletion_heard_while_the_post_waits_marks_it_and_keeps_its_text(
    db: Database, source_id: SourceId
):
    async def go() -> None:
        desk = Desk(db, source_id)
        gone = FetchedPost(native_id="1", kind="comment", text="", deleted=True)
        task = await desk.heard(page("1", at="a", more=True), Page(posts=(gone,), cursor={}))
        desk.words.may.set()
        await task
        [post] = db.read_now(posts.listed)
        assert post.text == "Где мой заказ?"
        assert post.deleted_at is not None

    asyncio.run(go())


def test_what_waits_and_is_shown_again_is_not_put_in_twice(db: Database, source_id: SourceId):
    async def go() -> None:
        desk = Desk(db, source_id)
        task = await desk.heard(page("1", at="a", more=True))
        again = asyncio.create_task(desk.hear(page("1", at="b", more=True), page("1", at="c")))
        await asyncio.sleep(0.1)
        desk.words.may.set()
        await asyncio.wait([task, again])
        assert desk.words.asked == [["1"]]
        assert (task.result().new, again.result().posts, again.result().new) == (1, 2, 0)

    asyncio.run(go())


def test_asking_waits_while_too_much_waits(db: Database, source_id: SourceId):
    async def go() -> None:
        desk = Desk(db, source_id)
        desk.inbox = desk.anew(most=1)
        desk.words.may.clear()
        steps = [page(str(n), at=str(n), more=True) for n in range(6)]
        task = asyncio.create_task(desk.hear(*steps))
        await asyncio.sleep(0.3)
        assert len(desk.left) == 2
        desk.words.may.set()
        await task
        assert len(desk.native_ids) == 6

    asyncio.run(go())


def test_sources_take_turns_so_that_a_long_walk_holds_up_no_other(
    db: Database, source_id: SourceId
):
    async def go() -> None:
        desk = Desk(db, source_id)
        many = [page(*(f"{n}.{i}" for i in range(80)), at=str(n), more=True) for n in range(4)]
        task = await desk.heard(*many)
        other = asyncio.create_task(
            desk.hear(page("urgent", at="a"), source_id=with_source(db, name="other"))
        )
        await asyncio.sleep(0.1)
        desk.words.may.set()
        await asyncio.wait([task, other])
        first = [ids[0] for ids in desk.words.asked]
        assert first.index("urgent") < first.index("3.0")

    asyncio.run(go())
