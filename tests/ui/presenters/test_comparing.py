"""The banner of a changed page and the cards of captures: compared, taken notice of, looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.evidence import Capture, CaptureStatus
from app.domain.ids import CaptureId, CaseId
from app.domain.page_watch import EVENT, PageChange
from app.domain.watch import PostChange
from app.store import captures, events
from tests.ui.case_stage import opened
from tests.ui.place_desk import Stage, play
from ui.presenters.case_desk import CaseDesk

FIRST, SECOND = CaptureId("01KA0000000000000000000001"), CaptureId("01KA0000000000000000000002")


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Processes that were begun."""
    found: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda _, arguments: found.append(arguments))
    return found


def captured(number: CaptureId, case_id: CaseId, **more: Any) -> Capture:
    """A capture of the case's page."""
    at = clock.now() - timedelta(minutes=20)
    given: dict[str, Any] = {
        "id": number, "case_id": case_id, "url": "https://forum.example/7", "final_url": None,
        "title": "Форум", "started_at": at, "finished_at": at, "status": CaptureStatus.COMPLETE,
        "reason": None, "folder": f"evidence/2026/11/{number}", "manifest_sha256": "ab" * 32,
        "size": 5, "text_found": True, **more,
    }  # fmt: skip
    return Capture(**given)


async def changed(stage: Stage, qtbot: QtBot, sign: str = "text") -> tuple[CaseDesk, CaseId]:
    """A shown case whose page was found edited."""
    desk, case_id = await opened(stage, qtbot)
    now = clock.now()
    change = PageChange(
        change=PostChange.EDITED,
        capture_id=SECOND,
        previous_id=FIRST,
        not_before=now - timedelta(minutes=10),
        not_after=now,
        sign=sign,
    )
    one = captured(FIRST, case_id)
    two = captured(SECOND, case_id, previous_id=FIRST, change=PostChange.EDITED)
    for each in (one, two):
        await stage.desk.db.run(partial(captures.add, capture=each))
    facts = change.facts()
    kind = EVENT + change.change.value
    await stage.desk.db.run(lambda s: events.add(s, case_id, kind, now, **facts))
    desk.presenter.refresh()
    await stage.settle()
    return desk, case_id


def test_the_banner_says_what_changed_and_goes_when_it_was_seen(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, begun: list[list[str]]
):
    async def scenario(stage: Stage) -> None:
        desk, _ = await changed(stage, qtbot)
        strip = desk.thread.page_change
        assert strip.isVisible()
        assert "the text was edited" in strip.text()
        strip.acted.emit()
        strip.other_acted.emit()
        await stage.settle()
        desk.presenter.refresh()
        await stage.settle()
        assert not strip.isVisible()

    play(qapp, tmp_path, scenario)
    assert [argument.rpartition("/")[2] for argument in begun[0][2:5]] == ["compare", FIRST, SECOND]


def test_cards_compare_with_the_one_before_and_with_any_other(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, begun: list[list[str]]
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await changed(stage, qtbot)
        page = desk.details.captures
        page.compare_asked.emit(SECOND)
        page.cards()[1].pair_asked.emit(SECOND)
        gone = partial(captures.get, capture_id=FIRST)
        whole = await stage.desk.db.read(gone)
        shown = replace(whole, deleted_at=clock.now())
        acts = desk.presenter.acts
        assert acts.whole is not None
        acts.whole = replace(acts.whole, captures=(shown, acts.whole.captures[0]))
        page.compare_asked.emit(SECOND)
        assert "deleted" in stage.heard.notices[-1].text
        assert case_id == acts.case_id

    play(qapp, tmp_path, scenario)
    assert len(begun) == 2


def test_a_look_that_was_asked_for_says_what_came_of_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await changed(stage, qtbot)
        for answer, said in (
            ({"pages": 1, "edited": 1}, "edited: 1"),
            ({"pages": 1, "untold": {"http_503": 1}}, "could not be seen"),
            ({"pages": 1, "untold": {}}, "as it was captured"),
            ({"pages": 0}, "no captured page"),
        ):
            stage.engine.answers = {"look_at_pages": answer}
            desk.details.captures.findChildren(QPushButton)[1].click()
            await stage.settle()
            assert said in stage.heard.notices[-1].text
        assert stage.engine.fields_of("look_at_pages") == {"case_id": case_id}

    play(qapp, tmp_path, scenario)
