"""The five criteria of an answer, each by the words that meet it (C26, R-003-9)."""

from __future__ import annotations

import re
from dataclasses import replace

from app.domain.reply_check import (
    CONDUCT,
    CriterionMark,
    ReplyContext,
    ReplyCriterion,
    ReplyWarning,
)
from app.domain.triage import Span, Verdict
from app.language.reply_cues import Reply, touches
from app.language.reply_deeds import done, promised, steps

_ENOUGH = 0.95
_SHOWN = 6
_NO_SOLUTION = frozenset(
    (Verdict.THANKS, Verdict.NEUTRAL, Verdict.SPAM, Verdict.TROLL, Verdict.INSULT)
)
_FREE = frozenset((Verdict.TROLL, Verdict.INSULT, Verdict.SPAM, Verdict.NEUTRAL, Verdict.FAKE))
_NUMBER = re.compile(r"(?<![\w])\d+(?:[.,:]\d+)?(?![\w])")
_REFUSED = re.compile(
    r"(?:(?:спасибо|благодар\w+|приятно|рады|ценим)[^.!?,]{0,14},? что [^.!?,]*"
    r"|(?:^|\W)(?:не|ни|нельзя|невозможно|отказ\w*|без|если бы|откажем\w*)"
    r"(?: (?:можем|могу|сможем|будем|буду|подлежит|планируем|предусмотрен\w*|обязаны|имеем права"
    r"|станем|собираемся|надо|нужно|можно|стоит|в состоянии|получится|вам|вы|мы|уже|и))*\s*)$"
)

_PARTICIPLE = re.compile("[её]н[аоы]?$")


def concrete(reply: Reply) -> tuple[Span, ...]:
    """Deeds done, promised by their name, or offered."""
    listed = (*reply.cues("done"), *reply.cues("will_do"), *reply.cues("offer"))
    found = [span for span in listed if not _refused(reply, span)]
    # «Купите новый» helps nobody where not one kind word stands by.
    kind = reply.outside("apology", "no_apology") or reply.cues("thanks") or reply.cues("polite")
    told = (*done(reply), *promised(reply), *(steps(reply) if kind else ()))
    named = (span for span in told if not touches(span, found))
    return reply.clear((*found, *named))


def deadlines(reply: Reply) -> tuple[Span, ...]:
    """When something happens: hours, dates, «сегодня до 18:00»."""
    return reply.clear(
        span for span in reply.outside("now", "slow") if _TERM.search(span.surface.lower())
    )


_TERM = re.compile(
    r"течени|предел|минут|час|дн[яеё]|день|сегодня|завтра|\d|обед|вечер|утр|конц|понед|вторн|сред"
    r"|четв|пятн|субб|воскр|недел|полчас"
)


def prompt(reply: Reply) -> tuple[Span, ...]:
    """That the matter is in hand, or when it will be."""
    found = [span for span in reply.outside("now", "slow") if not _refused(reply, span)]
    return reply.clear((*found, *(span for span in done(reply) if not touches(span, found))))


def asks(reply: Reply) -> tuple[Span, ...]:
    """What the person is asked for."""
    return reply.clear(reply.cues("asks"))


def marks(
    reply: Reply, context: ReplyContext, warnings: tuple[ReplyWarning, ...]
) -> tuple[CriterionMark, ...]:
    """The criteria in their order."""
    verdict = context.verdict
    return (
        _in_time(_mark(ReplyCriterion.PROMPTNESS, prompt(reply), verdict not in _NO_SOLUTION),
                 context),
        _mark(ReplyCriterion.INFORMATIVENESS, facts(reply, verdict), verdict not in _FREE),
        _mark(ReplyCriterion.GRATITUDE, reply.clear(reply.outside("thanks", "no_thanks")),
              verdict not in _FREE and verdict is not Verdict.QUESTION),
        _solved(_solution(reply), verdict),
        _professional(reply, warnings),
    )  # fmt: skip


_UNPROFESSIONAL = CONDUCT | {"private_data", "private_data_asked"}


def _mark(criterion: ReplyCriterion, found: tuple[Span, ...], applies: bool) -> CriterionMark:  # noqa: FBT001  # a private yes or no
    met = True if found else (False if applies else None)
    return CriterionMark(criterion=criterion, met=met, words=found[:_SHOWN])


def _in_time(mark: CriterionMark, context: ReplyContext) -> CriterionMark:
    """An answer before its deadline is prompt, whatever it says."""
    return replace(mark, met=True) if context.in_time and mark.met is False else mark


def _solved(found: tuple[Span, ...], verdict: Verdict | None) -> CriterionMark:
    """Where nothing is to be solved, «приходите ещё» solves nothing."""
    if verdict in _NO_SOLUTION:
        return CriterionMark(criterion=ReplyCriterion.SOLUTION, met=None)
    return _mark(ReplyCriterion.SOLUTION, found, True)  # noqa: FBT003  # applies


def _professional(reply: Reply, warnings: tuple[ReplyWarning, ...]) -> CriterionMark:
    """Nothing that offends; the words are those that spoil it."""
    bad = tuple(
        Span(start=each.start, end=each.end, surface=each.words)
        for each in warnings
        if each.code in _UNPROFESSIONAL
    )
    found = (*bad, *reply.cues("rude_style"))
    met = not found and bool(reply.words)
    return CriterionMark(criterion=ReplyCriterion.PROFESSIONALISM, met=met, words=found[:_SHOWN])


def facts(reply: Reply, verdict: Verdict | None) -> tuple[Span, ...]:
    """What a reply tells of the matter: together at least one full fact, else nothing."""
    data = reply.data
    when = deadlines(reply) or data["dates"]
    figure = 1.0 if verdict in _ANSWERED_BY_FIGURES else 0.4
    weighed: list[tuple[float, tuple[Span, ...]]] = [
        (1.0, reply.clear(reply.outside("cause", "excuse"))),
        (1.0, reply.clear(reply.cues("instruction"))),
        (1.0, _told(reply, (*reply.cues("done"), *done(reply)))),
        (0.6, _told(reply, concrete(reply))),
        (1.0, reply.clear(data["money"])),
        (0.8, data["addresses"]),
        (0.8, data["orders"]),
        (0.5, when[:1]),
        (figure, reply.clear(_numbers(reply))),
        (float(figure == 1.0), (*data["phones"], *data["links"])),
    ]
    if sum(weight for weight, spans in weighed if spans) < _ENOUGH:
        return ()
    return tuple(span for weight, spans in weighed if weight for span in spans)


def _told(reply: Reply, deeds: tuple[Span, ...]) -> tuple[Span, ...]:
    """Deeds that tell something: that somebody will call does not."""
    written = {span.start for span in steps(reply)}
    return reply.clear(
        span
        for span in deeds
        if span.start not in written
        and not _CALLS.search(span.surface.lower())
        and not _refused(reply, span)
    )


_CALLS = re.compile(
    r"звон|набер|свяж|напиш|встрет|ответ|скоре|ускор|помо[жг]|предлага|готовы|подар"
)
_ANSWERED_BY_FIGURES = frozenset((Verdict.QUESTION, Verdict.NOT_OURS))


def _numbers(reply: Reply) -> tuple[Span, ...]:
    """Figures of the matter, not those of phones and order numbers."""
    data = reply.data
    taken = (*data["phones"], *data["emails"], *data["links"], *data["orders"], *data["addresses"])
    found = (reply.span(*each.span()) for each in _NUMBER.finditer(reply.low))
    return tuple(span for span in found if not touches(span, taken))


def _particulars(reply: Reply) -> tuple[Span, ...]:
    """What is asked for by its name: «номер заказа и фото»."""
    asked = [reply.sentence_of(span.start) for span in asks(reply)]
    return tuple(
        span
        for span in reply.cues("particular")
        if any(start <= span.start < end for start, end in asked)
    )


def _solution(reply: Reply) -> tuple[Span, ...]:
    """A deed, an offer, or a way to us for settling the matter (seed 003)."""
    return (*concrete(reply), *reply.clear(reply.cues("channel")), *_asked_to_settle(reply))


def _asked_to_settle(reply: Reply) -> tuple[Span, ...]:
    return asks(reply) if _particulars(reply) and reply.outside("vague", "slow") else ()


def _refused(reply: Reply, span: Span) -> bool:
    before = reply.low[max(0, span.start - 60) : span.start]
    planned = before.endswith(("будет ", "будут ")) and _PARTICIPLE.search(span.surface.lower())
    return bool(planned or _REFUSED.search(before))
