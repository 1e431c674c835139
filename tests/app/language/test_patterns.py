"""Dates, money, phones, cards, addresses and links are found where they are, and only there."""

from __future__ import annotations

import time

import pytest

from app.language.dates import iso_date
from app.language.folding import clean
from app.language.patterns import find_all, is_card


def found(kind: str, text: str) -> list[str]:
    """The surfaces of one kind in a text."""
    return [span.surface for span in find_all(text)[kind]]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("списали 5 марта!", "5 марта"),
        ("с 12 июня 2023 года", "12 июня 2023"),
        ("жду с 12.06.23.", "12.06.23"),
        ("дважды 2024-02-10", "2024-02-10"),
        ("сломалось вчера", "вчера"),
        ("в понедельник обещали", "понедельник"),
        ("на прошлой неделе", "прошлой неделе"),
        ("с января 2022", "января 2022"),
        ("с 1 по 3 июня", "1 по 3 июня"),
        ("три дня назад", "три дня назад"),
        ("позавчера", "позавчера"),
        ("5 марта в 18:30 списали", "5 марта в 18:30"),
        ("в прошлый вторник", "прошлый вторник"),
        ("прошлым летом", "прошлым летом"),
        ("полгода назад", "полгода назад"),
        ("через неделю придёт", "через неделю"),
        ("15-го числа", "15-го числа"),
        ("31.12.2023г.", "31.12.2023"),
        ("05-03-2024", "05-03-2024"),
        ("2024-02-10T12:30", "2024-02-10T12:30"),
        ("восьмого марта", "восьмого марта"),
        ("летом 2022", "летом 2022"),
        ("на той неделе", "той неделе"),
    ],
)
def test_dates_as_people_write_them(text: str, date: str) -> None:
    assert found("dates", text) == [date]


@pytest.mark.parametrize(
    "text", ["версия 1.5", "12.5 кг", "мартышка", "среда обитания", "в 5 раз", "дом 12/1а"]
)
def test_numbers_and_words_that_are_no_dates(text: str) -> None:
    assert found("dates", text) == []


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("верните 1500 руб, срочно", "1500 руб"),
        ("1500р списали", "1500р"),
        ("украли 1,5к с карты", "1,5к"),
        ("2 тыс. рублей за доставку", "2 тыс. рублей"),
        ("299₽", "299₽"),
        ("вернули $50", "$50"),
        ("3 000 руб. 50 коп.", "3 000 руб. 50 коп"),
        ("полторы тысячи рублей", "полторы тысячи рублей"),
        ("100 EUR", "100 EUR"),
        ("USD 30", "USD 30"),
        ("20k руб", "20k руб"),
        ("три косаря", "три косаря"),
        ("пятихатку", "пятихатку"),
        ("штуку баксов", "штуку баксов"),
        ("тысяча рублей", "тысяча рублей"),
        ("1000-1500 рублей", "1000-1500 рублей"),
        ("1 299 р/мес", "1 299 р"),
        ("двадцать пять тысяч рублей", "двадцать пять тысяч рублей"),
    ],
)
def test_money_as_people_write_it(text: str, money: str) -> None:
    assert found("money", text) == [money]


@pytest.mark.parametrize("text", ["3к комментариев", "10 тысяч человек", "iPhone 15 Pro", "5G"])
def test_other_numbers_are_no_money(text: str) -> None:
    assert found("money", text) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("отделение на ул. Ленина, 15 закрыто", "ул. Ленина, 15"),
        ("на Ленина, 15 в Самаре", "Ленина, 15"),
        ("живу на Невском проспекте 3", "Невском проспекте 3"),
        ("Москва, ул. Тверская, д. 5, кв. 12", "ул. Тверская, д. 5, кв. 12"),
        ("улица мира 7", "улица мира 7"),
    ],
)
def test_addresses_of_houses(text: str, address: str) -> None:
    assert found("addresses", text) == [address]


@pytest.mark.parametrize("text", ["на улице был дождь", "на Авито 2 дня", "площадь пола"])
def test_streets_without_a_name_are_no_addresses(text: str) -> None:
    assert found("addresses", text) == []


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("заказ №12345678 не пришёл", "12345678"),
        ("номер обращения: 2024-001234", "2024-001234"),
        ("заявка SR12345678", "SR12345678"),
        ("трек RA123456789RU", "RA123456789RU"),
    ],
)
def test_numbers_of_orders(text: str, order: str) -> None:
    assert found("orders", text) == [order]


@pytest.mark.parametrize("text", ["заказал 5000 рублей", "договор 12", "чек 1500 руб"])
def test_sums_and_short_numbers_are_no_orders(text: str) -> None:
    assert found("orders", text) == []


@pytest.mark.parametrize("piece", ["111 ", "1", "1-", "1,", "12.03.", "на Ленина ", "пять тысяч "])
def test_endless_numbers_take_bounded_time(piece: str) -> None:
    text = clean(piece * (100_000 // len(piece)))
    begin = time.process_time()
    find_all(text)
    assert time.process_time() - begin < 5


def test_a_phone_gets_its_international_form() -> None:
    phones = find_all("звоните 8 (912) 345-67-89 или +7 495 123 45 67")["phones"]
    assert [span.normal for span in phones] == ["+79123456789", "+74951234567"]


@pytest.mark.parametrize("text", ["заказ 1234567", "ИНН 7707083893123", "12 345 678 рублей"])
def test_other_numbers_are_no_phones(text: str) -> None:
    assert found("phones", text) == []


def test_a_card_is_one_only_with_the_right_check_digit() -> None:
    assert found("cards", "карта 4111 1111 1111 1111") == ["4111 1111 1111 1111"]
    assert found("cards", "карта 4111 1111 1111 1112") == []
    assert not is_card("0" * 16)


def test_addresses_and_links_end_before_the_full_stop() -> None:
    text = "Пишите на a.b-c@mail.example.ru. Сайт: https://site.example/a?b=1. Или site.ru!"
    assert found("emails", text) == ["a.b-c@mail.example.ru"]
    assert found("links", text) == ["https://site.example/a?b=1", "site.ru"]


def test_what_lies_inside_a_link_is_the_links() -> None:
    assert found("dates", "https://news.example/2024-02-10/1500руб") == []


def test_a_full_date_gets_its_iso_form() -> None:
    assert iso_date("12 июня 2023") == "2023-06-12"
    assert iso_date("05.03.24") == "2024-03-05"
    assert iso_date("31.02.2024") is None
    assert iso_date("вчера") is None
