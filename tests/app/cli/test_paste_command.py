"""`otklik paste`: looks, picks, keeps; what cannot be read says why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main

REVIEW = '<div itemscope itemtype="http://schema.org/Review"><p itemprop="reviewBody">{}</p></div>'


def paste(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *call: str
) -> tuple[int, dict[str, Any]]:
    code = main(["paste", *call, "--workspace", str(tmp_path / "w"), "--json"])
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, told


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_text("".join(REVIEW.format(text) for text in ("Ужас.", "Сойдёт.")), "utf-8")
    return str(path)


def test_a_saved_page_gives_a_list_and_what_is_picked_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], page: str
):
    code, told = paste(tmp_path, capsys, page, "--dry-run")
    assert (code, [one["text"] for one in told["found"]]) == (0, ["Ужас.", "Сойдёт."])
    assert told["case_ids"] == []
    code, told = paste(tmp_path, capsys, page, "--pick", "1")
    assert (code, len(told["case_ids"])) == (0, 1)


def test_an_address_inside_is_refused_and_kept_as_a_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    code, told = paste(tmp_path, capsys, "http://127.0.0.1:9/x")
    assert (code, told["problem"]["code"]) == (1, "source.inside")
    assert len(told["case_ids"]) == 1


def test_what_is_no_page_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "a.exe").write_bytes(b"MZ")
    code, told = paste(tmp_path, capsys, str(tmp_path / "a.exe"))
    assert (code, told["error"]["code"]) == (1, "page.unreadable")
