"""What a rule would fire on in the archive, before it is kept («сработает на 37 из 12 408»)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from app.domain.ids import AuthorId, PostId
from app.domain.rule import Rule, RuleLine, RulePreview
from app.domain.rule_check import checked
from app.domain.rule_facts import Fired
from app.language.rule_matching import RuleText
from app.services.rule_book import ReadyRule
from app.store import rule_posts
from app.store import rules as store
from app.store.database import Database
from app.store.rule_posts import RulePost

SHOWN = 20
STRETCH = 500
"""Posts of one reading: between two of them other work gets its turn."""
_AROUND = 200
Run = Callable[[Callable[[], Any]], Awaitable[Any]]
Tell = Callable[[RulePreview, int], None]
"""Told what was found so far, and of how many posts in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """What one stretch of the archive holds."""

    preview: RulePreview
    last: PostId | None
    """Where the next portion goes on; None: there is none."""


async def portion(
    db: Database, ready: ReadyRule, run: Run, before: PostId | None, most: int = SHOWN
) -> Portion:
    """What a rule fires on among the posts next below `before`; nothing is written.

    `run` does matching work where it disturbs nobody: the language thread.
    """
    roles = await db.read(partial(_roles, rule=ready.rule))
    read = partial(rule_posts.downwards, before=before, most=STRETCH, roles=roles)
    posts = await db.read(read)
    found, lines = await run(partial(_fired, ready, posts, most))
    return Portion(
        preview=RulePreview(found=found, looked=len(posts), shown=tuple(lines)),
        last=posts[-1].id if posts else None,
    )


async def preview(
    db: Database, rule: Rule, run: Run, tell: Tell = lambda _preview, _total: None
) -> RulePreview:
    """What a rule, kept or not, fires on among all customers' posts, the newest first.

    Cancelling the task ends it between two stretches.

    Raises:
        RuleUnfit: the rule cannot be kept as it is.
    """
    ready = await run(partial(ready_rule, rule))
    total = await db.read(rule_posts.total)
    seen, before = RulePreview(found=0, looked=0), None
    while True:
        next_one = await portion(db, ready, run, before, SHOWN - len(seen.shown))
        if next_one.last is None:
            return seen
        seen, before = seen.with_more(next_one.preview), next_one.last
        tell(seen, max(total, seen.looked))


def ready_rule(rule: Rule) -> ReadyRule:
    """A rule ready to be tried.

    Raises:
        RuleUnfit: it cannot be kept as it is.
    """
    return ReadyRule(checked(rule))


def _roles(session: Session, rule: Rule) -> dict[AuthorId, str]:
    return store.roles_by_author(session) if rule.conditions.roles else {}


def _fired(ready: ReadyRule, posts: Sequence[RulePost], most: int) -> tuple[int, list[RuleLine]]:
    count, lines = 0, list[RuleLine]()
    for post in posts:
        found = ready.fires(post.facts, RuleText(post.text))
        if found is None:
            continue
        count += 1
        if len(lines) < most:
            lines.append(_line(post, found))
    return count, lines


def _line(post: RulePost, found: Fired) -> RuleLine:
    """The words around the first that the rule met, white space folded."""
    first = found.spans[0].start if found.spans else 0
    start = max(0, first - _AROUND // 2)
    if start:
        start = post.text.rfind(" ", 0, start) + 1
    piece = post.text[start : start + 2 * _AROUND]
    shown = " ".join(piece.split())[:_AROUND]
    marks = []
    for span in found.spans:
        if start <= span.start and span.end <= start + len(piece):
            left = len(" ".join(piece[: span.start - start].split()))
            gap = piece[: span.start - start][-1:].isspace()
            at = left + (1 if left and gap else 0)
            words = " ".join(span.surface.split())
            if shown[at : at + len(words)] == words:
                marks.append((at, at + len(words)))
    return RuleLine(
        post_id=post.id,
        network=post.facts.network,
        author=post.author,
        at=post.facts.at,
        text=shown,
        marks=tuple(marks),
    )
