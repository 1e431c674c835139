"""`otklik macros`, `otklik colleagues`, and giving cases away, on a workspace of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.services.workspace import open_workspace
from tests.app.cli.test_commands import Terminal
from tests.place_rows import add_one

SPEC: dict[str, Any] = {
    "short_code": "ждать",
    "name": "Уточнить и ждать",
    "spec": {
        "reply": {"text": "{имя|Здравствуйте}, уточните, пожалуйста, дату."},
        "add_tags": ["ждём"],
        "snooze": {"working_days": 2},
        "assign": "Юрист",
    },
}


@pytest.fixture
def run(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "w", here=True)


def add(run: Terminal, tmp_path: Path, spec: dict[str, Any] = SPEC) -> int:
    """Keeps a macro; the number of a case to run it on."""
    assert run("macros", "add", "--spec", "-", stdin=json.dumps(spec))[0] == 0
    with open_workspace(tmp_path / "w") as workspace:
        return int(workspace.db.run_now(add_one))


def test_a_macro_is_told_then_run_on_a_case(run: Terminal, tmp_path: Path) -> None:
    case = add(run, tmp_path)
    code, told = run("macros", "preview", "ждать", "--case", str(case))
    effects = {each["deed"]: each for each in told["cases"][0]["effects"]}
    assert (code, effects["assign"]["why"], effects["add_tag"]["done"]) == (0, "unknown", True)
    assert run("macros", "run", "ждать", "--case", str(case))[0] == 0
    shown = run("cases", "show", str(case))[1]
    assert (shown["case"]["status"], "уточните" in shown["draft"]["text"]) == ("snoozed", True)
    assert run("macros", "show", "ждать")[1]["macro"]["uses"] == 1


def test_starter_macros_are_there_and_may_be_removed(run: Terminal) -> None:
    listed = run("macros", "list")[1]["macros"]
    assert len(listed) >= 8
    code = listed[0]["short_code"]
    assert run("macros", "remove", code) == (0, {"removed": code})
    assert run("macros", "show", code)[0] == 1


def test_a_macro_that_cannot_be_read_says_why(run: Terminal) -> None:
    spec = {**SPEC, "spec": {"tags": []}}
    code, told = run("macros", "add", "--spec", "-", stdin=json.dumps(spec))
    assert (code, told["error"]["code"]) == (1, "macro.spec")


def test_a_case_that_there_is_not_stops_before_anything_is_done(
    run: Terminal, tmp_path: Path
) -> None:
    case = add(run, tmp_path)
    code, told = run("macros", "run", "ждать", "--case", str(case), "--case", "99")
    assert (code, told["error"]["code"]) == (1, "store.not_found")
    assert run("cases", "show", str(case))[1]["case"]["status"] == "new"


def test_a_case_is_given_escalated_and_returned(run: Terminal, tmp_path: Path) -> None:
    case = str(add(run, tmp_path))
    run("colleagues", "add", "Отдел доставки", "--kind", "department")
    assert run("cases", "assign", case, "--to", "отдел ДОСТАВКИ")[1]["assignee"] == "Отдел доставки"
    assert run("cases", "assign", case, "--me")[1]["error"]["code"] == "colleague.operator"
    told = run("cases", "escalate", case, "--to", "Юрист", "--why", "грозит судом")[1]
    assert told["escalated"] == {"to": "Юрист", "why": "грозит судом"}
    assert run("cases", "return", case, "--decided", "платим")[1]["escalated"] is None
    names = [each["name"] for each in run("colleagues", "list")[1]["colleagues"]]
    assert names == ["Отдел доставки", "Юрист"]
