"""Brands are found in every spelling people use, and never inside other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.language.make import finder, named

OURS = ("Сбербанк", "Билайн", "Мегафон", "Ozon", "Полюс Связь", "Ромашка")


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Сбербанк", "exact"),
        ("жду в сбербанке", "form"),
        ("sberbank", "translit"),
        ("Сбeрбaнк", "look_alike"),
        ("#сбербанк", "hashtag"),
        ("@sberbank", "handle"),
        ("с б е р б а н к", "spaced"),
        ("сбербнак", "typo"),
        ("збербанк", "typo"),
        ("сбербанковский", "derived"),
        ("сбер-банк", "exact"),
        ("полюс связи", "form"),
        ("polyus svyaz", "translit"),
    ],
)
def test_each_way_of_naming_a_brand_is_known(text: str, how: str) -> None:
    assert [known for _, known in named(text, *OURS)] == [how]


@pytest.mark.parametrize(
    "text",
    [
        "мы сберегли деньги",
        "билайнер",
        "белый лайнер",
        "суперсбербанкир",
        "озоновый слой",
        "сберечь",
    ],
)
def test_other_words_are_no_mentions(text: str) -> None:
    assert named(text, *OURS) == []


def test_an_ordinary_word_needs_a_sign_that_the_brand_is_meant() -> None:
    assert named("взял мегафон и закричал", *OURS) == []
    assert named("озон очищает воздух", *OURS) == []
    assert named("мегафон опять списал деньги", *OURS) != []
    assert named("подарили букет: ромашка и василёк", *OURS) == []
    assert named("заказ из магазина ромашка не приехал", *OURS) != []
    assert named("ругаюсь на «ромашку» второй день", *OURS) != []


def test_an_alias_of_ones_own_counts_like_the_name() -> None:
    from app.language.brands import Brands
    from app.language.folding import tokens
    from app.language.names import BrandName

    brands = Brands([BrandName(name="Полюс Связь", aliases=("полюсок",))])
    text = "полюска сегодня не работает"
    assert [mention.brand for mention in brands.find(text, tokens(text))] == ["Полюс Связь"]


def test_no_brands_give_no_mentions() -> None:
    assert finder().find("Сбербанк", []) == ()


def test_the_recorded_variants_reach_the_target(shared: Path) -> None:
    names = {"sberbank": "Сбербанк", "vtb": "ВТБ", "gazprom": "Газпромбанк", "mts": "МТС"}
    names |= {"alfabank": "Альфа-Банк", "beeline": "Билайн", "megafon": "Мегафон", "ozon": "Ozon"}
    names |= {"raiffeisen": "Райффайзенбанк", "rostelecom": "Ростелеком", "tele2": "Теле2"}
    names |= {"rshb": "Россельхозбанк", "tinkoff": "Тинькофф", "uralsib": "Уралсиб"}
    names |= {"wildberries": "Wildberries", "yandex": "Яндекс"}
    lines = (shared / "data/texts/authored/brand_variants.tsv").read_text("utf-8").splitlines()
    cases = [line.split("\t") for line in lines[1:]]
    hits = {
        kind: [bool(named(text, *names.values())) for k, _, text in cases if k == kind]
        for kind in ("pos", "trap")
    }
    assert sum(hits["pos"]) / len(hits["pos"]) >= 0.98
    assert sum(hits["trap"]) <= 1
