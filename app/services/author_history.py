"""Signals that are not text: what is known of the authors of new posts goes into the verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.author_signals import signals_of, weighed
from app.domain.post import FetchedPost
from app.domain.roles import AuthorFacts
from app.domain.triage import Analysis
from app.store import author_facts
from app.store.author_facts import Speaking

Known = Mapping[tuple[str, str], AuthorFacts]
"""What is known of accounts, by network and native id."""
NOBODY: Known = {}
TOLD_AGAIN_FROM = 40
"""Characters: that two people write «спасибо» is no repetition."""


def known_of(session: Session, posts: Sequence[FetchedPost], network: str) -> Known:
    """What we know of the authors of new posts; `network` is that of their source."""
    said: dict[tuple[str, str], list[FetchedPost]] = {}
    for post in posts:
        if post.author is not None:
            key = (post.network or network, post.author.native_id)
            said.setdefault(key, []).append(post)
    return {
        (place, native): facts
        for place in {place for place, _ in said}
        for native, facts in author_facts.of_natives(
            session, place, {who: _speaking(said[at, who]) for at, who in said if at == place}
        ).items()
    }


def _speaking(posts: Sequence[FetchedPost]) -> Speaking:
    return Speaking(
        text=_repeatable(posts[-1].text),
        natives=frozenset(post.native_id for post in posts),
        threads=frozenset(post.thread_id or post.native_id for post in posts),
    )


def with_authors(
    posts: Sequence[FetchedPost],
    analyses: Sequence[Analysis],
    known: Known,
    network: str,
    now: datetime,
) -> list[Analysis]:
    """The analyses with what speaks beside the text: history, audience, account, repeats."""
    # Lists of events tell of one post several times.
    told = {(post.native_id, _repeatable(post.text)) for post in posts}
    said = Counter(text for _, text in told)
    found: list[Analysis] = []
    for post, analysis in zip(posts, analyses, strict=True):
        repeats = said[_repeatable(post.text)] - 1 if _repeatable(post.text) else 0
        facts = _facts(post, known, post.network or network, repeats)
        found.append(weighed(analysis, signals_of(facts, now)) if facts else analysis)
    return found


def _facts(post: FetchedPost, known: Known, network: str, repeats: int) -> AuthorFacts | None:
    """What we knew, and what this very answer of the network tells."""
    author = post.author
    if author is None:
        return None
    facts = known.get((network, author.native_id)) or AuthorFacts(network=network)
    return replace(
        facts,
        followers=facts.followers if author.followers is None else author.followers,
        registered=author.registered or facts.registered,
        said_again=facts.said_again + repeats,
    )


def _repeatable(text: str) -> str:
    return text if len(text) >= TOLD_AGAIN_FROM else ""
