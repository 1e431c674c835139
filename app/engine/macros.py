"""What the window asks of the engine about macros: texts filled, and where answers leave from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain.ids import CaseId, SourceId
from app.domain.macro import acts_from_json
from app.engine.protocol import Fields
from app.errors import NotFound, WrongCall
from app.services import macro_looking
from app.services.speech import RussianSpeech

if TYPE_CHECKING:
    from app.engine.engine import Engine

MOST = 100
"""Cases of one request: what goes through the pipe is one line."""


async def texts(engine: Engine, fields: Fields) -> dict[str, Any]:
    """The texts of the macro `spec` for the cases `case_ids`; `sends`: sources that take answers.

    Cases that are gone are left out.
    """
    acts = acts_from_json(fields.mapping("spec"))
    ids = [CaseId(int(number)) for number in fields.texts("case_ids")]
    if len(ids) > MOST:
        raise WrongCall(reason="field case_ids")
    operator = engine.workspace.settings.operator
    fill = partial(macro_looking.texts_of, acts=acts, case_ids=ids, operator=operator)
    found, sources = await engine.db.read(partial(fill, speech_of=RussianSpeech))
    said = {str(n): {"reply": text.reply, "note": text.note} for n, text in found.items()}
    asked = sources if acts.replies else ()
    return {"texts": said, "sends": {str(each): await _sends(engine, each) for each in asked}}


async def _sends(engine: Engine, source_id: SourceId) -> bool:
    try:
        source = await engine.source(source_id)
    except NotFound:  # it was removed: nothing leaves from there
        return False
    return await engine.listening.sender_for(source) is not None
