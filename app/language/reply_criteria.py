"""The five criteria of an answer, each by the words that meet it (C26, R-003-9)."""

from __future__ import annotations

from dataclasses import replace

from app.domain.reply_check import (
    CONDUCT,
    CriterionMark,
    ReplyContext,
    ReplyCriterion,
    ReplyWarning,
)
from app.domain.triage import Span, Verdict
from app.language.reply_cues import Reply
from app.language.reply_worth import Worth

_SHOWN = 6
_NO_SOLUTION = frozenset(
    (Verdict.THANKS, Verdict.NEUTRAL, Verdict.SPAM, Verdict.TROLL, Verdict.INSULT)
)
_FREE = frozenset((Verdict.TROLL, Verdict.INSULT, Verdict.SPAM, Verdict.NEUTRAL, Verdict.FAKE))


def marks(
    reply: Reply, context: ReplyContext, worth: Worth, warnings: tuple[ReplyWarning, ...]
) -> tuple[CriterionMark, ...]:
    """The criteria in their order."""
    verdict = context.verdict
    return (
        _in_time(_mark(ReplyCriterion.PROMPTNESS, worth.prompt, verdict not in _NO_SOLUTION),
                 context),
        _mark(ReplyCriterion.INFORMATIVENESS, worth.facts, verdict not in _FREE),
        _mark(ReplyCriterion.GRATITUDE, reply.clear(reply.outside("thanks", "no_thanks")),
              verdict not in _FREE and verdict is not Verdict.QUESTION),
        _solved(worth.solution, verdict),
        _professional(reply, verdict, warnings),
    )  # fmt: skip


_UNPROFESSIONAL = CONDUCT | {"private_data", "private_data_asked"}


def _mark(criterion: ReplyCriterion, found: tuple[Span, ...], applies: bool) -> CriterionMark:  # noqa: FBT001  # a private yes or no
    met = True if found else (False if applies else None)
    return CriterionMark(criterion=criterion, met=met, words=found[:_SHOWN])


def _in_time(mark: CriterionMark, context: ReplyContext) -> CriterionMark:
    """An answer before its deadline is prompt, whatever it says."""
    return replace(mark, met=True) if context.in_time and mark.met is False else mark


def _solved(found: tuple[Span, ...], verdict: Verdict | None) -> CriterionMark:
    """Where nothing is to be solved, an offer counts all the same."""
    return _mark(ReplyCriterion.SOLUTION, found, verdict not in _NO_SOLUTION)


def _professional(
    reply: Reply, verdict: Verdict | None, warnings: tuple[ReplyWarning, ...]
) -> CriterionMark:
    """Nothing that offends, and no thanks for praise to who complains; else the words that do."""
    bad = tuple(
        Span(start=each.start, end=each.end, surface=each.words)
        for each in warnings
        if each.code in _UNPROFESSIONAL
    )
    found = (*bad, *reply.cues("rude_style"), *_misread(reply, verdict))
    met = not found and bool(reply.words)
    return CriterionMark(criterion=ReplyCriterion.PROFESSIONALISM, met=met, words=found[:_SHOWN])


def _misread(reply: Reply, verdict: Verdict | None) -> tuple[Span, ...]:
    """«Рады, что вам понравилось» to a complaint: nobody has read it."""
    complains = verdict in (None, Verdict.COMPLAINT, Verdict.INSULT)
    return reply.cues("misread") if complains and not reply.cues("apology") else ()
