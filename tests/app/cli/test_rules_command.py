"""`otklik rules` on a workspace of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.services import intake
from app.services.workspace import open_workspace
from app.store import sources
from tests.app.cli.test_commands import Terminal
from tests.app.make import NOW, config, fetched, judged

RETURNS: dict[str, Any] = {
    "name": "Возвраты",
    "if": {"any_words": ["вернуть"]},
    "then": {"tags": ["возврат"]},
}


@pytest.fixture
def run(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "w", here=True)


def add(run: Terminal, rule: dict[str, Any], *more: str) -> tuple[int, Any]:
    return run("rules", "add", "--spec", "-", *more, stdin=json.dumps(rule))


def test_a_rule_is_added_shown_replaced_switched_off_and_removed(run: Terminal):
    code, added = add(run, RETURNS)
    assert (code, added["rule"]["if"], added["rule"]["place"]) == (0, RETURNS["if"], 1)
    assert add(run, RETURNS)[1]["error"]["code"] == "rule.taken"
    _, told = run("rules", "show", "возвраты")
    told["rule"]["then"] = {"hide": True}
    assert add(run, told["rule"], "--replace")[1]["rule"]["version"] == 2
    assert run("rules", "enable", "Возвраты", "--off")[1]["enabled"] is False
    assert run("rules", "remove", "Возвраты") == (0, {"removed": "Возвраты"})
    assert run("rules", "list")[1] == {"rules": []}


def test_rules_are_put_in_order_by_name(run: Terminal):
    for name in ("а", "б", "в"):
        add(run, RETURNS | {"name": name})
    assert run("rules", "order", "в", "а") == (0, {"rules": ["в", "а", "б"]})


def test_a_rule_is_tested_on_the_archive_and_then_applied(run: Terminal, tmp_path: Path):
    with open_workspace(tmp_path / "w") as workspace:
        source = workspace.db.run_now(lambda s: sources.add(s, config()))
        items = [judged(fetched("1", "вернули")), judged(fetched("2", "нет", thread_id="2"))]
        workspace.db.run_now(lambda s: intake.store_posts(s, source.id, items, NOW))
    _, told = run("rules", "test", "--spec", "-", stdin=json.dumps(RETURNS))
    assert (told["found"], told["looked"], told["everything"]) == (1, 2, False)
    assert told["shown"][0]["marks"] == [[0, 7]]
    add(run, RETURNS)
    assert run("rules", "apply", "Возвраты") == (0, {"looked": 2, "posts": 1, "cases": 1})


@pytest.mark.parametrize("text", ["", "[]", "{", '{"if": {"regex": ["."]}}', "null"])
def test_what_is_no_rule_is_said(run: Terminal, text: str):
    code, told = run("rules", "add", "--spec", "-", stdin=text)
    assert (code, told["error"]["code"]) == (1, "rule.spec")


def test_a_file_that_is_not_there_is_a_wrong_call(run: Terminal, tmp_path: Path):
    assert run("rules", "add", "--spec", str(tmp_path / "no.json"))[0] == 2
    assert run("rules", "test")[0] == 2
