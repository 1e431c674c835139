"""The bottom line names a spike, and says nothing of one where everything is as usual."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.spike import hour_of
from app.store import mentions, reanalysis
from tests.ui.place_desk import Stage, play
from ui import theme
from ui.panes.status import StatusBar
from ui.presenters.status import StatusPresenter


async def said(stage: Stage, qtbot: QtBot, this_hour: int) -> str:
    """What the line says of mentions after a fortnight of six an hour."""
    hour = hour_of(clock.now())
    before = dict.fromkeys(range(hour - 24 * 13, hour), 6)
    await stage.desk.db.run(lambda s: mentions.add(s, {**before, hour: this_hour}))
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    presenter = StatusPresenter(stage.desk, bar)
    await presenter._show()
    return bar._spike.text() if bar._spike.isVisible() else ""


def test_a_spike_is_named(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        told = await said(stage, qtbot, 42)
        assert "42 mention" in told
        assert "usually 6" in told

    play(qapp, tmp_path, scenario)


def test_what_is_usual_is_not_mentioned(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        assert await said(stage, qtbot, 7) == ""

    play(qapp, tmp_path, scenario)


def test_a_stopped_rereading_is_paused_and_can_go_on(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        bar = StatusBar()
        qtbot.addWidget(bar)
        presenter = StatusPresenter(stage.desk, bar)
        stage.engine.answers["reanalyse"] = {"job": None}
        bar.cancel_asked.emit("reanalyse")
        await stage.until(lambda: bool(stage.heard.notices))
        assert stage.engine.fields_of("reanalyse") == {"paused": True}
        go_on = stage.heard.notices[-1].act
        assert go_on is not None
        go_on()
        await stage.until(lambda: stage.engine.fields_of("reanalyse") == {"paused": False})
        del presenter

    play(qapp, tmp_path, scenario)


def test_a_pause_is_told_of_after_a_new_start(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(lambda session: reanalysis.pause(session, paused=True))
        bar = StatusBar()
        qtbot.addWidget(bar)
        presenter = StatusPresenter(stage.desk, bar)
        presenter.start()
        await stage.until(lambda: bool(stage.heard.notices))
        assert stage.heard.notices[-1].action == "Go on"

    play(qapp, tmp_path, scenario)


def test_however_much_is_told_the_line_fits_the_smallest_window(qtbot: QtBot):
    bar = StatusBar()
    qtbot.addWidget(bar)
    long = "10 sources, one of them waits for somebody to log in again "
    bar.show_health(long, "lock", "icon.danger")
    bar.show_evidence(long)
    bar.show_spike(long, "")
    bar.show_sample()
    bar.show_crisis(on=True)
    bar.say(long * 3, "late", "Open the case", bar.repaint, 0)
    bar.show_progress("capture:1", "capture", 3, 7, "scrolling")
    bar.show()
    assert bar.minimumSizeHint().width() <= theme.current().plain("window.least.wide")
