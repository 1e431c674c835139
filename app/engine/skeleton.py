"""What the window may ask of the engine about an answer: its skeleton, and what it promises."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain import clock
from app.domain.deadline import WorkHours, local_zone
from app.domain.ids import CaseId
from app.domain.promise import to_json
from app.domain.skeleton_facts import solvable_of
from app.domain.skeleton_offer import to_json as skeleton_json
from app.engine.protocol import Fields
from app.services import skeleton
from app.services.speech import RussianSpeech
from app.services.templating import Filling

if TYPE_CHECKING:
    from app.engine.engine import Engine


async def propose(engine: Engine, fields: Fields) -> dict[str, Any]:
    """The parts of an answer to the case `case_id`, filled.

    Optional: `solvable` (now, later), `unfounded`, `grounds`, `public`.
    """
    from app.language.reply_parts import parts_of

    wanted = skeleton.Wanted(
        case_id=CaseId(fields.number("case_id")),
        solvable=solvable_of(fields.text("solvable")) if fields.has("solvable") else None,
        unfounded=fields.flag("unfounded") if fields.has("unfounded") else None,
        grounds=fields.text("grounds") if fields.has("grounds") else None,
        public=fields.flag("public") if fields.has("public") else None,
    )
    filling = Filling(
        case_id=wanted.case_id,
        operator=engine.workspace.settings.operator,
        now=clock.now(),
        zone=local_zone(),
    )
    work = partial(
        skeleton.propose, wanted=wanted, filling=filling, speech_of=RussianSpeech, said_of=parts_of
    )
    return skeleton_json(await engine.db.read(work))


async def promises(engine: Engine, fields: Fields) -> dict[str, Any]:
    """What `text` promises and by when."""
    from app.language.promise_interim import promises as read

    del engine
    hours = WorkHours(zone=local_zone())
    found = await asyncio.to_thread(read, fields.text("text"), clock.now(), hours)
    return to_json(found)
