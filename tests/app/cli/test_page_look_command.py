"""`otklik cases look`: what became of a case's captured pages, from the terminal."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import update

from app.cli import page_look
from app.cli.main import main
from app.services.capturing import CaptureOrder, capture
from app.services.workspace import open_workspace
from app.store.tables import PostRow
from tests.app.changing_site import COMPLAINT, Changing, changing, drawn, page
from tests.place_rows import add_one


def prepared(folder: Path, site: Changing) -> None:
    """A workspace with a case whose page is captured."""
    with open_workspace(folder) as workspace:
        case_id = workspace.db.run_now(partial(add_one, text=COMPLAINT))
        workspace.db.run_now(lambda s: s.execute(update(PostRow).values(permalink=site.url)))
        order = CaptureOrder(url=site.url, case_id=case_id, allow=(site.host,), run=drawn)
        asyncio.run(capture(order, workspace.db, workspace.paths))


def test_a_case_is_looked_at_from_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def ordered(*given: object) -> CaptureOrder:
        _, allow, url, case_id = given
        return CaptureOrder(url=url, case_id=case_id, allow=allow, run=drawn)  # type: ignore[arg-type]  # as the command gives them

    monkeypatch.setattr(page_look, "_order", ordered)
    with changing() as site:
        prepared(tmp_path, site)
        site.shows(page(COMPLAINT + " UPD: вернули"))
        call = ["cases", "look", "1", "--workspace", str(tmp_path), "--allow-host", site.host]
        assert main([*call, "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["edited"] == 1
        assert main(call) == 0
        assert capsys.readouterr().out.split()[-1] == "1"


def test_a_case_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cases", "look", "9", "--workspace", str(tmp_path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"]
