"""Rules: kept, removed, put in order, switched on and off; tags put to cases by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import CaseId, RuleId
from app.domain.rule import NEW, Rule
from app.domain.rule_check import checked, tag_of
from app.domain.rule_choices import RuleChoices, RulesAtHand
from app.errors import ReasonMissing
from app.services.changes import Changes
from app.store import cases, events, hidden, sources, tags, topics
from app.store import rules as store


def keep(session: Session, rule: Rule, now: datetime | None = None) -> tuple[Rule, Changes]:
    """Adds a rule (id `NEW`) or replaces the kept one; new posts are judged by it.

    Raises:
        RuleUnfit: one of its kinds says what is in the way. NotFound: it was removed meanwhile.
    """
    tidy = checked(rule)
    made = store.add(session, tidy, now or clock.now()) if tidy.id == NEW else None
    kept = made or store.change(session, tidy)
    return kept, _of(kept.id)


def remove(session: Session, rule_id: RuleId, now: datetime | None = None) -> tuple[Rule, Changes]:
    """Follows a rule no more and hands it back; what it did stays as it is.

    Raises:
        NotFound: it was removed before.
    """
    return store.remove(session, rule_id, now or clock.now()), _of(rule_id)


def set_enabled(session: Session, rule_id: RuleId, *, enabled: bool) -> Changes:
    """Whether a rule is followed.

    Raises:
        NotFound: it was removed.
    """
    rule = store.get(session, rule_id)
    store.change(session, replace(rule, enabled=enabled))
    return _of(rule_id)


def order(session: Session, rule_ids: Sequence[RuleId]) -> Changes:
    """In which order rules are asked; those that are not named come after, as they stood.

    Raises:
        NotFound: one of them was removed.
    """
    store.order(session, rule_ids)
    return Changes(rules=frozenset(rule_ids))


def add_tag(session: Session, case_id: CaseId, tag: str, now: datetime) -> Changes:
    """The person tags a case.

    Raises:
        ReasonMissing: there is nothing in the tag. RuleTooLong. NotFound: no such case.
    """
    tidy = tag_of(tag)
    if not tidy:
        raise ReasonMissing(act="tag")
    cases.get(session, case_id)
    if not tags.add(session, [(case_id, tidy, None)]):
        return Changes()
    events.add(session, case_id, "tagged", now, tag=tidy)
    return Changes(cases=frozenset({case_id}))


def remove_tag(session: Session, case_id: CaseId, tag: str, now: datetime) -> Changes:
    """The person takes a tag away, whoever put it there."""
    if not tags.remove(session, case_id, tag):
        return Changes()
    events.add(session, case_id, "untagged", now, tag=tag)
    return Changes(cases=frozenset({case_id}))


def set_tags(session: Session, case_id: CaseId, wanted: Sequence[str], now: datetime) -> Changes:
    """The person says which tags a case has, whoever put the others there.

    Raises:
        RuleTooLong. NotFound: no such case.
    """
    tidy = [tag for each in wanted if (tag := tag_of(each))]
    had = tags.of_case(session, case_id)
    changes = Changes()
    for tag in tidy:
        changes |= add_tag(session, case_id, tag, now)
    for tag in set(had) - set(tidy):
        changes |= remove_tag(session, case_id, tag, now)
    return changes


def bring_back(session: Session, case_id: CaseId, version: int | None, now: datetime) -> Changes:
    """Takes a hidden case into the queue again; does nothing to one that is not hidden.

    Raises:
        Conflict, NotFound.
    """
    if not hidden.is_hidden(session, case_id):
        return Changes()
    cases.change(session, case_id, version, hidden=False, open=True)
    events.add(session, case_id, "unhidden", now)
    return Changes(cases=frozenset({case_id}))


def at_hand(session: Session) -> RulesAtHand:
    """All rules in their order, and what there is to choose from."""
    known = store.listed(session)
    listed = sources.listed(session, counted=False)
    choices = RuleChoices(
        networks=tuple(dict.fromkeys(source.config.network for source in listed)),
        sources=tuple((source.id, source.config.name) for source in listed),
        topics=tuple((topic.id, topic.name) for topic in topics.listed(session)),
        tags=tuple(tag for tag, _ in tags.counted(session)),
    )
    gone = {rule.id: sum(map(len, store.gone(session, rule))) for rule in known}
    return RulesAtHand(rules=known, choices=choices, gone=gone)


def _of(rule_id: RuleId) -> Changes:
    return Changes(rules=frozenset({rule_id}))
