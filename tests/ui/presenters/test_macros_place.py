"""The place Macros and the colleagues in the settings: kept, refused, removed, brought back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.macro import Acts, Macro
from app.domain.macro_when import Unit, When
from app.services import macros as services
from app.store import colleagues, macros
from tests.place_rows import add_one
from tests.ui.place_desk import Stage, button, play
from ui.panes.colleagues import ColleaguesSection
from ui.panes.macros import MacrosPane
from ui.presenters.colleagues import ColleaguesSettings
from ui.presenters.macros import make_macros

WAIT = Macro(
    short_code="wait",
    name="Ask and wait",
    folder="Reply",
    acts=Acts(reply="When was it?", add_tags=("asked",), snooze=When(unit=Unit.DAYS, count=2)),
)


async def opened(stage: Stage, qtbot: QtBot) -> MacrosPane:
    place = make_macros(stage.desk)
    qtbot.addWidget(place.widget)
    pane: MacrosPane = await stage.open(place)
    return pane


def test_a_macro_is_changed_told_refused_removed_and_brought_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        kept, _ = await stage.desk.db.run(partial(services.keep, macro=WAIT))
        await stage.desk.db.run(partial(add_one, due=1))
        pane = await opened(stage, qtbot)
        assert len(pane.editor.effects.lines()) == 3
        pane.editor.keep()
        assert (await stage.desk.db.read(macros.every)) == (kept,)
        QTest.keyClicks(pane.editor.case._lines["add_tags"], ", two")
        pane.editor.keep()
        await stage.settle()
        [now] = await stage.desk.db.read(macros.every)
        assert now.acts.add_tags == ("asked", "two")
        QTest.keyClicks(pane.editor.case._lines["remove_tags"], "two")
        pane.editor.keep()
        await stage.settle()
        assert "exclude each other" in pane.editor._told.text()
        button(pane, "Delete").click()
        await stage.settle()
        assert await stage.desk.db.read(macros.every) == ()
        act = stage.heard.notices[-1].act
        assert act is not None
        act()
        await stage.settle()
        assert len(await stage.desk.db.read(macros.every)) == 1

    play(qapp, tmp_path, scenario)


def test_colleagues_are_added_renamed_and_put_aside(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        section = ColleaguesSection()
        qtbot.addWidget(section)
        presenter = ColleaguesSettings(stage.desk, section)
        section.show()
        for name in ("Store", "store"):
            QTest.keyClicks(section._name, name)
            QTest.keyClick(section._name, Qt.Key.Key_Return)
            await stage.settle()
        assert "already" in section._told.text()
        line = section._list.findChildren(QLineEdit)[0]
        line.setText("Store house")
        line.editingFinished.emit()
        await stage.settle()
        [one] = await stage.desk.db.read(colleagues.listed)
        assert one.name == "Store house"
        section.put_aside.emit(one.id)
        await stage.settle()
        assert await stage.desk.db.read(colleagues.listed) == ()
        assert presenter.parent() is None

    play(qapp, tmp_path, scenario)
