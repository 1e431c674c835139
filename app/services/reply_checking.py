"""A reply checked with what is known of its case: the verdict of the complaint, the network."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import cache

from app.domain.reply_check import ReplyCheck, ReplyContext
from app.domain.triage import Verdict
from app.language.analyser import Analyser
from app.language.reply_check import check, waken
from app.processes import loading
from app.services.reply_context import Place
from app.sources.catalogue import network_of

_ALSO_CALLED = {"telegram": "telegram_bot", "tg": "telegram_bot", "twitter": "x", "vkontakte": "vk"}
_ASKS_LESS = frozenset((Verdict.THANKS, Verdict.QUESTION, Verdict.SUGGESTION))
_SURE = 0.75
_LOOK_AT = 20_000
_YOUNG = 1
"""What Python counts as made lately: its garbage must not be kept with the rest."""
_PRIVATE_KINDS = frozenset(("messages", "chats"))


def check_reply(text: str, context: ReplyContext, network: str = "") -> ReplyCheck:
    """Judges a reply; a complaint of no verdict is judged first.

    `network`: its name in the catalogue; an unknown one has no limit of length.
    """
    if context.verdict is None and context.complaint.strip():
        context = replace(context, verdict=_judged(context.complaint))
    if network and context.longest is None:
        context = replace(
            context, longest=_longest(network, public=context.public), length=_length(network, text)
        )
    return check(text, context)


def check_answer(text: str, context: ReplyContext, place: Place) -> ReplyCheck:
    """Judges an answer to a case of ours (`reply_context.context_of`)."""
    network, wanted = place
    known = network_of(network)
    kinds = [kind for kind in known.kinds if kind.kind == wanted] if known else []
    longest = kinds[0].longest_reply if kinds and not kinds[0].needs_server else None
    length = known.length(text) if known and longest is not None else None
    return check(text, replace(context, longest=longest, length=length))


@cache
def wake() -> None:
    """Reads dictionaries and weights in, once, so that the first real answer waits for nothing.

    What is read in stays: looking through it for garbage takes 70 ms each time.
    """
    gc.collect(_YOUNG)
    with loading():
        waken()


def _judged(complaint: str) -> Verdict | None:
    """Only what surely asks for less than a complaint does; None: the strictest reading."""
    analysis = _analyser().analyse_text(complaint[:_LOOK_AT])
    sure = analysis.probabilities.get(analysis.verdict, 0.0) >= _SURE
    return analysis.verdict if sure and analysis.verdict in _ASKS_LESS else None


def _longest(network: str, *, public: bool) -> int | None:
    """What a network takes; of one with many servers, what most of them take."""
    known = network_of(_ALSO_CALLED.get(network, network))
    kinds = known.kinds if known else ()
    limits = (
        kind.longest_reply
        for kind in kinds
        if kind.longest_reply is not None and (not public or kind.kind not in _PRIVATE_KINDS)
    )
    return min(limits, default=None)


def _length(network: str, text: str) -> int:
    known = network_of(_ALSO_CALLED.get(network, network))
    return known.length(text) if known else len(text)


@cache
def _analyser() -> Analyser:
    return Analyser(())
