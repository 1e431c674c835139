"""What the rules of a workspace may choose from, and all of them as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.ids import RuleId, SourceId, TopicId
from app.domain.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChoices:
    """Networks that are listened to, sources and topics by name, tags that cases have."""

    networks: tuple[str, ...] = ()
    sources: tuple[tuple[SourceId, str], ...] = ()
    topics: tuple[tuple[TopicId, str], ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesAtHand:
    """The rules in their order; `gone`: how many removed sources and topics each asks for."""

    rules: tuple[Rule, ...] = ()
    choices: RuleChoices = field(default_factory=RuleChoices)
    gone: Mapping[RuleId, int] = field(default_factory=dict)
