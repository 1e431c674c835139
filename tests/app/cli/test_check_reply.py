"""`otklik check-reply` judges a text or JSON lines, and says why."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.cli.check_reply import _VERDICTS
from app.cli.main import main
from app.cli.reply_words import FIX, WHY
from app.domain.reply_check import GROUNDS
from app.domain.triage import Verdict

RUDE = "Это вина поставщика, а не наша. Вы истеричка!"


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """The JSON document that the command prints."""
    assert main(["check-reply", *arguments, "--json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


def lines(tmp_path: Path, capsys: pytest.CaptureFixture[str], *asked: str) -> list[Any]:
    """What the command answers to lines of JSON."""
    file = tmp_path / "asked.jsonl"
    file.write_text("\n".join(asked) + "\n", "utf-8")
    assert main(["check-reply", str(file)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_text_gets_its_criteria_and_warnings(capsys: pytest.CaptureFixture[str]) -> None:
    answer = checked(capsys, "--text", RUDE, "--verdict", "complaint")
    assert set(answer["criteria"]) == {
        "promptness", "informativeness", "gratitude", "solution", "professionalism",
    }  # fmt: skip
    codes = {each["code"] for each in answer["warnings"]}
    assert {"blame_shifted", "personal_attack", "apology_missing"} <= codes
    assert (answer["correct"], answer["criteria"]["solution"]["met"]) == (False, False)


def test_a_warning_marks_its_words_and_names_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    answer = checked(capsys, "--text", "Извените, вышлем завтра замену. Пишите в чат.")
    (slip,) = (each for each in answer["warnings"] if each["code"] == "spelling")
    assert (slip["start"], slip["end"], slip["words"]) == (0, 8, "Извените")
    assert slip["fix"]["replacement"] == "Извините"
    assert slip["why"]
    assert slip["source"]


def test_lines_of_json_are_answered_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [{"id": 1, "text": RUDE}, {"id": 2, "text": "Спасибо!", "verdict": "thanks"}]
    answers = lines(tmp_path, capsys, *map(json.dumps, asked), "oops", '{"text": 5}')
    assert [answer.get("id") for answer in answers] == [1, 2, None, None]
    assert answers[1]["criteria"]["solution"]["met"] is None
    assert [answer["error"]["reason"] for answer in answers[2:]] == ["not_an_object", "no_text"]


def test_a_private_reply_may_name_an_order(capsys: pytest.CaptureFixture[str]) -> None:
    text = "Простите! Заказ № 55120987 привезём завтра."
    shown = checked(capsys, "--text", text)
    kept = checked(capsys, "--text", text, "--private")
    assert "private_data" in {each["code"] for each in shown["warnings"]}
    assert "private_data" not in {each["code"] for each in kept["warnings"]}


def test_a_reply_longer_than_its_network_takes_is_marked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "Простите нас, пожалуйста! " * 20
    found = checked(capsys, "--text", text, "--network", "x")["warnings"]
    assert [each["start"] for each in found if each["code"] == "too_long"] == [280]


def test_a_reply_sent_lately_is_formal_without_a_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recent = tmp_path / "recent.txt"
    recent.write_text("Простите, мы уточняем детали вашего случая у склада.\n", "utf-8")
    same = "Простите, мы уточняем детали вашего случая у склада."
    for text, expected in ((same, True), (f"{same} Ответим завтра до 12:00.", False)):
        found = checked(capsys, "--text", text, "--recent", str(recent))["warnings"]
        assert any(each["detail"] == "recent" for each in found) is expected


def test_a_complaint_is_judged_where_no_verdict_is_given(
    capsys: pytest.CaptureFixture[str],
) -> None:
    thanks = checked(capsys, "--text", "Спасибо!", "--complaint", "Спасибо большое за помощь!")
    assert "apology_missing" not in {each["code"] for each in thanks["warnings"]}


def test_a_person_reads_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-reply", "--text", RUDE]) == 0
    told = capsys.readouterr().out
    assert "профессионализм    нет" in told
    assert "[R-000-5]" in told


def test_the_reply_may_come_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given = SimpleNamespace(buffer=io.BytesIO("Извините, вернём деньги завтра.".encode()))
    monkeypatch.setattr(sys, "stdin", given)
    assert checked(capsys)["quick"] is True


def test_every_guard_has_words_and_a_source() -> None:
    said = {code.partition(".")[0] for code in WHY}
    assert said == set(FIX) == set(GROUNDS)
    assert set(_VERDICTS) == set(Verdict)


def test_a_file_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    assert main(["check-reply", str(tmp_path / "none.txt")]) == 2
