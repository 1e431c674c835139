"""What the check proposes mends what it remarks on, wherever it has to be put."""

from __future__ import annotations

import pytest

from app.domain.reply_check import Edit, FormOfAddress, ReplyContext, ReplyCriterion
from app.domain.triage import Verdict
from app.language.reply_check import check

COMPLAINT = ReplyContext(verdict=Verdict.COMPLAINT)


def made(text: str, edit: Edit | None) -> str:
    """The text after a change."""
    assert edit is not None
    return text[: edit.start] + edit.words + text[edit.end :]


def mended(text: str, code: str, known: ReplyContext = COMPLAINT) -> str:
    """The text after the change that the first remark of a kind proposes."""
    found = next(each for each in check(text, known).warnings if each.code == code)
    return made(text, found.edit)


@pytest.mark.parametrize(
    ("text", "code", "wanted"),
    [
        ("Анна, добрый день! Вернём деньги завтра.", "apology_missing",
         "Анна, добрый день! Извините нас, пожалуйста. Вернём деньги завтра."),
        ("Вернём деньги завтра.", "apology_missing",
         "Извините нас, пожалуйста. Вернём деньги завтра."),
        ("Простите. Вы сами виноваты. Вернём деньги.", "blame_shifted",
         "Простите. Вернём деньги."),
        ("Простите, это полный пиздец.", "obscenity", "Простите, это полный."),
        ("Простите. Разберёмся", "empty_promise", "Простите. Разберёмся. Ответим вам [[когда]]."),
        ("Простите! Напишите номер карты.", "private_data_asked",
         "Простите! Напишите в личных сообщениях номер карты."),
        ("Оставьте свой телефон под этим постом.", "private_data_asked",
         "Оставьте свой телефон в личных сообщениях."),
        ("Какой у вас адрес?", "private_data_asked",
         "Какой у вас адрес? Напишите нам, пожалуйста, в личные сообщения."),
        ("Извините, но вы сами указали не тот адрес. Вернём деньги.", "blame_shifted",
         "Извините. Вернём деньги."),
        ("Добрый день! Вы сами виноваты.", "blame_shifted",
         "Добрый день! Извините нас, пожалуйста. Мы [[что сделаем]] и ответим вам [[когда]]."),
        ("Звонили вам на +7 916 234-56-78 час назад.", "private_data",
         "Звонили вам на ваш номер час назад."),
        ("Извените, вернём завтра 5 рублей.", "spelling", "Извините, вернём завтра 5 рублей."),
    ],
)  # fmt: skip
def test_a_remark_proposes_its_change(text: str, code: str, wanted: str) -> None:
    assert mended(text, code) == wanted


def test_the_contact_and_the_form_are_those_of_the_brand() -> None:
    known = ReplyContext(contact="care@romashka.example", form_url="https://romashka.example/f")
    text = mended("Извините, нам жаль.", "no_contact", known)
    assert text.endswith(
        "напишите нам: care@romashka.example. Или заполните анкету: https://romashka.example/f."
    )


def test_a_brand_that_says_ty_proposes_so() -> None:
    known = ReplyContext(verdict=Verdict.COMPLAINT, address=FormOfAddress.FAMILIAR)
    assert mended("Вернём деньги завтра.", "apology_missing", known).startswith("Прости нас")


def test_what_was_proposed_meets_the_criterion() -> None:
    text = "Извините! Разберёмся."
    for mark in check(text, COMPLAINT).criteria:
        if mark.met is False and mark.edit is not None:
            after = made(text, mark.edit).replace("[[когда]]", "до 18:00")
            after = after.replace("[[что сделаем]]", "заменим товар")
            now = {one.criterion: one.met for one in check(after, COMPLAINT).criteria}
            assert now[mark.criterion], after


def test_an_answer_in_time_is_prompt_and_a_late_one_wants_an_apology() -> None:
    soon, late = (check("Спасибо!", ReplyContext(in_time=known)) for known in (True, False))
    assert [soon.criteria[0].met, late.criteria[0].met] == [True, False]
    assert soon.criteria[0].criterion is ReplyCriterion.PROMPTNESS
    assert [{each.code for each in one.warnings} & {"late"} for one in (soon, late)] == [
        set(),
        {"late"},
    ]


def test_admission_and_both_ways_on_are_told() -> None:
    kind = check("Вы правы, мы ошиблись. Пишите в чат или заполните анкету на сайте.", COMPLAINT)
    assert (kind.admission, kind.form, kind.channel) == (True, True, True)
    cold = check("Всё было по правилам.", COMPLAINT)
    assert (cold.admission, cold.form, cold.channel) == (False, False, False)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Извините, позвоните пожалуйста нам.", "Извините, позвоните, пожалуйста, нам."),
        ("Извините, позвоните пожалуйста.", "Извините, позвоните, пожалуйста."),
    ],
)
def test_a_comma_is_put_before_the_blank(text: str, mended: str) -> None:
    asked = ReplyContext(verdict=Verdict.COMPLAINT)
    edits = [each.edit for each in check(text, asked).warnings if each.code == "punctuation"]
    assert [text[: one.start] + one.words + text[one.end :] for one in edits if one] == [mended]
