"""Words and phrases of rules: keywords by lemma, phrases as written, nothing is a pattern."""

from __future__ import annotations

import time
from typing import Any

import pytest

from app.domain.rule import Conditions
from app.language.rule_matching import RuleText, WordConditions


def found(text: str, **asked: Any) -> tuple[str, ...] | None:
    """The words by which a text meets the conditions; None: it does not."""
    spans = WordConditions(Conditions(**asked)).find(RuleText(text))
    return None if spans is None else tuple(span.surface for span in spans)


@pytest.mark.parametrize(
    ("word", "text", "met"),
    [
        ("вернуть", "Когда мне ВЕРНУЛИ деньги?", ("ВЕРНУЛИ",)),
        ("вернуть", "Возврат оформили", None),
        ("возврат", "вернули", None),
        ("возврат", "возврата нет", ("возврата",)),
        ("ёлка", "елки", ("елки",)),
        ("банк", "банки закрыты", ("банки",)),
        ("переть", "при встрече", None),
        ("не работать", "ничего НЕ работает", ("НЕ работает",)),
        ("не работать", "работает не очень", None),
        ("Wi-Fi", "ваш wi-fi упал", ("wi-fi",)),
    ],
)
def test_keywords_are_found_by_lemma(word: str, text: str, met: tuple[str, ...] | None):
    assert found(text, any_words=(word,)) == met


@pytest.mark.parametrize(
    ("phrase", "text", "met"),
    [
        ("верните деньги", "Верните   Деньги!", ("Верните   Деньги",)),
        ("верните деньги", "верните деньгица", None),
        ("верните деньги", "верни деньги", None),
        ("C++", "учу c++ год", ("c++",)),
        (":(", "грустно :(", (":(",)),
        ("№ 1", "вы № 1 везде", ("№ 1",)),
    ],
)
def test_phrases_are_found_as_they_are_written(phrase: str, text: str, met: object):
    assert found(text, phrases=(phrase,)) == met


def test_what_looks_like_a_pattern_is_plain_text():
    patterns = (".*", "[а-я]+", "(а|б)", "\\w", "a{1,9}", "^")
    assert found("а б в любой текст", any_words=patterns) is None
    assert found("а б в любой текст", phrases=patterns) is None
    assert found("стоит .* тут", phrases=patterns) == (".*",)


def test_all_words_are_asked_for_together_and_absent_ones_hold_off():
    assert found("верните мои деньги", all_words=("деньги", "вернуть")) == ("верните", "деньги")
    assert found("верните", all_words=("деньги", "вернуть")) is None
    asked: dict[str, Any] = {"any_words": ("вернуть",), "without_words": ("спасибо",)}
    assert found("спасибо, что вернули", **asked) is None
    assert found("вернули", **asked) == ("вернули",)
    assert found("любой", without_phrases=("два слова",)) == ()
    assert found("тут два слова", without_phrases=("два слова",)) is None


def test_marks_do_not_overlap():
    assert found("не работает связь", any_words=("работать", "не работать")) == ("не работает",)


def test_odd_texts_are_looked_at_and_nothing_fails():
    for text in ("", "\ud800", "😡" * 50, "а" * 200_000, "\u200bвер\u200bнули"):
        found(text, any_words=("вернуть",), phrases=("а б",), without_words=("суд",))


def test_ten_thousand_words_and_phrases_with_one_beginning_are_found_at_once():
    words = tuple(f"верните {at} рублей" for at in range(10_000))
    ready = WordConditions(Conditions(any_words=words, phrases=words))
    text = RuleText("верните 777 рублей, верните 5000 рублей " * 5)
    began = time.perf_counter()
    assert ready.find(text)
    assert time.perf_counter() - began < 0.5
