"""Rewrites of a reply for the window, which does not pay for Russian (C25)."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.rewriting import Rewrite
from app.engine.protocol import Fields
from app.errors import WrongCall
from app.services.reply_context import context_of

if TYPE_CHECKING:
    from app.engine.engine import Engine


async def rewrite(engine: Engine, fields: Fields) -> dict[str, Any]:
    """`text`, an answer to the case `case_id`, said otherwise: `how` is one of `Rewrite`."""
    from app.language import rewriting

    wanted = fields.text("how")
    if wanted not in set(Rewrite):
        raise WrongCall(reason="how")
    read = partial(
        context_of, case_id=CaseId(fields.number("case_id")), now=clock.now(), public=True
    )
    context, _ = await engine.db.read(read)
    said = partial(rewriting.rewrite, fields.text("text"), Rewrite(wanted), context)
    made = await asyncio.to_thread(said)
    return {
        "text": made.text,
        "changes": [
            {"was": one.was, "now": one.now, "ground": one.ground.value} for one in made.changes
        ],
    }
