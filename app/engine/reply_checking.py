"""Replies judged for the window while they are written (C26–C32)."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.reply_check_json import to_json
from app.engine.protocol import Fields
from app.services.reply_context import context_of

if TYPE_CHECKING:
    from app.engine.engine import Engine


async def check(engine: Engine, fields: Fields) -> dict[str, Any]:
    """`text` judged as an answer to the case `case_id`; an empty one only wakes the check up."""
    from app.services import reply_checking

    text, case_id = fields.text("text"), CaseId(fields.number("case_id"))
    # In a thread: a long text must not keep the engine from hearing.
    if not text.strip():
        await asyncio.to_thread(reply_checking.wake)
        return {"check": None}
    public, now = fields.flag("public"), clock.now()
    operator = engine.workspace.settings.operator
    read = partial(context_of, case_id=case_id, now=now, public=public, operator=operator)
    context, place = await engine.db.read(read)
    judge = partial(reply_checking.check_answer, text, context, place)
    return {"check": to_json(await asyncio.to_thread(judge))}
