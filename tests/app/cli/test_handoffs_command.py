"""Hand-offs and compensations from the terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main
from app.services.workspace import open_workspace
from tests.place_rows import add_one

Run = Callable[..., tuple[int, Any]]
HAND_OFF = ("handoffs", "add", "1", "--to", "Филиал на Ленина", "--what", "Позвонить")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Commands on a workspace with one case."""
    with open_workspace(tmp_path / "w") as workspace:
        workspace.db.run_now(add_one)

    def ran(*arguments: str) -> tuple[int, Any]:
        code = main([*arguments, "--workspace", str(tmp_path / "w"), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return ran


def test_a_case_is_handed_off_and_ends_with_their_call(run: Run, tmp_path: Path) -> None:
    sheet = tmp_path / "лист.docx"
    code, told = run(*HAND_OFF, "--due", "3d", "--sheet", str(sheet))
    assert (code, told["open"], told["to"]) == (0, True, "Филиал на Ленина")
    assert sheet.stat().st_size > 10_000
    assert "имя не передаётся" in told["text"]
    assert [one["id"] for one in run("handoffs", "list")[1]["handoffs"]] == [1]
    code, told = run("handoffs", "done", "1", "--result", "Заменят в среду", "--who", "Пётр")
    assert (code, told["end"], told["open"]) == (0, "contacted", False)
    assert run("handoffs", "list")[1]["handoffs"] == []
    assert run("handoffs", "done", "1", "--result", "снова")[1]["error"]["code"] == "handoff.ended"


@pytest.mark.parametrize(
    ("due", "code", "error"),
    [
        ("2020-01-01", 1, "handoff.unfit"),
        ("9999-12-31", 1, "handoff.unfit"),
        ("99999999999d", 1, "handoff.unfit"),
        ("tomorrow", 2, "call.wrong"),
        ("0001-01-01", 2, "call.wrong"),
    ],
)
def test_a_day_that_was_or_is_none_is_refused(run: Run, due: str, code: int, error: str) -> None:
    ended, told = run(*HAND_OFF, "--due", due)
    assert (ended, told["error"]["code"]) == (code, error)


def test_a_hand_off_is_withdrawn_with_a_reason(run: Run) -> None:
    run(*HAND_OFF, "--due", "1d")
    assert run("handoffs", "withdraw", "1", "--reason", "")[0] == 1
    assert run("handoffs", "withdraw", "1", "--reason", "ошиблись")[1]["end"] == "withdrawn"
    assert [one["id"] for one in run("handoffs", "list", "--all")[1]["handoffs"]] == [1]
    assert run("handoffs", "sheet", "77")[1]["error"]["code"] == "store.not_found"


def test_what_a_customer_got_is_written_down(run: Run, tmp_path: Path) -> None:
    give = ("compensations", "add", "1", "--kind", "money", "--amount")
    assert run(*give, "-5")[1]["error"]["code"] == "compensation.amount"
    assert run(*give, "1.500")[1]["error"]["code"] == "compensation.amount"
    code, told = run(*give, "1 500 ₽", "--what", "=1+1", "--public")
    assert (code, told["amount"], told["standing"]) == (0, 150_000, "unknown")
    assert run("compensations", "withdraw", "1", "--reason", "вернул")[1]["withdrawn_at"]
    assert len(run("compensations", "list", "--case", "1")[1]["compensations"]) == 1
    out = tmp_path / "all.csv"
    assert run("compensations", "export", "--out", str(out))[1]["rows"] == 1
    assert ",'=1+1," in out.read_text("utf-8-sig")


def test_above_a_limit_a_name_is_asked_for(run: Run, tmp_path: Path) -> None:
    limits = "[compensation_limits]\nmoney = 1000\n"
    (tmp_path / "w" / "settings.toml").write_text(limits, "utf-8")
    give = ("compensations", "add", "1", "--kind", "money", "--amount", "1500")
    code, told = run(*give, "--why", "задержка")
    assert (code, told["error"]["missing"]) == (1, "allowed_by")
    code, told = run(*give, "--why", "задержка", "--allowed-by", "Пётр")
    assert (code, told["over_kind"], told["allowed_by"]) == (0, 100_000, "Пётр")
    assert run("compensations", "parity", "1", "--kind", "apology")[1]["like_cases"] == 0


def test_a_voice_is_set_piece_by_piece(run: Run, tmp_path: Path) -> None:
    assert (
        run("voices", "set", "Ромашка", "--operator", "Ромашка")[1]["error"]["what"] == "operator"
    )
    run("voices", "set", "Ромашка", "--operator", "Мария", "--address", "familiar")
    code, told = run("voices", "set", "Ромашка", "--signature", "— {{operator.name}}, {{brand}}")
    assert (code, told["said"], told["formal"]) == (0, "— Мария, Ромашка", False)
    picture = tmp_path / "me.png"
    picture.write_bytes(b"no picture")
    assert run("voices", "set", "", "--picture", str(picture))[1]["error"]["what"] == "picture"
    assert [one["brand"] for one in run("voices", "list")[1]["voices"]] == ["Ромашка"]
    run("voices", "remove", "Ромашка")
    assert run("voices", "list")[1]["voices"] == []
