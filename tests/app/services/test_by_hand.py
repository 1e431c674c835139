"""A pasted page becomes a case, once."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.domain.ids import CaseId
from app.errors import PermalinkWrong
from app.services import by_hand
from app.services.listening import listening
from app.settings import Settings
from app.store import cases
from app.store.database import Database
from tests.place_rows import NOON, database

PAGE = "https://vk.com/wall-1_2?reply=3"


def opened(db: Database, address: str) -> CaseId:
    """The case of a page."""

    async def work() -> CaseId:
        async with listening(db, Settings()) as ears:
            return (await by_hand.open_page(ears, address, NOON))[0]

    return asyncio.run(work())


def test_a_pasted_page_is_one_case_however_often_it_is_pasted(tmp_path: Path) -> None:
    db = database(tmp_path)
    first = opened(db, f" {PAGE}\n")
    assert opened(db, PAGE) == first
    whole = db.read_now(lambda s: cases.whole(s, first))
    assert (whole.case.network, whole.source_name) == ("vk", "vk.com")
    assert [post.permalink for post in whole.posts] == [PAGE]
    db.close()


@pytest.mark.parametrize("text", ["", "vk.com", "file:///etc/passwd", "https://", "https://a b"])
def test_what_is_no_page_opens_nothing(tmp_path: Path, text: str) -> None:
    db = database(tmp_path)
    with pytest.raises(PermalinkWrong):
        opened(db, text)
    db.close()
