"""Word forms for search: every form, е and ё both, no more than 64, unknown words kept."""

from __future__ import annotations

import pytest

from app.language.forms import MOST, word_forms


def test_any_form_gives_all_forms() -> None:
    forms = word_forms("банкоматом")
    assert forms[0] == "банкоматом"
    assert {"банкомат", "банкомата", "банкоматами"} <= set(forms)


def test_both_spellings_of_yo_are_there() -> None:
    assert {"ёлка", "елка", "ёлки", "елки"} <= set(word_forms("елка"))
    assert {"ёлка", "елка", "ёлки", "елки"} <= set(word_forms("ЁЛКА"))


def test_every_reading_counts() -> None:
    assert {"сталь", "стать"} <= set(word_forms("стали"))


@pytest.mark.parametrize("word", ["iphone", "мвидео", "zzz", "1500", "ъъъ", "х" * 500, ""])
def test_an_unknown_word_keeps_itself(word: str) -> None:
    assert word in word_forms(word)


@pytest.mark.parametrize("word", ["списывать", "перечислять", "стекло", "посчитать", "рассмотрев"])
def test_a_verb_with_all_its_participles_stays_within_the_bound(word: str) -> None:
    forms = word_forms(word)
    assert 20 <= len(forms) <= MOST
    assert len(set(forms)) == len(forms)
