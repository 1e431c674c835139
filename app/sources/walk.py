"""Where a walk through a source's lists stands, as text that fits into a cursor."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from app.domain.clock import from_iso, iso
from app.sources.asking import Ask, Mark, Order, Task

MARKS = "marks"
WALK = "walk"
MOST_VERSIONS = 400
"""So many lists below are remembered by their version; the oldest are forgotten first."""


@dataclass(slots=True, kw_only=True)
class Step:
    """A page still to be asked for, and what its list has shown so far."""

    task: Task
    pages: int = 0
    pending: Mark = field(default_factory=Mark)
    """The mark that is true once the list is through (`Order.BACK`)."""


@dataclass(slots=True, kw_only=True)
class Walk:
    """The marks of all lists, and the pages left of a walk that is under way."""

    marks: dict[str, Mark] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    done: int = 0
    """Posts handed out since the walk began, in however many syncs."""

    def cursor(self) -> dict[str, str]:
        """The walk as a cursor; what may not be kept is left out."""
        marks = {
            "marks": {k: _mark_out(m) for k, m in self.marks.items()},
            "versions": dict(list(self.versions.items())[-MOST_VERSIONS:]),
        }
        found = {MARKS: _text(marks)} if self.marks or self.versions else {}
        kept = [_step_out(step) for step in self.steps if step.task.kept]
        if kept:
            found[WALK] = _text({"done": self.done, "steps": kept})
        return found


def walk_of(cursor: Mapping[str, str]) -> Walk:
    """The walk that a cursor tells of; a cursor of another make is a new beginning."""
    marks, under_way = _read(cursor.get(MARKS)), _read(cursor.get(WALK))
    try:
        return Walk(
            marks={k: _mark_in(m) for k, m in marks.get("marks", {}).items()},
            versions=dict(marks.get("versions", {})),
            steps=[_step_in(step) for step in under_way.get("steps", [])],
            done=int(under_way.get("done", 0)),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return Walk()


def later(one: datetime | None, other: datetime | None) -> datetime | None:
    """The later of two moments that may be unknown."""
    known = [moment for moment in (one, other) if moment is not None]
    return max(known, default=None)


def _step_out(step: Step) -> dict[str, Any]:
    told = {**_said(step.task), "ask": _said(step.task.ask)}
    return {"task": told, "pages": step.pages, "pending": _mark_out(step.pending)}


def _said(record: Task | Ask) -> dict[str, Any]:
    """Its fields that say something; not copied, they become text at once."""
    told = ((one.name, getattr(record, one.name)) for one in fields(record))
    return {name: value for name, value in told if value}


def _step_in(told: Mapping[str, Any]) -> Step:
    task = dict(told["task"])
    task["ask"] = Ask(**task["ask"])
    task["order"] = Order(task.get("order", Order.WHOLE))
    return Step(task=Task(**task), pages=int(told["pages"]), pending=_mark_in(told["pending"]))


def _mark_out(mark: Mark) -> dict[str, str]:
    return {"word": mark.word, "at": iso(mark.at) if mark.at else ""}


def _mark_in(told: Mapping[str, str]) -> Mark:
    return Mark(word=told["word"], at=from_iso(told["at"]) if told["at"] else None)


def _read(text: str | None) -> dict[str, Any]:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
