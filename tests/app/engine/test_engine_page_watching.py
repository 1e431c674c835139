"""The engine looks at captured pages in the background, and never in the person's way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.page_watch import PageWatch
from app.engine import page_watching
from app.engine.capturing import order_for
from app.engine.engine import Engine
from app.engine.protocol import Fields, Outlet, Request
from app.engine.requests import answer
from app.services.capturing import capture
from app.services.listening import listening
from app.services.workspace import OpenWorkspace, open_workspace
from app.store import captures, page_watches
from app.store.tables import PageWatchRow, PostRow
from tests.app.changing_site import COMPLAINT, Changing, changing, drawn, page
from tests.place_rows import add_one

Act = Callable[[Engine], Awaitable[Any]]


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Changing]:
    """The site; looks at it are allowed though it is this computer's."""
    with changing() as found:
        allowed = partial(order_for, allow=(found.host,), login=None, time_servers=())

        async def ordered(engine: Engine, url: str, case_id: CaseId | None, **more: Any) -> Any:
            del more
            return await allowed(engine, url, case_id)

        monkeypatch.setattr(page_watching, "order_for", ordered)
        yield found


def played(folder: Path, site: Changing, act: Act) -> tuple[PageWatch, int]:
    """The watch of one captured page and the number of its captures, after all jobs ended."""

    async def go(workspace: OpenWorkspace) -> tuple[PageWatch, int]:
        db = workspace.db
        async with listening(db, workspace.settings) as ears:
            engine = Engine(workspace, ears, Outlet(write=lambda _line: None))
            engine.page_watching._began = float("-inf")
            engine.pages.capture = drawn  # type: ignore[method-assign]  # no browser is needed
            case_id = await db.run(partial(add_one, text=COMPLAINT))
            await db.run(lambda s: s.execute(update(PostRow).values(permalink=site.url)))
            allowed = partial(order_for, allow=(site.host,), login=None, time_servers=())
            order = await allowed(engine, site.url, case_id)
            await capture(order, db, workspace.paths)
            now = clock.now()
            await db.run(lambda s: s.execute(update(PageWatchRow).values(next_at=now)))
            await act(engine)
            await engine.jobs.close(60.0, spared="")
            await engine.pages.close()
            [watch] = await db.read(partial(page_watches.of_case, case_id=case_id))
            return watch, len(await db.read(partial(captures.of_case, case_id=case_id)))

    with open_workspace(folder) as workspace:
        return asyncio.run(go(workspace))


async def due(engine: Engine) -> None:
    """The engine finds out what is due, and does it."""
    await engine.page_watching.what_is_due()
    task = engine.jobs._running.get(page_watching.LOOKS)
    if task is not None:
        await asyncio.wait([task])


def test_a_page_that_is_due_is_looked_at_by_itself(site: Changing, tmp_path: Path) -> None:
    async def act(engine: Engine) -> None:
        site.shows(page(COMPLAINT.replace("три", "два")))
        await due(engine)

    watch, kept = played(tmp_path, site, act)
    assert (watch.state, kept) == ("edited", 2)
    assert watch.next_at > clock.now()


def test_nothing_is_looked_at_while_the_person_captures_or_works_offline(
    site: Changing, tmp_path: Path
) -> None:
    async def act(engine: Engine) -> None:
        engine.jobs.start("capture:one", _rests(), quiet=True)
        await due(engine)
        await engine.jobs.end("capture:one")
        engine.offline = True
        await due(engine)
        engine.offline = False
        settings = engine.workspace.settings
        engine.workspace.settings = replace(settings, watch_pages=False)
        await due(engine)

    assert played(tmp_path, site, act)[0].checks == 0
    assert site.asked == 1


async def _rests() -> dict[str, Any]:
    await asyncio.sleep(60)
    return {}


def test_a_look_makes_way_for_the_person_and_stays_due(site: Changing, tmp_path: Path) -> None:
    async def act(engine: Engine) -> None:
        await engine.page_watching.what_is_due()
        await asyncio.sleep(0)
        engine.page_watching.make_way()

    watch, kept = played(tmp_path, site, act)
    assert (watch.checks, kept) == (0, 1)
    assert watch.next_at <= clock.now()
    assert not list(tmp_path.glob("evidence/*/*/*.part"))


def test_a_person_who_asks_hears_what_was_found(site: Changing, tmp_path: Path) -> None:
    told: list[Any] = []

    async def act(engine: Engine) -> None:
        site.shows("<h1>нет</h1>", 404)
        fields = Fields({"case_id": 1, "allow": [site.host]})
        asked = await answer(engine, Request(id=1, do="look_at_pages", fields=fields))
        told.append(await engine.jobs._running[asked["job"]])

    assert played(tmp_path, site, act)[0].state == "deleted"
    assert (told[0]["pages"], told[0]["deleted"]) == (1, 1)
