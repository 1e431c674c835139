"""`otklik cases export`, `cases import` and `protocol`, as a terminal sees them."""

from __future__ import annotations

import json
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from app.cli.main import main
from app.services.capturing import file_capture
from tests.app.evidence.make import sealed
from tests.place_rows import NOON, add_one, database


@pytest.fixture(scope="module")
def case_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a capture, exported by the terminal."""
    root = tmp_path_factory.mktemp("there")
    with closing(database(root)) as db:
        case_id = db.run_now(lambda s: add_one(s, "Банкомат списал деньги и ничего не выдал"))
        made = sealed(root / "evidence" / "2026" / "11" / "b")
        made = replace(made, folder="evidence/2026/11/b", case_id=case_id)
        db.run_now(lambda s: file_capture(s, made, "", NOON))
    path = root / "case.zip"
    assert main(["cases", "export", "1", "--out", str(path), "--workspace", str(root)]) == 0
    return path


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """The JSON document on stdout."""
    document: dict[str, object] = json.loads(capsys.readouterr().out)
    return document


def test_a_case_file_is_looked_into_taken_in_and_known_again(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["cases", "import", str(case_file), "--workspace", str(tmp_path), "--json"]
    assert main([*call, "--look"]) == 0
    look = said(capsys)
    assert (look["ok"], look["refused"], look["joins"]) == (True, None, None)
    assert main(call) == 0
    taken = said(capsys)
    assert (taken["case"], taken["joined"]) == (1, False)
    assert len(list((tmp_path / "evidence").glob("*/*/*/page.wacz"))) == 1
    assert main(call) == 0
    assert said(capsys)["already"] is True


def test_a_broken_case_file_is_named_and_nothing_is_kept(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(case_file) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + b" " * name.endswith("dom.html"))
        new.writestr("../../evil.txt", "x")
    workspace = tmp_path / "inner" / "workspace"
    call = ["cases", "import", str(other), "--workspace", str(workspace)]
    assert main([*call, "--look"]) == 1
    assert "! ../../evil.txt: ИМЯ ВЕДЁТ НАРУЖУ" in capsys.readouterr().out
    assert main([*call, "--anyway"]) == 1
    assert "[case_file.refused]" in capsys.readouterr().err
    assert not list(tmp_path.glob("**/evil.txt"))
    assert not [path for path in workspace.glob("evidence/**/*") if path.is_file()]


def test_what_is_no_case_file_is_said_to_be_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 no")
    assert main(["cases", "import", str(tmp_path / "a.zip"), "--workspace", str(tmp_path)]) == 1
    assert "[evidence.broken]" in capsys.readouterr().err


def test_a_protocol_of_a_bundle_without_pictures_needs_no_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sealed(tmp_path / "b", tls=None)
    for name in ("page.png", "screen.png"):
        (tmp_path / "b" / name).unlink()
    target = tmp_path / "out" / "p.docx"
    call = ["protocol", str(tmp_path / "b"), "--out", str(target), "--place", "г. Омск", "--json"]
    assert main(call) == 0
    assert said(capsys)["path"] == str(target)
    text = "\n".join(
        cell.text for t in docx.Document(str(target)).tables for row in t.rows for cell in row.cells
    )
    assert "г. Омск" in text
    assert "http://forum.example/post/7" in text
    lines = "\n".join(line.text for line in docx.Document(str(target)).paragraphs)
    assert "РАСХОЖДЕНИЯ: page.png, screen.png" in lines


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["b", "--out", "p.odt"], 2), (["01KADAPQ5GTESTTESTTESTTEST", "--out", "p.pdf"], 1)],
)
def test_a_protocol_of_another_kind_or_of_nothing_is_refused(
    tmp_path: Path, arguments: list[str], code: int
) -> None:
    target = str(tmp_path / arguments[2])
    call = ["protocol", arguments[0], "--out", target, "--workspace", str(tmp_path)]
    assert main(call) == code
    assert not Path(target).exists()
