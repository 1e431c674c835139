"""Tests of the tagger of names: it finds what natasha's own does, one text or many at a time."""

from __future__ import annotations

from functools import cache
from typing import Any

from app.language.embedding import embedding
from app.language.shim import prepare
from app.language.tagging import NewsTagger

TEXTS = [
    "Иван Петров из Казани пишет в Сбербанк, а Ольга Сергеевна Смирнова из МВД молчит.",
    "Спасибо!",
    "",
    "   ",
    "В Москве и Санкт-Петербурге открыли офис ООО «Ромашка» (Газпром, 2024).",
    "Россия",
    ":) :( ... 100500 руб. 😀",
    "Анна Каренина. " * 40,
]


@cache
def _natasha() -> Any:
    prepare()
    from natasha import NewsNERTagger

    return NewsNERTagger(embedding())


def _found(tagger: Any, texts: list[str]) -> list[list[tuple[int, int, str]]]:
    return [[tuple(name) for name in names] for names in tagger.map(texts)]


def test_the_names_are_those_that_natasha_finds() -> None:
    for text, names in zip(TEXTS, _found(NewsTagger(_natasha()), TEXTS), strict=True):
        alone = _natasha()(text).spans if text.strip() else []
        assert names == [(span.start, span.stop, span.type) for span in alone]


def test_the_texts_beside_a_text_change_nothing() -> None:
    tagger = NewsTagger(_natasha())
    assert _found(tagger, TEXTS) == [_found(tagger, [text])[0] for text in TEXTS]


def test_more_words_than_one_batch_holds_keep_their_order() -> None:
    tagger = NewsTagger(_natasha())
    assert _found(tagger, TEXTS * 40) == _found(tagger, TEXTS) * 40


def test_no_texts_have_no_names() -> None:
    assert NewsTagger(_natasha()).map([]) == []
