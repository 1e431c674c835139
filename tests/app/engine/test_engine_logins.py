"""What the window may ask of the engine about logins, and with which a page is captured."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends import fail

from app import secrets
from app.domain.ids import CaseId, SourceId
from app.engine import logins as asked
from app.engine.capturing import order_for
from app.engine.engine import Engine
from app.engine.protocol import Fields, Outlet
from app.errors import LoginMissing
from app.services import login_keeping
from app.services.listening import listening
from app.services.workspace import OpenWorkspace, open_workspace
from app.store import logins as store
from tests.app.evidence.make import URL
from tests.app.make import with_source
from tests.app.services.test_logins import JAR, SIGNS_IN, case_of, signed_in, window
from tests.app.test_secrets import Memory

ONE = SourceId(1)


@pytest.fixture(autouse=True)
def a_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    monkeypatch.setattr(secrets, "_session", {})
    monkeypatch.setattr(login_keeping, "_held", {})
    yield
    keyring.set_keyring(before)


def played(folder: Path, act: Callable[[Engine], Awaitable[Any]]) -> Any:
    """An engine with one source, for as long as `act` takes."""

    async def go(workspace: OpenWorkspace) -> Any:
        async with listening(workspace.db, workspace.settings) as ears:
            engine = Engine(workspace, ears, Outlet(write=lambda _line: None))
            try:
                return await act(engine)
            finally:
                await engine.jobs.close(20.0, spared="")

    with open_workspace(folder) as workspace:
        with_source(workspace.db)
        return asyncio.run(go(workspace))


async def ended(engine: Engine, job: str) -> dict[str, Any]:
    """The result of a job."""
    return await engine.jobs._running[job]


def test_a_login_is_a_job_that_says_whether_it_lasts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    keyring.set_keyring(fail.Keyring())
    window(monkeypatch, SIGNS_IN)

    async def act(engine: Engine) -> tuple[Any, Any]:
        wish = Fields({"source_id": 1, "url": "https://bank.example/"})
        told = await asked.begin(engine, wish)
        made = await ended(engine, told["job"])
        there = await engine.db.read(store.listed)
        await asked.forget(engine, Fields({"source_id": 1}))
        return (told["job"], made, len(there)), await engine.db.read(store.listed)

    before, after = played(tmp_path, act)
    assert before == ("login:1", {"kept": False, "expires": None}, 1)
    assert after == ()
    assert list(tmp_path.rglob("*.jar")) == []


def test_a_page_is_captured_as_the_person_says_else_as_it_is_ticked(tmp_path: Path):
    async def act(engine: Engine) -> list[bool]:
        case_id, found = CaseId(1), []
        for fields in ({}, {"login": False}, {"login": True}):
            login = await asked.login_for_page(engine, Fields(fields), case_id, URL)
            found.append(login is not None)
        order = await order_for(engine, URL, case_id)
        return [*found, order.login is not None]

    async def prepared(engine: Engine) -> list[bool]:
        await asyncio.to_thread(case_of, engine.db, ONE)
        await asyncio.to_thread(signed_in, engine.db, engine.workspace.paths, ONE, JAR)
        return await act(engine)

    assert played(tmp_path, prepared) == [True, False, True, True]


def test_a_login_that_is_wanted_and_not_there_is_said(tmp_path: Path):
    async def act(engine: Engine) -> None:
        await asked.login_for_page(engine, Fields({"login": True, "source_id": 1}), None, URL)

    with pytest.raises(LoginMissing):
        played(tmp_path, act)
