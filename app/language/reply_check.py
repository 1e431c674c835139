"""A reply checked before it leaves: five criteria, quick/correct/constructive, guards (C26–C32)."""

from __future__ import annotations

from app.domain.reply_check import (
    CONDUCT,
    CriterionMark,
    ReplyCheck,
    ReplyContext,
    ReplyCriterion,
    ReplyWarning,
    Severity,
)
from app.domain.triage import Verdict
from app.language.reply_address import address
from app.language.reply_conduct import spoil
from app.language.reply_criteria import marks
from app.language.reply_cues import Reply
from app.language.reply_edits import Mending
from app.language.reply_layout import layout
from app.language.reply_privacy import privacy
from app.language.reply_promises import promises
from app.language.reply_spelling import spelling
from app.language.reply_ways import admits, offers_channel, offers_form
from app.language.reply_weights import work_out_usual
from app.language.reply_worth import worth

_POINTS = {Severity.NOTE: 2, Severity.WARNING: 6, Severity.STOP: 20}
_NO_STEP = "no_next_step"
_WAKING = (
    "Анна, извените! Вчера у нас был сбой, деньги вернём до 5 мая по адресу: Москва, Мира, 1. Ждите"
)
"""Sets off every part of the check."""


def check(text: str, context: ReplyContext) -> ReplyCheck:
    """Judges a reply; of an endless one only the beginning, and says so (`cut`)."""
    reply = Reply(text)
    manners = spoil(reply)
    worthy = worth(reply, context.verdict)
    guards = (
        *manners,
        *(privacy(reply, context.complaint) if context.public else ()),
        *promises(reply, context, worthy),
        *address(reply, context),
        *layout(reply, context, len(text)),
        *spelling(reply, context),
    )
    warnings = _in_order(guards)
    criteria = marks(reply, context, worthy, warnings)
    met = {mark.criterion: mark.met for mark in criteria}
    codes = {each.code for each in warnings}
    mending = Mending(reply, context)
    return ReplyCheck(
        criteria=tuple(mending.criterion(mark) for mark in criteria),
        quick=met[ReplyCriterion.PROMPTNESS],
        correct=met[ReplyCriterion.PROFESSIONALISM] is True and not codes & CONDUCT,
        constructive=_constructive(met[ReplyCriterion.SOLUTION], codes),
        warnings=mending.warnings(warnings),
        score=_score(criteria, warnings),
        cut=reply.cut,
        admission=admits(reply),
        form=offers_form(reply),
        channel=offers_channel(reply),
    )


def waken() -> None:
    """Reads dictionaries and weights in, and the words that answers are mostly made of."""
    check(_WAKING, ReplyContext(verdict=Verdict.COMPLAINT, author="Анна Петрова"))
    work_out_usual()


def _constructive(solution: bool | None, codes: set[str]) -> bool | None:  # noqa: FBT001  # a private yes, no or neither
    if solution is None:
        return None
    return solution and _NO_STEP not in codes


def _in_order(found: tuple[ReplyWarning, ...]) -> tuple[ReplyWarning, ...]:
    """By place, each once; of two of a kind inside one another the longer."""
    kept: list[ReplyWarning] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end, one.code)):
        inside = (
            other.code == each.code and other.start <= each.start and each.end <= other.end
            for other in kept
        )
        if not any(inside):
            kept.append(each)
    return tuple(kept)


def _score(criteria: tuple[CriterionMark, ...], warnings: tuple[ReplyWarning, ...]) -> int:
    """The share of the criteria that are met, less points for each kind of warning."""
    asked = [mark.met for mark in criteria if mark.met is not None]
    share = 100 * sum(asked) / max(1, len(asked))
    worst = {each.code: each.severity for each in warnings}
    return max(0, round(share) - sum(_POINTS[severity] for severity in worst.values()))
