"""`otklik skeleton`: the parts of an answer to a case, with a template for each."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.cli import skeleton_words
from app.cli.main import main
from app.domain.ids import CaseId
from app.domain.reply import Way
from app.domain.skeleton import Need, Slot
from app.domain.template import Template
from app.services import replying, templating
from tests.case_rows import answer
from tests.place_rows import NOON, add_one, database


def workspace(folder: Path, *said: str) -> str:
    """A workspace with a complaint, two templates, and what was answered before."""
    db = database(folder)
    case_id = db.run_now(lambda s: add_one(s, cause="staff"))
    for code, body in (("прости", "{имя|Здравствуйте}, простите нас"), ("жаль", "Нам жаль")):
        made = Template(
            id=templating.NEW, short_code=code, name=code, folder="", body=body, slot="apology",
            verdicts=("complaint",) if code == "прости" else (),
        )  # fmt: skip
        db.run_now(partial(templating.keep, template=made))
    for text in said:
        new = db.run_now(partial(answer, case_id=case_id, text=text, way=Way.COPY))
        queue = partial(replying.queue_reply, new=new, now=NOON, undo_s=0, capture_first=False)
        reply = db.run_now(queue)[0]
        publish = partial(replying.confirm_published, reply_id=reply.id, permalink="", now=NOON)
        db.run_now(publish)
    db.close()
    return str(folder)


def asked(root: str, capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, Any]:
    """The document of the command."""
    call = ["skeleton", "--case", str(CaseId(1)), "--workspace", root, "--json", *more]
    assert main(call) == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def needs(document: dict[str, Any]) -> dict[str, str]:
    """How much each part is wanted."""
    return {one["slot"]: one["need"] for one in document["slots"]}


def test_the_best_template_of_a_part_comes_first_and_is_filled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = asked(workspace(tmp_path), capsys)
    apology = next(one for one in document["slots"] if one["slot"] == "apology")
    assert [one["template"] for one in apology["choices"]][:2] == ["прости", "жаль"]
    assert "простите нас" in apology["choices"][0]["text"]
    assert (apology["source"], apology["need"]) == ("R-002-15", "required")


def test_what_is_solved_now_has_no_interim_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace(tmp_path)
    assert needs(asked(root, capsys))["interim"] == "required"
    found = needs(asked(root, capsys, "--solved-now"))
    assert (found["interim"], found["answer"]) == ("skip", "required")


def test_an_apology_of_an_earlier_answer_is_not_proposed_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace(tmp_path, "Простите нас! Мы разбираемся и вернёмся с ответом до пятницы.")
    found = needs(asked(root, capsys))
    assert (found["apology"], found["interim"], found["answer"]) == ("skip", "skip", "required")


def test_it_is_told_in_sentences_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = workspace(tmp_path)
    call = ["skeleton", "--case", "1", "--workspace", root, "--unfounded", "заказа нет"]
    assert main(call) == 0
    told = capsys.readouterr().out
    assert "R-003-13" in told


def test_every_code_has_its_words() -> None:
    assert set(skeleton_words.SLOTS) == {slot.value for slot in Slot}
    assert set(skeleton_words.NEEDS) == {need.value for need in Need}
