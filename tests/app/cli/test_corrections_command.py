"""`otklik corrections`, and `otklik analyse --corrections`: what verdicts teach, from outside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main
from app.domain.ids import PostId
from app.domain.triage import Verdict
from app.services.workspace import open_workspace
from app.store import corrections
from tests.app.cli.test_table_commands import filled, told
from tests.app.make import NOW, author, fetched

CUPS = "Кружка с логотипом стоит на столе"
FIELDS = ["id", "post_id", "case_id", "at", "proposed", "verdict", "text"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace where two posts were called spam."""
    other = fetched("2", thread_id="2", author=author("8"))
    filled(tmp_path, fetched("1", CUPS), other)
    with open_workspace(tmp_path) as workspace:
        for post in (1, 2):
            workspace.db.run_now(
                lambda s, p=post: corrections.keep(s, PostId(p), None, Verdict.SPAM, NOW)  # type: ignore[misc]
            )
    return tmp_path


def listed(capsys: pytest.CaptureFixture[str], root: Path) -> list[dict[str, Any]]:
    found: Any = told(capsys, root, "corrections", "list")["corrections"]
    return list(found)


def answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *lines: str
) -> tuple[int, dict[str, Any]]:
    """What the command says of a text after these corrections, with its exit code."""
    taught, texts = tmp_path / "taught.jsonl", tmp_path / "texts.jsonl"
    taught.write_text("\n".join(lines) + "\n", "utf-8")
    texts.write_text(json.dumps({"text": CUPS}) + "\n", "utf-8")
    capsys.readouterr()
    code = main(["analyse", str(texts), "--corrections", str(taught), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_corrections_are_listed_the_newest_first(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = listed(capsys, root)
    assert list(first) == FIELDS
    assert (second["text"], second["proposed"], second["verdict"]) == (CUPS, None, "spam")
    assert first["id"] > second["id"]


def test_one_is_taken_back_and_what_is_not_there_is_said(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, root, "corrections", "undo", "1") == {"undone": 1, "left": 1, "exit": 0}
    refused = told(capsys, root, "corrections", "undo", "1")
    assert (refused["exit"], refused["error"]["code"]) == (1, "store.not_found")  # type: ignore[index]
    assert len(listed(capsys, root)) == 1


def test_all_are_taken_back(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, root, "corrections", "clear") == {"undone": 2, "left": 0, "exit": 0}
    assert listed(capsys, root) == []


def test_analyse_judges_as_after_the_corrections_of_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = {"text": CUPS, "verdict": "thanks", "sentiment": "positive"}
    code, found = answer(tmp_path, capsys, json.dumps(said), "")
    assert (code, found["verdict"], found["sentiment"]) == (0, "thanks", "positive")
    assert "corrected" in {reason["code"] for reason in found["reasons"]}
    assert answer(tmp_path, capsys)[1]["verdict"] != "thanks"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("бред", "no JSON"),
        ("[1]", "text"),
        ('{"text": 5, "verdict": "spam"}', "text"),
        ('{"text": "x"}', "verdict"),
        ('{"text": "x", "verdict": "spm"}', "spm"),
        ('{"text": "x", "sentiment": ["positive"]}', "sentiment"),
    ],
)
def test_a_bad_line_is_named_with_its_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, why: str
) -> None:
    good = json.dumps({"text": "x", "verdict": "spam"})
    code, found = answer(tmp_path, capsys, good, line)
    assert (code, found["error"]["code"]) == (2, "call.wrong")
    assert "line 2" in found["error"]["reason"]
    assert why in found["error"]["reason"]


def test_a_file_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyse", "--corrections", str(tmp_path / "none.jsonl"), "--json"]) == 2
    assert "none.jsonl" in json.loads(capsys.readouterr().out)["error"]["reason"]
