"""Which sentences of a reply say when, tell facts, or settle the matter: rules weighed by a model.

The rules (`reply_merit`) mark words; the weights (resources/language/model/replies.npz, made by
`training/train_replies.py`) say how far each rule is to be trusted in what company of words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Any

from app.domain.triage import Span, Verdict
from app.language.reply_cues import Reply
from app.language.reply_deeds import done
from app.language.reply_manner import pieces, signs
from app.language.reply_merit import (
    asked_to_settle,
    asks,
    concrete,
    deadlines,
    numbers,
    prompt,
    told,
)
from app.language.reply_weights import OF_WORTH, sums

COLUMNS = ("prompt", "facts", "solution")
"""What the columns of the weights judge."""
ENOUGH = 0.5
"""How likely a sentence must do it."""
_LEAST = log(ENOUGH / (1 - ENOUGH))
RULE, KIND = 1.0, 0.7
"""What a rule that found something counts, and the kind of the complaint."""
_KINDS = {
    None: "c", Verdict.COMPLAINT: "c", Verdict.QUESTION: "q", Verdict.NOT_OURS: "q",
    Verdict.THANKS: "t", Verdict.SUGGESTION: "s",
}  # fmt: skip
_BY_RULE = {
    "prompt": ("prompt",),
    "facts": ("cause", "instruction", "done", "money", "address", "order", "told", "number",
              "when", "date", "phone"),
    "solution": ("concrete", "channel", "asks"),
}  # fmt: skip
"""Which rules' words are shown for a column."""
_MOST_SENTENCES = 120
Marked = dict[str, tuple[Span, ...]]
Read = tuple[Mapping[str, float], Any]
Seen = tuple[str, frozenset[str], frozenset[str]]
"""A sentence, the lists of cues and the rules that find something in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """The words of a reply that are worth something to the person."""

    prompt: tuple[Span, ...] = ()
    facts: tuple[Span, ...] = ()
    solution: tuple[Span, ...] = ()


def worth(reply: Reply, verdict: Verdict | None) -> Worth:
    """Judges each sentence of a reply, also one that offends: each criterion is for itself."""
    marked = by_rules(reply)
    found: dict[str, list[Span]] = {name: [] for name in COLUMNS}
    for sentence, (text, cues, told_of) in _seen(reply, marked).items():
        sums = _sums(text, cues, told_of, _KINDS.get(verdict, "o"))
        for name, total in zip(COLUMNS, sums, strict=True):
            if total >= _LEAST:
                found[name] += _words(reply, sentence, name, marked)
    return Worth(**{name: tuple(spans) for name, spans in found.items()})


def by_rules(reply: Reply) -> Marked:
    """What the rules mark, by their names."""
    data = reply.data
    helped = concrete(reply)
    return {
        "prompt": prompt(reply),
        "concrete": helped,
        "told": told(reply, helped),
        "done": told(reply, (*reply.cues("done"), *done(reply))),
        "channel": reply.cues("channel"),
        "asks": asked_to_settle(reply),
        "asked": asks(reply),
        "cause": reply.outside("cause", "excuse"),
        "instruction": reply.cues("instruction"),
        "money": data["money"],
        "address": data["addresses"],
        "order": data["orders"],
        "when": deadlines(reply),
        "date": data["dates"],
        "number": numbers(reply),
        "phone": (*data["phones"], *data["links"]),
    }


def traits(reply: Reply, verdict: Verdict | None) -> list[tuple[tuple[int, int], Read]]:
    """The features of each sentence, and the mean of its words' vectors."""
    kind = _KINDS.get(verdict, "o")
    return [
        (sentence, _read(*seen, kind)) for sentence, seen in _seen(reply, by_rules(reply)).items()
    ]


def _seen(reply: Reply, marked: Marked) -> dict[tuple[int, int], Seen]:
    rules: dict[int, set[str]] = {}
    for name, spans in marked.items():
        for span in spans:
            rules.setdefault(reply.sentence_of(span.start)[0], set()).add(name)
    return {
        (start, end): (
            reply.text[start:end],
            reply.codes_in.get(start, frozenset()),
            frozenset(rules.get(start, ())),
        )
        for start, end in reply.sentences[:_MOST_SENTENCES]
    }


def _read(text: str, cues: frozenset[str], names: frozenset[str], kind: str) -> Read:
    words, vector = pieces(text, cues)
    return {**words, **_ruled(names, kind)}, vector


def _ruled(names: frozenset[str], kind: str) -> dict[str, float]:
    """The features of the rules that find something, and of the kind of the complaint."""
    by_name = {f"r {name}": RULE for name in names}
    by_kind = {f"r {kind} {name}": KIND for name in names}
    return {**by_name, **by_kind, f"v {kind}": KIND}


@lru_cache(maxsize=1000)
def _sums(text: str, cues: frozenset[str], names: frozenset[str], kind: str) -> tuple[float, ...]:
    return tuple(sums(OF_WORTH, text, {**signs(text, cues), **_ruled(names, kind)}).tolist())


def _words(reply: Reply, sentence: tuple[int, int], column: str, marked: Marked) -> list[Span]:
    """What the rules mark in a sentence for this; else the sentence."""
    start, end = sentence
    spans = {
        span for name in _BY_RULE[column] for span in marked[name] if start <= span.start < end
    }
    if not spans:
        return [reply.span(start, end)]
    return sorted(spans, key=lambda span: (span.start, span.end))
