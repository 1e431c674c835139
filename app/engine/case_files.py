"""What the window may ask of the engine about case files and protocols of inspection."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ulid import ULID

from app.domain import clock
from app.domain.handed import HandedCase
from app.domain.ids import CaptureId, CaseId
from app.engine.engine import Engine
from app.engine.protocol import Fields
from app.services.case_import import look_at, take
from app.services.case_import_bundles import Offer
from app.services.exporting import ExportOrder
from app.services.handing_over import hand_over
from app.services.protocols import Blanks, protocol_of_capture

SHOWN = 300
"""Characters of the complaint that a look shows."""


async def show(engine: Engine, fields: Fields) -> dict[str, Any]:
    """A job that says what is in a file and whether it holds; nothing is stored."""
    path = Path(fields.text("path"))
    job = f"case-file:{ULID()}"

    async def work() -> dict[str, Any]:
        engine.outlet.tell_progress(job, "case_file", 0, None, "files")
        return _told(await look_at(engine.db, engine.workspace.paths, path))

    return {"job": engine.jobs.start(job, work())}


async def begin(engine: Engine, fields: Fields) -> dict[str, Any]:
    """A job that takes the case in, whole or not at all."""
    path = Path(fields.text("path"))
    anyway = fields.has("anyway") and fields.flag("anyway")
    job = f"case-file:{ULID()}"
    loop = asyncio.get_running_loop()

    def tell(done: int, total: int) -> None:
        said = (job, "case_file", done, total, "files")
        loop.call_soon_threadsafe(engine.outlet.tell_progress, *said)

    async def work() -> dict[str, Any]:
        now, place = clock.now(), engine.workspace.paths
        taken = await take(engine.db, place, path, now, tell, anyway=anyway)
        engine.outlet.tell_changes(taken.changes)
        await engine.look()
        await engine.reanalysing.look()
        return {
            "case_id": taken.case_id,
            "joined": taken.joined,
            "already": taken.already,
            "captures": list(taken.captures),
            "left_out": list(taken.left_out),
        }

    return {"job": engine.jobs.start(job, work())}


async def export(engine: Engine, fields: Fields) -> dict[str, Any]:
    """A job that writes a case into one file; `protocols`: docx or pdf of each capture too."""
    order = ExportOrder(
        case_id=CaseId(fields.number("case_id")),
        path=Path(fields.text("path")),
        operator=engine.workspace.settings.operator,
        with_notes=fields.has("with_notes") and fields.flag("with_notes"),
        table=_texts(fields.mapping("table")) if fields.has("table") else {},
    )
    kind = fields.text("protocols") if fields.has("protocols") else ""
    job = f"export:{order.case_id}"
    loop = asyncio.get_running_loop()

    def show(done: int, total: int) -> None:  # from the writing thread
        said = (job, "export", done, total, "files")
        loop.call_soon_threadsafe(engine.outlet.tell_progress, *said)

    async def work() -> dict[str, Any]:
        place = engine.workspace.paths
        made = await hand_over(order, engine.db, place, clock.now(), show, kind)
        engine.outlet.tell_changes(made.changes)
        missing = [asdict(one) for one in made.missing]
        told = {"path": str(order.path), "sha256": made.sha256, "missing": missing}
        return told | {"lost": list(made.lost)}

    return {"job": engine.jobs.start(job, work())}


async def protocol(engine: Engine, fields: Fields) -> dict[str, Any]:
    """A job that writes a protocol of inspection; the ending of `path` says as what."""
    capture_id, path = CaptureId(fields.text("capture_id")), Path(fields.text("path"))
    told = ("number", "place", "position")
    blanks = Blanks(**{name: fields.text(name) for name in told if fields.has(name)})
    job = f"protocol:{ULID()}"

    async def work() -> dict[str, Any]:
        engine.outlet.tell_progress(job, "protocol", 0, None, "files")
        place = engine.workspace.paths
        await protocol_of_capture(engine.db, place, capture_id, path, clock.now(), blanks)
        return {"path": str(path)}

    return {"job": engine.jobs.start(job, work())}


def _texts(raw: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): str(text) for name, text in raw.items()}


def _told(offer: Offer) -> dict[str, Any]:
    case = offer.found.case
    return {
        "refused": offer.refused,
        "doubtful": offer.doubtful,
        "already": offer.already,
        "joins": offer.joins,
        "differs": list(offer.differs),
        "captures": [[number, fate.value] for number, fate in offer.captures],
        "findings": [asdict(one) for one in offer.found.findings],
        "case": _case(case) if case else None,
    }


def _case(case: HandedCase) -> dict[str, Any]:
    main = case.main.post
    return {
        "number": case.number,
        "network": case.network,
        "brand": case.brand,
        "author": (case.author.name or case.author.handle or "") if case.author else "",
        "text": (main.text or main.title or "")[:SHOWN],
        "created": main.created.isoformat() if main.created else None,
        "made_at": case.made_at.isoformat() if case.made_at else None,
        "operator": case.operator,
        "key": case.key,
        "posts": len(case.posts),
        "replies": len(case.replies),
        "notes": len(case.notes),
        "draft": bool(case.drafts),
    }
