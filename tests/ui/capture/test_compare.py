"""Two captures compared in a window of their own, and by the terminal."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Coroutine, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.domain.ids import CaptureId
from app.evidence import bundle
from tests.app.evidence.make import COMPLAINT, about, left_by_helper
from ui.capture.compare_window import CompareWindow
from ui.capture.comparison import changed, facts, opened, pictures
from ui.capture.picture_diff import Difference

ROOT = Path(__file__).resolve().parents[3]
LINES = {number: 60 + 40 * number for number in range(48)}
"""Where the bar of each number stands."""


def drawn(path: Path, lines: Mapping[int, int], width: int = 400) -> None:
    """A picture with a bar of its own colour at each of these rows."""
    image = QImage(width, 2_000, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for number, top in lines.items():
        painter.fillRect(20, top, 200 + number, 12, QColor(number, 80, 120))
    painter.end()
    image.save(str(path))


def captured(folder: Path, number: int, text: str, lines: Mapping[int, int]) -> Path:
    """A sealed bundle of a page with this text and picture."""
    part = left_by_helper(folder.with_name(f"{folder.name}.part"))
    (part / "page.txt").write_text(f"Форум\n{text}\nОтветить", "utf-8")
    drawn(part / "page.png", lines)
    given = about()
    later = given.started_at.replace(minute=number)
    bundle.finish(part, folder, replace(given, id=CaptureId(f"01K{number:023}"), started_at=later))
    return folder


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Before and after an edit; something was put in at the top of the page."""
    folder = tmp_path_factory.mktemp("pair")
    moved = {99: 15} | {number: top + 40 for number, top in LINES.items()}
    return (
        captured(folder / "before", 2, COMPLAINT, LINES),
        captured(folder / "after", 12, COMPLAINT.replace("ничего", "карту"), moved),
    )


def test_the_earlier_capture_is_the_old_one_whatever_the_order(pair: tuple[Path, Path]) -> None:
    before, after = pair
    assert [one.folder for one in opened(after, before)] == [before, after]


def test_facts_tell_what_differs_and_whether_both_hold(pair: tuple[Path, Path]) -> None:
    old, new = opened(*pair)
    (old.folder / "page.txt").touch()
    names = [fact.old for fact in changed(facts(old, new))]
    assert "2026-11-22T10:02:00Z" in " ".join(names)
    assert not old.broken


def test_the_window_shows_text_pictures_and_facts(qtbot: QtBot, pair: tuple[Path, Path]) -> None:
    started: list[Coroutine[Any, Any, None]] = []
    window = CompareWindow(*opened(*pair), started.append)
    qtbot.addWidget(window)
    window.show()
    for work in started:
        asyncio.run(work)
    assert window.texts is not None
    assert "карту" in window.texts.text.toPlainText()
    assert window.pictures is not None
    assert window.pictures.regions
    window.show_tab("picture")
    window.step(1)
    assert window.pictures.current == 0
    window.step(-1)
    assert window.pictures.current == len(window.pictures.regions) - 1
    window.blink()
    assert not window.pictures.old_area.isVisible()
    window.pictures.swap()
    assert window.pictures.old_area.isVisible()


def test_what_was_put_in_at_the_top_is_the_only_difference(pair: tuple[Path, Path]) -> None:
    found = pictures(*opened(*pair))
    assert found is not None
    [top] = [region for region in found.difference.regions if region.new.top < 1_900]
    assert (top.difference, top.new.top) == (Difference.ADDED, 15)
    assert found.difference.opposite(500, from_old=True) == 540


def test_the_terminal_tells_the_same_as_one_document(pair: tuple[Path, Path]) -> None:
    command = [sys.executable, "-m", "ui", "compare", *map(str, pair), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=60)
    told = json.loads(done.stdout)
    assert told["text"]["pieces"] == [
        {"change": "removed", "text": "ничего"},
        {"change": "added", "text": "карту"},
    ]
    assert told["old"]["holds"]
    assert told["new"]["holds"]
    assert told["pictures"]["regions"]
    assert told["facts"]["started_at"]["old"] == "2026-11-22T10:02:00Z"


def test_a_picture_that_is_none_is_not_compared(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    broken = captured(tmp_path / "broken", 22, COMPLAINT, LINES)
    (broken / "page.png").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    old, new = opened(pair[0], broken)
    assert pictures(old, new) is None
    assert new.broken


def test_what_is_no_bundle_is_refused(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    command = [sys.executable, "-m", "ui", "compare", str(pair[0]), str(tmp_path)]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 1
