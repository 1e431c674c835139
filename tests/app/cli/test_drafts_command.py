"""Drafts from the terminal."""

from __future__ import annotations

import json
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from app.cli.main import main
from app.domain.reply import Draft
from app.services import drafting
from app.services.workspace import open_workspace
from tests.place_rows import NOON, add_one


def test_drafts_are_listed_and_a_case_shows_both_with_what_was_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_workspace(tmp_path) as workspace:
        case_id = workspace.db.run_now(add_one)
        for at, (text, public) in enumerate((("прежний", True), ("всем", True), ("вам", False))):
            moment = NOON + timedelta(seconds=at)
            draft = Draft(case_id=case_id, text=text, public=public, saved_at=moment)
            workspace.db.run_now(partial(drafting.save_draft, draft=draft))
    assert main(["drafts", "list", "--workspace", str(tmp_path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["case_id"], one["text"]) for one in told["drafts"]] == [(1, "вам"), (1, "всем")]
    assert main(["drafts", "show", "--case", "1", "--workspace", str(tmp_path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["public"], one["text"]) for one in told["drafts"]] == [
        (True, "всем"),
        (False, "вам"),
    ]
    assert [(one["text"], one["why"]) for one in told["earlier"]] == [("прежний", "replaced")]
    assert main(["drafts", "show", "--case", "9", "--workspace", str(tmp_path), "--json"]) == 1
