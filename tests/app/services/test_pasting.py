"""What a person brings becomes cases, once; and never a way into the inside."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from app.domain.ids import CaseId
from app.errors import AppError, NotFound, PageClosed, PageEmpty, PageUnreadable, SourceInside
from app.services.listening import listening
from app.services.pasting import Pasted, keep_pasted, kept_before, read_pasted
from app.settings import Settings
from app.sources.pasted import Reading
from app.store import cases
from app.store.database import Database
from tests.app.sources.server import Routes, Server, redirect, say
from tests.place_rows import NOON, database

TEXT = """<meta charset=utf-8>
<div itemscope itemtype="http://schema.org/Review"><p itemprop="reviewBody">Ужас.</p></div>
<div itemscope itemtype="http://schema.org/Review"><p itemprop="reviewBody">Сойдёт.</p></div>"""
PAGE = TEXT.encode()
HTML = "text/html"


@dataclass(frozen=True)
class Done:
    reading: Reading
    cases: tuple[CaseId, ...]


async def paste(db: Database, pasted: Pasted, picks: Sequence[int] | None = None) -> Done:
    async with listening(db, Settings()) as ears:
        reading = await read_pasted(ears, pasted, NOON)
        return Done(reading, (await keep_pasted(ears, reading, picks, NOON))[0])


def pasted(
    tmp_path: Path, what: Pasted, picks: Sequence[int] | None = None, db: Database | None = None
) -> Done:
    return asyncio.run(paste(db or database(tmp_path), what, picks))


def web(
    tmp_path: Path, routes: Routes, path: str = "/x", *, inside: bool = True
) -> tuple[Done, list[str]]:
    async def go() -> tuple[Done, list[str]]:
        async with Server(routes) as server:
            done = await paste(database(tmp_path), Pasted(text=server.base + path, inside=inside))
            return done, server.paths()

    return asyncio.run(go())


def file(tmp_path: Path, name: str, body: bytes | str) -> Pasted:
    path = tmp_path / name
    path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return Pasted(path=path)


def test_each_review_of_a_page_is_a_case(tmp_path: Path):
    done, paths = web(tmp_path, {"/x": say(PAGE, kind=HTML)})
    assert [one.post.text for one in done.reading.found] == ["Ужас.", "Сойдёт."]
    assert len(set(done.cases)) == 2
    assert paths == ["/robots.txt", "/x"]


def test_only_what_was_picked_is_kept(tmp_path: Path):
    db = database(tmp_path)
    done = pasted(tmp_path, file(tmp_path, "a.html", PAGE), [1], db)
    whole = db.read_now(lambda s: cases.whole(s, done.cases[0]))
    assert [post.text for post in whole.posts] == ["Сойдёт."]
    with pytest.raises(NotFound):
        pasted(tmp_path, file(tmp_path, "a.html", PAGE), [7], db)


def test_what_is_pasted_again_is_the_same_case_and_is_told(tmp_path: Path):
    db, what = database(tmp_path), file(tmp_path, "a.html", PAGE)
    first = pasted(tmp_path, what, None, db)
    again = pasted(tmp_path, what, None, db)
    assert first.cases == again.cases
    before = db.read_now(lambda s: kept_before(s, again.reading))
    assert before is not None
    assert (before.at, before.same) == (NOON, True)


def test_the_hash_of_the_text_is_kept(tmp_path: Path):
    db = database(tmp_path)
    pasted(tmp_path, file(tmp_path, "a.html", PAGE), [0], db)
    raw = db.read_now(lambda s: s.execute(text("select raw from posts")).scalar_one())
    assert "text_sha256" in raw


def test_an_address_never_leads_inside(tmp_path: Path):
    done, paths = web(tmp_path, {"*": say(PAGE, kind=HTML)}, inside=False)
    assert isinstance(done.reading.problem, SourceInside)
    assert paths == []
    assert len(done.cases) == 1


def test_a_page_that_cannot_be_had_is_a_case_all_the_same(tmp_path: Path):
    done, _ = web(tmp_path, {"/x": say({}, status=403)})
    assert done.reading.problem is not None
    assert [one.post.kind for one in done.reading.found] == ["page"]
    assert len(done.cases) == 1


def test_what_a_site_asks_of_programs_is_heeded(tmp_path: Path):
    rules = b"User-agent: *\nDisallow: /x\n"
    done, paths = web(tmp_path, {"/robots.txt": say(rules, kind="text/plain")})
    assert isinstance(done.reading.problem, PageClosed)
    assert paths == ["/robots.txt"]


def test_a_redirect_is_followed_and_the_case_keeps_the_pasted_address(tmp_path: Path):
    done, _ = web(tmp_path, {"/x": redirect("/y"), "/y": say(PAGE, kind=HTML)})
    assert (done.reading.address or "").endswith("/x")


def test_a_dropped_letter_is_a_case(tmp_path: Path):
    letter = "From: Anna <anna@y.example>\nSubject: Жалоба\n\nПакет порвался"
    done = pasted(tmp_path, file(tmp_path, "a.eml", letter))
    assert (done.reading.found[0].post.kind, done.reading.origin) == ("mail", "mail")
    assert len(done.cases) == 1


def test_a_saved_archive_knows_its_address_and_day(tmp_path: Path):
    head = "Snapshot-Content-Location: https://x.example/r\nDate: Sun, 1 Jun 2025 10:00:00 +0300\n"
    head += "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\n"
    part = "Content-Type: text/html; charset=utf-8\n\n"
    review = PAGE.decode().replace("Ужас.</p>", "Ужас.</p><i class=a__date>29 мая</i>")
    done = pasted(tmp_path, file(tmp_path, "a.mht", f"{head}{part}{review}\n--B--\n"))
    first = done.reading.found[0]
    assert done.reading.address == "https://x.example/r"
    assert first.post.created == datetime(2025, 5, 29, tzinfo=UTC)
    assert first.unsure_date


def test_a_date_without_a_year_is_the_last_before_the_file_was_saved(tmp_path: Path):
    dated = PAGE.replace(b"</p>", "</p><i class=a__date>3 мая</i>".encode())
    what = file(tmp_path, "a.html", dated)
    os.utime(tmp_path / "a.html", (1_700_000_000, 1_700_000_000))
    found = pasted(tmp_path, what).reading.found[0]
    assert found.post.created == datetime(2023, 5, 3, tzinfo=UTC)
    assert found.post.raw["unsure_date"]


def test_a_pasted_text_is_a_case(tmp_path: Path):
    done = pasted(tmp_path, Pasted(text="  Мне нахамили по телефону!\n"))
    assert done.reading.found[0].post.text == "Мне нахамили по телефону!"
    assert len(done.cases) == 1


BAD: Mapping[str, Any] = {
    "a.exe": (b"MZ", PageUnreadable),
    "a.html": (b"", PageEmpty),
    "a.txt": (b"  \n", PageEmpty),
    "a.mht": (b"nothing", PageUnreadable),
    "a.eml": (b"", PageEmpty),
}


@pytest.mark.parametrize("name", list(BAD))
def test_what_holds_nothing_is_refused_with_its_reason(tmp_path: Path, name: str):
    body, error = BAD[name]
    db = database(tmp_path)
    with pytest.raises(error):
        pasted(tmp_path, file(tmp_path, name, body), None, db)
    assert db.read_now(lambda s: s.execute(text("select count(*) from posts")).scalar_one()) == 0


def test_a_file_that_is_not_there_is_unreadable(tmp_path: Path):
    with pytest.raises(AppError):
        pasted(tmp_path, Pasted(path=tmp_path / "none.html"))


def test_an_entity_bomb_is_refused_before_any_parser(tmp_path: Path):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;</p>'
    with pytest.raises(PageUnreadable):
        pasted(tmp_path, file(tmp_path, "a.html", bomb))
