"""`otklik cases timeline` and `otklik captures` as a terminal sees them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main
from app.services.capturing import file_capture
from tests.app.evidence.make import sealed
from tests.place_rows import NOON, add_one, database

PLACE = "evidence/2026/11/ONE"


@pytest.fixture
def one(tmp_path: Path) -> str:
    """The id of the one capture of case 1."""
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    made = replace(sealed(tmp_path / PLACE), folder=PLACE, case_id=case_id)
    db.run_now(lambda session: file_capture(session, made, "", NOON))
    db.close()
    return made.id


def said(capsys: pytest.CaptureFixture[str], *call: str) -> dict[str, Any]:
    assert main([*call, "--json"]) == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def test_a_timeline_is_told_in_order(
    one: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said(capsys, "cases", "timeline", "1", "--workspace", str(tmp_path))
    assert [(each["kind"], each["seq"]) for each in told["moments"]] == [("captured", 1)]
    assert main(["cases", "timeline", "1", "--workspace", str(tmp_path)]) == 0
    assert f"#1\t-\tcaptured\t{one}" in capsys.readouterr().out


def test_files_are_deleted_with_a_reason_and_the_list_says_so(
    one: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ("--workspace", str(tmp_path))
    assert said(capsys, "captures", "delete", one, "--reason", "ошибка", *place)["ok"]
    assert not (tmp_path / PLACE).exists()
    (listed,) = said(capsys, "captures", "list", "--case", "1", *place)["captures"]
    assert (listed["id"], listed["deleted_reason"]) == (one, "ошибка")
    assert main(["captures", "delete", one, "--reason", "ещё раз", *place]) == 1


def test_an_unknown_case_is_said_to_be_none(
    one: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cases", "timeline", "77", "--workspace", str(tmp_path)]) == 1
    assert "[store.not_found]" in capsys.readouterr().err
