"""A page drawn by the real engine, edited and deleted: found and kept; else nothing is."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import update

from app.domain.ids import CaseId
from app.domain.watch import PostChange
from app.paths import Workspace
from app.services.capturing import CaptureOrder, capture
from app.services.helper_process import Limits
from app.services.page_engines import PageEngines
from app.services.page_watching import look_at
from app.store import captures, page_watches
from app.store.database import Database
from app.store.tables import PostRow
from tests.app.changing_site import COMPLAINT, Changing, changing, page
from tests.place_rows import add_one, database

QUICK = Limits(load_s=3.0, whole_s=40.0)


@pytest.fixture
def site() -> Iterator[Changing]:
    with changing() as found:
        yield found


async def changes(db: Database, paths: Workspace, site: Changing) -> list[dict[str, int]]:
    """What looks found: with other advertisements, after an edit, after a deletion."""
    engines = PageEngines()

    async def order(url: str, case_id: CaseId | None) -> CaptureOrder:
        allow = (site.host,)
        return CaptureOrder(
            url=url, case_id=case_id, allow=allow, limits=QUICK, run=engines.capture
        )

    try:
        await capture(await order(site.url, CaseId(1)), db, paths)
        found = []
        for body, status in (
            (page(ads="Вклады под 20 %", likes=77), 200),
            (page(COMPLAINT.replace("три", "два")), 200),
            ("<h1>Запись удалена</h1><p>Автор удалил её, или её никогда не было.</p>", 200),
        ):
            site.shows(body, status)
            [watch] = await db.read(partial(page_watches.of_case, case_id=CaseId(1)))
            found.append(dict((await look_at(db, paths, watch, order)).found))
        return found
    finally:
        await engines.close()


@pytest.mark.browser
def test_a_real_page_is_found_edited_and_deleted(site: Changing, tmp_path: Path) -> None:
    db = database(tmp_path)
    db.run_now(partial(add_one, text=COMPLAINT))
    db.run_now(lambda s: s.execute(update(PostRow).values(permalink=site.url)))
    found = asyncio.run(changes(db, Workspace(tmp_path), site))
    kept = db.read_now(partial(captures.of_case, case_id=CaseId(1)))[::-1]
    db.close()
    assert found == [{}, {"edited": 1}, {"deleted": 1}]
    assert [one.change for one in kept] == [None, PostChange.EDITED, PostChange.DELETED]
    assert len(list(tmp_path.glob("evidence/*/*/*"))) == 3
