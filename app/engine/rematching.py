"""The archive looked through for the topics as they are now, as a job of the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.topic import Topic
from app.services.topic_matching import rematch

if TYPE_CHECKING:
    from app.engine.engine import Engine

REMATCH = "topics:rematch"
"""The name of the job."""


async def rematched(engine: Engine) -> dict[str, Any]:
    """Until the archive is looked through for the topics that there are in the end."""
    listening, outlet = engine.listening, engine.outlet

    def tell(done: int, total: int) -> bool:
        outlet.tell_progress(REMATCH, "rematch", done, total, "posts")
        return listening.topics.topics is known

    known: tuple[Topic, ...] = ()
    while listening.topics.topics is not known:  # changed while it was being done
        known = listening.topics.topics
        outlet.tell_changes(await rematch(engine.db, known, listening.in_language, tell))
    return {}
