"""Rules: kept in their order, and what they need to know of sources and authors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.ids import AuthorId, RuleId, SourceId, TopicId
from app.domain.rule import Rule, from_json, spec_to_json
from app.errors import NotFound, RuleSpec, RuleTaken
from app.store.tables import AuthorRoleRow, AuthorRow, RuleRow, SourceRow, TopicRow


def listed(session: Session) -> tuple[Rule, ...]:
    """All rules that were not removed, in the order in which they are asked."""
    rows = session.scalars(
        select(RuleRow).where(RuleRow.removed_at.is_(None)).order_by(RuleRow.place, RuleRow.id)
    )
    return tuple(map(_record, rows))


def get(session: Session, rule_id: RuleId) -> Rule:
    """One rule.

    Raises:
        NotFound: there is none of this id, or it was removed.
    """
    return _record(_row(session, rule_id))


def by_name(session: Session, name: str) -> Rule:
    """One rule by its name, whatever the case of its letters.

    Raises:
        NotFound: there is none, or it was removed.
    """
    wanted = " ".join(name.split()).casefold()
    found = next((rule for rule in listed(session) if rule.name.casefold() == wanted), None)
    if found is None:
        raise NotFound(what="rule", id=name[:60])
    return found


def add(session: Session, rule: Rule, now: datetime) -> Rule:
    """A new rule, asked last unless it says where; a removed one of this name makes way for it.

    Raises:
        RuleTaken: there is one of this name.
    """
    _refuse_taken(session, rule.name, None)
    _free_name(session, rule.name)
    last = session.scalar(select(func.max(RuleRow.place)).where(RuleRow.removed_at.is_(None)))
    row = RuleRow(name=rule.name, place=(last or 0) + 1, created=now, version=1)
    row.enabled, row.spec = rule.enabled, spec_to_json(rule)
    session.add(row)
    session.flush()
    if 0 < rule.place <= (last or 0):
        order(session, _moved(session, RuleId(row.id), rule.place))
    return _record(row)


def change(session: Session, rule: Rule) -> Rule:
    """Replaces what a rule asks for and does; its place stays.

    Raises:
        NotFound: it was removed. RuleTaken: the name is another's.
    """
    row = _row(session, rule.id)
    _refuse_taken(session, rule.name, rule.id)
    if row.name != rule.name:
        _free_name(session, rule.name)
    spec = spec_to_json(rule)
    if (row.name, row.enabled, row.spec) != (rule.name, rule.enabled, spec):
        row.version += 1
    row.name, row.enabled, row.spec = rule.name, rule.enabled, spec
    session.flush()
    return _record(row)


def remove(session: Session, rule_id: RuleId, now: datetime) -> Rule:
    """Follows a rule no more; what it did stays.

    Raises:
        NotFound: it was removed before.
    """
    row = _row(session, rule_id)
    record = _record(row)
    row.removed_at = now
    session.flush()
    order(session, [rule.id for rule in listed(session)])
    return record


def order(session: Session, rule_ids: Sequence[RuleId]) -> None:
    """In which order rules are asked; those that are not named come after, as they stood.

    Raises:
        NotFound: one of them was removed.
    """
    named = list(dict.fromkeys(rule_ids))
    rows = [_row(session, rule_id) for rule_id in named]
    rest = [_row(session, rule.id) for rule in listed(session) if rule.id not in named]
    for place, row in enumerate((*rows, *rest), 1):
        row.place = place
    session.flush()


def stamp(session: Session) -> tuple[int, ...]:
    """Another one when a rule, a role or the name of a source may be another."""
    rules = session.execute(
        select(func.count(), func.total(RuleRow.version), func.total(RuleRow.place * RuleRow.id))
        .select_from(RuleRow)
        .where(RuleRow.removed_at.is_(None))
    ).one()
    last = session.scalar(select(func.max(AuthorRoleRow.id)))
    return (*map(int, rules), last or 0)


def source_ids(session: Session) -> dict[str, SourceId]:
    """The sources there are, by name."""
    rows = session.execute(select(SourceRow.name, SourceRow.id))
    return {str(name): SourceId(number) for name, number in rows}


def roles_by_author(session: Session) -> dict[AuthorId, str]:
    """The role that the person gave to authors; the newest counts."""
    rows = session.execute(
        select(AuthorRoleRow.author_id, AuthorRoleRow.role).order_by(
            AuthorRoleRow.at, AuthorRoleRow.id
        )
    )
    return {AuthorId(author): role for author, role in rows.all()}


def roles_by_account(session: Session) -> dict[tuple[str, str], str]:
    """The same by network and the author's id there."""
    roles = roles_by_author(session)
    query = select(AuthorRow.id, AuthorRow.network, AuthorRow.native_id).where(
        AuthorRow.id.in_(select(AuthorRoleRow.author_id))
    )
    return {
        (network, native): roles[AuthorId(author)]
        for author, network, native in session.execute(query)
    }


def gone(session: Session, rule: Rule) -> tuple[frozenset[SourceId], frozenset[TopicId]]:
    """The sources and topics that a rule asks for and that were removed."""
    sources = set(
        session.scalars(select(SourceRow.id).where(SourceRow.removed_at.is_(None)))
        if rule.conditions.sources
        else ()
    )
    topics = set(
        session.scalars(select(TopicRow.id).where(TopicRow.removed_at.is_(None)))
        if rule.conditions.topics
        else ()
    )
    return (
        frozenset(each for each in rule.conditions.sources if each not in sources),
        frozenset(each for each in rule.conditions.topics if each not in topics),
    )


def _moved(session: Session, rule_id: RuleId, place: int) -> list[RuleId]:
    others = [rule.id for rule in listed(session) if rule.id != rule_id]
    return [*others[: place - 1], rule_id, *others[place - 1 :]]


def _refuse_taken(session: Session, name: str, own: RuleId | None) -> None:
    wanted = name.casefold()
    if any(rule.name.casefold() == wanted and rule.id != own for rule in listed(session)):
        raise RuleTaken(what=name)


def _free_name(session: Session, name: str) -> None:
    """The name of a removed rule may be used again; what it did still bears its id."""
    gone_row = session.scalar(
        select(RuleRow).where(RuleRow.name == name, RuleRow.removed_at.is_not(None))
    )
    if gone_row is not None:
        gone_row.name = f"{name}~{gone_row.id}"
        session.flush()


def _row(session: Session, rule_id: RuleId) -> RuleRow:
    row = session.get(RuleRow, rule_id)
    if row is None or row.removed_at is not None:
        raise NotFound(what="rule", id=rule_id)
    return row


def _record(row: RuleRow) -> Rule:
    stands = {"id": row.id, "name": row.name, "place": row.place}
    stands |= {"enabled": row.enabled, "version": row.version}
    try:
        made = from_json(dict(row.spec) | stands)
    except RuleSpec:  # a newer version of the program wrote it: not understood is not followed
        made = from_json(stands | {"enabled": False})
    return replace(made, created=row.created)
