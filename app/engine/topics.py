"""What the window may ask of the engine about topics."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import Any

from app.domain.ids import PostId, TopicId
from app.domain.topic import Topic, from_json
from app.domain.topic_check import checked
from app.engine.engine import Engine
from app.engine.protocol import Fields
from app.services.topic_matching import preview
from app.services.topic_sources import Wish, create_sources, wanted_queries
from app.store import topics as store


async def learn(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Topics were changed: texts are judged by them from now on, the archive is looked through."""
    del fields
    await engine.learn()
    return {"job": await engine.look_through()}


async def variants(engine: Engine, fields: Fields) -> dict[str, Any]:
    """The generated variants of a topic, by kind, and the shipped negative words."""
    from app.language.topics import shipped_words
    from app.language.variants import variants as generated

    topic = _topic(fields)
    found = await engine.listening.in_language(partial(generated, topic))
    return {
        "variants": [{"text": each.text, "kind": each.kind.value} for each in found],
        "words": list(shipped_words()),
    }


async def show(engine: Engine, fields: Fields) -> dict[str, Any]:
    """What a topic, kept or not, finds among the newest posts `before` one: counts, and finds.

    A portion at a time: the archive may be long, and what was typed may be another topic by then.
    """
    before = PostId(fields.number("before")) if fields.has("before") else None
    found = await preview(engine.db, _topic(fields), engine.listening.in_language, before)
    lines = [asdict(line) | {"at": line.at.isoformat()} for line in found.shown]
    return asdict(found) | {"shown": lines}


async def create(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Adds the searches of a kept topic: `networks`, `servers` by network, `accepted` notices."""
    from app.language.variants import variants as generated

    topic_id = TopicId(fields.number("topic_id"))
    topic = await engine.db.read(partial(store.get, topic_id=topic_id))
    wish = Wish(
        networks=fields.texts("networks"),
        servers={str(k): str(v) for k, v in fields.mapping("servers").items() if v},
        accepted=frozenset(fields.texts("accepted")),
        variants=await engine.listening.in_language(partial(generated, topic)),
    )
    made, changes = await engine.db.run(partial(create_sources, topic_id=topic_id, wish=wish))
    engine.outlet.tell_changes(changes)
    await engine.look()
    engine.wake()
    return {"sources": [source.id for source in made]}


async def queries(engine: Engine, fields: Fields) -> dict[str, Any]:
    """What would be asked of `networks` for a topic, before anything is made."""
    from app.language.variants import variants as generated

    topic = _topic(fields)
    found = await engine.listening.in_language(partial(generated, topic))
    asked = wanted_queries(topic, fields.texts("networks"), found)
    return {"queries": [{"network": q.network, "text": q.text} for q in asked]}


def _topic(fields: Fields) -> Topic:
    return checked(from_json(fields.mapping("topic")))
