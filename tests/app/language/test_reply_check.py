"""The check of a reply: criteria and guards on labelled replies, places, speed, endless texts."""

from __future__ import annotations

import time

import pytest

from app.domain.reply_check import FormOfAddress, ReplyContext
from app.domain.triage import Verdict
from app.language.reply_check import check
from tests.app.language.replies import CRITERIA, figures

LONG = (
    "Здравствуйте, Ирина! Спасибо, что написали. Нам очень жаль, что курьер опоздал: вчера был "
    "сбой на складе. Сегодня до 18:00 вернём 350 рублей, а завтра бесплатно доставим заказ. "
)
LEAST = 0.87
"""F1 of each criterion on replies that nothing was made on."""


def codes(text: str, context: ReplyContext | None = None) -> set[str]:
    """The guards that a reply sets off."""
    asked = context or ReplyContext(verdict=Verdict.COMPLAINT)
    return {each.code for each in check(text, asked).warnings}


@pytest.mark.parametrize("stranger", [1, 2, 3])
def test_criteria_are_found_as_strangers_judge_their_own_replies(stranger: int) -> None:
    found = figures(f"replies_stranger_{stranger}.tsv")
    assert min(found[criterion][2] for criterion in CRITERIA.values()) >= LEAST


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Вы столкнулись с мошенниками, простите нас.", "personal_attack"),
        ("Простите, такого быть не должно.", "denial"),
        ("Ой, как же неловко, простите!", "sarcasm"),
        ("Простите, новый курьер будет через час.", "excuse"),
        ("Привет! Щас глянем, прости.", "sarcasm"),
        ("Урааа, спасибо!", "spelling"),
        ("Ждём вас: ул. Мира, 5.", "private_data"),
        ("Приложите карту к валидатору у двери.", "private_data_asked"),
        ("Это дело «Горсетей», назовите им адрес.", "private_data_asked"),
        ("Напишите нам с вашей почты на help@shop.example.", "private_data_asked"),
        ("Выезд отменён из-за нехватки водителей, простите.", "excuse"),
        ("Нам не всё равно. Разбираемся.", "excuse"),
    ],
)
def test_plain_speech_sets_off_no_guard(text: str, code: str) -> None:
    assert code not in codes(text)


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        ("Возврат занимает до 10 рабочих дней.", False),
        ("Первые 15 минут парковки бесплатны.", False),
        ("Только что отправили вам перевод.", True),
        ("Обработка этажей пройдёт 26 ноября с 10:00.", True),
    ],
)
def test_how_long_a_thing_lasts_is_no_date(text: str, prompt: bool) -> None:  # noqa: FBT001  # a parameter of the table above
    marks = check(text, ReplyContext(verdict=Verdict.COMPLAINT)).criteria
    assert marks[0].met is prompt


def test_places_are_those_of_the_text_as_given() -> None:
    text = "😀 Ёлки, это вина курьерской службы. Извените!"
    for each in check(text, ReplyContext()).warnings:
        assert text[each.start : each.end] == each.words


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Уважаемая Иван, простите!", "wrong_gender"),
        ("Здравствуйте, Пётр! Простите.", "wrong_name"),
        ("Вы обратилась к нам вчера, простите.", "wrong_gender"),
        ("Прости, что ты ждал. Напишите нам в чат.", "mixed_address"),
        ("Вернём деньги до ____ числа, простите.", "blank"),
        ("Может случится задержка, простите.", "spelling"),
        ("Жаль что так вышло, простите.", "punctuation"),
    ],
)
def test_slips_of_names_and_letters_are_found(text: str, code: str) -> None:
    assert code in codes(text, ReplyContext(author="Иван Петров"))


@pytest.mark.parametrize(
    "text",
    [
        "Уважаемый Иван Петрович, вернём деньги завтра, простите!",
        "Ваня, простите! Напишите нам в Telegram, промокод OZON500 пришлём сегодня.",
        "Иван, вы обратились вовремя, спасибо! Простите за ожидание.",
    ],
)
def test_right_replies_have_no_slips(text: str) -> None:
    slips = {"wrong_name", "wrong_gender", "mixed_address", "spelling", "punctuation", "blank"}
    assert not slips & codes(text, ReplyContext(author="Иван Петров"))


def test_the_brands_own_form_is_kept() -> None:
    formal = ReplyContext(address=FormOfAddress.FORMAL)
    assert "mixed_address" in codes("Прости, напиши в чат.", formal)
    familiar = ReplyContext(address=FormOfAddress.FAMILIAR)
    assert "mixed_address" not in codes("Прости, напиши в чат.", familiar)


def test_words_of_another_are_no_rudeness_of_ours() -> None:
    text = "Вы пишете: «оператор сказал, что вы дура и истеричка». Простите нас, мы её отстранили."
    assert "personal_attack" not in codes(text)


def test_our_own_telephone_is_no_private_data() -> None:
    assert "private_data" not in codes("Простите! Звоните нам по номеру 8 812 333-44-55.")
    assert "private_data" in codes("Простите! Ваш номер 8 916 333-44-55 занят, мы звонили.")
    assert "private_data" in codes("Простите! По номеру 8 916 333-44-55 услугу отключили.")


def test_a_late_answer_wants_an_apology() -> None:
    late = ReplyContext(verdict=Verdict.QUESTION, waited_minutes=3000)
    assert "late" in codes("Магазин открыт с 9 до 22.", late)


def test_two_thousand_characters_take_less_than_fifty_milliseconds() -> None:
    check(LONG, ReplyContext())
    texts = [(LONG.replace("350", str(350 + at)) * 12)[:2000] for at in range(5)]
    begin = time.process_time()
    for text in texts:
        check(text, ReplyContext(author="Ирина"))
    assert (time.process_time() - begin) / len(texts) < 0.05


def test_while_typing_only_what_is_new_is_judged() -> None:
    check(LONG * 10, ReplyContext())
    begin = time.process_time()
    for end in range(5):
        check(LONG * 10 + "Перезвоним"[:end], ReplyContext())
    assert (time.process_time() - begin) / 5 < 0.03


@pytest.mark.parametrize("text", ["", " \n", "а" * 100_000, "ничего " * 15_000, "(((" * 30_000])
def test_any_text_is_checked_in_bounded_time(text: str) -> None:
    begin = time.process_time()
    assert check(text, ReplyContext()).cut is (len(text) > 20_000)
    assert time.process_time() - begin < 3
