"""A job of the engine, whatever order its words come in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.errors import AppError, EngineGone
from tests.ui.place_desk import Stage, play
from ui.presenters.jobs import Job


def test_an_answer_without_a_job_is_the_result(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        job = Job(stage.desk.hub)
        assert await job.run({"findings": []}) == {"findings": []}
        job.close()

    play(qapp, tmp_path, scenario)


def test_a_job_that_ended_before_its_name_was_known_has_its_result(
    qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        job = Job(stage.desk.hub)
        stage.desk.hub.finished.emit({"job": "export:1", "result": {"path": "a.zip"}})
        assert await job.run({"job": "export:1"}) == {"path": "a.zip"}
        job.close()

    play(qapp, tmp_path, scenario)


def test_only_its_own_progress_is_told(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        told: list[dict[str, Any]] = []
        job = Job(stage.desk.hub, told.append)
        job.name = "import:1"
        stage.desk.hub.progress.emit({"job": "import:2", "done": 5})
        stage.desk.hub.progress.emit({"job": "import:1", "done": 7})
        assert told == [{"job": "import:1", "done": 7}]
        job.close()

    play(qapp, tmp_path, scenario)


def test_a_job_that_failed_fails_with_the_same_code(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        job = Job(stage.desk.hub)
        error = {"code": "store.full", "facts": {}}
        stage.desk.hub.finished.emit({"job": "export:1", "error": error})
        with pytest.raises(AppError) as failed:
            await job.run({"job": "export:1"})
        assert failed.value.code == "store.full"
        job.close()

    play(qapp, tmp_path, scenario)


def test_a_job_ends_with_the_engine(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        job = Job(stage.desk.hub)
        job.name = "export:1"
        stage.desk.hub.engine_alive.emit(False)  # noqa: FBT003  # the signal's own argument
        with pytest.raises(EngineGone):
            await job.run({"job": "export:1"})
        job.close()

    play(qapp, tmp_path, scenario)
