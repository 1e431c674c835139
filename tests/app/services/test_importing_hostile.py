"""Files that are damaged or were made to harm: a reason, never a crash."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.domain.importing import ImportPlan, harmless
from app.errors import ImportFailed
from app.services.importing import preview


@pytest.fixture
def workbook(tmp_path: Path) -> bytes:
    book = Workbook()
    sheet = book.create_sheet("Posts", 0)
    for row in (["текст", "дата"], ["Курьер опоздал", "20.11.2026"]):
        sheet.append(row)
    book.save(tmp_path / "whole.xlsx")
    return (tmp_path / "whole.xlsx").read_bytes()


@pytest.mark.parametrize("name", ["export.xls", "export.dat", "export"])
def test_a_workbook_is_known_by_its_content(tmp_path: Path, workbook: bytes, name: str):
    (tmp_path / name).write_bytes(workbook)
    assert preview(tmp_path / name).heads == ("текст", "дата")


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_workbook_is_read_or_refused(tmp_path: Path, workbook: bytes, seed: int):
    chance, damaged = random.Random(seed), bytearray(workbook)
    for _ in range(3):
        damaged[chance.randrange(4, len(damaged))] = chance.randrange(256)
    path = tmp_path / "damaged.xlsx"
    path.write_bytes(damaged)
    with suppress(ImportFailed):
        assert preview(path).kind == "xlsx"


def test_a_list_of_parts_from_the_future_is_refused(tmp_path: Path, workbook: bytes):
    damaged = bytearray(workbook)
    damaged[damaged.index(b"PK\x01\x02") + 6] = 121  # «needed to unpack: version 12.1»
    path = tmp_path / "future.xlsx"
    path.write_bytes(damaged)
    with pytest.raises(ImportFailed):
        preview(path)


@pytest.mark.parametrize("encoding", ["nonsense", "idna", "hex", "undefined", "utf-8\0"])
def test_an_encoding_that_is_none_is_refused(tmp_path: Path, encoding: str):
    path = tmp_path / "posts.csv"
    path.write_text("текст;дата\nПлохо;20.11.2026\n", "utf-8")
    with pytest.raises(ImportFailed) as refused:
        preview(path, ImportPlan(encoding=encoding))
    assert refused.value.facts["reason"] == "encoding"


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+7", "-1", "@SUM(A1)", "\tx", "＝1"])
def test_what_a_spreadsheet_would_execute_gets_an_apostrophe(cell: str):
    assert harmless(cell) == f"'{cell}"
    assert harmless("Плохо") == "Плохо"
