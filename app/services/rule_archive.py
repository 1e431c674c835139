"""The rules followed over what is in the archive: on demand, in portions, to be broken off."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.deadline import WorkHours
from app.domain.ids import AuthorId, CaseId, PostId, RuleId
from app.domain.rule import Rule
from app.domain.rule_facts import Fired
from app.domain.rule_outcome import Outcome, facts_of
from app.language.rule_matching import RuleText
from app.services.changes import Changes
from app.services.rule_book import RuleBook, compiled
from app.services.rule_cases import judge_again
from app.services.rule_preview import Run
from app.store import events, hidden, rule_posts, tags
from app.store import rules as store
from app.store.database import Database
from app.store.rule_marks import mark
from app.store.rule_posts import RulePost

STRETCH = 500
"""Posts of one reading and one writing."""
Progress = Callable[[int, int], bool]
"""Told how many of how many; False: leave off, it is wanted no more."""
Found = list[tuple[RulePost, Outcome]]


@dataclass(slots=True, kw_only=True)
class Applied:
    """What came of it."""

    looked: int = 0
    posts: int = 0
    """On which some rule fired."""
    changes: Changes = field(default_factory=Changes)


async def apply_rules(
    db: Database,
    run: Run,
    hours: WorkHours,
    only: RuleId | None = None,
    progress: Progress = lambda _done, _total: True,
) -> Applied:
    """Follows the enabled rules, or `only` one, over all customers' posts, the oldest first.

    Done again it changes nothing more. Nobody is notified and nothing captured: that is for new
    posts. What the person judged stays; a case that somebody works on is not hidden.
    """
    rules, roles, total = await db.read(_known)
    wanted = [replace(rule, enabled=True) for rule in rules if rule.id == only] if only else rules
    book = await run(partial(compiled, wanted))
    done, place = Applied(), PostId(0)
    while book and (
        posts := await db.read(partial(rule_posts.upwards, after=place, most=STRETCH, roles=roles))
    ):
        place = posts[-1].id
        found: Found = await run(partial(_found, book, posts))
        done.looked += len(posts)
        if found:
            work = partial(_write, found=found, book=book, roles=roles, hours=hours)
            done.posts += len(found)
            done.changes |= await db.run(work)
        if not progress(done.looked, max(total, done.looked)):
            break
    return done


def _known(session: Session) -> tuple[tuple[Rule, ...], dict[AuthorId, str], int]:
    return store.listed(session), store.roles_by_author(session), rule_posts.total(session)


def _found(book: RuleBook, posts: Sequence[RulePost]) -> Found:
    outcomes = ((post, book.outcome(post.facts, RuleText(post.text))) for post in posts)
    return [(post, outcome) for post, outcome in outcomes if outcome.fired]


def _write(
    session: Session,
    found: Found,
    book: RuleBook,
    roles: Mapping[AuthorId, str],
    hours: WorkHours,
) -> Changes:
    now = clock.now()
    fresh = tags.add(session, [(p.case_id, tag, rule) for p, o in found for tag, rule in o.tags])
    aside = _hide(session, found, book, roles)
    judged = frozenset(
        post.case_id
        for post, outcome in found
        if post.is_main and judge_again(session, post, outcome, hours)
    )
    for post, outcome in found:
        if post.is_main:
            mark(session, post, outcome)
        for fired in outcome.fired:
            if _is_news(post.case_id, fired, fresh, aside, judged if post.is_main else ()):
                _note(session, post, fired, now, is_aside=post.case_id in aside)
    return Changes(cases=frozenset(case_id for case_id, _ in fresh) | aside | judged)


def _is_news(
    case_id: CaseId,
    fired: Fired,
    fresh: frozenset[tuple[CaseId, str]],
    aside: frozenset[CaseId],
    judged: frozenset[CaseId] | tuple[()],
) -> bool:
    acts = fired.acts
    if any((case_id, tag) in fresh for tag in acts.tags) or (acts.hide and case_id in aside):
        return True
    return case_id in judged and (acts.verdict is not None or acts.urgency is not None)


def _note(session: Session, post: RulePost, fired: Fired, now: datetime, *, is_aside: bool) -> None:
    facts = facts_of(fired, hidden=is_aside, silent=True)
    events.add(session, post.case_id, "rule", now, **facts)


def _hide(
    session: Session, found: Found, book: RuleBook, roles: Mapping[AuthorId, str]
) -> frozenset[CaseId]:
    """Cases that nobody works on, and of which every post is to be hidden."""
    asked = {post.case_id for post, outcome in found if outcome.hide}
    if not asked:
        return frozenset()
    free = hidden.untouched(session, asked)
    posts = rule_posts.of_cases(session, sorted(free), roles)
    heard = {
        post.case_id for post in posts if not book.outcome(post.facts, RuleText(post.text)).hide
    }
    aside = frozenset(free - heard)
    hidden.hide(session, aside)
    return aside
