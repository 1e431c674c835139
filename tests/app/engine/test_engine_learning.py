"""The engine judges new texts by a correction soon after it was made, and after it is gone."""

from __future__ import annotations

import time
from pathlib import Path

from app.domain.ids import PostId
from app.domain.triage import Verdict
from app.services import correcting, intake
from app.services.workspace import open_workspace
from app.store import corrections, sources
from tests.app.child import EngineChild
from tests.app.make import NOW, config, fetched, judged

CUPS = "Кружка с логотипом стоит на столе"


def filled(folder: Path) -> None:
    """A workspace with one case, whose source is not asked."""
    with open_workspace(folder) as workspace:
        source = workspace.db.run_now(lambda s: sources.add(s, config()))
        workspace.db.run_now(lambda s: sources.set_paused(s, source.id, paused=True))
        items = [judged(fetched("1", CUPS))]
        workspace.db.run_now(lambda s: intake.store_posts(s, source.id, items, NOW))


def comes(engine: EngineChild, *, spam: bool) -> bool:
    """Whether the text is judged so within a while."""
    for _ in range(60):
        found = engine.ask("analyse", text=CUPS)["result"]["analysis"]["verdict"]
        if (found == "spam") is spam:
            return True
        time.sleep(0.25)
    return False


def test_a_correction_is_learned_while_it_runs_and_forgotten_when_taken_back(
    tmp_path: Path,
) -> None:
    filled(tmp_path)
    spam, question = Verdict.SPAM, Verdict.QUESTION
    with open_workspace(tmp_path) as workspace, EngineChild(tmp_path) as engine:
        assert comes(engine, spam=False)
        workspace.db.run_now(lambda s: corrections.keep(s, PostId(1), question, spam, NOW))
        assert engine.ask("corrections_changed")["result"] == {}
        assert comes(engine, spam=True)
        workspace.db.run_now(lambda s: correcting.undo_all(s, NOW))
        engine.ask("corrections_changed")
        assert comes(engine, spam=False)


def test_what_was_corrected_before_is_known_from_the_start(tmp_path: Path) -> None:
    filled(tmp_path)
    with open_workspace(tmp_path) as workspace:
        workspace.db.run_now(lambda s: corrections.keep(s, PostId(1), None, Verdict.SPAM, NOW))
    with EngineChild(tmp_path) as engine:
        assert engine.ask("analyse", text=CUPS)["result"]["analysis"]["verdict"] == "spam"
