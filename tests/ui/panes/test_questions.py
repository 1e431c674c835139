"""The questions of a card: proposals, typing that stays, what is open, what the button says."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.case import Case
from app.domain.ids import CaseId
from app.domain.questions import Question
from app.domain.reply import Way
from app.domain.roles import Role
from app.domain.triage import Route, Verdict
from tests.desk_records import case
from tests.gallery.card_scenes import card, facts, told
from tests.ui.place_desk import button
from ui.panes.composer_foot import ComposerFoot
from ui.panes.details import Details
from ui.panes.inserting import insert_sentence
from ui.panes.questions import QuestionsPage

Told = list[tuple[object, object]]


def page(qtbot: QtBot, **answers: str) -> QuestionsPage:
    """The questions of case 7 with these answers."""
    made = QuestionsPage()
    qtbot.addWidget(made)
    made.resize(340, 900)
    made.show_case(card(case=_case(**answers)))
    made.show()
    return made


def _case(**answers: str) -> Case:
    return replace(case(analysis=told()), answers=answers)


def field(made: QuestionsPage, code: Question) -> QPlainTextEdit:
    found = made._shown[code]
    assert isinstance(found, QPlainTextEdit)
    return found


def heard(made: QuestionsPage) -> Told:
    told_: Told = []
    made.answers_asked.connect(lambda case_id, answers: told_.append((case_id, answers)))
    return told_


def test_what_is_typed_is_asked_to_be_kept_after_a_pause(qtbot: QtBot):
    made = page(qtbot)
    asked = heard(made)
    qtbot.keyClicks(field(made, Question.WHY), "late")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [(CaseId(7), {"why": "late"})]


def test_news_leaves_what_is_being_typed_alone(qtbot: QtBot):
    made = page(qtbot)
    qtbot.keyClicks(field(made, Question.WHY), "half a wo")
    made.show_case(card(case=_case(why="other", help="call")))
    assert field(made, Question.WHY).toPlainText() == "half a wo"
    assert field(made, Question.HELP).toPlainText() == "call"


def test_another_case_keeps_what_was_typed_for_the_one_before(qtbot: QtBot):
    made = page(qtbot)
    asked = heard(made)
    qtbot.keyClicks(field(made, Question.WHY), "late")
    made.show_case(card(case=replace(_case(), id=CaseId(8))))
    assert asked == [(CaseId(7), {"why": "late"})]
    assert field(made, Question.WHY).toPlainText() == ""


def test_all_proposals_are_taken_with_one_button_and_answers_stay(qtbot: QtBot):
    made = page(qtbot, why="because")
    asked = heard(made)
    button(made, "Take all proposals").click()
    [(_, answers)] = asked
    assert isinstance(answers, dict)
    assert "why" not in answers
    assert answers["need"] == "problem_client"
    assert "поддержка молчит" in answers["no_help"]


def test_the_need_is_a_choice_kept_by_its_code(qtbot: QtBot):
    made = page(qtbot)
    asked = heard(made)
    box = made._shown[Question.NEED]
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("cry"))
    made.fields.save_now()
    assert asked == [(CaseId(7), {"need": "cry"})]


def test_how_many_are_empty_is_counted_while_typing(qtbot: QtBot):
    made = page(qtbot)
    counts: list[int] = []
    made.counted.connect(counts.append)
    qtbot.keyClicks(field(made, Question.WHY), "x")
    assert counts[-1] == 5


def test_who_thanks_is_not_asked_for_the_meaning(qtbot: QtBot):
    made = page(qtbot)
    counts: list[int] = []
    made.counted.connect(counts.append)
    made.show_case(card(case=replace(_case(), verdict=Verdict.THANKS)))
    assert counts[-1] == 0


def test_what_is_open_is_asked_for_in_one_go(qtbot: QtBot):
    made = page(qtbot)
    asked: list[str] = []
    made.ask_asked.connect(asked.append)
    made.ask_open()
    assert asked
    assert "order" in asked[0]
    assert "happened:" not in asked[0]  # when and where are known


def test_the_button_of_the_answer_says_how_many_are_empty(qtbot: QtBot):
    foot = ComposerFoot()
    qtbot.addWidget(foot)
    foot.set_way(Way.API)
    foot.show_empty(4)
    assert foot.send.text() == "Send · 4 question(s)"
    foot.show_empty(0)
    assert foot.send.text() == "Send"


def test_privately_is_proposed_with_its_reason_and_can_be_refused(qtbot: QtBot):
    foot = ComposerFoot()
    qtbot.addWidget(foot)
    foot.offer_private("the thread is heated")
    assert not foot.public
    foot.set_public(True)
    foot.offer_private("")
    assert foot.public


def test_a_sentence_goes_to_the_caret_with_blanks_around(qtbot: QtBot):
    text = QPlainTextEdit("Hello.Bye")
    qtbot.addWidget(text)
    cursor = text.textCursor()
    cursor.setPosition(6)
    text.setTextCursor(cursor)
    insert_sentence(text, "When was it?")
    assert text.toPlainText() == "Hello. When was it? Bye"
    text.undo()
    assert text.toPlainText() == "Hello.Bye"


def details(qtbot: QtBot) -> Details:
    pane = Details()
    qtbot.addWidget(pane)
    pane.resize(340, 900)
    pane.show_case(card())
    pane.show()
    return pane


def test_not_ours_cannot_be_set_before_its_questions_are_answered(qtbot: QtBot):
    pane = details(qtbot)
    made = pane.assessment
    verdicts: list[object] = []
    answers: Told = []
    made.verdict_asked.connect(lambda verdict, _: verdicts.append(verdict))
    made.answers_asked.connect(lambda case_id, given: answers.append((case_id, given)))
    made.verdict.setCurrentIndex(made.verdict.findData(Verdict.NOT_OURS))
    made.reason.setText("asked her")
    qtbot.keyClick(made.reason, Qt.Key.Key_Return)
    assert verdicts == []
    assert made.not_ours.isVisible()
    made.not_ours.fields.fill("whose", "Another bank")
    made.not_ours.fields.fill("which", "Lenin street")
    qtbot.keyClick(made.reason, Qt.Key.Key_Return)
    assert verdicts == [Verdict.NOT_OURS]
    assert answers == [(CaseId(7), {"whose": "Another bank", "which": "Lenin street"})]


def test_the_questions_of_not_ours_are_shown_for_it_alone(qtbot: QtBot):
    pane = details(qtbot)
    made = pane.assessment
    assert not made.not_ours.isVisible()


def test_a_proposed_cause_is_taken_and_its_reason_is_shown(qtbot: QtBot):
    pane = details(qtbot)
    made = pane.assessment
    taken: list[str] = []
    made.cause_asked.connect(taken.append)
    line = made.causes._lines[0]
    assert "earlier complaints: 4" in line.text()
    line.taken.emit()
    assert taken == ["chronic"]


def test_a_named_cause_hides_the_proposals(qtbot: QtBot):
    pane = details(qtbot)
    pane.show_case(card(case=replace(case(analysis=told()), cause="staff")))
    assert not any(line.isVisible() for line in pane.assessment.causes._lines)


def test_the_private_route_is_offered_in_a_heated_thread_and_taken_with_its_reason(qtbot: QtBot):
    pane = details(qtbot)
    made = pane.assessment
    asked: list[tuple[object, str]] = []
    made.route_asked.connect(lambda route, why: asked.append((route, why)))
    assert "3 of 4 angry" in made.offer.text()
    made.offer.taken.emit()
    assert asked[0][0] is Route.PRIVATE
    assert "heated" in asked[0][1]


def test_the_signs_of_a_troll_unfold_by_themselves(qtbot: QtBot):
    pane = details(qtbot)
    assert not pane.assessment.signs._inside.isVisible()
    one = replace(case(analysis=told()), id=CaseId(9), verdict=Verdict.TROLL)
    pane.show_case(card(case=one, facts=facts(followers=3)))
    assert pane.assessment.signs._inside.isVisible()
    assert "A small audience of their own — yes (3)" in pane.assessment.signs._lists[0].text()


def test_a_role_is_set_with_its_reason_and_its_past_is_listed(qtbot: QtBot):
    pane = details(qtbot)
    roles = pane.author.roles
    asked: list[tuple[object, str]] = []
    roles.role_asked.connect(lambda _, role, why: asked.append((role, why)))
    roles.role.setCurrentIndex(roles.role.findData(Role.ADVOCATE))
    qtbot.keyClick(roles.reason, Qt.Key.Key_Return)
    assert asked == []  # a role needs a reason
    roles.reason.setText("thanked twice")
    qtbot.keyClick(roles.reason, Qt.Key.Key_Return)
    assert asked == [(Role.ADVOCATE, "thanked twice")]
    assert "Hater: два оскорбления подряд" in roles._past.text()


def test_a_proposed_role_is_taken_with_its_reason(qtbot: QtBot):
    pane = details(qtbot)
    roles = pane.author.roles
    asked: list[tuple[object, str]] = []
    roles.role_asked.connect(lambda _, role, why: asked.append((role, why)))
    roles._offer.taken.emit()
    assert asked == [(Role.CHRONIC, "complaints: 4")]
