"""What the words of a post tell besides its verdict."""

from __future__ import annotations

from time import perf_counter

import pytest

from app.domain.cause import CAUSES
from app.language.causes import codes, hints


def told(text: str) -> dict[str, tuple[str, ...]]:
    return {hint.code: hint.words for hint in hints(text)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Второй час не могу дозвониться на горячую линию", "cause_hotline"),
        ("Звонил пять раз, поддержка молчит", "cause_hotline"),
        ("Бот отвечает по кругу, живого человека нет", "cause_hotline"),
        ("Прислали не то, что было на фото", "cause_expectations"),
        ("До сих пор не привезли заказ", "cause_expectations"),
        ("Списали деньги два раза, двойное списание", "cause_expectations"),
        ("Кассир нахамила моей маме", "cause_staff"),
        ("Курьер швырнул пакет и ушёл", "cause_staff"),
        ("Ужасное обслуживание, хамство", "cause_staff"),
        ("Верните мои деньги", "wants_refund"),
        ("Где мой заказ?", "wants_goods"),
        ("Почините наконец лифт", "wants_repair"),
        ("Объясните, почему так", "wants_answer"),
        ("Хоть бы извинились", "wants_apology"),
        ("Перезвоните мне", "wants_contact"),
        ("Увольте этого продавца", "wants_measures"),
        ("Писала в чат и на почту, ответа нет", "tried_support"),
        ("Заказ № 123-456 не пришёл", "told_order"),
        ("Банкомат на проспекте Мира съел карту", "told_place"),
        ("Вчера вечером отключили свет", "told_time"),
        ("Купила у вас чайник", "sign_customer"),
        ("Сам не пользовался, но слышал", "sign_stranger"),
        ("Лучше идите в «Ромашку», там дешевле", "sign_rival"),
    ],
)
def test_the_words_are_found(text: str, code: str):
    assert code in told(text)


@pytest.mark.parametrize(
    "text", ["Спасибо, всё отлично!", "Деньги вернули, спасибо", "Какие у вас часы работы", ""]
)
def test_a_content_customer_names_no_cause(text: str):
    assert not [code for code in told(text) if code.startswith(("cause_", "wants_refund"))]


def test_words_are_told_as_they_were_written():
    assert told("ПОДДЕРЖКА МОЛЧИТ!!!")["cause_hotline"] == ("ПОДДЕРЖКА МОЛЧИТ",)


def test_every_cause_that_words_can_name_is_a_cause():
    named = {code.removeprefix("cause_") for code in codes() if code.startswith("cause_")}
    assert named <= set(CAUSES)
    assert {"hotline", "expectations", "staff"} <= named


@pytest.mark.parametrize("text", ["не " * 9_000, "заказ " * 5_000, "а" * 50_000, "№ 1" * 9_000])
def test_long_texts_take_no_long_time(text: str):
    hints("прогрев")
    begun = perf_counter()
    hints(text)
    assert perf_counter() - begun < 2
