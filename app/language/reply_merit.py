"""The five criteria of an answer, each by the words that meet it (C26, R-003-9)."""

from __future__ import annotations

import re

from app.domain.triage import Span
from app.language.reply_cues import Reply, touches
from app.language.reply_deeds import done, promised, steps

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
    return (*found, *named)


def deadlines(reply: Reply) -> tuple[Span, ...]:
    """When something happens: hours, dates, «сегодня до 18:00»."""
    found = reply.outside("now", "slow", "lasts")
    return tuple(span for span in found if _TERM.search(span.surface.lower()))


_TERM = re.compile(
    r"течени|предел|минут|час|дн[яеё]|день|сегодня|завтра|\d|обед|вечер|утр|конц|понед|вторн|сред"
    r"|четв|пятн|субб|воскр|недел|полчас"
)


def prompt(reply: Reply) -> tuple[Span, ...]:
    """That the matter is in hand, or when it will be."""
    said = (*reply.cues("just_now"), *reply.outside("now", "slow", "lasts"))
    found = [span for span in said if not _refused(reply, span)]
    return (*found, *(span for span in done(reply) if not touches(span, found)))


def asks(reply: Reply) -> tuple[Span, ...]:
    """What the person is asked for."""
    return reply.cues("asks")


def told(reply: Reply, deeds: tuple[Span, ...]) -> tuple[Span, ...]:
    """Deeds that tell something: that somebody will call does not."""
    written = {span.start for span in steps(reply)}
    return tuple(
        span
        for span in deeds
        if span.start not in written
        and not _CALLS.search(span.surface.lower())
        and not _refused(reply, span)
    )


_CALLS = re.compile(
    r"звон|набер|свяж|напиш|встрет|ответ|скоре|ускор|помо[жг]|предлага|готовы|подар"
)


def numbers(reply: Reply) -> tuple[Span, ...]:
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


def asked_to_settle(reply: Reply) -> tuple[Span, ...]:
    """What the person is asked for by its name, where it is said what for."""
    return asks(reply) if _particulars(reply) and reply.outside("vague", "slow") else ()


def _refused(reply: Reply, span: Span) -> bool:
    before = reply.low[max(0, span.start - 60) : span.start]
    planned = before.endswith(("будет ", "будут ")) and _PARTICIPLE.search(span.surface.lower())
    return bool(planned or _REFUSED.search(before))
