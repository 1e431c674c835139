"""The rules of a workspace, made ready once, and what they make of a judged post."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.domain.ids import SourceId
from app.domain.post import PICTURES
from app.domain.rule import Rule
from app.domain.rule_facts import Fired, PostFacts, checks_of, type_of
from app.domain.rule_outcome import BY_RULE, NOTHING, Outcome, Raised, marked, together
from app.domain.source import SourceConfig
from app.domain.triage import Analysis, Reason
from app.language.rule_matching import RuleText, WordConditions
from app.store import rules as store

if TYPE_CHECKING:  # understanding applies this book
    from app.services.understanding import Judged

Account = tuple[str, str]
"""A network, and an author's id on it."""
Judge = Callable[[Analysis, Raised | None], "Judged"]
"""Judges the post of an item again."""


class ReadyRule:
    """One rule, its words made ready."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._checks = checks_of(rule.conditions)
        self._words = WordConditions(rule.conditions) if rule.conditions.about_words else None

    def fires(self, facts: PostFacts, text: RuleText) -> Fired | None:
        """Whether a post is so, and by which words; what costs most is asked last."""
        asked = self.rule.conditions
        if not all(check(asked, facts) for check in self._checks):
            return None
        spans = self._words.find(text) if self._words is not None else ()
        if spans is None:
            return None
        rule = self.rule
        return Fired(rule_id=rule.id, name=rule.name, acts=rule.acts, spans=spans)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The enabled rules in their order, and what they know of sources and authors.

    Nothing of it changes: a changed rule makes another book.
    """

    rules: tuple[ReadyRule, ...] = ()
    sources: Mapping[str, SourceId] = field(default_factory=dict)
    """By name: that is what a source's configuration says of itself."""
    roles: Mapping[Account, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether there is any rule to follow."""
        return bool(self.rules)

    def outcome(self, facts: PostFacts, text: RuleText) -> Outcome:
        """What the rules say of a post; each sees the verdict as those before it left it."""
        fired: list[Fired] = []
        for ready in self.rules:
            found = ready.fires(facts, text)
            if found is None:
                continue
            fired.append(found)
            if found.acts.verdict is not None:
                facts = replace(facts, verdict=found.acts.verdict)
            if ready.rule.stop:
                break
        return together(fired)

    def applied(
        self, item: Judged, config: SourceConfig, heard_at: datetime, judge: Judge
    ) -> Judged:
        """A judged post with what the rules make of it; `judge` judges it again if need be.

        Acts on the case (tags, hiding …) stand in `outcome` and are done when it is stored.
        """
        if not self.rules or item.post.deleted or item.post.context or item.aside:
            return item
        post = item.post
        text = post.text if post.text.strip() or not post.title else post.title
        found = self.outcome(self._facts(item, config, heard_at), RuleText(text))
        if found is NOTHING:
            return item
        analysis = replace(item.analysis, triggers=marked(item.analysis.triggers, found.spans))
        if found.verdict is not None and found.verdict is not analysis.verdict:
            why = Reason(code=BY_RULE, words=(found.verdict_by,))
            reasons = (why, *analysis.reasons)
            analysis = replace(analysis, verdict=found.verdict, reasons=reasons)
        again = item
        if found.raised is not None or analysis.verdict is not item.analysis.verdict:
            again = judge(analysis, found.raised)
        return replace(again, analysis=analysis, topics=item.topics, outcome=found)

    def _facts(self, item: Judged, config: SourceConfig, heard_at: datetime) -> PostFacts:
        post, analysis = item.post, item.analysis
        network = post.network or config.network
        author = post.author
        role = self.roles.get((network, author.native_id)) if author else None
        kinds = {each.kind for each in post.attachments}
        return PostFacts(
            type=type_of(post.kind, rated=post.rating is not None, answers=bool(post.parent_id)),
            verdict=analysis.verdict,
            mood=analysis.sentiment,
            language=analysis.language,
            network=network,
            source_id=self.sources.get(config.name, SourceId(0)),
            own_channel=config.own_channel,
            at=post.created or heard_at,
            topics=frozenset(each.topic_id for each in item.topics if not each.excluded),
            followers=author.followers if author else None,
            roles=frozenset({role} if role else ()),
            rating=post.rating,
            pictures=not kinds.isdisjoint(PICTURES),
            profanity=bool(analysis.profanity),
            links=bool(analysis.entities.get("links")) or "link" in kinds,
            registered=author.registered if author else None,
        )


def compiled(
    rules: Sequence[Rule],
    sources: Mapping[str, SourceId] | None = None,
    roles: Mapping[Account, str] | None = None,
) -> RuleBook:
    """The enabled rules in their order, ready to be followed."""
    wanted = sorted((rule for rule in rules if rule.enabled), key=lambda rule: rule.place)
    return RuleBook(tuple(map(ReadyRule, wanted)), sources or {}, roles or {})


def book_of(session: Session) -> RuleBook:
    """The rules of a workspace as they are now."""
    rules = store.listed(session)
    if not any(rule.enabled for rule in rules):
        return RuleBook()
    asks_roles = any(rule.enabled and rule.conditions.roles for rule in rules)
    roles = store.roles_by_account(session) if asks_roles else {}
    return compiled(rules, store.source_ids(session), roles)
