"""One macro on its cases: texts filled by the engine, acts told, run, taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from app.domain import clock
from app.domain.deadline import WorkHours, local_zone
from app.domain.ids import CaseId, SourceId
from app.domain.macro import Macro, acts_to_json
from app.domain.macro_effects import Mode
from app.domain.macro_run import Done, MacroRun, Seen, Texts
from app.errors import AppError
from app.services import macro_looking, macro_running, macro_undoing
from app.services.changes import Changes
from ui.presenters.desk import Desk

AT_ONCE = 50
"""Cases whose texts are asked for together."""
LOOKED = 20
"""Cases that are looked at in one reading."""
Tell = Callable[[int], object]


@dataclass(slots=True)
class Outcome:
    """What a run came to."""

    done: list[Done] = field(default_factory=list)
    failed: list[AppError] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)


class MacroTrial:
    """Nothing is done before `run`; what was filled is filled once."""

    def __init__(self, desk: Desk, macro: Macro, case_ids: Sequence[CaseId]) -> None:
        self._desk = desk
        self._case_ids = tuple(case_ids)
        self._texts: dict[CaseId, Texts] = {}
        self._stopped = False
        settings = desk.settings
        self._run = MacroRun(
            macro=macro,
            mode=Mode(many=len(self._case_ids) > 1),
            now=clock.now(),
            hours=WorkHours(
                starts=settings.work_starts, ends=settings.work_ends, zone=local_zone()
            ),
            operator=settings.operator,
            capture_first=settings.capture_before_answer,
            undo_s_of=settings.undo_for,
        )

    def with_send(self, *, send: bool) -> MacroRun:
        """As it will be run."""
        return replace(self._run, mode=replace(self._run.mode, send=send))

    async def prepare(self, tell: Tell) -> None:
        """Fills the texts; without the engine word forms stay blanks, and nothing is sent.

        Raises:
            StoreError: the database cannot be read.
        """
        for start in range(0, len(self._case_ids), AT_ONCE):
            part = self._case_ids[start : start + AT_ONCE]
            acts = self._run.macro.acts
            if acts.replies or acts.note:
                await self._fill(part)
            tell(min(len(self._case_ids), start + AT_ONCE))

    async def look(self, *, send: bool) -> list[Seen]:
        """What it would do to each; cases that are gone are left out.

        Raises:
            StoreError: the database cannot be read.
        """
        run = self.with_send(send=send)
        seen: list[Seen] = []
        for start in range(0, len(self._case_ids), LOOKED):
            part = self._case_ids[start : start + LOOKED]
            seen += await self._desk.db.read(partial(_looked, run, part, self._texts))
        return seen

    def stop(self) -> None:
        """No further cases; what is done stays done, and can be taken back."""
        self._stopped = True

    def text_of(self, case_id: CaseId) -> str:
        """The reply as this case gets it."""
        return self._texts.get(case_id, Texts()).reply

    async def run(self, tell: Tell, *, send: bool) -> Outcome:
        """Does it: each case in one transaction; one that refuses does not stop the others.

        `tell` hears how many are done; `stop` ends it between two cases.
        """
        run, outcome = self.with_send(send=send), Outcome()
        for number, case_id in enumerate(self._case_ids):
            tell(number)
            if self._stopped:
                break
            said = self._texts.get(case_id, Texts())
            work = partial(macro_running.run_on, run=run, case_id=case_id, said=said)
            try:
                done, changes = await self._desk.db.run(work)
            except AppError as error:
                outcome.failed.append(error)
                continue
            outcome.done.append(done)
            outcome.changes |= changes
        return outcome

    async def _fill(self, part: tuple[CaseId, ...]) -> None:
        asked: dict[str, Any] = {
            "spec": acts_to_json(self._run.macro.acts),
            "case_ids": [int(case_id) for case_id in part],
        }
        try:
            answer = await self._desk.engine.request("macro_texts", **asked)
        except AppError:
            read = partial(_filled_here, self._run, part)
            self._texts |= await self._desk.db.read(read)
            return
        self._texts |= {CaseId(int(n)): Texts(**said) for n, said in answer["texts"].items()}
        sends = {SourceId(int(n)): bool(can) for n, can in answer["sends"].items()}
        self._run = replace(self._run, sends={**self._run.sends, **sends})


async def take_back(desk: Desk, done: Sequence[Done]) -> tuple[list[str], Changes]:
    """Takes a whole run back; what could not be, as codes."""
    left: list[str] = []
    changes = Changes()
    for one in done:
        work = partial(macro_undoing.undo, done=one, now=clock.now())
        try:
            still, more = await desk.db.run(work)
        except AppError as error:
            left.append(error.code)
            continue
        left += still
        changes |= more
    return left, changes


def _looked(
    run: MacroRun, part: tuple[CaseId, ...], said: dict[CaseId, Texts], session: Any
) -> list[Seen]:
    return [
        macro_looking.look(session, run, case_id, said.get(case_id, Texts()))
        for case_id in macro_looking.standing(session, part)
    ]


def _filled_here(run: MacroRun, part: tuple[CaseId, ...], session: Any) -> dict[CaseId, Texts]:
    return {
        case_id: macro_looking.texts(session, run.macro.acts, macro_looking.filling(run, case_id))
        for case_id in macro_looking.standing(session, part)
    }
