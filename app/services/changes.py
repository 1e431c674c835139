"""What a use case altered; every screen decides by itself whether that concerns it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from app.domain.ids import (
    AuthorId,
    CaptureId,
    CaseId,
    ColleagueId,
    MacroId,
    RuleId,
    SourceId,
    TemplateId,
    TopicId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Sets of ids; `arrived` are the cases that are new, and are in `cases` too."""

    cases: frozenset[CaseId] = frozenset()
    arrived: frozenset[CaseId] = frozenset()
    authors: frozenset[AuthorId] = frozenset()
    sources: frozenset[SourceId] = frozenset()
    captures: frozenset[CaptureId] = frozenset()
    templates: frozenset[TemplateId] = frozenset()
    topics: frozenset[TopicId] = frozenset()
    rules: frozenset[RuleId] = frozenset()
    macros: frozenset[MacroId] = frozenset()
    colleagues: frozenset[ColleagueId] = frozenset()
    voices: frozenset[str] = frozenset()
    """Brands; the empty one is all without a voice of their own."""
    alerts: frozenset[CaseId] = frozenset()
    """Cases of which a rule wants the person to hear at once."""

    def __or__(self, other: Changes) -> Changes:
        """Both."""
        return Changes(
            **{f.name: getattr(self, f.name) | getattr(other, f.name) for f in fields(self)}
        )

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return any(getattr(self, f.name) for f in fields(self))

    def as_json(self) -> dict[str, list[Any]]:
        """For the pipe between engine and window."""
        return {
            f.name: sorted(getattr(self, f.name)) for f in fields(self) if getattr(self, f.name)
        }

    @staticmethod
    def from_json(raw: Mapping[str, Iterable[Any]]) -> Changes:
        """The record that `as_json` wrote."""
        return Changes(**{name: frozenset(ids) for name, ids in raw.items()})
