"""Tests of the quick reader of pymorphy3's dictionary: it answers what pymorphy3 does."""

from __future__ import annotations

from functools import cache
from typing import Any

import pymorphy3
import pytest

from app.language.dawgs import quicken
from app.language.morph import is_known, look_up

WORDS = ["еще", "мел", "все", "вес", "елка", "сбербанк", "стали", "россией", "ивановым", "передел"]
STRANGE = ["бутявка", "супербанк", "кря", "щщщ", "е", "ёё", "sms", "тест2", "", "недозвонился"]
JOINED = ["по-русски", "кто-то", "санкт-петербурга", "по-сберовски", "интернет-магазином"]


@cache
def _slow() -> Any:
    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def _quick() -> Any:
    analyser = pymorphy3.MorphAnalyzer(lang="ru")
    quicken(analyser)
    return analyser


def _readings(analyser: Any, word: str) -> list[tuple[str, str, float]]:
    return [(each.normal_form, str(each.tag), each.score) for each in analyser.parse(word)]


@pytest.mark.parametrize("word", [*WORDS, *STRANGE, *JOINED])
def test_a_word_is_read_as_pymorphy_reads_it(word: str) -> None:
    assert _readings(_quick(), word) == _readings(_slow(), word)


@pytest.mark.parametrize("word", [*WORDS, *STRANGE])
def test_a_word_is_known_when_pymorphy_knows_it(word: str) -> None:
    assert is_known(word) is bool(_slow().word_is_known(word))


@pytest.mark.parametrize("word", [each for each in (*WORDS, *STRANGE) if each])
def test_the_likeliest_lemma_and_kind_are_those_of_pymorphy(word: str) -> None:
    best = _slow().parse(word)[0]
    read = look_up(word)
    assert (read.lemma, read.pos) == (best.normal_form.replace("ё", "е"), best.tag.POS or "")


def test_a_reader_that_is_not_the_slow_one_stays() -> None:
    analyser = pymorphy3.MorphAnalyzer(lang="ru")
    quicken(analyser)
    words = analyser.dictionary.words
    quicken(analyser)
    assert analyser.dictionary.words is words


def test_a_word_is_in_the_dictionary_only_as_it_is_spelt() -> None:
    words = _quick().dictionary.words
    assert "ёлка" in words
    assert "елка" not in words


@pytest.mark.parametrize("word", [*WORDS, *JOINED])
def test_the_tags_of_a_word_are_those_of_pymorphy(word: str) -> None:
    assert list(map(str, _quick().tag(word))) == list(map(str, _slow().tag(word)))
