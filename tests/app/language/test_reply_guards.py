"""What sets a guard off, and its near neighbours that do not."""

from __future__ import annotations

import pytest

from app.domain.reply_check import ReplyContext
from app.domain.triage import Verdict
from app.language.reply_check import check


def codes(text: str, author: str = "", complaint: str = "", *recent: str) -> set[str]:
    """The guards that a public answer to a complaint sets off."""
    known = ReplyContext(
        verdict=Verdict.COMPLAINT, author=author, complaint=complaint, recent=recent
    )
    return {each.code for each in check(text, known).warnings}


@pytest.mark.parametrize(
    ("text", "neighbour", "code"),
    [
        ("Царапина появилась по вине покупателя.", "Вашей вины нет, ошиблись мы.",
         "blame_shifted"),
        ("Мы бы рады помочь, но руководство не разрешает.", "Руководство разрешило возврат.",
         "excuse"),
        ("Первый раз о таком слышим.", "Такого быть не должно, исправили.", "denial"),
        ("Ну надо же, какая беда.", "Ну надо же, как неловко вышло!", "sarcasm"),
        ("Истеричка.", "Простите. Никто не вправе называть вас истеричкой.", "personal_attack"),
        ("Охренеть, какого хрена.", "Мясо подаём с хреном.", "obscenity"),
        ("Вы ещё пожалеете.", "Попробуйте торт, не пожалеете!", "threat"),
        ("Чек ушёл на вашу почту anna@mail.example.", "Пишите на help@shop.example.",
         "private_data"),
        ("Оставьте номер под этим постом.", "Номер сюда не пишите, ждём его в личных сообщениях.",
         "private_data_asked"),
        ("Свяжемся, как только появится информация.", "Позвоним завтра в 12:00.",
         "empty_promise"),
        ("Извините, позвоните нам, вернём деньги.",
         "Извините, позвоните нам: 8 800 555-01-02, вернём деньги.", "no_contact"),
        ("Вернём деньги в течение ... дней.", "Ну что ж... вернём деньги.", "blank"),
        ("Извините ,вернём деньги.", "Извините, вернём 1,5 тысячи.", "spelling"),
    ],
)  # fmt: skip
def test_a_guard_knows_its_neighbour(text: str, neighbour: str, code: str) -> None:
    assert code in codes(text)
    assert code not in codes(neighbour)


@pytest.mark.parametrize(
    ("text", "author", "code"),
    [
        ("Простите нас, Екатерина! Заменим завтра.", "Елена Рогова", "wrong_name"),
        ("Извините, Вера, деньги вернули.", "Olga Sokolova", "wrong_name"),
        ("Спасибо, что обратилась, Андрей!", "Андрей Ким", "wrong_gender"),
        ("Марина, жаль, что вы остались недоволен.", "Марина Котова", "wrong_gender"),
    ],
)
def test_whom_an_answer_calls(text: str, author: str, code: str) -> None:
    assert code in codes(text, author)


def test_a_colleague_and_a_signature_are_not_the_author() -> None:
    assert "wrong_name" not in codes("Ваш мастер, Роман, приедет завтра.", "Елена Рогова")
    assert "wrong_name" not in codes("Исправили. С уважением, Тимур.", "Елена Рогова")


def test_the_number_that_the_author_told_may_be_said_again() -> None:
    assert "private_data" not in codes("Заказ № 4510123 в пути.", "", "Где заказ 4510123?")


def test_a_greeting_alone_is_nobodys_copy() -> None:
    assert "formal_reply" not in codes("Добрый день!", "", "", "Добрый день!")


def test_a_promise_with_an_open_blank_is_judged_when_it_is_filled() -> None:
    found = codes("Извините. Мы [[что сделаем]] и ответим вам [[когда]].")
    assert "blank" in found
    assert not found & {"no_next_step", "empty_promise", "formal_reply"}
