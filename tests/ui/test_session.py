"""From the first frame to the last write: what opens, what cannot, and what is said then."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from qasync import QEventLoop

from app.locks import FileLock
from app.paths import Workspace
from tests.place_rows import add_one, database
from tests.ui.engines import tiny_engine
from ui import furnish
from ui.dialogs.error import CrashDialog
from ui.instance import Doorbell, ring
from ui.panes.place import PlacePane
from ui.session import Session

Script = Callable[[Session], Awaitable[int]]


@pytest.fixture(autouse=True)
def small_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is another part: here a child that only says that it is ready."""
    monkeypatch.setattr(furnish, "own_command", lambda *_: tiny_engine())


def live(app: QApplication, root: Path, script: Script | None = None) -> tuple[Session, int]:
    """A whole session with a script in the place of a person."""
    session = Session(root)
    session.paint(app)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        code = runner.run(asyncio.wait_for(session.run(script), 30))
    return session, code


def trouble(app: QApplication, root: Path) -> str:
    """What the window says when it cannot open the workspace; then it is closed."""
    settings = root / "settings.toml"
    if not settings.exists():
        settings.write_text('language = "en"', "utf-8")
    session = Session(root)
    session.paint(app)
    said: list[str] = []

    async def look() -> int:
        running = asyncio.ensure_future(session.run())
        while not (said and said[0]):
            await asyncio.sleep(0.02)
            labels = session.window.trouble.findChildren(QLabel)
            said[:] = [" ".join(label.text() for label in labels).strip()]
        session.window.close()
        return await running

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        runner.run(asyncio.wait_for(look(), 20))
    return said[0]


async def settled(session: Session) -> int:
    await session.settled()
    return 7


def workspace_with_a_case(root: Path) -> None:
    db = database(root)
    db.run_now(add_one)
    db.close()


def test_a_session_opens_runs_its_script_and_lets_go_of_everything(qapp, tmp_path: Path):
    workspace_with_a_case(tmp_path)
    session, code = live(qapp, tmp_path, settled)
    assert code == 7
    assert not session.window.isVisible()
    lock = FileLock(Workspace(tmp_path).lock)
    lock.take()
    assert not lock.unclean
    lock.release()


def test_the_first_page_is_there_before_the_workspace_is_open(qapp, tmp_path: Path):
    workspace_with_a_case(tmp_path)
    session = Session(tmp_path)
    session.paint(qapp)
    assert session.window.model.rowCount() == 1
    assert session.furnished is None
    session.window.hide()


def test_a_new_folder_starts_with_the_first_page(qapp, tmp_path: Path):
    async def script(session: Session) -> int:
        await session.settled()
        return int(session.window.has_place("welcome"))

    assert live(qapp, tmp_path / "new", script)[1] == 1


def test_escape_leaves_the_first_page_for_good(qapp, tmp_path: Path):
    async def leave(session: Session) -> int:
        await session.settled()
        focused = session.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Escape)
        await session.settled()
        return int(session.window.stack.currentWidget() is session.window.columns)

    async def again(session: Session) -> int:
        await session.settled()
        return int(session.window.has_place("welcome"))

    assert live(qapp, tmp_path / "new", leave)[1] == 1
    assert live(qapp, tmp_path / "new", again)[1] == 0


def test_place_case_and_splitters_are_as_they_were_left(qapp, tmp_path: Path):
    workspace_with_a_case(tmp_path)

    async def first(session: Session) -> int:
        await session.settled()
        session.desk.hub.place_asked.emit("people", None)
        session.window.columns.splitterMoved.emit(0, 0)
        return 0

    async def second(session: Session) -> int:
        await session.settled()
        remembered = session.desk.memory.get("window.columns", "")
        return int(session.window.has_place("people") and bool(remembered))

    live(qapp, tmp_path, first)
    assert live(qapp, tmp_path, second)[1] == 1


def test_tab_reaches_the_tools_of_a_place_too(qapp, tmp_path: Path):
    workspace_with_a_case(tmp_path)

    async def script(session: Session) -> int:
        await session.settled()
        session.desk.hub.place_asked.emit("sources", None)
        await session.settled()
        place = session.window.stack.currentWidget()
        assert isinstance(place, PlacePane)
        met = set()
        for _ in range(30):
            QTest.keyClick(session.window.focusWidget(), Qt.Key.Key_Tab)
            met.add(place.tools.indexOf(session.window.focusWidget()))
        return len(met - {-1})

    assert live(qapp, tmp_path, script)[1] == 4


def test_a_newer_database_is_said_in_words_and_left_untouched(qapp, tmp_path: Path):
    workspace_with_a_case(tmp_path)
    with closing(sqlite3.connect(tmp_path / "otklik.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = (tmp_path / "otklik.db").read_bytes()
    assert "newer Otklik" in trouble(qapp, tmp_path)
    assert (tmp_path / "otklik.db").read_bytes() == before


def test_a_damaged_database_is_said_in_words(qapp, tmp_path: Path):
    (tmp_path / "otklik.db").write_bytes(b"not a database" * 1000)
    said = trouble(qapp, tmp_path)
    assert "damaged" in said
    assert str(tmp_path) in said


def test_a_workspace_held_by_somebody_who_does_not_answer_is_said_in_words(qapp, tmp_path: Path):
    workspace_with_a_case(tmp_path)
    lock = FileLock(Workspace(tmp_path).lock)
    lock.take()
    assert "Another Otklik" in trouble(qapp, tmp_path)
    lock.release()


def test_odd_settings_are_said_once_and_all_others_hold(qapp: QApplication, tmp_path: Path):
    odd = 'language = "en"\nzoom = 100000\ntheme = ['
    (tmp_path / "settings.toml").write_text(odd, "utf-8")

    async def script(session: Session) -> int:
        await settled(session)
        said = [each.text() for each in session.window.status.findChildren(QLabel)]
        return len([text for text in said if "theme, zoom" in text])

    assert live(qapp, tmp_path, script)[1] == 1
    assert (tmp_path / "settings.toml").read_text("utf-8") == odd


def test_trouble_that_is_over_lets_the_window_go_on(qapp, tmp_path: Path):
    lock = FileLock(Workspace(tmp_path).lock)
    lock.take()
    session = Session(tmp_path)
    session.paint(qapp)

    async def scenario() -> int:
        running = asyncio.ensure_future(session.run(settled))
        await asyncio.sleep(1)
        lock.release()
        session.window.trouble.retried.emit()
        return await running

    with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        assert runner.run(asyncio.wait_for(scenario(), 20)) == 7


def test_a_second_start_rings_and_the_first_window_hears_it(qtbot, tmp_path: Path):
    assert not ring(tmp_path)
    bell = Doorbell(tmp_path)
    with qtbot.waitSignal(bell.rung, timeout=3000):
        assert ring(tmp_path)
    bell.close()
    assert not ring(tmp_path)


def test_a_bug_is_told_once_and_without_secrets_and_one_may_quit(qapp, tmp_path: Path, caplog):
    async def broken() -> None:
        raise ZeroDivisionError("token=canary12345")

    async def script(session: Session) -> int:
        for _ in range(2):
            session.desk.tasks.start(broken())
        await session.settled()
        [dialog] = session.window.findChildren(CrashDialog)
        assert "ZeroDivisionError" in dialog._details.toPlainText()
        assert "canary" not in dialog._details.toPlainText()
        dialog._quit()
        return int(session._has_ended)

    assert live(qapp, tmp_path, script)[1] == 1
    assert caplog.text.count("a bug") == 2
    caplog.clear()
