"""What the window may ask of the engine about pasted pages, dropped files and texts."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from app.domain import clock
from app.engine.engine import Engine
from app.engine.protocol import Fields
from app.errors import WrongCall
from app.services.pasting import Pasted, documents_of, keep_pasted, kept_before, read_pasted
from app.sources.pasted import Reading

KEPT_S = 600.0
"""Between looking and keeping the site is not asked again."""
MOST_KEPT = 5
SHOWN = 300
_read: dict[tuple[str, str, bool], tuple[float, Reading]] = {}


async def show(engine: Engine, fields: Fields) -> dict[str, Any]:
    """What there is to choose from; always read anew."""
    pasted = _pasted(fields)
    reading = await read_pasted(engine.listening, pasted, clock.now())
    _remember(pasted, reading)
    before = await engine.db.read(lambda session: kept_before(session, reading))
    problem = reading.problem
    return {
        "found": documents_of(reading, SHOWN),
        "address": reading.address,
        "problem": {"code": problem.code, **problem.facts} if problem else None,
        "asked_before": before.at.isoformat() if before else None,
        "same": before.same if before else None,
    }


async def keep(engine: Engine, fields: Fields) -> dict[str, Any]:
    """The cases of what was chosen, and the page that may be captured for them."""
    pasted = _pasted(fields)
    reading = _remembered(pasted)
    if reading is None:
        reading = await read_pasted(engine.listening, pasted, clock.now())
    picks = _numbers(fields.texts("picks")) if fields.has("picks") else None
    cases, changes = await keep_pasted(engine.listening, reading, picks, clock.now())
    engine.outlet.tell_changes(changes)
    await engine.look()
    return {"case_ids": list(cases), "capture_url": reading.address}


def _pasted(fields: Fields) -> Pasted:
    inside = fields.has("inside") and fields.flag("inside")
    if fields.has("path"):
        return Pasted(path=Path(fields.text("path")))
    return Pasted(text=fields.text("text"), inside=inside)


def _numbers(texts: tuple[str, ...]) -> list[int]:
    if not all(text.isascii() and text.isdigit() for text in texts):
        raise WrongCall(reason="picks")
    return [int(text) for text in texts]


def _key(pasted: Pasted) -> tuple[str, str, bool]:
    return pasted.text, str(pasted.path or ""), pasted.inside


def _remember(pasted: Pasted, reading: Reading) -> None:
    _read[_key(pasted)] = (time.monotonic(), reading)
    while len(_read) > MOST_KEPT:
        del _read[next(iter(_read))]


def _remembered(pasted: Pasted) -> Reading | None:
    at, reading = _read.pop(_key(pasted), (0.0, None))
    return reading if reading is not None and time.monotonic() - at < KEPT_S else None
