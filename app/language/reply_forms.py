"""«Вы» and «ты» in one reply, and the words of the one as the other says them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.reply_check import FormOfAddress, ReplyWarning
from app.domain.triage import Span
from app.language.reply_conduct import warning
from app.language.reply_cues import Reply

_FAMILIAR = re.compile(
    r"(?<!\w)(?:ты|тебя|тебе|тобой|тво(?:й|я|е|и|его|ей|ему|ю|им|их)|напиши|пришли|скинь|подскажи"
    r"|уточни|позвони|попробуй|проверь|посмотри|извини|прости|не переживай|смотри|жди|приходи"
    r"|держи|зайди|нажми|обнови|перезагрузи|скажи|расскажи|можешь|хочешь|сможешь|знаешь)(?!\w)"
)
_POLITE = re.compile(
    r"(?<!\w)(?:вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|у|им|их|ем|ими)?|(?:напи|при|по|у|со|ска"
    r"|ждит"
    r"|изви|прост|обнов|провер|зай|на)[а-я]*(?:ите|йте))(?!\w)"
)
_POLITE_OF = {
    "ты": "вы", "тебя": "вас", "тебе": "вам", "тобой": "вами", "твой": "ваш", "твоя": "ваша",
    "твое": "ваше", "твои": "ваши", "твоего": "вашего", "твоей": "вашей", "твоему": "вашему",
    "твою": "вашу", "твоим": "вашим", "твоих": "ваших",
}  # fmt: skip
_FAMILIAR_OF = {polite: familiar for familiar, polite in _POLITE_OF.items()}
_ENDINGS = (("ешь", "ете"), ("ишь", "ите"))


def forms(reply: Reply, wanted: FormOfAddress | None) -> Iterator[ReplyWarning]:
    """The fewer of both forms are the slips, unless the brand's own form is known."""
    familiar, polite = _spans(reply, _FAMILIAR), polite_in(reply)
    if wanted is FormOfAddress.FORMAL:
        wrong = familiar
    elif wanted is FormOfAddress.FAMILIAR:
        wrong = polite
    else:
        wrong = min(familiar, polite, key=len) if familiar and polite else ()
    for span in wrong:
        yield warning("mixed_address", span, replacement=_other(span.surface))


def polite_in(reply: Reply) -> tuple[Span, ...]:
    """Where a reply says «вы»."""
    return _spans(reply, _POLITE)


def speaks_familiarly(reply: Reply) -> bool:
    """Whether a reply says «ты» and nowhere «вы»."""
    return bool(_spans(reply, _FAMILIAR)) and not polite_in(reply)


def _other(word: str) -> str | None:
    """The same to the other form; None: a word that has no plain counterpart."""
    low = word.lower().replace("ё", "е")
    found = _POLITE_OF.get(low) or _FAMILIAR_OF.get(low) or _verb(low)
    return found and (found[:1].upper() + found[1:] if word[:1].isupper() else found)


def _verb(low: str) -> str | None:
    for one, many in _ENDINGS:
        if low.endswith(one):
            return low.removesuffix(one) + many
    if low.endswith(("ите", "йте", "ьте")):
        return low.removesuffix("те")
    return f"{low}те" if low.endswith(("и", "й", "ь")) else None


def _spans(reply: Reply, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    return tuple(
        reply.span(*match.span())
        for match in pattern.finditer(reply.low)
        if not reply.quoted(match.start())
    )
