"""What reading costs where a network takes money for every post, as it is shown before asking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """A network's price list, in US dollars."""

    per_post: float
    per_author: float = 0.0
    """For the account that comes along with a post."""
    page: int
    """Posts in one page."""
    pages_param: str
    """The parameter that says how many pages one sync reads at most."""
    pages: int = 1
    """How many those are where the person says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """The most that one sync may cost."""

    posts: int
    dollars: float


def cost_of(price: Price, params: Mapping[str, str]) -> Cost:
    """The most that one sync with these parameters costs.

    A network that finds less asks for less, and X gives the same post twice a day for nothing.
    """
    given = params.get(price.pages_param, "").strip()
    posts = price.page * (int(given) if given.isdecimal() else price.pages)
    return Cost(posts=posts, dollars=round(posts * (price.per_post + price.per_author), 2))
