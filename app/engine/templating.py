"""Templates filled for the window, which does not pay for Russian."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain import clock
from app.domain.deadline import local_zone
from app.domain.ids import CaseId
from app.engine.protocol import Fields
from app.services import templating
from app.services.speech import RussianSpeech
from app.services.templating import Filling

if TYPE_CHECKING:
    from app.engine.engine import Engine


async def fill(engine: Engine, fields: Fields) -> dict[str, Any]:
    """`body` filled from the case `case_id`; `answers`: what was typed for its blanks."""
    answers = fields.mapping("answers") if fields.has("answers") else {}
    wanted = Filling(
        case_id=CaseId(fields.number("case_id")),
        operator=engine.workspace.settings.operator,
        now=clock.now(),
        zone=local_zone(),
        answers={str(name): str(text) for name, text in answers.items()},
    )
    work = partial(
        templating.fill, body=fields.text("body"), wanted=wanted, speech_of=RussianSpeech
    )
    return {"text": (await engine.db.read(work)).text}


async def fill_sample(engine: Engine, fields: Fields) -> dict[str, Any]:
    """`body` filled from `known`: fields and their values."""
    known = {str(name): str(text) for name, text in fields.mapping("known").items()}
    work = partial(
        templating.fill_sample, body=fields.text("body"), known=known, speech_of=RussianSpeech
    )
    return {"text": (await engine.db.read(work)).text}
