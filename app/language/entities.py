"""People, organisations and places by natasha, also in posts that know no capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from app.domain.triage import Span
from app.language import lexicons
from app.language.folding import Token
from app.language.morph import dictionary, look_up
from app.language.shim import prepare

KINDS = {"PER": "per", "ORG": "org", "LOC": "loc"}
LOOK_AT = 20_000
"""Characters of one text that are read for names; a page of 1 MB would take ten seconds."""
_PIECE = 600
_BREAK = re.compile(r"[.!?…\n]+\s*|\s+")


class NamesTagger:
    """natasha's NER: one model for the process, loaded at the first text."""

    def find(
        self, texts: Sequence[str], words: Sequence[list[Token]]
    ) -> list[dict[str, tuple[Span, ...]]]:
        """For each text its people, organisations and places.

        Args:
            texts: cleaned texts.
            words: their tokens.
        """
        pieces: list[tuple[int, int, str]] = []
        for number, (text, tokens) in enumerate(zip(texts, words, strict=True)):
            recased = recase(text[:LOOK_AT], tokens)
            pieces += [(number, start, piece) for start, piece in _pieces(recased)]
        # Texts of one length share a batch without padding.
        pieces.sort(key=lambda piece: len(piece[2]))
        found: list[dict[str, list[Span]]] = [{} for _ in texts]
        markups = _model().map([piece for _, _, piece in pieces])
        for (number, offset, _), markup in zip(pieces, markups, strict=True):
            for span in markup.spans:
                start, end = span.start + offset, span.stop + offset
                surface = texts[number][start:end]
                one = Span(
                    start=start, end=end, surface=surface, normal=_normal(surface, span.type)
                )
                kind = (
                    "loc" if surface.lower() in lexicons.words("places.txt") else KINDS[span.type]
                )
                found[number].setdefault(kind, []).append(one)
        return [
            {
                kind: tuple(sorted(spans, key=lambda span: span.start))
                for kind, spans in each.items()
            }
            for each in found
        ]


def recase(text: str, words: Sequence[Token]) -> str:
    """The text with capitals where a name stands in small letters; as long as before.

    natasha's model was taught on news: it knows a name by its capital (language.md, 3.3).
    """
    shouting = text.isupper() and len(text) > 20
    letters = list(text.lower() if shouting else text)
    if len(letters) != len(text):
        return text
    for word in words:
        if word.end > len(letters):
            break
        if (shouting or word.text[0].islower()) and _is_name(word.folded):
            letters[word.start] = letters[word.start].upper()[:1]
    if letters and (shouting or text[0].islower()):
        letters[0] = letters[0].upper()[:1]
    recased = "".join(letters)
    return recased if len(recased) == len(text) else text


def _is_name(word: str) -> bool:
    if word in lexicons.words("places.txt"):
        return True
    ordinary = lexicons.words("not_names.txt")
    if len(word) < 3 or word in ordinary:
        return False
    read = look_up(word)
    return read.known and bool(read.proper) and read.lemma not in ordinary


def _pieces(text: str) -> list[tuple[int, str]]:
    """Texts of bounded length, cut between sentences or words."""
    pieces = []
    begin = 0
    while begin < len(text):
        end = begin + _PIECE
        if end < len(text):
            breaks = [found.end() for found in _BREAK.finditer(text, begin + _PIECE // 2, end)]
            end = breaks[-1] if breaks else end
        if text[begin:end].strip():
            pieces.append((begin, text[begin:end]))
        begin = end
    return pieces


def _normal(surface: str, kind: str) -> str | None:
    """The name in the nominative where each word of it has an own known form."""
    if kind == "ORG" or len(surface) > 80:
        return None
    words = surface.split()
    wanted = ("Name", "Surn", "Patr") if kind == "PER" else ("Geox",)
    normal = [_nominative(word, wanted) for word in words]
    return None if None in normal else " ".join(word for word in normal if word)


@cache
def _nominative(word: str, wanted: tuple[str, ...]) -> str | None:
    for parse in dictionary().parse(word.lower()):
        if any(grammeme in parse.tag for grammeme in wanted):
            bent = parse.inflect({"nomn", "sing"}) or parse.normalized
            return str(bent.word).title()
    return None


@cache
def _model() -> Any:
    prepare()
    import numpy as np
    from natasha import NewsEmbedding, NewsNERTagger

    # An empty sentence divides by zero inside slovnet; the outcome is right.
    np.seterr(all="ignore")
    return NewsNERTagger(NewsEmbedding())
