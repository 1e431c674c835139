"""The shipped model is small, whole, and says by which words it knows a verdict."""

from __future__ import annotations

import math

import pytest

from app.domain.triage import Sentiment, Verdict
from app.language.folding import clean, tokens
from app.language.look import Look, look_at
from app.language.model import FILE, opinion, shares
from app.paths import resources

MODEL = resources() / "language" / "model"
LARGEST = 10_000_000
"""Bytes, by the rule of the house."""


def looked(text: str) -> Look:
    """A text, looked over."""
    cleaned = clean(text)
    return look_at(cleaned, tokens(cleaned))


def test_the_model_is_small_and_has_its_card():
    assert (MODEL / FILE).stat().st_size < LARGEST
    card = (MODEL / "CARD.md").read_text("utf-8")
    assert all(part in card for part in ("trained on", "Licence", "How well", "Limits"))


def test_every_verdict_and_every_mood_has_its_odds():
    found = opinion(looked("Третью неделю жду возврат, верните деньги!"))
    assert set(found.verdicts) == set(Verdict)
    assert set(found.sentiments) == set(Sentiment)
    assert all(map(math.isfinite, (*found.verdicts.values(), *found.sentiments.values())))


def test_shares_add_up():
    found = shares(opinion(looked("Подскажите, до скольки вы работаете?")).verdicts)
    assert sum(found.values()) == pytest.approx(1.0)
    assert max(found, key=lambda verdict: found[verdict]) is Verdict.QUESTION


def test_telling_words_stand_in_the_text():
    text = "Спасибо большое мастеру, починил за час!"
    told = opinion(looked(text)).telling(Verdict.THANKS)
    assert told
    assert all(word in text.lower() for word in told)


@pytest.mark.parametrize(
    "text", ["", " ", "🙂🙂", "\u200b\u202e", "12345", "hello, where is my order?", "я" * 90_000]
)
def test_texts_without_known_words_have_finite_odds(text: str):
    assert all(map(math.isfinite, opinion(looked(text)).verdicts.values()))
