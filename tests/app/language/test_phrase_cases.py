"""Places and firms in a case; what nobody can know stands still and is marked."""

from __future__ import annotations

import pytest

from app.domain.person_name import GrammaticalCase
from app.language.phrase_cases import decline_phrase, decline_place
from app.language.prepositions import preposition_in

IN, OF, TO = GrammaticalCase.PREPOSITIONAL, GrammaticalCase.GENITIVE, GrammaticalCase.ACCUSATIVE


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("Москва", "Москве"), ("Санкт-Петербург", "Санкт-Петербурге"), ("Сочи", "Сочи"),
        ("Нижний Новгород", "Нижнем Новгороде"), ("Ростов-на-Дону", "Ростове-на-Дону"),
        ("Великие Луки", "Великих Луках"), ("Набережные Челны", "Набережных Челнах"),
        ("Химки", "Химках"), ("Пушкино", "Пушкино"), ("Орёл", "Орле"), ("Грозный", "Грозном"),
        ("Горно-Алтайск", "Горно-Алтайске"), ("Улан-Удэ", "Улан-Удэ"), ("Торжок", "Торжке"),
        ("Павловский Посад", "Павловском Посаде"), ("Гусь-Хрустальный", "Гусе-Хрустальном"),
        ("Республика Татарстан", "Республике Татарстан"), ("улица Ленина", "улице Ленина"),
        ("Алматы", "Алматы"), ("Комсомольск-на-Амуре", "Комсомольске-на-Амуре"),
        ("Йошкар-Ола", "Йошкар-Оле"), ("Ханты-Мансийск", "Ханты-Мансийске"), ("Крым", "Крыму"),
        ("Ханты-Мансийский автономный округ", "Ханты-Мансийском автономном округе"),
        ("Токио", "Токио"), ("Сан-Франциско", "Сан-Франциско"), ("Елец", "Ельце"),
        ("Юрьев-Польский", "Юрьеве-Польском"), ("село Большие Кабаны", "селе Большие Кабаны"),
        ("город Москва", "городе Москве"), ("г. Тверь", "г. Твери"), ("Нарьян-Мар", "Нарьян-Маре"),
        ("город Великие Луки", "городе Великие Луки"), ("пгт Янтарный", "пгт Янтарный"),
        ("станица Вёшенская", "станице Вёшенской"), ("Красное-на-Волге", "Красном-на-Волге"),
        ("Истра, Московская область", "Истре, Московской области"), ("ТЦ Мега", "ТЦ Мега"),
        ("Старая Русса", "Старой Руссе"),
    ],
)  # fmt: skip
def test_a_place_says_where(name: str, there: str):
    found = decline_place(name, IN)
    assert (found.text, found.sure) == (there, True)


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("МТС", "МТС"), ("Ozon", "Ozon"), ("Теле2", "Теле2"), ("Билайн", "Билайна"),
        ("Почта России", "Почты России"), ("Альфа-Банк", "Альфа-Банка"), ("Дикси", "Дикси"),
        ("Яндекс Маркет", "Яндекс Маркета"), ("ВкусВилл", "ВкусВилла"), ("Связной", "Связного"),
        ("Детский мир", "Детского мира"), ("ООО «Ромашка»", "ООО «Ромашка»"),
        ("Золотое яблоко", "Золотого яблока"), ("личный кабинет", "личного кабинета"),
        ("кофемашина", "кофемашины"), ("М.Видео", "М.Видео"),
        ("банк «Открытие»", "банка «Открытие»"), ("ПАО Ростелеком", "ПАО Ростелеком"),
        ("Аптека Горздрав", "Аптеки Горздрав"), ("Банк России", "Банка России"),
        ("Газпромнефть", "Газпромнефти"), ("Россети", "Россетей"), ("Дом.ру", "Дом.ру"),
        ("Вкусняшки", "Вкусняшек"), ("Чай и Кофе", "Чая и Кофе"), ("Коркунов", "Коркунова"),
        ("Яндекс.Такси", "Яндекс.Такси"), ("Яндекс.Маркет", "Яндекс.Маркета"), ("Твоё", "Твоего"),
    ],
)  # fmt: skip
def test_a_firm_or_a_thing_bends_as_people_say_it(name: str, of: str):
    found = decline_phrase(name, OF)
    assert (found.text, found.sure) == (of, True)


def test_a_name_of_things_is_no_living_being():
    assert decline_place("Орёл", TO).text == "Орёл"
    assert decline_phrase("Спортмастер", TO).text == "Спортмастер"


@pytest.mark.parametrize(
    "name",
    ["Тинькофф", "Леруа Мерлен", "Вкусно и точка", "Папа Джонс", "один два три четыре пять шесть"],
)
def test_what_nobody_can_know_stands_still_and_is_marked(name: str):
    found = decline_phrase(name, OF)
    assert (found.text, found.sure, found.reason) == (name, False, "form")


def test_the_preposition_is_the_one_that_can_be_said():
    places = ["Вологда", "Владивосток", "Франция", "Москва", "Владимир", "Воронеж"]
    assert [preposition_in(place) for place in places] == ["в", "во", "во", "в", "во", "в"]


@pytest.mark.parametrize(
    "place", ["Сахалине", "Камчатке", "Дальнем Востоке", "Кипре", "Алтае", "улице Ленина", "Кубе"]
)
def test_on_islands_and_mountains_the_preposition_is_another(place: str):
    assert preposition_in(place) == "на"


@pytest.mark.parametrize("place", ["Уральске", "Горно-Алтайске", "Набережных Челнах", "Кубинке"])
def test_a_town_that_only_begins_so_keeps_its_own(place: str):
    assert preposition_in(place) == "в"
