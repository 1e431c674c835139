"""People, organisations and places by natasha, also in posts that know no capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain

from app.domain.triage import Span
from app.language import lexicons
from app.language.embedding import embedding
from app.language.firms import Spans, add_firms
from app.language.folding import Token
from app.language.morph import dictionary
from app.language.patterns import covered_words
from app.language.recasing import recase
from app.language.shim import prepare
from app.language.tagging import Named, NewsTagger

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
        found: list[Spans] = [{} for _ in texts]
        names = _model().map([piece for _, _, piece in pieces])
        for (number, offset, _), of_piece in zip(pieces, names, strict=True):
            for span in of_piece:
                kind, one = _span(texts[number], span, offset)
                found[number].setdefault(kind, []).append(one)
        for text, tokens, spans in zip(texts, words, found, strict=True):
            add_firms(text[:LOOK_AT], tokens, spans)
            _add_places(text[:LOOK_AT], tokens, spans)
        return [_in_order(spans) for spans in found]


def _span(text: str, found: Named, offset: int) -> tuple[str, Span]:
    """natasha's span as our kind and ours."""
    start = found.start + offset
    end = _without_more(text, start, found.stop + offset)
    surface = text[start:end]
    normal = _normal(surface, found.type)
    kind = "loc" if surface.lower() in lexicons.words("places.txt") else KINDS[found.type]
    return kind, Span(start=start, end=end, surface=surface, normal=normal)


def _add_places(text: str, words: Sequence[Token], found: Spans) -> None:
    """Colloquial names of towns that the model passed over: «мск», «екб»."""
    known = lexicons.words("places.txt")
    places = [word for word in words if word.folded in known and word.end <= len(text)]
    taken = covered_words(chain.from_iterable(found.values()), len(text)) if places else b""
    found.setdefault("loc", []).extend(
        Span(start=word.start, end=word.end, surface=text[word.start : word.end])
        for word in places
        if not taken[word.start]
    )


def _in_order(found: Spans) -> dict[str, tuple[Span, ...]]:
    return {
        kind: tuple(sorted(spans, key=lambda span: span.start))
        for kind, spans in found.items()
        if spans
    }


def _without_more(text: str, start: int, end: int) -> int:
    """«мск дождь»: a colloquial place ends with its own word."""
    first = text[start:end].partition(" ")[0]
    if first.lower() in lexicons.words("places.txt") and first.islower():
        return start + len(first)
    return end


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


@lru_cache(maxsize=10_000)
def _nominative(word: str, wanted: tuple[str, ...]) -> str | None:
    for parse in dictionary().parse(word.lower()):
        if any(grammeme in parse.tag for grammeme in wanted):
            bent = parse.inflect({"nomn", "sing"}) or parse.normalized
            return str(bent.word).title()
    return None


@cache
def _model() -> NewsTagger:
    prepare()
    from natasha import NewsNERTagger

    return NewsTagger(NewsNERTagger(embedding()))
