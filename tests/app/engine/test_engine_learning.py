"""The engine judges new texts by a correction soon after it was made, and after it is gone."""

from __future__ import annotations

import time
from pathlib import Path

from pytest_httpserver import HTTPServer
from sqlalchemy import select

from app.domain.ids import PostId
from app.domain.triage import Verdict
from app.services import correcting, intake
from app.services.workspace import open_workspace
from app.store import corrections, sources
from app.store.tables import CaseRow
from tests.app.child import EngineChild
from tests.app.engine.test_engine import add, feed
from tests.app.make import NOW, config, fetched, judged

CUPS = "Кружка с логотипом стоит на столе"


def filled(folder: Path) -> None:
    """A workspace with one case, whose source is not asked."""
    with open_workspace(folder) as workspace:
        source = workspace.db.run_now(lambda s: sources.add(s, config()))
        workspace.db.run_now(lambda s: sources.set_paused(s, source.id, paused=True))
        items = [judged(fetched("1", CUPS))]
        workspace.db.run_now(lambda s: intake.store_posts(s, source.id, items, NOW))


def comes(engine: EngineChild, *, spam: bool, text: str = CUPS) -> bool:
    """Whether the text is judged so within a while."""
    for _ in range(60):
        found = engine.ask("analyse", text=text)["result"]["analysis"]["verdict"]
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


def verdicts(folder: Path) -> list[str]:
    """Of all cases, in the order of coming."""
    with open_workspace(folder) as workspace:
        return workspace.db.read_now(
            lambda s: [
                str(verdict) for verdict in s.scalars(select(CaseRow.verdict).order_by("id"))
            ]
        )


def test_the_next_posts_that_come_in_are_judged_by_it_and_cases_stay_as_they_are(
    tmp_path: Path, httpserver: HTTPServer
) -> None:
    httpserver.expect_oneshot_request("/feed").respond_with_response(feed(1, 2))
    httpserver.expect_request("/feed").respond_with_response(feed(3))
    source = add(tmp_path, params={"url": httpserver.url_for("/feed")})
    with open_workspace(tmp_path) as workspace, EngineChild(tmp_path) as engine:
        engine.finished(f"sync:{source}")
        before = verdicts(tmp_path)
        assert "spam" not in before
        for post in (1, 2):
            workspace.db.run_now(
                lambda s, p=post: corrections.keep(s, PostId(p), None, Verdict.SPAM, NOW)  # type: ignore[misc]
            )
        engine.ask("corrections_changed")
        assert comes(engine, spam=True, text="Курьер опять опоздал, верните деньги 1")
        engine.ask("sync", source_id=source)
        engine.finished(f"sync:{source}")
    assert verdicts(tmp_path) == [*before, "spam"]
