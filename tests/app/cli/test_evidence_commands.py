"""`otklik verify`, `capture` and `cases export` as a terminal sees them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.cli.main import main
from app.services.capturing import file_capture
from tests.app.evidence.make import sealed
from tests.place_rows import NOON, add_one, database


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """The JSON document on stdout."""
    document: dict[str, object] = json.loads(capsys.readouterr().out)
    return document


def test_a_sound_bundle_is_ok(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sealed(tmp_path / "b")
    assert main(["verify", str(tmp_path / "b"), "--json"]) == 0
    assert said(capsys)["ok"] is True


def test_an_altered_file_is_named_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sealed(tmp_path / "b")
    (tmp_path / "b" / "dom.html").write_bytes(b"x")
    assert main(["verify", str(tmp_path / "b")]) == 1
    assert "! dom.html: ИЗМЕНЁН" in capsys.readouterr().out


def test_a_folder_of_several_is_checked_one_by_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        sealed(tmp_path / "all" / name)
    (tmp_path / "all" / "b" / "page.txt").unlink()
    assert main(["verify", str(tmp_path / "all"), "--json"]) == 1
    bundles = said(capsys)["bundles"]
    assert isinstance(bundles, list)
    assert [bundle["ok"] for bundle in bundles] == [True, False]


@pytest.mark.parametrize("name", ["nowhere", "empty", "file.txt"])
def test_what_is_no_evidence_is_said_to_be_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("x")
    assert main(["verify", str(tmp_path / name)]) == 1
    assert "[evidence.broken]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "sign"),
    [
        (["http://127.0.0.1/"], 1, "[capture.address]"),
        (["file:///etc/passwd"], 1, "[capture.address]"),
        (["http://a.example/", "--allow-host", "nonsense"], 2, "[call.wrong]"),
    ],
)
def test_refused_captures_leave_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, sign: str
) -> None:
    out = tmp_path / "out"
    assert main(["capture", *arguments, "--out", str(out)]) == code
    assert sign in capsys.readouterr().err
    assert not out.exists()


def test_an_exported_case_verifies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    made = replace(sealed(tmp_path / "evidence" / "b"), case_id=None)
    db.run_now(lambda s: file_capture(s, made, "", NOON))
    db.close()
    out = tmp_path / "case.zip"
    place = ["--workspace", str(tmp_path)]
    assert main(["cases", "export", str(case_id), "--out", str(out), *place]) == 0
    assert main(["verify", str(out)]) == 0
    assert main(["verify", str(tmp_path / "evidence" / "b"), *place]) == 0
    assert "манифест записан" in capsys.readouterr().out


def test_a_case_that_is_not_there_is_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "case.zip"
    place = ["--workspace", str(tmp_path / "w")]
    assert main(["cases", "export", "99", "--out", str(out), *place]) == 1
    assert "[store.not_found]" in capsys.readouterr().err
    assert not out.exists()
