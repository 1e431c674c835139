"""What a reply owes: an apology, a next step, a contact, promises with a date, words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from app.domain.reply_check import ReplyContext, ReplyWarning, Severity
from app.domain.triage import Span, Verdict
from app.language.likeness import Words, compared, words_of
from app.language.reply_conduct import warning
from app.language.reply_cues import Reply
from app.language.reply_merit import asks, concrete, deadlines
from app.language.reply_worth import Worth

COPY = 0.75
"""Likeness from which on two replies are one text to their reader."""
_OWES_APOLOGY = frozenset((None, Verdict.COMPLAINT))
_OWES_STEP = frozenset((None, Verdict.COMPLAINT, Verdict.QUESTION))
_MOST_RECENT = 50
_LEAST_WORDS = 4
"""What is shorter, «Добрый день!», says the same to everybody."""
_OPEN = re.compile(r"\[\[[^\[\]\n]{1,40}\]\]")
"""What is promised here is told when the blank is filled; till then the blank is remarked on."""
_INVITED = re.compile(
    r"(?<!\w)(?:(?:по|пере)?звоните(?! (?:в|ему|ей|им|курьер|мастер|водител))|наберите нас"
    r"|(?:свяжитесь|свяжитесь,? пожалуйста,?|обратитесь|обращайтесь)"
    r"(?: (?:к|в|со?))?(?: наш\w+)? (?:нам\w?|менеджер|отдел|служб|поддержк|оператор|специалист"
    r"|куратор|консультант)\w*|оставьте (?:нам )?заявку|дайте (?:нам )?знать)(?!\w)"
)
_ENDLESS = re.compile(
    r"(?<!\w)(?:как только|когда) (?:у нас )?(?:появ|буд|стан|получ|узна|смож|освобод)\w*"
    r"(?: [а-я]+)? (?:информаци|новост|ответ|возможност|извест|сведени|данны|врем)\w*"
    r"|(?:накаж|накаже)\w+ виновн\w+|виновн\w+ (?:[а-я]+ )?(?:будут|понес|накаж)\w*"
    r"|прилож\w+ (?:все|максимум) (?:[а-я]+ )?усили\w*|верн\w+ ваше доверие"
)
"""A promise that falls due when it suits us, or of what nobody can see done."""
_PLACE = re.compile(
    r"(?<!\w)(?:сообщени|чат|лс(?!\w)|личк|директ|сайт|приложени|кабинет|телеграм|ватсап|вотсап"
    r"|почт[уеы]|форм[ауеы]|анкет|ссылк|бот|горяч|на месте|в (?:магазин|салон|офис|клиник|отделени)"
    r"|ресепшен|\[\[|\d{3})"
)
"""Where to: told in words."""


def promises(reply: Reply, context: ReplyContext, worth: Worth) -> Iterator[ReplyWarning]:
    """What is owed and missing, and what is promised and means nothing."""
    if context.verdict in _OWES_APOLOGY and not reply.outside("apology", "no_apology"):
        yield ReplyWarning(code="apology_missing")
    filled = not _OPEN.search(reply.text)
    if filled and context.verdict in _OWES_STEP:
        yield from _empty(reply, worth)
    if filled:
        yield from _formal(reply, worth)
        yield from _repeated(reply, context)
    if filled and context.verdict in _OWES_STEP and not _step(reply, context.verdict, worth):
        yield ReplyWarning(code="no_next_step")
    if context.verdict in _OWES_APOLOGY:
        yield from _nowhere(reply, worth)


def _nowhere(reply: Reply, worth: Worth) -> Iterator[ReplyWarning]:
    """No way to us at all, or one that is asked for and not told: «Позвоните нам»."""
    data = reply.data
    if not (contacts(reply) or worth.solution or asks(reply)):
        yield ReplyWarning(code="no_contact", severity=Severity.NOTE)
    elif not (data["phones"] or data["emails"] or data["links"] or _PLACE.search(reply.low)):
        for match in _INVITED.finditer(reply.low):
            if not reply.quoted(match.start()):
                yield warning("no_contact", reply.span(*match.span()), Severity.NOTE)
                return


def contacts(reply: Reply) -> tuple[Span, ...]:
    """Where a reply tells how to reach us, or that we come ourselves."""
    data = reply.data
    found = (*reply.cues("channel"), *data["phones"], *data["emails"], *data["links"])
    return reply.clear(found)


def _step(reply: Reply, verdict: Verdict | None, worth: Worth) -> bool:
    """A question is answered by a fact; a complaint wants something that happens next."""
    if verdict is Verdict.QUESTION and worth.facts:
        return True
    return bool(worth.solution or worth.prompt or asks(reply) or contacts(reply))


def _empty(reply: Reply, worth: Worth) -> Iterator[ReplyWarning]:
    """A promise with no date, no person and no deed; one date anywhere makes it a plan."""
    if deadlines(reply) or worth.prompt:
        return
    endless = _ENDLESS.search(reply.low)
    if endless is not None and not reply.quoted(endless.start()):
        yield warning("empty_promise", reply.span(*endless.span()))
        return
    if concrete(reply):
        return
    for span in reply.outside("vague", "slow"):
        first, last = reply.sentence_of(span.start)
        near = (*reply.cues("person"), *reply.cues("asks"), *reply.cues("channel"))
        if not any(first <= each.start < last for each in near):
            yield warning("empty_promise", span)
            return


def _formal(reply: Reply, worth: Worth) -> Iterator[ReplyWarning]:
    """Phrases that fit any case; none of them matters beside a deed or a date."""
    found = reply.cues("canned")
    if found and not (worth.solution or worth.prompt or deadlines(reply) or asks(reply)):
        for span in found:
            yield replace(warning("formal_reply", span), detail="canned")


def _repeated(reply: Reply, context: ReplyContext) -> Iterator[ReplyWarning]:
    """The same text as a recent one is right only as an interim answer with a date (C29)."""
    recent = context.recent[:_MOST_RECENT]
    known, plain = words_of(reply.text), _plain(reply.text)
    if len(plain) < _LEAST_WORDS or deadlines(reply):
        return
    if any(
        plain == _plain(other) or compared(known, _words_of(other)).nearness >= COPY
        for other in recent
    ):
        whole = reply.span(0, len(reply.text))
        yield replace(warning("formal_reply", whole), detail="recent")


@lru_cache(maxsize=4 * _MOST_RECENT)
def _words_of(recent: str) -> Words:
    """The same replies are compared with after every pause in the typing."""
    return words_of(recent)


def _plain(text: str) -> list[str]:
    return text.lower().split()
