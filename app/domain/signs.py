"""Signs of a troll (R-002-6) and of a competitor's or invented review (R-003-8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.author_signals import SMALL_AUDIENCE, YOUNG_DAYS
from app.domain.roles import AuthorFacts, Role
from app.domain.said import Said, distinct
from app.domain.triage import Verdict

TROLL_SIGNS = ("not_customer", "very_emotional", "small_audience", "no_claim", "our_reach")
FAKE_SIGNS = ("new_account", "one_post", "praises_rival", "same_text", "no_facts")
OUR_REACH = 1_000
"""Whoever has fewer readers is read because he writes where ours are."""
_HEATED = frozenset({"angry", "furious"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One sign: yes, no, or None where nobody knows; what it was told by."""

    code: str
    holds: bool | None
    words: tuple[str, ...] = ()


def speaking(signs: Sequence[Sign]) -> int:
    """How many of them hold."""
    return sum(sign.holds is True for sign in signs)


def troll_signs(said: Said, facts: AuthorFacts | None, *, own_channel: bool) -> tuple[Sign, ...]:
    """The five signs of a troll, in the order of TROLL_SIGNS."""
    followers = facts.followers if facts else None
    audience = () if followers is None else (str(followers),)
    small = None if followers is None else followers < SMALL_AUDIENCE
    return (
        _not_customer(said, facts),
        Sign(
            code="very_emotional",
            holds=(said.swears or said.emotion in _HEATED) if said.known else None,
            words=said.swearing,
        ),
        Sign(code="small_audience", holds=small, words=audience),
        Sign(
            code="no_claim",
            holds=not said.complains if said.known else None,
            words=said.claims[:3],
        ),
        Sign(code="our_reach", holds=_our_reach(followers, own_channel=own_channel)),
    )


def fake_signs(
    said: Said, facts: AuthorFacts | None, now: datetime, copies: int = 0
) -> tuple[Sign, ...]:
    """The five signs of a fake, in the order of FAKE_SIGNS; `copies`: other cases that say this."""
    registered = facts.registered if facts else None
    days = None if registered is None else max(0, (now - registered).days)
    again = max(copies, facts.said_again if facts else 0)
    rival = said.words_of("sign_rival")
    return (
        Sign(
            code="new_account",
            holds=None if days is None else days < YOUNG_DAYS,
            words=() if days is None else (str(days),),
        ),
        Sign(
            code="one_post",
            holds=facts.posts <= 1 if facts else None,
            words=(str(facts.posts),) if facts else (),
        ),
        Sign(code="praises_rival", holds=bool(rival) if said.known else None, words=rival),
        Sign(code="same_text", holds=again > 0, words=(str(again),) if again else ()),
        Sign(
            code="no_facts",
            holds=not said.particulars if said.known else None,
            words=said.particulars[:3],
        ),
    )


def _not_customer(said: Said, facts: AuthorFacts | None) -> Sign:
    """A customer is whom we know as one, or who tells of an order; else a stranger's own words."""
    known = facts is not None and (
        facts.role in {Role.CUSTOMER, Role.ADVOCATE, Role.CHRONIC}
        or facts.judged.get(Verdict.COMPLAINT, 0) + facts.judged.get(Verdict.THANKS, 0) > 0
    )
    strange = said.words_of("sign_stranger")
    bought = distinct((*said.words_of("sign_customer"), *said.entities("orders")))[:3]
    if known:
        return Sign(code="not_customer", holds=False)
    if strange:
        return Sign(code="not_customer", holds=True, words=strange)
    return Sign(code="not_customer", holds=False if bought else None, words=bought)


def _our_reach(followers: int | None, *, own_channel: bool) -> bool | None:
    if not own_channel:
        return False
    return None if followers is None else followers < OUR_REACH
