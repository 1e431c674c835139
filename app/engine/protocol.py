"""The pipe between window and engine: one JSON object a line, events at most ten times a second."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from app.domain.source import Source, SyncProgress
from app.errors import AppError, WrongCall
from app.services.changes import Changes

PAUSE_S = 0.1
"""Between two bundles of events: more often than ten times a second nobody sees."""
T = TypeVar("T")
Write = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Fields:
    """What a request says beside its name; what is missing or of another kind is a wrong call."""

    raw: Mapping[str, Any]

    def has(self, name: str) -> bool:
        """Whether it is there and not null."""
        return self.raw.get(name) is not None

    def number(self, name: str) -> int:
        """A whole number."""
        return self._of(name, int)

    def text(self, name: str) -> str:
        """A text."""
        return self._of(name, str)

    def flag(self, name: str) -> bool:
        """True or false."""
        return self._of(name, bool)

    def mapping(self, name: str) -> dict[str, Any]:
        """An object."""
        return self._of(name, dict)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty if it is not there."""
        return tuple(str(item) for item in self._of(name, list)) if self.has(name) else ()

    def _of(self, name: str, kind: type[T]) -> T:
        found = self.raw.get(name)
        if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
            raise WrongCall(reason=f"field {name}")
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the window asks: answered by a line with the same id."""

    id: int
    do: str
    fields: Fields


def parse(line: bytes) -> Request:
    """The request in a line.

    Raises:
        WrongCall: it is none; fact `id` if there was one.
    """
    try:
        raw = json.loads(line)
    except ValueError as error:
        raise WrongCall(reason="not JSON") from error
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), int):
        raise WrongCall(reason="no id")
    fields = dict(raw)
    number, do = fields.pop("id"), fields.pop("do", None)
    if not isinstance(do, str):
        raise WrongCall(reason="no do", id=number)
    return Request(id=number, do=do, fields=Fields(fields))


def told(error: AppError) -> dict[str, Any]:
    """An error for the other side of the pipe."""
    return {"code": error.code, "facts": dict(error.facts)}


@dataclass(slots=True, kw_only=True)
class Outlet:
    """What the engine says: answers at once, events bundled, the newest of each kind."""

    write: Write
    changes: Changes = field(default_factory=Changes)
    waiting: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    timer: asyncio.TimerHandle | None = None

    def line(self, message: Mapping[str, Any]) -> None:
        """One line, now."""
        self.write(json.dumps(message, ensure_ascii=False, separators=(",", ":")))

    def tell_changes(self, changes: Changes) -> None:
        """Soon, with whatever else changes meanwhile."""
        self.changes |= changes
        self._soon()

    def tell_source(self, source: Source) -> None:
        """How a source is doing; the newest state counts."""
        self.event(
            "source",
            str(source.id),
            source_id=source.id,
            health=source.health.value,
            retry_at=source.retry_at.isoformat() if source.retry_at else None,
            error_code=source.error_code,
            error_facts=dict(source.error_facts),
        )

    def tell_sync(self, job: str, progress: SyncProgress) -> None:
        """Where a sync stands."""
        self.tell_progress(job, "sync", progress.done, progress.total, "posts")

    def tell_progress(self, job: str, what: str, done: int, total: int | None, now: str) -> None:
        """Where a job stands; the newest counts."""
        self.event("progress", job, job=job, what=what, done=done, total=total, now=now)

    def event(self, kind: str, key: str, **fields: Any) -> None:
        """An event that replaces an earlier one of the same kind and key."""
        self.waiting[(kind, key)] = {"event": kind, **fields}
        self._soon()

    def flush(self) -> None:
        """Everything that waits, now."""
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None
        changes, self.changes = self.changes, Changes()
        waiting, self.waiting = self.waiting, {}
        if changes:
            self.line({"event": "changes", "changes": changes.as_json()})
        for message in waiting.values():
            self.line(message)

    def _soon(self) -> None:
        if self.timer is None:
            self.timer = asyncio.get_running_loop().call_later(PAUSE_S, self.flush)
