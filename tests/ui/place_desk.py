"""A desk for the tests of places: a real database, a real loop, an engine that is told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from qasync import QEventLoop

from app.errors import AppError, EngineGone
from app.paths import Workspace
from app.settings import Settings
from tests.place_rows import database
from ui import theme
from ui.engine_client import EngineClient
from ui.memory import Memory
from ui.presenters.desk import Desk, Place
from ui.presenters.hub import Hub, Notice
from ui.strip import Strip
from ui.tasks import Tasks

Answer = dict[str, Any] | AppError
W = TypeVar("W", bound=QWidget)


def one(owner: QWidget, kind: type[W]) -> W:
    """The first widget of a kind inside another."""
    return owner.findChildren(kind)[0]


def button(owner: QWidget, words: str) -> QPushButton:
    """The button that says this, mnemonic or not."""
    return next(
        each for each in owner.findChildren(QPushButton) if each.text().replace("&", "") == words
    )


class ToldEngine(EngineClient):
    """Answers as the test says, and keeps what it was asked; untold requests: it is away."""

    def __init__(self) -> None:
        super().__init__(["no-such-engine"])
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, Any]]] = []

    async def request(self, do: str, **fields: Any) -> dict[str, Any]:
        """What was told for this request."""
        self.asked.append((do, fields))
        await asyncio.sleep(0)
        answer = self.answers.get(do, EngineGone())
        if isinstance(answer, AppError):
            raise answer
        return answer

    @property
    def is_alive(self) -> bool:
        """Where it is away, its answers say so."""
        return True

    async def once_up(self, do: str, **fields: Any) -> dict[str, Any]:
        """It is up, or it is away."""
        return await self.request(do, **fields)

    def fields_of(self, do: str) -> dict[str, Any]:
        """What the last request of this name carried."""
        return next(fields for name, fields in reversed(self.asked) if name == do)


@dataclass
class Heard:
    """What the desk said to the window."""

    notices: list[Notice] = field(default_factory=list)
    cases: list[object] = field(default_factory=list)
    places: list[tuple[str, object]] = field(default_factory=list)
    failures: list[AppError] = field(default_factory=list)


@dataclass
class Stage:
    """A desk, its engine, and what it said."""

    desk: Desk
    engine: ToldEngine
    heard: Heard

    def show(self, place: Place, what: object = None) -> QWidget:
        """Brings a place to the front, as the window does."""
        place.widget.show()
        if place.shown is not None:
            place.shown(what)
        return place.widget

    async def open(self, place: Place, what: object = None) -> Any:
        """The pane of a place once it has read what it shows."""
        place.widget.setProperty("place", place)  # the presenter lives as long as its pane
        self.show(place, what)
        await self.settle()
        return place.widget

    async def settle(self) -> None:
        """Until nothing is being done."""
        await self.desk.tasks.idle()

    async def until(self, seen: Callable[[], bool]) -> None:
        """Until it can be seen; ten seconds at most, on a machine that has other work."""
        for _ in range(1_000):
            if seen():
                return
            await asyncio.sleep(0.01)
        told = [one.text() for one in QApplication.allWidgets() if isinstance(one, Strip)]
        raise AssertionError(f"it never came; the strips last said {told}; heard: {self.heard}")


def stage(folder: Path, settings: Settings | None = None) -> Stage:
    """A desk over an empty workspace."""
    engine, hub, heard = ToldEngine(), Hub(), Heard()
    desk = Desk(
        workspace=Workspace(folder),
        settings=settings or Settings(),
        db=database(folder),
        engine=engine,
        tasks=Tasks(),
        theme=theme.current(),
        hub=hub,
        memory=Memory(),
    )
    hub.notice.connect(heard.notices.append)
    hub.case_asked.connect(heard.cases.append)
    hub.place_asked.connect(lambda place, what: heard.places.append((place, what)))
    desk.tasks.failed.connect(heard.failures.append)
    desk.tasks.crashed.connect(heard.failures.append)
    return Stage(desk, engine, heard)


Scenario = Callable[[Stage], Coroutine[Any, Any, None]]


def play(app: QApplication, folder: Path, scenario: Scenario) -> None:
    """Runs a scenario on Qt's loop; a task that failed without being expected fails the test."""
    loop = QEventLoop(app)
    asyncio.set_event_loop(loop)

    async def whole() -> None:
        made = stage(folder)
        try:
            await scenario(made)
            await made.settle()
        finally:
            await made.desk.tasks.close()
            made.desk.db.close()
        assert not made.heard.failures

    with loop:
        loop.run_until_complete(whole())
