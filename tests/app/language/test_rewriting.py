"""Rewrites say the same otherwise; names, dates, blanks and quotations stay as they are."""

from __future__ import annotations

import pytest

from app.domain.rewriting import Ground, Rewrite
from app.language.rewriting import LONGEST, rewrite


@pytest.mark.parametrize(
    ("how", "text", "wanted"),
    [
        (
            Rewrite.SHORTEN,
            "Сообщаем вам, что осуществим возврат в полном объёме до 25 ноября.",
            "Вернём полностью до 25 ноября.",
        ),
        (Rewrite.SHORTEN, "Простите нас. Ждём вас. Ещё раз простите!", "Простите нас. Ждём вас."),
        (
            Rewrite.SHORTEN,
            "Простите нас. Простите, деньги вернём 25 ноября.",
            "Простите нас. Простите, деньги вернём 25 ноября.",
        ),
        (
            Rewrite.SOFTEN,
            "Как мы уже писали, вы должны прислать чек. Вы не правы!!!",
            "Просим вас прислать чек. Понимаем, почему так показалось.",
        ),
        (Rewrite.SOFTEN, "ПРОЧТИТЕ ДОГОВОР", "Прочтите договор"),
        (
            Rewrite.FORMAL,
            "Привет, Аня! Ты прав, мы накосячили ))) Скинь чек в личку 😊",
            "Здравствуйте, Аня! Вы правы, мы ошиблись. Пришлите чек в личные сообщения.",
        ),
        (
            Rewrite.FORMAL,
            "Ты писала: «ты где». Твой заказ [[ты и номер]] едет, смотри https://t.me/ty",
            "Вы писали: «ты где». Ваш заказ [[ты и номер]] едет, смотрите https://t.me/ty",
        ),
        (
            Rewrite.FORMAL,
            "Ты сама не указала адрес, поэтому курьер не смог. Спасибо, что написала!",
            "Вы сами не указали адрес, поэтому курьер не смог. Спасибо, что написали!",
        ),
        (
            Rewrite.FORMAL,
            "Ты ждал 3 дня, а курьер Иван приехал и не извинился.",
            "Вы ждали 3 дня, а курьер Иван приехал и не извинился.",
        ),
        (
            Rewrite.SHORTEN,
            "Спасибо за отзыв! Спасибо, что вы с нами. Спасибо Ольге за помощь!",
            "Спасибо за отзыв! Спасибо Ольге за помощь!",
        ),
        (Rewrite.SOFTEN, "> Сами виноваты!!!\nПростите.", "> Сами виноваты!!!\nПростите."),
        (
            Rewrite.SOFTEN,
            "Это невозможно? Нам пофиг.",
            "Это невозможно? Нам важно во всем разобраться.",
        ),
        (
            Rewrite.SOFTEN,
            "Вы не написали нам сразу, поэтому мы не успели.",
            "Вы не написали нам сразу, поэтому мы не успели.",
        ),
        (
            Rewrite.SPELLING,
            "Извените пожалуста за сбой, вобщем мы небудем спорить. Завтра разрулим.",
            "Извините, пожалуйста, за сбой, в общем мы не будем спорить. Завтра разрулим.",
        ),
        (
            Rewrite.SPELLING,
            "Здраствуйте! Деньги вернуться в течении дня.",
            "Здравствуйте! Деньги вернутся в течение дня.",
        ),
    ],
)
def test_a_reply_is_said_otherwise(how: Rewrite, text: str, wanted: str):
    assert rewrite(text, how).text == wanted


@pytest.mark.parametrize("how", list(Rewrite))
@pytest.mark.parametrize(
    "text",
    [
        "Анна, добрый день! Деньги вернём в пятницу, 27 ноября.",
        "",
        "  \n ",
        "12345 ))) ",
        "[[срок]] {имя|дат}",
        "a" * (LONGEST + 1),
    ],
)
def test_what_is_well_said_stays_as_it_is(how: Rewrite, text: str):
    made = rewrite(text, how)
    assert made.text == text or made.changes


def test_every_change_says_what_it_was_and_why():
    made = rewrite("Спасибо!! Спасибо за отзыв.", Rewrite.SOFTEN)
    assert [(one.was, one.now, one.ground) for one in made.changes] == [("!!", ".", Ground.SHOUTED)]


def test_a_rewrite_of_a_rewrite_changes_nothing_more():
    text = "Приветик! Ты прав, щас разрулим )) Сообщаем, что вы обязаны подождать."
    for how in Rewrite:
        once = rewrite(text, how).text
        assert rewrite(once, how).text == once


@pytest.mark.parametrize(
    ("how", "text", "wanted"),
    [
        (
            Rewrite.FORMAL,
            "Ты сказала, что заказ пришёл. Мы думаем о тебе.",
            "Вы сказали, что заказ пришёл. Мы думаем о вас.",
        ),
        (
            Rewrite.FORMAL,
            "Писал ли ты нам? Ты купил чай и получил один.",
            "Писали ли вы нам? Вы купили чай и получили один.",
        ),
        (
            Rewrite.FORMAL,
            "Катя Пиши из Твой Дом ответит тебе, он знает.",
            "Катя Пиши из Твой Дом ответит вам, он знает.",
        ),
        (
            Rewrite.SHORTEN,
            "Позвоним в случае, если заказ на 1 200 руб. придёт.",
            "Позвоним, если заказ на 1 200 руб. придёт.",
        ),
        (
            Rewrite.SOFTEN,
            "Вы не указали адрес. НЕМЕДЛЕННО ЗВОНИТЕ!",
            "Напишите, пожалуйста, адрес. Как можно скорее звоните!",
        ),
        (
            Rewrite.SPELLING,
            "Ваш зоказ в карзине: «зоказ».",
            "Ваш заказ в корзине: «зоказ».",
        ),
    ],
)
def test_only_what_is_sure_is_said_otherwise(how: Rewrite, text: str, wanted: str):
    assert rewrite(text, how).text == wanted


@pytest.mark.parametrize("how", [Rewrite.SHORTEN, Rewrite.SOFTEN, Rewrite.FORMAL])
@pytest.mark.parametrize(
    "text",
    [
        "Мы провели проверку магазина и приняли решение о возврате.",
        "Отдыхали на море, соблюдение норм такого типа. Желаем доброго дня!",
        "Как бы вы хотели? Здорово, что вам понравилось, ребята из сервиса починим.",
        "Страховка ОСАГО и магазин ЛЕНТА. Если вы ошибаетесь в номере, не ждите.",
        'Он ответил: "Ты обманщик, ждите". „Ты прав“.',
        "Список: 1) чек; 2) фото (до 18:00). Файл .docx, ул. ленина.",
        "Клиент всегда прав. Вы должны 500 рублей. Товар якобы вскрыт.",
        "Склад А. С 10 до 18 ч. Склад Б. С 10 до 18 ч.",
    ],
)
def test_what_would_break_is_left_alone(how: Rewrite, text: str):
    assert rewrite(text, how).text == text
