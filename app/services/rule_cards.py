"""Rule cards: shipped ones, changed ones, and which of them the person has seen (L22)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from app.domain.rule_card import CONTEST, RuleCard, from_json
from app.domain.search import Query, Term
from app.paths import resources
from app.store import rule_cards, search, settings

FOLDER = "rule_cards"
SEEN = "rule_cards.seen"
COUNTED = timedelta(days=365)
MOST = 10_000
_PRIZES = Query(
    terms=(Term(any_of=(("конкурс",), ("розыгрыш",), ("приз",), ("лотере",)), prefix=True),),
    kinds=("post",),
    verdicts=("complaint", "insult"),
)


def card(session: Session, network: str) -> RuleCard | None:
    """The card that holds for a network, or for contests; None: there is none."""
    changed = rule_cards.get(session, network)
    if changed is not None:
        return changed
    shipped = _shipped().get(network)
    return from_json(network, shipped) if shipped is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCards:
    """What stands beside an answer."""

    cards: tuple[RuleCard, ...] = ()
    new: tuple[RuleCard, ...] = ()
    """Those that the person has not seen yet."""
    prize_complaints: int = 0


def shown(session: Session, names: Sequence[str], now: datetime) -> ShownCards:
    """The cards of these names, as far as there are any."""
    cards = tuple(found for name in names if (found := card(session, name)) is not None)
    seen = _seen(session)
    return ShownCards(
        cards=cards,
        new=tuple(one for one in cards if seen.get(one.network) != one.mark),
        prize_complaints=prize_complaints(session, now) if CONTEST in names else 0,
    )


def every(session: Session) -> tuple[RuleCard, ...]:
    """All cards, that of contests last."""
    names = [*sorted(set(_shipped()) - {CONTEST}), CONTEST]
    return tuple(found for name in names if (found := card(session, name)) is not None)


def keep(session: Session, changed: RuleCard, now: datetime) -> RuleCard:
    """The person's own text holds from now on; the shipped text put back is the shipped card."""
    see(session, [changed])
    shipped = _shipped().get(changed.network)
    if shipped is not None and from_json(changed.network, shipped).mark == changed.mark:
        return reset(session, changed.network) or changed
    rule_cards.put(session, changed, now)
    return changed


def reset(session: Session, network: str) -> RuleCard | None:
    """The shipped card holds again."""
    rule_cards.drop(session, network)
    session.flush()
    return card(session, network)


def see(session: Session, cards: Sequence[RuleCard]) -> None:
    """The person has seen these cards."""
    marks = {one.network: one.mark for one in cards}
    settings.remember(session, {SEEN: {**_seen(session), **marks}})


def prize_complaints(session: Session, now: datetime) -> int:
    """Complaints of a year that speak of contests and prizes (R-004-5); `MOST` at most."""
    asked = Query(
        terms=_PRIZES.terms, kinds=_PRIZES.kinds, verdicts=_PRIZES.verdicts, since=now - COUNTED
    )
    return search.count(session, asked, most=MOST)


def _seen(session: Session) -> dict[str, Any]:
    found = settings.recall(session, SEEN)
    return dict(found) if isinstance(found, dict) else {}


@cache
def _shipped() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((resources() / FOLDER / "ru.toml").read_text("utf-8"))
