"""Threats are found, lawsuits and figures of speech are none; names that people are called."""

from __future__ import annotations

import pytest

from app.language.hostility import threats
from app.language.sentences import sentences
from tests.app.language.make import analyser


@pytest.mark.parametrize(
    "text",
    [
        "Я вас найду, так и знайте",
        "приеду и морду набью вашему менеджеру",
        "Ноги вам переломаю",
        "сожгу ваш офис к чертям",
        "Тебе не жить",
        "ходи и оглядывайся",
        "пожалей свою семью",
        "пробью где ты живёшь",
        "Убью вас всех",
    ],
)
def test_threats_are_found(text: str) -> None:
    assert threats(text) or threats(text.lower())


@pytest.mark.parametrize(
    "text",
    [
        "Подам на вас в суд и в Роспотребнадзор",
        "Убили полдня на вашу поддержку",
        "Если не вернёте деньги, напишу жалобу",
        "Нашла у вас отличное платье",
        "Эти очереди меня убьют",
        "Приеду завтра, поговорим с менеджером",
        "Берегите здоровье, пейте витамины",
        "Ждите, курьер в пути",
    ],
)
def test_what_threatens_nobody_is_no_threat(text: str) -> None:
    assert not threats(text)


def test_names_that_people_are_called_are_insults_and_no_swearing() -> None:
    found = analyser().analyse_text("Хамы и бездари, просто позорище")
    assert [span.surface.lower() for span in found.insults]
    assert not found.profanity


def test_sentences_cover_the_words() -> None:
    text = "Ждал 2 часа. Где заказ? Верните деньги!"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Ждал 2 часа.",
        "Где заказ?",
        "Верните деньги!",
    ]
