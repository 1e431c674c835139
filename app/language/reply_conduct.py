"""Guards of manners: blame, excuse, denial, sarcasm, attack, obscenity, threat (C28)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from app.domain.reply_check import ReplyWarning, Severity
from app.domain.triage import Span
from app.language.hostility import threats
from app.language.profanity import profanity
from app.language.reply_cues import Reply
from app.language.reply_manner import Manner, manner

_GUARDS = (
    ("blame_shifted", Severity.WARNING),
    ("excuse", Severity.WARNING),
    ("denial", Severity.WARNING),
    ("sarcasm", Severity.WARNING),
    ("personal_attack", Severity.STOP),
    ("business_threat", Severity.STOP),
)
_NAMES = {"business_threat": "threat"}
_SEVERITY = {_NAMES.get(code, code): severity for code, severity in _GUARDS}
SURE, LIKELY = 0.8, 0.4
"""How likely a sentence must offend to be marked; less is asked where nothing kind stands by."""
_KIND = ("thanks", "channel", "done", "will_do", "asks", "instruction")
_AND_YET = re.compile(
    r"(?:извин|прост|жаль|сожале|прощени)\w*[^.!?]{0,25}, (?:но|однако|просто)(?!\w)"
)
"""An apology that takes itself back is no kindness."""
_MOST_SENTENCES = 120
SHORT = 0.85
"""Of a sentence of few words more is asked: «Здорово!» is mostly meant so."""
_SHORTEST = 3


def conduct(reply: Reply) -> Iterator[ReplyWarning]:
    """What of a reply offends, denies or moves the blame."""
    listed = [
        warning(_NAMES.get(code, code), span, severity)
        for code, severity in _GUARDS
        for span in reply.cues(code)
    ]
    listed += [warning("threat", span, Severity.STOP) for span in threats(reply.text)]
    yield from listed
    yield from _by_manner(reply, [each.start for each in listed])
    for span in (*profanity(reply.text, reply.words), *reply.cues("coarse")):
        yield warning("obscenity", span, Severity.STOP, replacement="")


def spoil(reply: Reply) -> tuple[ReplyWarning, ...]:
    """The same at once; thanks in sentences that offend count for nothing from now on."""
    found = tuple(conduct(reply))
    reply.spoil(each.start for each in found if each.code != "obscenity")
    return found


def _by_manner(reply: Reply, known: list[int]) -> Iterator[ReplyWarning]:
    """What no list names: sentences that the model takes for an offence, whole.

    A reply is written in one tone: all of them get the name that fits them best together.
    """
    found = list(_offending(reply, known))
    shares = Counter[str]()
    for _, judged in found:
        shares.update(judged.shares)
    for span, _ in found:
        code = max(shares, key=lambda name: shares[name])
        yield warning(code, span, _SEVERITY[code])


def _offending(reply: Reply, known: list[int]) -> Iterator[tuple[Span, Manner]]:
    kind = reply.outside("apology", "no_apology") or any(map(reply.cues, _KIND))
    for start, end in reply.sentences[:_MOST_SENTENCES]:
        if any(start <= at < end for at in known) or reply.quoted(start):
            continue
        judged = manner(reply.text[start:end], reply.codes_in.get(start, frozenset()))
        needed = SURE if kind and not _AND_YET.search(reply.low, start, end) else LIKELY
        short = reply.text.count(" ", start, end) < _SHORTEST
        if judged.offends >= max(needed, SHORT * short):
            yield reply.span(start, end), judged


def warning(
    code: str, span: Span, severity: Severity = Severity.WARNING, replacement: str | None = None
) -> ReplyWarning:
    """A finding of a guard at a span."""
    return ReplyWarning(
        code=code,
        start=span.start,
        end=span.end,
        words=span.surface,
        severity=severity,
        replacement=replacement,
    )
