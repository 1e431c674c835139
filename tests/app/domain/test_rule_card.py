"""Rule cards: tidy lines, marks of their text, and complaints about contests."""

from __future__ import annotations

import pytest

from app.domain.rule_card import (
    LONGEST_LINE,
    MOST_LINES,
    from_json,
    is_about_contest,
    to_json,
)


def test_what_is_no_line_of_text_is_left_out():
    card = from_json(
        "vk", {"who": ["  кто \n угодно ", "", 5, None], "length": "строка", "x": ["?"]}
    )
    assert (card.who, card.length) == (("кто угодно",), ())


def test_cards_stay_of_a_sane_size():
    card = from_json("vk", {"who": ["я" * 10_000] * 100})
    assert (len(card.who), len(card.who[0])) == (MOST_LINES, LONGEST_LINE)


def test_the_mark_is_of_the_lines_and_of_nothing_else():
    card = from_json("vk", {"who": ["кто"], "edit": ["сутки"]})
    assert card.mark == from_json("ok", to_json(card), own=True).mark
    assert card.mark != from_json("vk", {"who": ["кто", "сутки"]}).mark


@pytest.mark.parametrize(
    "text",
    [
        "Где мой приз? Выиграла в вашем розыгрыше месяц назад",
        "Конкурс нечестный, победили ваши же сотрудники",
        "Обещали главный приз, прислали кружку",
    ],
)
def test_complaints_about_contests_are_known_by_their_words(text: str):
    assert is_about_contest(["Здравствуйте!", text])


@pytest.mark.parametrize(
    "text",
    [
        "Приезжал курьер, признал ошибку",
        "На конкурсантов не похоже, просто доставка опоздала",
        "Вернули деньги без проблем",
    ],
)
def test_other_words_that_begin_alike_are_no_contest(text: str):
    assert not is_about_contest([text])
