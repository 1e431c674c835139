"""Names in the six cases: right, or marked as not sure; nicknames are left alone."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.domain.person_name import Gender, GrammaticalCase
from app.language.declension import decline_name, gender_of
from app.language.person_names import read_name

LIST = Path(__file__).resolve().parents[2] / "data" / "language" / "names_declined.tsv"
DATIVE = GrammaticalCase.DATIVE


def listed() -> list[list[str]]:
    rows = csv.reader(LIST.read_text("utf-8").splitlines(), delimiter="\t")
    return [row for row in rows if not row[0].startswith("#")]


@pytest.mark.parametrize("row", listed(), ids=lambda row: row[0])
def test_a_name_is_right_in_every_case(row: list[str]):
    found = [decline_name(row[0], case) for case in list(GrammaticalCase)[1:]]
    assert [each.text for each in found] == row[2:]
    assert all(each.sure for each in found)
    gender = gender_of(row[0])
    assert (gender.value if gender else "-") == row[1]


@pytest.mark.parametrize(
    "shown",
    ["kotik2000", "Мама двух котов", "Злой клиент", "Кот Матроскин", "Аноним", "Иван77", "!!!",
     "Семейная пара", "Маша и Медведь", "Просто Я", "user_77", "", "Тётя Оля", "Юлия Ногти",
     "Ольга Москва", "Хмурый Олег", "Недовольный", "Вечная Весна", "Слава Украине",
     "Мастер Йода", "Королева Анна", "Ваня Грустный", "Лена Шопоголик", "Оля Ля", "Вика Вкусная",
     "Света Конфета", "Рома Добряк", "Ольга Ковальська", "Ли Цзинь", "Пак Чан Ук", "Марь Иванна",
     "Вера Надежда", "Вера Верная", "Юля Шугаринг",
     "Абу Бакр", "Настя Ноготочки", "Алёна+Игорь",
     "Дельфин", "Петров Водкин", "Нгуен Ван Тхань", "Ирина Ромашка", "Олег Тостер",
     "Марина Солнышко", "Тостер Олег", "Дмитрий Серг.", "Татьяна Вкусняшка",
     "Ксения Зефирка", "ТыКтоТакой",
     "Оксана Мультиварка", "Гульнара апа", "Алишер ака", "Катя Питер", "Оля Мск",
     "и" * 300],
)  # fmt: skip
def test_a_nickname_is_left_alone_and_marked(shown: str):
    assert read_name(shown) is None
    found = decline_name(shown, DATIVE)
    assert (found.text, found.sure, found.reason) == (shown.strip(), False, "nickname")
    assert decline_name(shown, GrammaticalCase.NOMINATIVE).sure


@pytest.mark.parametrize(
    ("shown", "reason"),
    [("Никита Иванова", "gender"), ("Роза Ветров", "gender"), ("Мишель", "gender"),
     ("Семён Соловей", "form"), ("Максим Лев", "form"), ("Дарья Сова", "form"),
     ("Анна Петров", "gender"), ("Айгуль Хасанова", "form"),
     ("Николь", "form"), ("Руслан Заяц", "form"), ("Саша Жук", "gender"), ("Лия", "form"),
     ("Михайло", "form"), ("Виктор Дальнобой", "form"), ("Ким", "gender"),
     ("Магомед-Али Курбанов", "form"), ("Юрий Топчий", "form"), ("Пётр Кий", "form"),
     ("Адель", "gender"), ("Ким Бейсингер", "gender"), ("Ким Филби", "gender"),
     ("Ivan Petrov", "latin")],
)  # fmt: skip
def test_what_is_not_certain_is_never_guessed(shown: str, reason: str):
    found = decline_name(shown, DATIVE)
    assert (found.sure, found.reason) == (False, reason)


def test_a_strangers_instrumental_is_not_guessed():
    unsure = ["Чарльз Мерлин", "Егор Деркач", "Павел Кравец", "Виктор Кардын"]
    assert not any(decline_name(each, GrammaticalCase.INSTRUMENTAL).sure for each in unsure)
    assert all(decline_name(each, DATIVE).sure for each in unsure)


@pytest.mark.parametrize(
    ("shown", "instrumental"),
    [("Леонард Коэн", "Леонардом Коэном"), ("Олег Мартюн", "Олегом Мартюном"),
     ("Дориан Грэй", "Дорианом Грэем"), ("Исса Костоев", "Иссой Костоевым"),
     ("Адиль Назаров", "Адилем Назаровым"), ("Шолбан Кара-оол", "Шолбаном Кара-оолом"),
     ("Мария Скрынна", "Марией Скрынной"), ("Асия", "Асией"), ("Хадиджа", "Хадиджей"),
     ("Ольга Кара-оол", "Ольгой Кара-оол"), ("Ани Минасян", "Ани Минасян")],
)  # fmt: skip
def test_an_ending_that_looks_russian_is_not_bent_as_one(shown: str, instrumental: str):
    found = decline_name(shown, GrammaticalCase.INSTRUMENTAL)
    assert (found.text, found.sure) == (instrumental, True)


def test_a_name_in_a_that_no_dictionary_has_bends_by_its_ending():
    names = ["Асия", "Хадиджа", "Захария", "Мария Скрынна", "Ай-Хаан Ондар"]
    found = [decline_name(name, DATIVE).text for name in names]
    assert found == ["Асии", "Хадидже", "Захарии", "Марии Скрынне", "Ай-Хаану Ондару"]


@pytest.mark.parametrize(
    ("shown", "gender"),
    [("Адиль", "m"), ("Исса", "m"), ("Карэн", "m"), ("Аманулла", "m"), ("Муса", "m"),
     ("Ани", "f"), ("Шушаник", "f"), ("Закия", "f"), ("Адель", None), ("Янка", None)],
)  # fmt: skip
def test_the_dictionarys_wrong_genders_are_righted(shown: str, gender: str | None):
    found = gender_of(shown)
    assert (found.value if found else None) == gender


def test_a_letter_addresses_a_person_by_the_parts_it_wants():
    shown = "Петрова Мария Ивановна"
    assert decline_name(shown, DATIVE, parts="fp").text == "Марии Ивановне"
    assert decline_name(shown, DATIVE, parts="f").text == "Марии"
    assert decline_name("Иван Петров", DATIVE, parts="fp").text == "Ивану"


def test_only_the_first_name_of_a_nickname_bends():
    assert decline_name("Ирина Ромашка", DATIVE, parts="f").text == "Ирине"
    assert decline_name("Лена Шопоголик", DATIVE, parts="f").sure
    assert not decline_name("Злой клиент", DATIVE, parts="f").sure
    assert gender_of("Олег Тостер") is Gender.MASCULINE
    assert gender_of("Саша Тостер") is None
    assert gender_of("Анна Smith") is Gender.FEMININE


def test_a_latin_name_tells_whose_it_is():
    assert gender_of("Ivan Petrov") is Gender.MASCULINE
    assert gender_of("Sergey") is Gender.MASCULINE
    assert gender_of("Anna K") is Gender.FEMININE
    assert gender_of("Maria Ivanova") is Gender.FEMININE
    assert gender_of("Sasha Petrov") is Gender.MASCULINE
    assert gender_of("Anna Petrov") is None
    assert gender_of("kotik2000") is None
