"""People, places and firms are found in posts without capitals, and capitals are trusted."""

from __future__ import annotations

import time

import pytest

from app.language.entities import NamesTagger
from app.language.folding import clean, tokens
from app.language.recasing import recase


def names(text: str) -> dict[str, list[str]]:
    """The surfaces of each kind."""
    low = clean(text)
    [found] = NamesTagger().find([low], [tokens(low)])
    return {kind: [span.surface for span in spans] for kind, spans in found.items()}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("иван сергеевич из ростовской области не отвечает", "per", "иван сергеевич"),
        ("иван сергеевич из ростовской области не отвечает", "loc", "ростовской области"),
        ("менеджер ольга кузнецова нагрубила", "per", "ольга кузнецова"),
        ("владимир якунин ушёл", "per", "владимир якунин"),
        ("ооо вектор кинули, директор петров сергей", "org", "ооо вектор"),
        ("ооо вектор кинули, директор петров сергей", "per", "петров сергей"),
        ("почта россии потеряла посылку", "org", "почта россии"),
        ("куплено в магазине золотое яблоко", "org", "золотое яблоко"),
        ("в москве опять лежит мегафон", "org", "мегафон"),
        ("отделение сбербанка в г.самара", "org", "сбербанка"),
        ("отделение сбербанка в г.самара", "loc", "самара"),
        ("в питере и мск дождь", "loc", "мск"),
        ("в рф и сша", "loc", "сша"),
        ("facebook лежит", "org", "facebook"),
        ("ПОЧЕМУ В КАЗАНИ ОПЯТЬ НЕТ СВЯЗИ ТРЕТИЙ ДЕНЬ", "loc", "КАЗАНИ"),
    ],
)
def test_names_without_capitals(text: str, kind: str, name: str) -> None:
    assert name in names(text)[kind]


@pytest.mark.parametrize(
    "text", ["вера, надежда и любовь", "роман прочитал книгу о любви", "слава богу", "карта мир"]
)
def test_ordinary_words_stay_ordinary(text: str) -> None:
    assert names(text) == {}


def test_a_text_that_knows_capitals_keeps_them() -> None:
    text = "Вчера в Перми мороз, патриция и газу нет"
    assert recase(text, tokens(text)) == text


def test_recasing_changes_capitals_only() -> None:
    text = "иван из ооо «ромашка» в рф"
    assert recase(text, tokens(text)) == "Иван из ООО «Ромашка» в РФ"


@pytest.mark.parametrize("piece", ["иван иванов ", "ооо ", "сбербанк ", "почта россии "])
def test_thousands_of_names_take_bounded_time(piece: str) -> None:
    begin = time.process_time()
    names(piece * (100_000 // len(piece)))
    assert time.process_time() - begin < 10
