"""`otklik alike`: a case of a workspace, and pairs of texts from a file or from stdin."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli.main import main
from app.store.database import Database
from tests.app.cli.test_commands import Terminal
from tests.place_rows import add_one

TEXT = "Курьер опоздал на три часа, привёз холодную пиццу и нахамил моей маме у подъезда"


@pytest.fixture
def run(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "w", here=True)


def test_a_case_tells_its_copies_even_if_nobody_looked_for_them_yet(run: Terminal) -> None:
    run("topics", "list")
    db = Database(run.folder / "otklik.db")
    one = db.run_now(lambda s: add_one(s, TEXT))
    other = db.run_now(lambda s: add_one(s, TEXT.replace("три", "пять")))
    db.close()
    code, told = run("alike", str(one))
    assert (code, told["case_id"], told["group"]["cases"]) == (0, one, 2)
    copy = told["group"]["others"][0]
    assert (copy["case_id"], copy["only_here"], copy["only_there"]) == (other, ["три"], ["пять"])
    assert (told["group"]["attack"], told["neighbours"]) == (None, [])


def test_a_case_that_is_not_there_and_no_case_at_all_are_refused(run: Terminal) -> None:
    assert run("alike", "404")[0] == 1
    assert run("alike")[0] == 2


def test_pairs_are_answered_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        json.dumps({"id": 7, "a": TEXT, "b": TEXT + " Обходите стороной!"}),
        json.dumps({"a": "Спасибо", "b": "Спасибо"}),
        "not json",
        json.dumps({"a": 1}),
        "",
    ]
    file = tmp_path / "pairs.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    assert main(["alike", "--pairs", str(file), "--json"]) == 0
    first, second, third, fourth = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["id"], first["same"], first["nearness"] > 0.8) == (7, True, True)
    assert (second["same"], third["error"]["reason"]) == (False, "not_json")
    assert fourth["error"]["reason"] == "no_texts"


def test_a_file_that_cannot_be_read_is_a_wrong_call(tmp_path: Path) -> None:
    assert main(["alike", "--pairs", str(tmp_path / "none.jsonl")]) == 2
