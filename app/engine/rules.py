"""What the window may ask of the engine about rules."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from app.domain.ids import PostId, RuleId
from app.domain.rule import from_json
from app.domain.rule_check import checked
from app.engine.engine import Engine
from app.engine.protocol import Fields
from app.services.rule_preview import SHOWN, portion
from app.store import rule_posts


async def learn(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Rules were changed: new posts are judged by them from now on."""
    del fields
    await engine.ruling.renew()
    return {}


async def show(engine: Engine, fields: Fields) -> dict[str, Any]:
    """What a rule, kept or not, fires on among the newest posts `before` one.

    A portion at a time: the archive may be long, and what was typed may be another rule by then.
    `total`, with the first portion: how many posts there are; `last`: where the next one goes on.
    """
    rule = checked(from_json(fields.mapping("rule")))
    before = PostId(fields.number("before")) if fields.has("before") else None
    ready = await engine.ruling.ready(rule)
    most = fields.number("shown") if fields.has("shown") else SHOWN
    found = await portion(engine.db, ready, engine.listening.in_language, before, most)
    total = await engine.db.read(rule_posts.total) if before is None else None
    lines = [asdict(line) | {"at": line.at.isoformat()} for line in found.preview.shown]
    told = {"found": found.preview.found, "looked": found.preview.looked, "shown": lines}
    return told | {"last": found.last, "total": total}


async def apply(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Follows the rules over the archive, or one: `rule_id`."""
    only = RuleId(fields.number("rule_id")) if fields.has("rule_id") else None
    return {"job": engine.ruling.apply(only)}
