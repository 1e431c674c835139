"""The analyser: everything the language work finds in a text, many texts at a time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain

from app.domain.post import FetchedPost
from app.domain.triage import Analysis, BrandMention, Span
from app.language.brands import Brands
from app.language.causes import hints
from app.language.conclusion import Conclusion, Known, Learned, conclude
from app.language.entities import NamesTagger
from app.language.feelings import call_to_action, emotion
from app.language.folding import Token, clean, tokens
from app.language.hostility import threats
from app.language.look import look_at
from app.language.morph import look_up
from app.language.names import BrandName
from app.language.sentences import sentences

__all__ = ["VERSION", "Analyser", "BrandName"]

VERSION = 3
"""Rises when an analysis may come out otherwise; stored with each."""

LOOK_AT = 100_000
"""Characters of one text that are looked at; what follows changes no verdict."""
_MOST_LEMMAS = 5_000
_CYRILLIC = re.compile("[а-яёА-ЯЁ]")
_LETTER = re.compile(r"[^\W\d_]")
_OTHER_SCRIPT = re.compile("[іїєґІЇЄҐ]")

Entities = Mapping[str, tuple[Span, ...]]


class Analyser:
    """Judges texts; loads natasha at the first one, so making it costs nothing."""

    def __init__(self, brands: Sequence[BrandName] = (), learned: Learned | None = None) -> None:
        self._list = tuple(brands)
        self._learned = learned
        self._brands: Brands | None = None
        self._others: Brands | None = None
        self._tagger = NamesTagger()

    def analyse_many(self, posts: Sequence[FetchedPost]) -> list[Analysis]:
        """One analysis per post, in order; no text makes it fail."""
        texts = [clean(_whole(post)[:LOOK_AT]) for post in posts]
        words = [tokens(text) for text in texts]
        names = self._tagger.find(texts, words)
        return [
            self._one(text, of_text, found, post.rating)
            for post, text, of_text, found in zip(posts, texts, words, names, strict=True)
        ]

    def analyse_text(self, text: str) -> Analysis:
        """The analysis of a bare text."""
        return self.analyse_many([FetchedPost(native_id="", kind="text", text=text)])[0]

    def _one(
        self, text: str, words: list[Token], names: Entities, rating: float | None
    ) -> Analysis:
        look = look_at(text, words)
        mentions = self._ours().find(text, words)
        known = Known(
            ours=bool(mentions) if self._list else None,
            others=self._names_others(text, words, mentions),
            rating=rating,
        )
        made, harm = conclude(look, known, self._learned), threats(text)
        return Analysis(
            version=VERSION,
            language=_language(text),
            lemmas=tuple(look_up(word.folded).lemma for word in words[:_MOST_LEMMAS]),
            entities=_entities(names, look.patterns),
            mentions=mentions,
            sentiment=made.sentiment,
            profanity=look.swearing,
            insults=look.ruled.insults,
            threats=harm,
            sentences=sentences(text),
            verdict=made.verdict,
            probabilities=made.probabilities,
            reasons=made.reasons,
            call_to_action=call_to_action(text, made.verdict),
            emotion=_felt(text, made, (*look.swearing, *look.ruled.insults, *harm)),
            triggers=_together(made.triggers, look.swearing),
            hints=hints(text),
        )

    def _ours(self) -> Brands:
        if self._brands is None:
            self._brands = Brands(self._list)
        return self._brands

    def _names_others(
        self, text: str, words: list[Token], mentions: tuple[BrandMention, ...]
    ) -> bool:
        """A well-known brand is named that is none of ours."""
        if not self._list or mentions:
            return False
        if self._others is None:
            self._others = Brands.well_known()
        return bool(self._others.find(text, words))


def _felt(text: str, made: Conclusion, hostile: tuple[Span, ...]) -> str | None:
    irony = any(reason.code == "irony" for reason in made.reasons)
    return emotion(text, made.verdict, made.sentiment, swearing=bool(hostile), irony=irony)


def _whole(post: FetchedPost) -> str:
    """What is judged: the text, or the title of a post that has no more."""
    return post.text if post.text.strip() or not post.title else post.title


def _entities(names: Entities, patterns: Entities) -> Entities:
    return {key: spans for key, spans in chain(names.items(), patterns.items()) if spans}


def _together(triggers: tuple[Span, ...], swearing: tuple[Span, ...]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted((*triggers, *swearing), key=lambda each: (each.start, -each.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept[:40])


def _language(text: str) -> str:
    """ru, uk, other or none: by the letters, which is all that is needed to choose rules."""
    letters = _LETTER.findall(text[:4_000])
    if not letters:
        return "none"
    cyrillic = sum(1 for letter in letters if _CYRILLIC.match(letter))
    if cyrillic * 2 < len(letters):
        return "other"
    return "uk" if len(_OTHER_SCRIPT.findall(text[:4_000])) * 50 > len(letters) else "ru"
