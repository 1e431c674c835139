"""Hand-offs and compensations on the case desk, and their dialogs."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.case import CloseReason
from app.domain.colleague import Colleague, ColleagueKind
from app.domain.compensation import CompensationKind, CompensationLimits, LikeCase, Parity
from app.domain.deadline import WorkHours
from app.domain.handoff import Contact, NewHandoff, Personal
from app.domain.ids import CaseId
from app.services import handing_off
from tests.place_rows import add_one
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, one, play
from ui.dialogs.close_case import CloseDialog
from ui.dialogs.compensation import Before, CompensationDialog
from ui.dialogs.hand_off import HandOffDialog
from ui.presenters.handoffs_reminders import HandoffReminders
from ui.shortcuts import Keys

HOURS = WorkHours(zone=UTC)
BRANCH = Colleague(name="Филиал на Ленина", kind=ColleagueKind.BRANCH, contact="доб. 12")


def test_a_hand_off_says_whom_what_and_when(qtbot: QtBot) -> None:
    dialog = HandOffDialog(CaseId(1), [BRANCH], clock.now(), HOURS)
    qtbot.addWidget(dialog)
    asked: list[tuple[NewHandoff, frozenset[Personal], bool]] = []
    dialog.hand_off_asked.connect(lambda *told: asked.append(told))
    assert not dialog._go.isEnabled()
    dialog.to.setEditText("филиал на ленина")
    assert dialog._kinds.isHidden()
    assert dialog._contact.text() == "доб. 12"
    dialog.to.setEditText("Поставщик Х")
    assert not dialog._kinds.isHidden()
    dialog.what.setPlainText("Позвонить")
    dialog.personal.ticks[Personal.CONTACTS].setChecked(True)
    dialog._go.click()
    new, personal, file = asked[0]
    assert (new.to_name, new.kind, file) == ("Поставщик Х", ColleagueKind.BRANCH, True)
    assert personal == {Personal.CONTACTS}
    assert new.due_at > clock.now() + timedelta(hours=12)


def test_closing_says_that_they_did_not_reach_the_customer(qtbot: QtBot) -> None:
    dialog = CloseDialog(cause="staff")
    qtbot.addWidget(dialog)
    dialog.wait_for(1)
    dialog._note.setPlainText("Вернули")
    dialog._confirmation.setText("написала")
    assert not dialog._close.isEnabled()
    dialog.choose(CloseReason.NO_ANSWER)
    assert dialog._close.isEnabled()


@pytest.mark.parametrize(("sum_", "name", "enabled"), [
    ("1500", "", False), ("1500", "Пётр", True), ("900", "", True), ("-5", "Пётр", False),
])  # fmt: skip
def test_a_sum_above_the_limit_asks_who_allowed_it(
    qtbot: QtBot, sum_: str, name: str, enabled: int
) -> None:
    limits = CompensationLimits(money=1_000)
    dialog = CompensationDialog(Before(case_id=CaseId(1), limits=limits, parity=Parity()))
    qtbot.addWidget(dialog)
    dialog.amount.setText(sum_)
    dialog.why.setText("задержка")
    dialog.allowed.setEditText(name)
    assert dialog._go.isEnabled() == enabled
    assert dialog._permission.isHidden() is (sum_ != "1500")


def test_giving_where_nobody_got_anything_asks_why(qtbot: QtBot) -> None:
    bare = Parity(cases=tuple(LikeCase(case_id=CaseId(n)) for n in range(3)))
    dialog = CompensationDialog(Before(case_id=CaseId(9), limits=CompensationLimits(), parity=bare))
    qtbot.addWidget(dialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData(CompensationKind.GIFT))
    dialog.what.setText("чайник")
    assert not dialog._go.isEnabled()
    dialog.why.setText("ждала неделю")
    assert dialog.compensation().kind is CompensationKind.GIFT
    assert dialog._go.isEnabled()


def test_the_desk_shows_a_hand_off_until_they_called(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        due = clock.now() + timedelta(days=1)
        new = NewHandoff(case_id=case_id, to_name="Филиал", what="Позвонить", due_at=due)
        presenter = desk.presenter.handoffs
        await presenter.hand_off(new, ())
        handoff = (await stored(stage, case_id)).handoffs[0]
        await stage.until(lambda: len(desk.details.handoffs.findChildren(QPushButton)) == 4)
        assert Keys.HAND_OFF.text in {command.text for command in desk.commands()}
        contact = Contact(at=clock.now(), result="Заменят в среду")
        presenter._on_contact(handoff, contact)
        await stage.settle()
        whole = await stored(stage, case_id)
        assert whole.handoffs[0].result == "Заменят в среду"

    play(qapp, tmp_path, scenario)


def test_a_compensation_stands_on_the_card_until_withdrawn(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        presenter = desk.presenter.compensation
        presenter.ask()
        await stage.settle()
        dialog = one(desk.thread, CompensationDialog)
        dialog.amount.setText("1 500 ₽")
        dialog._go.click()
        kept = (await stored(stage, case_id)).compensations[0]
        assert kept.amount == 150_000
        presenter._on_withdrawn(kept, "отказалась")
        assert not (await stored(stage, case_id)).compensations[0].stands

    play(qapp, tmp_path, scenario)


def test_what_is_late_is_told_once_and_counted(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    async def scenario(stage: Stage) -> None:
        case_id = await stage.desk.db.run(add_one)
        made = clock.now() - timedelta(days=2)
        new = NewHandoff(
            case_id=case_id, to_name="Филиал", what="Позвонить", due_at=made + timedelta(days=1)
        )
        await stage.desk.db.run(lambda s: handing_off.hand_off(s, new, made))
        reminders = HandoffReminders(stage.desk)
        counted: list[int] = []
        reminders.counted.connect(counted.append)
        for _ in range(2):
            reminders.start()
            await stage.settle()
        assert counted == [1, 1]
        assert [one.text for one in stage.heard.notices] == [
            "Филиал was to reach the customer by now"
        ]

    play(qapp, tmp_path, scenario)
