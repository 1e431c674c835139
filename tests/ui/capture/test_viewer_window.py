"""The viewer stays calm whatever lies in a bundle: what is missing, altered, foreign or hostile."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from app.domain.evidence import Finding
from app.domain.quoting import quoted
from app.domain.timeline import Moment, Teller, Topic, topic_of
from app.evidence.verification import verify_bundle
from tests.app.evidence.make import COMPLAINT, MOMENT, sealed
from ui.capture.viewed import Known, Viewed
from ui.capture.viewer import facts_or_none
from ui.capture.viewer_pages import PicturePage, TextPage
from ui.capture.viewer_window import ViewerWindow
from ui.panes.found_text import LONGEST_LINE, FindLine, FoundText, folded
from ui.panes.strip import Strip
from ui.panes.timeline import TimelinePage


def window(qtbot: QtBot, folder: Path, **more: Any) -> ViewerWindow:
    """The window on a bundle as it lies there, without an engine."""
    given: dict[str, Any] = {"findings": verify_bundle(folder), "engine": False}
    viewed = Viewed(folder=folder, facts=facts_or_none(folder), **{**given, **more})
    made = ViewerWindow(viewed, asyncio.run)
    qtbot.addWidget(made)
    made.show()
    return made


def looked_at(made: ViewerWindow) -> dict[str, Any]:
    """Every tab, once it was turned to."""
    return {tab.name: made.show_tab(tab.name) for tab in made.tabs}


def test_every_tab_of_a_sound_bundle_can_be_turned_to(qtbot: QtBot, tmp_path: Path):
    sealed(tmp_path / "b")
    pages = looked_at(window(qtbot, tmp_path / "b"))
    assert {"picture", "text", "page", "facts", "check", "stamps", "journal"} <= set(pages)
    table = pages["facts"]
    assert isinstance(table, QTableWidget)
    assert table.rowCount() > 5


def test_an_altered_picture_is_shown_under_a_red_strip(qtbot: QtBot, tmp_path: Path):
    sealed(tmp_path / "b")
    (tmp_path / "b" / "page.png").write_bytes(b"\x89PNG nothing")
    page = window(qtbot, tmp_path / "b").show_tab("picture")
    assert isinstance(page, PicturePage)
    assert [strip.property("strip") for strip in page.findChildren(Strip)] == ["late"]
    assert page.picture is None


def test_an_altered_archive_is_not_played(qtbot: QtBot, tmp_path: Path):
    sealed(tmp_path / "b")
    (tmp_path / "b" / "page.wacz").write_bytes(b"PK")
    made = window(qtbot, tmp_path / "b", engine=True)
    page: Any = made.show_tab("page")
    assert page.closed_in is None
    assert not page.scripts.isEnabled()


def test_files_that_are_gone_have_a_sentence_in_their_place(qtbot: QtBot, tmp_path: Path):
    sealed(tmp_path / "b")
    for name in ("page.png", "page.txt", "page.mhtml", "page.wacz"):
        (tmp_path / "b" / name).unlink()
    pages = looked_at(window(qtbot, tmp_path / "b"))
    assert not isinstance(pages["picture"], PicturePage)
    assert not isinstance(pages["text"], TextPage)


@pytest.mark.parametrize("said", [{}, {"files": 3}, {"computer": "x", "hops": 7, "viewport": []}])
def test_facts_of_a_stranger_may_be_anything(qtbot: QtBot, tmp_path: Path, said: dict[str, Any]):
    facts = {**said, "redaction_of": {"regions": 1}, "clock": "late", "versions": [1]}
    made = ViewerWindow(Viewed(folder=tmp_path, facts=facts, engine=False), asyncio.run)
    qtbot.addWidget(made)
    assert "facts" in looked_at(made)


def test_links_out_of_the_bundle_lead_nowhere(tmp_path: Path):
    outside = tmp_path / "secret.txt"
    outside.write_text("секрет", "utf-8")
    folder = tmp_path / "b"
    (folder / "author").mkdir(parents=True)
    (folder / "page.txt").symlink_to(outside)
    (folder / "media").symlink_to(tmp_path)
    viewed = Viewed(folder=folder, facts={})
    assert viewed.text("page.txt") == ""
    assert viewed.text("../secret.txt") == ""
    assert viewed.below("media/") == ()


def read(qtbot: QtBot, folder: Path) -> tuple[ViewerWindow, TextPage]:
    """The text of a capture whose complaint is known."""
    sealed(folder)
    made = window(qtbot, folder, known=Known(complaint=COMPLAINT))
    page = made.show_tab("text")
    assert isinstance(page, TextPage)
    return made, page


def test_the_complaint_is_marked_in_the_text(qtbot: QtBot, tmp_path: Path):
    _, page = read(qtbot, tmp_path / "b")
    (mark,) = page.text.edit.extraSelections()
    assert mark.cursor.selectedText() == COMPLAINT


def test_text_is_found_by_keys_and_escape_leaves_the_search_first(qtbot: QtBot, tmp_path: Path):
    made, page = read(qtbot, tmp_path / "b")
    with qtbot.waitActive(made):
        made.activateWindow()
    QTest.keyClick(made, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.text.line.isVisible()
    page.text.line.field.setText("банкомат")
    QTest.keyClick(page.text.line.field, Qt.Key.Key_Return)
    assert page.text.edit.textCursor().selectedText() == "Банкомат"
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not page.text.line.isVisible()
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert made.closed.is_set()


def test_an_endless_line_is_broken_so_that_it_can_be_shown():
    shown = folded("а" * 5_000_000 + "\nб")
    assert max(map(len, shown.split("\n"))) == LONGEST_LINE
    assert folded("коротко\nи ясно") == "коротко\nи ясно"


def test_a_quotation_is_found_whatever_stands_between():
    text = "Шапка. БАНКОМАТ списал деньги — и ничего… не выдал 🤷 Конец"
    (mark,) = quoted(text, COMPLAINT)
    assert text[slice(*mark)] == "БАНКОМАТ списал деньги — и ничего… не выдал"
    assert quoted("Банкомат стоит в деньгах", COMPLAINT) == ()
    assert quoted("", "а") == quoted("а б", "") == ()


def test_marks_stand_where_emoji_count_twice(qtbot: QtBot):
    page = FoundText("🤷🤷 да нет наверное", "x")
    qtbot.addWidget(page)
    page.mark([(3, 5)])
    assert page.edit.extraSelections()[0].cursor.selectedText() == "да"
    assert page.findChild(FindLine) is not None


def test_a_timeline_is_filtered_and_newest_first(qtbot: QtBot):
    page = TimelinePage()
    qtbot.addWidget(page)
    kinds = (("found", Topic.POST), ("sent", Topic.ANSWER), ("tagged", Topic.WORK))
    page.show_moments(
        [Moment(at=MOMENT, kind=kind, topic=topic, teller=Teller.EVENT) for kind, topic in kinds]
    )
    assert len(page.texts()) == 3
    page.filter.setCurrentIndex(page.filter.findData(Topic.ANSWER))
    assert page.texts() == ["Answer sent"]
    assert [topic_of(kind) for kind, _ in kinds] == [topic for _, topic in kinds]


def test_what_does_not_hold_is_named_at_the_top(qtbot: QtBot, tmp_path: Path):
    sealed(tmp_path / "b")
    bad = tuple(Finding(item=f"{n}.png", holds=False, code="altered") for n in range(9))
    strip = window(qtbot, tmp_path / "b", findings=bad).findChild(Strip, "verdict")
    assert strip is not None
    assert strip.property("strip") == "late"
