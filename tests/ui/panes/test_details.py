"""The details of a case: what is shown, what can be changed, what stays while it is changed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.alikeness import AlikeCases
from app.domain.evidence import Finding
from app.domain.triage import Route, Verdict
from tests.desk_records import case, whole
from tests.gallery.brand_scenes import banked
from tests.gallery.case_scenes import FOUND, thread
from ui.models.appraisal import as_row
from ui.panes.details import Details
from ui.panes.tab_line import TabName


def details(qtbot: QtBot) -> Details:
    """Case 7 in its details."""
    pane = Details()
    qtbot.addWidget(pane)
    pane.resize(340, 900)
    pane.show_case(thread())
    pane.show()
    return pane


def button(pane: Details, words: str) -> QPushButton:
    return next(one for one in pane.findChildren(QPushButton) if one.text() == words)


def test_verdict_and_route_are_set_together_with_their_reason(qtbot: QtBot):
    pane = details(qtbot)
    page = pane.assessment
    page.verdict.setCurrentIndex(page.verdict.findData(Verdict.QUESTION))
    page.route.setCurrentIndex(page.route.findData(Route.PRIVATE))
    page.reason.setText("asks for a receipt")
    told: list[tuple[object, str]] = []
    page.verdict_asked.connect(lambda verdict, reason: told.append((verdict, reason)))
    page.route_asked.connect(lambda route, reason: told.append((route, reason)))
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    assert told == [
        (Verdict.QUESTION, "asks for a receipt"),
        (Route.PRIVATE, "asks for a receipt"),
    ]


def test_a_choice_that_is_being_made_survives_news(qtbot: QtBot):
    pane = details(qtbot)
    page = pane.assessment
    page.verdict.setCurrentIndex(page.verdict.findData(Verdict.QUESTION))
    page.reason.setText("half a reas")
    pane.show_case(replace(thread(), case=case(version=2)))
    assert page.verdict.currentData() == Verdict.QUESTION
    assert page.reason.text() == "half a reas"


def test_a_reason_goes_with_its_decision(qtbot: QtBot):
    pane = details(qtbot)
    pane.assessment.reason.setText("asks for a receipt")
    decided = case(version=2, verdict=Verdict.QUESTION, verdict_by_person=True)
    pane.show_case(replace(thread(), case=decided))
    assert pane.assessment.reason.text() == ""


def test_the_six_columns_are_filled_and_copied_as_a_row(qtbot: QtBot):
    pane = details(qtbot)
    button(pane, "Copy as a row").click()
    heads, cells = QGuiApplication.clipboard().text().split("\n")
    assert len(heads.split("\t")) == len(cells.split("\t")) == 6
    assert "14" in cells.split("\t")[2]


def test_a_cell_cannot_become_a_formula(qtbot: QtBot):
    pane = details(qtbot)
    row = as_row(("a",) * 6, replace(pane.assessment.table.table(), content="=cmd|' /C calc'!A0"))
    assert row.split("\n")[1].startswith("'=cmd")


def test_a_changed_table_can_be_kept_and_survives_news(qtbot: QtBot):
    pane = details(qtbot)
    table = pane.assessment.table
    table._fields["motivation"].setPlainText("вернуть деньги")
    pane.show_case(replace(thread(), case=case(version=2)))
    with qtbot.waitSignal(table.appraisal_asked) as asked:
        button(pane, "Keep changes").click()
    assert asked.args[0].motivation == "вернуть деньги"


def test_a_verification_says_what_is_altered_and_stays_with_its_capture(qtbot: QtBot):
    pane = details(qtbot)
    bad = Finding(item="page.png", holds=False, code="altered")
    pane.captures.say_verified(FOUND, [bad, Finding(item="a", holds=True, code="intact")])
    texts = [
        strip.accessibleName() for strip in pane.captures.findChildren(type(pane.captures.progress))
    ]
    assert any("page.png: altered" in text for text in texts)


def test_there_is_no_tab_for_alike_cases_where_there_are_none(qtbot: QtBot):
    pane = details(qtbot)
    before = pane.tabs.count()
    pane.show_alike(AlikeCases())
    assert pane.tabs.count() == before


def test_the_parts_of_the_risk_are_told_in_words(qtbot: QtBot):
    pane = details(qtbot)
    told = pane.assessment.bars.accessibleDescription()
    assert "Place: 20 of 20, weight 20, written on our own channel" in told
    assert "likes 14, reposts 3, comments 8" in told


def test_a_case_without_author_or_analysis_is_shown(qtbot: QtBot):
    pane = details(qtbot)
    pane.show_case(whole(case=case(author=None, analysis=None), posts=()))
    assert pane.tabs.isVisible()


def test_the_brands_that_the_post_names_stand_under_the_verdict(qtbot: QtBot):
    pane = details(qtbot)
    pane.show_case(banked())
    line = pane.assessment.named
    assert line.isVisible()
    told = "Сбере (by a form of the name), Сбер (by name), #сбер (by hashtag)"
    assert line.text() == f"Brand named: {told}"


def test_a_line_that_does_not_fit_is_cut_and_told_whole(qtbot: QtBot):
    pane = details(qtbot)
    pane.show_case(banked())
    line = pane.assessment.named
    line.grab()
    assert line.width() < line.sizeHint().width()
    assert line.toolTip() == line.text()


def test_no_brand_no_line(qtbot: QtBot):
    pane = details(qtbot)
    pane.show_case(banked())
    pane.show_case(thread())
    assert not pane.assessment.named.isVisible()


def test_every_page_has_its_name_in_sight_and_arrows_walk_them(qtbot: QtBot):
    pane = details(qtbot)
    pane.resize(260, 900)
    names = [name for name in pane.line.findChildren(TabName) if name.isVisible()]
    qtbot.waitUntil(lambda: names[-1].y() > names[0].y())  # a second line, no arrows
    assert len(names) == pane.tabs.count()
    assert all(name.geometry().right() <= pane.line.width() for name in names)
    qtbot.keyClick(names[0], Qt.Key.Key_Left)
    assert pane.tabs.currentIndex() == len(names) - 1
    assert [name.isChecked() for name in names].index(True) == len(names) - 1
