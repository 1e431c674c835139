"""A rule by keys alone: written, tried on the archive, saved, applied, seen in the queue."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from qasync import QEventLoop

from app.domain.ids import CaseId
from app.services import intake
from app.services.workspace import open_workspace
from app.store import sources, tags
from tests.app.make import NOW, config, fetched, judged
from tests.flows.test_source_by_keys import Keyboard
from ui.dialogs.confirm import ConfirmDialog
from ui.panes.lines_field import LinesField
from ui.panes.rules import RulesPane
from ui.session import Session
from ui.shortcuts import Keys
from ui.tour_hands import Hands

TEXTS = ("Третью неделю прошу вернуть деньги", "Вернули не всё", "Спасибо, всё пришло")
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def filled(folder: Path) -> None:
    """Three cases, two of them about money."""
    with open_workspace(folder) as workspace:
        source = workspace.db.run_now(lambda s: sources.add(s, config(interval_s=86_400)))
        workspace.db.run_now(lambda s: sources.set_paused(s, source.id, paused=True))
        items = [judged(fetched(str(at), t, thread_id=str(at))) for at, t in enumerate(TEXTS)]
        workspace.db.run_now(lambda s: intake.store_posts(s, source.id, items, NOW))


def told(pane: RulesPane) -> str:
    return " ".join(label.text() for label in pane.editor.findChildren(QLabel))


async def write(keyboard: Keyboard) -> RulesPane:
    """A name, a word, a tag, each in its field by its letter."""
    hands = keyboard.hands
    await hands.key(Keys.PLACE_RULES)
    pane = hands.must_see("the place", RulesPane)
    await keyboard.push("New rule")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    await keyboard.paste("Возвраты")
    await hands.press(Qt.Key.Key_T, ALT)
    assert isinstance(QApplication.focusWidget(), LinesField)
    await keyboard.paste("вернуть")
    for _ in range(3):
        await hands.press(Qt.Key.Key_Tab, CTRL)
    await hands.press(Qt.Key.Key_T, ALT)
    await keyboard.paste("возврат")
    return pane


async def walk(session: Session, out: Path) -> int:
    """All of it, with the real engine."""
    await session.settled()
    hands = Hands(session, out)
    await hands.until("the engine is there", lambda: session.desk.engine.is_alive)
    await hands.press(Qt.Key.Key_Escape)
    keyboard = Keyboard(hands)
    pane = await write(keyboard)
    await hands.until("it was tried", lambda: "It would fire on 2 of 3." in told(pane))
    await hands.press(Qt.Key.Key_S, ALT)
    await hands.until("it is saved", lambda: not pane.editor.is_changed)
    await session.settled()
    await hands.press(Qt.Key.Key_A, ALT)
    await hands.until("it is asked about", lambda: hands.seen(ConfirmDialog))
    await keyboard.push("Apply")
    seen = session.desk.db.read

    async def tagged() -> dict[CaseId, tuple[str, ...]]:
        return await seen(lambda s: tags.of_cases(s, [CaseId(at) for at in (1, 2, 3)]))

    for _ in range(200):
        if len(await tagged()) == 2:
            break
        await asyncio.sleep(0.05)
    assert await tagged() == {1: ("возврат",), 2: ("возврат",)}
    await hands.key(Keys.PLACE_QUEUE)
    model = session.window.model
    await hands.until("the queue shows it", lambda: _shows(model))
    return 7


def _shows(model: object) -> bool:
    words = [
        str(model.data(model.index(at, 0), Qt.ItemDataRole.AccessibleTextRole))  # type: ignore[attr-defined]
        for at in range(model.rowCount())  # type: ignore[attr-defined]
    ]
    return sum("возврат" in line for line in words) == 2


def test_a_rule_is_written_tried_saved_and_applied_by_keys_alone(qapp, tmp_path: Path):
    filled(tmp_path)
    (tmp_path / "settings.toml").write_text('language = "en"', "utf-8")
    session = Session(tmp_path)
    session.paint(qapp)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        assert runner.run(asyncio.wait_for(session.run(lambda it: walk(it, tmp_path)), 60)) == 7
