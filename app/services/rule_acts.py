"""What rules want done with cases, done as their posts are stored, in the same transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.ids import CaseId, PostId
from app.domain.rule_outcome import facts_of
from app.services.changes import Changes
from app.services.intake_posts import Batch
from app.services.understanding import Judged
from app.store import hidden, tags

Tags = frozenset[tuple[CaseId, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A customer's post with its case."""

    case_id: CaseId
    item: Judged
    is_new: bool
    """It was not known before: what rules did with an earlier text of it stands already."""


def carry_out(
    session: Session,
    batch: Batch,
    places: Mapping[PostId, CaseId],
    arrived: Collection[CaseId],
) -> Changes:
    """Tags, hides, asks for captures; every rule is a line of its case's history.

    A case that is being worked on is never hidden, only one that these posts open. A hidden one
    comes back with a customer's word that no rule hides. `arrived` are the cases that are new.
    """
    placed = list(_placed(batch, places))
    back = _come_back(session, placed, arrived)
    ruled = [each for each in placed if each.item.outcome.fired]
    fresh = _tagged(session, ruled)
    put_aside = _hidden(session, placed, arrived)
    _note(batch, ruled, fresh, put_aside, back)
    new = [each for each in ruled if each.is_new]
    hidden.want_captures(session, [e.case_id for e in new if e.item.outcome.capture])
    alerts = frozenset(each.case_id for each in new if each.item.outcome.notify)
    touched = frozenset(case_id for case_id, _ in fresh) | put_aside | back | alerts
    return Changes(cases=touched, alerts=alerts)


def _placed(batch: Batch, places: Mapping[PostId, CaseId]) -> Iterable[_Placed]:
    for item in batch.judged:
        native = item.post.native_id
        case_id = places.get(batch.ids[native])
        if case_id is not None and not batch.is_ours(item.post):
            yield _Placed(case_id=case_id, item=item, is_new=native not in batch.before)


def _tagged(session: Session, ruled: Sequence[_Placed]) -> Tags:
    wanted = [
        (each.case_id, tag, rule_id) for each in ruled for tag, rule_id in each.item.outcome.tags
    ]
    return tags.add(session, wanted) if wanted else frozenset()


def _hidden(
    session: Session, placed: Sequence[_Placed], arrived: Collection[CaseId]
) -> frozenset[CaseId]:
    """New cases of which every post is to be hidden."""
    said: dict[CaseId, bool] = {}
    for each in placed:
        if each.case_id in arrived:
            said[each.case_id] = said.get(each.case_id, True) and each.item.outcome.hide
    aside = frozenset(case_id for case_id, hide in said.items() if hide)
    hidden.hide(session, aside)
    return aside


def _come_back(
    session: Session, placed: Sequence[_Placed], arrived: Collection[CaseId]
) -> frozenset[CaseId]:
    spoken = {e.case_id for e in placed if e.is_new and not e.item.outcome.hide}
    back = hidden.show(session, spoken - set(arrived))
    hidden.keep(session, {each.case_id for each in placed} - back)
    return back


def _note(
    batch: Batch,
    ruled: Sequence[_Placed],
    fresh: Tags,
    put_aside: Collection[CaseId],
    back: Iterable[CaseId],
) -> None:
    for case_id in sorted(back):
        batch.note(case_id, "unhidden", reason="post")
    for each in ruled:
        is_aside = each.case_id in put_aside
        for fired in each.item.outcome.fired:
            if each.is_new or any((each.case_id, tag) in fresh for tag in fired.acts.tags):
                batch.note(each.case_id, "rule", **facts_of(fired, hidden=is_aside))
