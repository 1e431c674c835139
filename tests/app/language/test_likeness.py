"""Whether two texts are copies: pairs judged by hand, hostile texts, fingerprints that stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.language.fingerprint import BANDS, fingerprint
from app.language.likeness import LEAST, beginnings, likeness, words_of

PAIRS = Path(__file__).parents[2] / "data" / "language" / "near_pairs.tsv"
COPIES = frozenset({"same", "changed"})


def pairs() -> list[tuple[str, str, str]]:
    """How a pair was judged (same, changed, subject, unrelated, short), and its two texts."""
    lines = PAIRS.read_text("utf-8").splitlines()
    judged = [line.replace("\\n", "\n").split("\t") for line in lines]
    return [(kind, one, other) for kind, one, other in judged]


def test_copies_are_told_from_what_only_has_the_same_subject() -> None:
    said = [(kind in COPIES, likeness(one, other).same) for kind, one, other in pairs()]
    hits = said.count((True, True))
    assert len(said) >= 150
    assert hits / (hits + said.count((False, True))) >= 0.98
    assert hits / (hits + said.count((True, False))) >= 0.95


def test_copies_share_a_number_of_their_fingerprints() -> None:
    met = [
        bool(set(enumerate(fingerprint(words_of(one)))) & set(enumerate(fingerprint(words_of(b)))))
        for kind, one, b in pairs()
        if kind in COPIES
    ]
    assert sum(met) / len(met) >= 0.95


def test_short_words_that_everybody_says_are_no_copies() -> None:
    short = [(one, other) for kind, one, other in pairs() if kind == "short"]
    assert not any(likeness(one, other).same for one, other in short)
    assert not any(fingerprint(words_of(one)) for one, _ in short)


def test_the_order_of_the_texts_does_not_matter() -> None:
    for _, one, other in pairs():
        assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(
    "text",
    ["", "😡" * 1_000, "\u200b\u202e" * 50, "\ud800 \udfff", "слово" * 200_000, "@vk " * 10_000],
)
def test_hostile_texts_are_compared_in_no_time(text: str) -> None:
    found = likeness(text, text)
    assert (0 <= found.nearness <= 1, found.same) == (True, False)
    assert fingerprint(words_of(text)) == ()


def test_latin_look_alikes_and_zero_widths_hide_no_copy() -> None:
    plain = "Курьер бросил коробку у двери, внутри разбита посуда, чек потерян"
    masked = plain.replace("о", "o").replace("е", "e").replace("р", "р\u200b")
    assert likeness(plain, masked).nearness > 0.9


def test_a_text_within_a_longer_one_is_a_copy() -> None:
    text = "Этот банк ворует деньги пенсионеров, моя бабушка потеряла все накопления за ночь"
    more = "Прочитал сегодня у знакомого, перепечатываю целиком, будьте внимательны: "
    assert likeness(text, more + text).same


def test_a_fingerprint_stays_the_same_for_ever() -> None:
    words = words_of("Курьер бросил коробку у двери, внутри разбита посуда")
    assert len(words.telling) >= LEAST
    made = fingerprint(words)
    assert (len(made), made[0], made[-1]) == (BANDS, MADE[0], MADE[1])


MADE = (1856294704, 765988394)
"""Changing these means that every workspace makes its fingerprints anew: count VERSION up."""


def test_beginnings_are_those_of_telling_words_in_both_spellings() -> None:
    found = beginnings("Здравствуйте, Ромашка! Приём перенесли на 15:00, врача нет", "Ромашка")
    assert ("прие", "приё") in found
    assert ("перенес",) in found
    assert not [ways for ways in found if ways[0].startswith(("ромаш", "здрав", "15"))]
