"""The process that prints: sheets with words that can be searched, pictures cut between lines."""

from __future__ import annotations

import asyncio
import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from app.errors import PrintFailed
from app.evidence.protocol_blocks import (
    Document,
    Grid,
    Heading,
    Items,
    Picture,
    Quote,
    Rows,
    Sign,
    Text,
    Title,
    as_json,
)
from app.services import print_process
from app.services.print_process import print_job
from ui.printing.pieces import HIGH, cut, read
from ui.printing.sheets import print_document

NASTY = '<img src="file:///etc/passwd"><a href="http://evil.example/">жми</a> {page}'


def striped(path: Path, high: int, wide: int = 300) -> Path:
    """A page of lines of text, as it were: 20 points dark, 20 points of one colour."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for top in range(10, high, 40):
        for left in range(0, wide, 7):
            painter.fillRect(left, top, 3, 20, QColor("black"))
    painter.end()
    image.save(str(path))
    return path


def document(picture: Path) -> dict[str, Any]:
    """One of each block."""
    blocks = (
        Title("Протокол", "осмотра"), Heading("1. Раздел"), Text("Обычный текст"),
        Rows((("Имя", "Иванова"),)), Grid(("№", "Файл"), (("1", "a"),) * 60, (10, 90), (1,)),
        Items(("первое", "второе")), Quote(NASTY), Sign("Осмотр провёл", "Иванова"),
        Picture(str(picture), "Приложение"),
    )  # fmt: skip
    footer = "Лист {page} из {pages}"
    return as_json(Document(title="т", blocks=blocks, footer=footer, signature="Подпись: ___"))


def test_a_long_picture_is_cut_between_its_lines(qapp: QGuiApplication, tmp_path: Path):
    told = cut(striped(tmp_path / "page.png", 2000), tmp_path, "page.png")
    pieces = [QImage(path) for path in told["paths"]]
    assert told["parts"] == len(pieces) > 4
    assert sum(piece.height() for piece in pieces) == 2000
    assert all(piece.height() <= int(300 * HIGH) for piece in pieces)
    tops = [{piece.pixelColor(x, 0).name() for x in range(300)} for piece in pieces]
    assert all(len(colours) == 1 for colours in tops)


def test_what_is_no_picture_or_too_large_for_one_is_left_out(qapp: QGuiApplication, tmp_path: Path):
    (tmp_path / "no.png").write_bytes(b"<svg/>")
    head = b"IHDR" + (200_000).to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"
    bomb = (
        b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4, "big") + head + zlib.crc32(head).to_bytes(4, "big")
    )
    (tmp_path / "bomb.png").write_bytes(bomb)
    assert read(tmp_path / "no.png") is None
    assert read(tmp_path / "bomb.png") is None
    assert cut(tmp_path / "bomb.png", tmp_path, "bomb.png") == {"paths": [], "parts": 0}


def test_sheets_have_all_blocks_and_embed_their_letters(qapp: QGuiApplication, tmp_path: Path):
    target = tmp_path / "a.pdf"
    pages = print_document(document(striped(tmp_path / "p.png", 400)), target)
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert pages == len(re.findall(rb"/Type\s*/Page\b(?!s)", content)) >= 3
    assert b"/FontFile2" in content or b"/FontFile3" in content or b"/ObjStm" in content
    assert b"/URI" not in content
    assert b"passwd" not in content


def test_the_process_prints_cuts_and_leaves_nothing(qapp: QGuiApplication, tmp_path: Path):
    picture = striped(tmp_path / "page.png", 900)
    pieces = asyncio.run(print_job({"pieces": {"page.png": str(picture)}, "out": str(tmp_path)}))
    first = Path(pieces["pieces"]["page.png"]["paths"][0])
    job = {"document": document(first), "pdf": str(tmp_path / "a.pdf")}
    assert asyncio.run(print_job(job))["pages"] >= 3
    assert (tmp_path / "a.pdf").stat().st_size > 1000


@pytest.mark.parametrize("job", [{"document": {}, "pdf": "x"}, {"pieces": 7, "out": "x"}])
def test_a_job_that_is_none_is_refused(job: dict[str, Any]):
    with pytest.raises(PrintFailed):
        asyncio.run(print_job(job))


def test_a_process_that_hangs_is_ended_in_time(monkeypatch: pytest.MonkeyPatch):
    import sys

    hanging = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(print_process, "own_command", lambda *_: hanging)
    with pytest.raises(PrintFailed) as failed:
        asyncio.run(print_job({}, whole_s=0.5))
    assert failed.value.facts["reason"] == "timeout"
