"""What can be done with evidence from any place: see the page, verify it, export its case."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from app.domain.evidence import Capture, Finding
from app.domain.ids import CaptureId
from app.domain.search import Hit
from app.errors import NotFound
from app.store import captures
from ui import format as shown
from ui.presenters.desk import Desk
from ui.presenters.exported import Exported
from ui.presenters.jobs import Job
from ui.presenters.viewing import open_capture


class EvidenceActs(QObject):
    """Acts on the captures behind a hit: the one that was found, or all of its case."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    async def show_page(self, hit: Hit) -> None:
        """Opens the newest capture in the viewer, a process of its own with the network closed.

        Raises:
            NotFound: the case has no capture.
        """
        await open_capture(self._desk, (await self._captures(hit))[0])

    async def verify(self, hit: Hit) -> list[Finding]:
        """Every capture checked by the engine, item by item.

        Raises:
            NotFound: the case has no capture. AppError: it could not be checked.
        """
        findings: list[Finding] = []
        found = await self._captures(hit)
        for capture in found:
            result = await self._job("verify", capture_id=capture.id)
            which = f"{shown.moment(capture.started_at)} · " if len(found) > 1 else ""
            findings += [_finding(raw, which) for raw in result.get("findings", [])]
        return findings

    async def export(self, hit: Hit, path: str) -> None:
        """The whole case as one file, and an offer to open its folder.

        Raises:
            AppError: it could not be written.
        """
        result = await self._job("export", case_id=hit.case_id, path=path)
        self._desk.hub.notice.emit(Exported().notice(path, result))

    async def _captures(self, hit: Hit) -> tuple[Capture, ...]:
        if hit.kind == "capture":
            wanted = partial(captures.get, capture_id=CaptureId(hit.ref))
            return _standing([await self._desk.db.read(wanted)], hit)
        if hit.case_id is None:
            raise NotFound(what="capture", id=hit.ref)
        found = await self._desk.db.read(partial(captures.of_case, case_id=hit.case_id))
        return _standing(found, hit)

    async def _job(self, do: str, **fields: Any) -> dict[str, Any]:
        job = Job(self._desk.hub)
        try:
            return await job.run(await self._desk.engine.once_up(do, **fields))
        finally:
            job.close()


def _standing(found: Sequence[Capture], hit: Hit) -> tuple[Capture, ...]:
    """Those whose files are there; raises NotFound when there are none."""
    there = tuple(capture for capture in found if capture.deleted_at is None)
    if not there:
        raise NotFound(what="capture", id=hit.case_id or hit.ref)
    return there


def _finding(raw: dict[str, Any], which: str) -> Finding:
    """A line of the engine's verification; `which` capture it is about, if there are several."""
    return Finding(
        item=which + raw["item"], holds=raw["holds"], code=raw["code"], facts=raw.get("facts", {})
    )
