"""Brands under the names, slips and disguises that people find, and homonyms told apart."""

from __future__ import annotations

import time

import pytest

from app.language.folding import clean, tokens
from app.language.names import BrandName
from tests.app.language.make import finder, named

WAYS = {
    "Сбербанк": "сберовцы $бербанк s6er сбеrбанк сбрбанк зберкасса @sber_support #сберпозор",
    "ВТБ": "втбшник втбэху вэтэбэ BTB ВТБ-24 говноВТБ",
    "Газпромбанк": "газпромбакн гапромбанк газпромбанковская гэпэбэ",
    "Альфа-Банк": "альфабнак альфа-банковская alpha-bank альфовский алфабанк",
    "Мегафон": "мегофона мигафон м3гафон мег@фон мегафоша @megafonru",
    "Wildberries": "вилдберриес wаildberries вбшка вэбэ валберис",
    "Ozon": "0zon O3ON оzon ozonovskiy @ozonru",
    "Авито": "авиту аивто ав1то",
    "Яндекс": "яднекс ядекс яндекседа ЯндексМаркет яндеks",
    "Почта России": "почтарос почту-росии",
    "Инвитро": "инветро инвитра",
    "Ситилинк": "citilink ситилинг",
    "Тануки": "тануки tanuki таннуки",
}
"""Every word names its brand, whatever stands around it."""


@pytest.mark.parametrize(
    ("brand", "written"),
    [(brand, written) for brand, ways in WAYS.items() for written in ways.split()],
)
def test_a_brand_is_known_however_it_is_written(brand: str, written: str) -> None:
    assert named(f"ну и {written} вот так", brand)


@pytest.mark.parametrize(
    ("brand", "text"),
    [
        ("Почта России", "почта росии"),
        ("Почта России", "опять потеряли, почту росии закройте"),
        ("Додо Пицца", "додо пицы нет"),
        ("Леруа Мерлен", "лируа мерлен"),
        ("Спортмастер", "купил в спорт мастере"),
        ("ВТБ", "сегодня в т б и не только"),
        ("ВТБ", "В.Т.Б."),
        ("Теле2", "теле-2"),
        ("ООО «Ромашка-Телеком»", "ромашке телеком"),
        ("Т-Банк (Тинькофф)", "тинькофф"),
        ("ozon.ru", "ozon"),
    ],
)
def test_names_of_several_words_and_names_with_trimmings(brand: str, text: str) -> None:
    assert named(text, brand)


@pytest.mark.parametrize(
    ("brand", "text"),
    [
        ("Мегафон", "полицейские орут в мегафон"),
        ("Ozon", "концентрация озона растёт"),
        ("Лента", "вся лента в котиках"),
        ("Лента", "лента новостей"),
        ("Магнит", "купил магнит на холодильник"),
        ("Перекрёсток", "стою на перекрестке"),
        ("Самокат", "купил самокат сыну"),
        ("Победа", "наша победа над ними"),
        ("Точка", "это точка зрения"),
        ("ПИК", "на пике популярности"),
        ("DNS", "пропиши DNS сервер"),
        ("Сбербанк", "ждём в сб и вс"),
        ("Сбербанк", "сербы сберегли сборник"),
        ("Газпромбанк", "Газпром повысил тариф"),
        ("Ростелеком", "новый ростелеканал"),
        ("Билайн", "делайн"),
        ("Столото", "сто лото"),
        ("МТС", "SMS, MMS и матчи"),
        ("Магнит", "#магнитола"),
    ],
)
def test_other_meanings_and_other_words_are_no_mentions(brand: str, text: str) -> None:
    assert named(text, brand) == []


@pytest.mark.parametrize(
    ("brand", "text"),
    [
        ("Мегафон", "долбанный мегафон, твиты не уходят"),
        ("Мегафон", "мтс, мегафон, билайн"),
        ("Лента", "в Ленте опять очередь на кассе"),
        ("Перекрёсток", "заказ из перекрёстка не привезли"),
        ("Самокат", "курьер самоката нахамил"),
        ("Победа", "рейс Победы отменили"),
        ("ПИК", "застройщик ПИК обманул"),
    ],
)
def test_the_trade_and_the_writing_speak_for_the_brand(brand: str, text: str) -> None:
    assert named(text, brand)


def test_ten_thousand_mentions_with_contexts_end_quickly() -> None:
    from app.language.brands import Brands

    brands = Brands([BrandName(name="Ромашка", contexts=frozenset({"поле"}))])
    text = clean("магазин Ромашка, офис Ромашки " * 10_000)[:200_000]
    begin = time.process_time()
    assert len(brands.find(text, tokens(text))) > 5_000
    assert time.process_time() - begin < 5


@pytest.mark.parametrize("text", ["с " * 50_000, "а-" * 50_000, "zX9" * 30_000, "сбер " * 20_000])
def test_strange_texts_take_bounded_time(text: str) -> None:
    low = clean(text)
    begin = time.process_time()
    finder("Сбербанк", "ВТБ", "Почта России").find(low, tokens(low))
    assert time.process_time() - begin < 5
