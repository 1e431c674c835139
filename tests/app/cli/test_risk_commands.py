"""`otklik risk`: every number with its reason; other weights re-order what `cases list` shows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main
from tests.app.cli.test_table_commands import MTS, filled

PART = {"criterion", "points", "most", "weight", "share", "reason", "facts"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with one case."""
    filled(tmp_path, MTS)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], root: Path, *call: str) -> dict[str, Any]:
    """What `otklik risk …` answers."""
    capsys.readouterr()
    code = main(["risk", *call, "--workspace", str(root), "--json"])
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer | {"exit": code}


def test_the_parts_of_a_risk_are_told_and_add_up(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(capsys, root, "show", "1")
    assert sum(part["points"] for part in found["parts"]) == found["number"]
    assert sum(part["most"] for part in found["parts"]) == 100
    assert all(set(part) == PART for part in found["parts"])
    place, reach = found["parts"][:2]
    assert (place["reason"], reach["reason"]) == ("review_site", "site_audience")


def test_weights_are_set_and_the_case_follows(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = told(capsys, root, "show", "1")
    answer = told(capsys, root, "weights", "--set", "place=80", "--set", "high_from=60")
    after = told(capsys, root, "show", "1")
    assert (answer["weights"]["place"], answer["bands"]["high_from"]) == (80, 60)
    assert (answer["changed"], answer["default"]) == (1, False)
    assert after["number"] == sum(part["points"] for part in after["parts"]) != before["number"]
    assert told(capsys, root, "weights", "--reset")["default"]
    assert told(capsys, root, "show", "1") == before


@pytest.mark.parametrize(
    ("pair", "code", "exit_code"),
    [
        ("place=101", "risk.weights", 1),
        ("colour=1", "risk.weights", 1),
        ("high_from=5", "risk.weights", 1),
        ("place=much", "call.wrong", 2),
        ("place", "call.wrong", 2),
    ],
)
def test_unfit_weights_are_refused(
    root: Path, capsys: pytest.CaptureFixture[str], pair: str, code: str, exit_code: int
) -> None:
    answer = told(capsys, root, "weights", "--set", pair)
    assert (answer["error"]["code"], answer["exit"]) == (code, exit_code)
    assert told(capsys, root, "weights")["default"]


def test_a_case_that_is_not_there_has_no_risk(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, root, "show", "9")["error"]["code"] == "store.not_found"
