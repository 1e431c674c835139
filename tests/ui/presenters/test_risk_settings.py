"""The weights in the settings: tried on a case as they are typed, kept, followed by the queue."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.risk_weights import CRITERIA, DEFAULT, LIMITS, with_values
from app.services import weighing
from tests.ui.place_desk import Stage, button, play
from ui.panes.risk_section import RiskSection
from ui.presenters.settings import make_settings


async def opened(stage: Stage, qtbot: QtBot) -> RiskSection:
    place = make_settings(stage.desk)
    qtbot.addWidget(place.widget)
    pane = await stage.open(place)
    section: RiskSection = pane.risk
    return section


def texts(section: RiskSection) -> list[str]:
    return [label.text() for label in section.findChildren(QLabel) if not label.isHidden()]


def test_what_is_typed_is_tried_at_once_and_kept_when_the_fingers_pause(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        section = await opened(stage, qtbot)
        stage.engine.answers = {"weights_changed": {"job": "risk:reweigh"}}
        section._fields["place"].setValue(60)
        assert any("→" in text for text in texts(section))
        assert "43 of 100" in texts(section)
        section.keep()
        await stage.settle()
        kept = await stage.desk.db.read(weighing.measure)
        assert kept.weights == with_values(DEFAULT, {"place": 60})
        assert stage.engine.fields_of("weights_changed") == {}

    play(qapp, tmp_path, scenario)


def test_numbers_that_measure_nothing_are_said_and_not_kept(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        section = await opened(stage, qtbot)
        section._fields["medium_from"].setValue(80)
        section.keep()
        await stage.settle()
        assert section._trouble.isVisible()
        assert (await stage.desk.db.read(weighing.measure)).weights == DEFAULT
        button(section, "As delivered").click()
        assert not section._trouble.isVisible()

    play(qapp, tmp_path, scenario)


def test_as_delivered_they_are_again_with_one_key(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        heavy = with_values(DEFAULT, {"content": 90})
        await stage.desk.db.run(partial(weighing.set_weights, weights=heavy))
        section = await opened(stage, qtbot)
        assert section._fields["content"].value() == 90
        QTest.keyClick(button(section, "As delivered"), Qt.Key.Key_Space)
        await stage.settle()
        assert (await stage.desk.db.read(weighing.measure)).weights == DEFAULT

    play(qapp, tmp_path, scenario)


def test_every_number_has_a_name_and_is_reached_by_tab(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        section = await opened(stage, qtbot)
        fields = [section._fields[name] for name in (*CRITERIA, *LIMITS)]
        assert all(field.accessibleName() for field in fields)
        assert len({field.accessibleName() for field in fields}) == len(fields)
        assert all(field.focusPolicy() & Qt.FocusPolicy.TabFocus for field in fields)

    play(qapp, tmp_path, scenario)
