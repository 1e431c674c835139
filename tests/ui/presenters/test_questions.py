"""The questions of a card over a real database: kept, asked, required; by the keyboard alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.domain.analysis_json import to_json
from app.domain.ids import CaseId
from app.domain.questions import Question
from app.domain.reply import Way
from app.domain.roles import Role
from app.domain.triage import Analysis, Sentiment, Span, Verdict
from app.services import questioning
from tests.case_rows import add_post
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, play

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_key_leads_to_the_first_empty_question_and_typing_is_kept(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClick(desk.composer.text, Qt.Key.Key_B, CTRL)
        focus = qapp.focusWidget()
        assert focus is desk.details.questions._shown[Question.WHY]
        QTest.keyClicks(focus, "late delivery")
        desk.details.questions.fields.save_now()
        assert (await stored(stage, case_id)).case.answers == {"why": "late delivery"}

    play(qapp, tmp_path, scenario)


def test_a_key_puts_the_open_questions_into_the_answer(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, _ = await opened(stage, qtbot)
        desk.composer.text.setPlainText("Hello.")
        desk.composer.text.moveCursor(desk.composer.text.textCursor().MoveOperation.End)
        QTest.keyClick(desk.composer.text, Qt.Key.Key_B, CTRL | SHIFT)
        text = desk.composer.text.toPlainText()
        assert text.startswith("Hello. Please tell us")
        assert qapp.focusWidget() is desk.composer.text

    play(qapp, tmp_path, scenario)


def test_the_button_says_how_many_questions_are_empty(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        assert "6 question" in desk.composer.foot.send.text()
        work = partial(questioning.save_answers, case_id=case_id, typed={"why": "late"})
        stage.desk.hub.changed.emit(await stage.desk.db.run(work))
        await stage.until(lambda: "5 question" in desk.composer.foot.send.text())

    play(qapp, tmp_path, scenario)


def test_not_ours_is_set_with_its_answers_in_one_go(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        page = desk.details.assessment
        page.verdict.setCurrentIndex(page.verdict.findData(Verdict.NOT_OURS))
        page.not_ours.fields.fill("whose", "Another bank")
        page.not_ours.fields.fill("which", "Lenin street")
        page.reason.setText("asked her")
        QTest.keyClick(page.reason, Qt.Key.Key_Return)
        whole = await stored(stage, case_id)
        assert whole.case.verdict is Verdict.NOT_OURS
        assert whole.case.answers == {"whose": "Another bank", "which": "Lenin street"}
        assert stage.heard.notices == []

    play(qapp, tmp_path, scenario)


def test_another_case_takes_no_answer_of_the_one_before(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.details.questions._shown[Question.WHY], "late")
        desk.show_case(None)
        assert (await stored(stage, case_id)).case.answers == {"why": "late"}

    play(qapp, tmp_path, scenario)


def test_what_is_typed_is_kept_when_the_window_closes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.details.questions._shown[Question.WHY], "late")
        stage.desk.hub.closing.emit()
        assert (await stored(stage, case_id)).case.answers == {"why": "late"}

    play(qapp, tmp_path, scenario)


def test_a_role_is_set_from_the_authors_page(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        card = desk.details.author.roles
        card.role.setCurrentIndex(card.role.findData(Role.TROLL))
        card.reason.setText("mocks us")
        QTest.keyClick(card.reason, Qt.Key.Key_Return)
        [note] = (await stored(stage, case_id)).roles
        assert (note.role, note.reason) == (Role.TROLL, "mocks us")

    play(qapp, tmp_path, scenario)


def test_in_a_heated_thread_privately_is_the_default_and_is_copied(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = {"can_send": {"can_send": True}}
        desk, case_id = await opened(stage, qtbot)
        assert desk.composer.foot.public
        for number in range(3):
            await stage.desk.db.run(partial(_swear, case_id=case_id, number=number))
        desk.show_case(None)
        desk.show_case(case_id)
        await stage.settle()
        assert not desk.composer.foot.public
        assert "heated" in desk.composer.foot._offer.text()
        assert desk.composer.foot.send.property("way") == Way.COPY.value

    play(qapp, tmp_path, scenario)


def _swear(session: Session, case_id: CaseId, number: int) -> None:
    """One more furious comment in the thread of the case."""
    found = Analysis(
        version=1,
        language="ru",
        lemmas=(),
        sentiment=Sentiment.NEGATIVE,
        profanity=(Span(start=0, end=4, surface="****"),),
    )
    add_post(session, case_id, native_id=f"hot-{number}", analysis=to_json(found))
