"""The inbox and what goes wrong: a bad text, a dead process, a full disk stop nothing for long."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.ids import SourceId
from app.domain.triage import Verdict
from app.errors import DatabaseLocked, LanguageGone
from app.services.syncing import Synced
from app.sources.base import Page
from app.store import cases, inbox
from app.store.database import Database
from tests.app.make import database, fetched, with_source
from tests.app.services.test_inbox import HEARD, Desk
from tests.app.services.test_syncing import page


@pytest.fixture
def db(tmp_path: Path) -> Database:
    return database(tmp_path)


@pytest.fixture
def source_id(db: Database) -> SourceId:
    return with_source(db)


def test_a_text_that_breaks_understanding_is_marked_and_the_others_are_understood(
    db: Database, source_id: SourceId, caplog: pytest.LogCaptureFixture
):
    async def go() -> None:
        desk = Desk(db, source_id)
        desk.words.breaks["2"] = ZeroDivisionError()
        done = await desk.hear(page("1", "2", "3", at="a"), page("4", at="b"))
        assert (done.error, desk.native_ids) == (None, ["1", "2", "3", "4"])
        assert desk.words.asked[0] == ["1", "2", "3"]
        found = db.read_now(
            lambda s: s.scalars(text("SELECT analysis_version FROM posts ORDER BY id")).all()
        )
        assert found == [1, 0, 1, 1]
        assert desk.left == []

    asyncio.run(go())
    caplog.clear()


def test_a_case_of_a_post_that_could_not_be_analysed_says_so(
    db: Database, source_id: SourceId, caplog: pytest.LogCaptureFixture
):
    async def go() -> None:
        desk = Desk(db, source_id)
        desk.words.breaks["1"] = RecursionError()
        done = await desk.hear(page("1", at="a"))
        [case_id] = done.changes.cases
        case = db.read_now(lambda s: cases.get(s, case_id))
        assert case.verdict is Verdict.NEUTRAL
        assert case.analysis is not None
        assert [reason.code for reason in case.analysis.reasons] == ["not_analysed"]

    asyncio.run(go())
    caplog.clear()


@pytest.mark.parametrize(("died", "asked"), [(1, [["1"], ["2"]]), (2, []), (7, [])])
def test_what_was_begun_when_the_program_died_is_read_one_by_one_and_then_no_more(
    db: Database, source_id: SourceId, caplog: pytest.LogCaptureFixture, died: int, asked: object
):
    async def go() -> None:
        desk = Desk(db, source_id)
        both = [fetched("1"), fetched("2")]
        row = db.run_now(lambda s: inbox.put(s, source_id, both, HEARD))
        for _time in range(died):
            db.run_now(lambda s: inbox.begin(s, [row]))
        await desk.inbox.open()
        await desk.inbox.settled()
        assert (desk.words.asked, desk.native_ids) == (asked, ["1", "2"])

    asyncio.run(go())
    caplog.clear()


def test_where_nothing_can_be_understood_all_of_it_waits_and_nothing_is_marked(
    db: Database, source_id: SourceId, caplog: pytest.LogCaptureFixture
):
    async def go() -> None:
        desk = Desk(db, source_id)
        desk.words.breaks["1"] = LanguageGone()
        with pytest.raises(LanguageGone):
            await desk.hear(page("1", at="a"))
        assert [heard.attempts for heard in desk.left] == [0]
        del desk.words.breaks["1"]
        desk.inbox = desk.anew()
        await desk.inbox.open()
        await desk.inbox.settled()
        assert desk.native_ids == ["1"]

    asyncio.run(go())
    caplog.clear()


def test_a_locked_database_leaves_it_in_the_inbox_and_says_so(
    db: Database, source_id: SourceId, caplog: pytest.LogCaptureFixture
):
    async def go() -> None:
        desk = Desk(db, source_id)
        desk.words.breaks["1"] = DatabaseLocked(reason="SQLITE_BUSY")
        with pytest.raises(DatabaseLocked):
            await desk.hear(page("1", at="a"))
        assert [heard.attempts for heard in desk.left] == [0]
        await desk.inbox.close()

    asyncio.run(go())
    caplog.clear()


def test_a_page_that_no_transaction_takes_stops_no_other(
    db: Database, source_id: SourceId, caplog: pytest.LogCaptureFixture
):
    async def go() -> None:
        desk = Desk(db, source_id)
        db.run_now(lambda s: inbox.put(s, source_id, [fetched("0")], HEARD))
        other = with_source(db, name="other")
        odd = Page(posts=(replace(fetched("1"), rating="five"),), cursor={})  # type: ignore[arg-type]
        both = desk.hear(odd), desk.hear(page("2", at="a"), source_id=other)
        stuck, heard = await asyncio.gather(*both, return_exceptions=True)
        assert isinstance(stuck, ValueError)
        assert isinstance(heard, Synced)
        assert desk.native_ids == ["0", "2"]
        assert len(desk.left) == 1

    asyncio.run(go())
    caplog.clear()
