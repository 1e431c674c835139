"""The engine weighs the cases anew when the weights change, and finishes what was broken off."""

from __future__ import annotations

from pathlib import Path

from app.domain.risk_weights import DEFAULT, with_values
from app.services import intake, weighing
from app.services.workspace import open_workspace
from app.store import sources
from tests.app.child import EngineChild
from tests.app.make import NOW, config
from tests.app.services.test_weighing import case, post

HEAVY = with_values(DEFAULT, {"reach": 100})


def filled(folder: Path) -> None:
    """A workspace with three cases."""
    with open_workspace(folder) as workspace:
        source = workspace.db.run_now(lambda s: sources.add(s, config()))
        items = [post(str(at), 5_000) for at in range(3)]
        workspace.db.run_now(lambda s: sources.set_paused(s, source.id, paused=True))
        workspace.db.run_now(lambda s: intake.store_posts(s, source.id, items, NOW))


def test_weights_set_in_the_window_are_followed_at_once(tmp_path: Path) -> None:
    filled(tmp_path)
    with EngineChild(tmp_path) as engine:
        assert engine.ask("weights_changed")["result"] == {"job": None}
        with open_workspace(tmp_path) as workspace:
            workspace.db.run_now(lambda s: weighing.set_weights(s, HEAVY))
        assert engine.ask("weights_changed")["result"] == {"job": "risk:reweigh"}
        assert engine.finished("risk:reweigh")["result"] == {"changed": 3}
    with open_workspace(tmp_path) as workspace:
        assert case(workspace.db, 3).risk.parts[1].weight == 100


def test_what_was_left_undone_is_done_when_the_engine_starts(tmp_path: Path) -> None:
    filled(tmp_path)
    with open_workspace(tmp_path) as workspace:
        workspace.db.run_now(lambda s: weighing.set_weights(s, HEAVY))
    with EngineChild(tmp_path) as engine:
        assert engine.finished("risk:reweigh")["result"] == {"changed": 3}
