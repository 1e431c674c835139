"""`otklik render`: a template filled from a case, as text and as JSON."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from app.cli.main import main
from app.domain.template import Template
from app.services import templating
from tests.place_rows import add_one, database


def workspace(folder: Path) -> str:
    """A workspace with one case and one template."""
    db = database(folder)
    db.run_now(add_one)
    made = Template(
        id=templating.NEW,
        short_code="срок",
        name="Срок",
        folder="",
        body="{{brand}} ответит до {{_date:дата род|когда}}",
    )
    db.run_now(lambda s: templating.keep(s, made))
    db.close()
    return str(folder)


def test_a_template_is_rendered_with_its_blanks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace(tmp_path)
    assert main(["render", "/срок", "--case", "1", "--workspace", root, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["text"] == "Ромашка ответит до [[когда]]"
    assert document["blanks"] == [{"start": 19, "end": 28, "name": "когда"}]


def test_what_is_no_day_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["render", "срок", "--case", "1", "--workspace", workspace(tmp_path), "--json"]
    assert main([*call, "--answer", "date=когда-нибудь"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["refused"] == ["_date"]
    assert "[[когда]]" in said.out
    assert "когда-нибудь" in said.err


@pytest.mark.parametrize("call", [["нет", "--case", "1"], ["срок", "--case", "99"]])
def test_what_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], call: list[str]
) -> None:
    root = workspace(tmp_path)
    assert main(["render", *call, "--workspace", root]) == 1
    assert "store.not_found" in capsys.readouterr().err


def test_a_circle_is_a_sentence_and_unknown_names_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = database(tmp_path)
    db.run_now(add_one)
    for code, body in (("a", "{>b}"), ("b", "{>a}"), ("c", "{погода} {>нет}")):
        made = Template(id=templating.NEW, short_code=code, name=code, folder="", body=body)
        db.run_now(partial(templating.keep, template=made))
    db.close()
    assert main(["render", "a", "--case", "1", "--workspace", str(tmp_path)]) == 1
    assert "b → a → b" in capsys.readouterr().err
    assert main(["render", "c", "--case", "1", "--workspace", str(tmp_path), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["unknown"], document["missing"]) == (["погода"], ["нет"])
