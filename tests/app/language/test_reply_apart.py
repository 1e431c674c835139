"""Each criterion of a reply is for itself; what nobody may read; thanks for another post."""

from __future__ import annotations

import pytest

from app.domain.reply_check import ReplyContext
from app.domain.triage import Verdict
from app.language.reply_check import check


def judged(text: str, verdict: Verdict = Verdict.COMPLAINT) -> dict[str, bool | None]:
    """What a reply meets, by the names of the criteria."""
    return {
        mark.criterion.value: mark.met
        for mark in check(text, ReplyContext(verdict=verdict)).criteria
    }


def codes(text: str) -> set[str]:
    """The guards that a public answer to a complaint sets off."""
    return {each.code for each in check(text, ReplyContext(verdict=Verdict.COMPLAINT)).warnings}


def test_an_answer_that_offends_may_pay_back_and_tell_facts() -> None:
    met = judged(
        "Вы, похоже, читать не умеете. Платёж завис из-за сбоя банка, деньги вернули час назад."
    )
    assert met["informativeness"]
    assert met["solution"]
    assert met["promptness"]
    assert met["professionalism"] is False


@pytest.mark.parametrize(
    "text",
    ["Да, с собаками можно в оба зала, поводок обязателен.", "Открыты с 10 до 18, без перерыва."],
)
def test_a_whole_answer_to_a_question_settles_it(text: str) -> None:
    assert judged(text, Verdict.QUESTION)["solution"]


@pytest.mark.parametrize(
    "text",
    [
        "Поезд стоял с 13:20 до 15:30, потому что гроза повредила контактную сеть.",
        "Приём уролога рассчитан на 12 минут, столько он и длился.",
        "Ответ будет дан в течение 30 дней.",
    ],
)
def test_the_times_of_the_story_are_not_our_quickness(text: str) -> None:
    assert judged(text)["promptness"] is False


@pytest.mark.parametrize(
    "text",
    [
        "Благодарим за высокую оценку нашей работы! Ждём снова!",
        "Рады, что вам понравилось! Приходите ещё.",
    ],
)
def test_thanks_for_praise_are_no_answer_to_a_complaint(text: str) -> None:
    assert judged(text)["professionalism"] is False
    assert judged(text, Verdict.THANKS)["professionalism"]


@pytest.mark.parametrize(
    "text",
    [
        "По нашей карте у вас тревожное расстройство, отсюда и обида.",
        "Елена Кузьмина, 1984 г.р., спасибо за отзыв.",
    ],
)
def test_what_is_known_of_health_and_birth_is_private(text: str) -> None:
    assert "private_data" in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Извините, ваше обращение зарегистрировано за № 4471209.",
        "Лицензия Банка России № 3251 действует бессрочно.",
        "Отправьте слово СТОП на номер 7788.",
        "Если что, я на связи: Аня, 8 900 000-00-17.",
    ],
)
def test_numbers_that_are_nobodys_secret_may_be_read(text: str) -> None:
    assert not codes(text) & {"private_data", "private_data_asked"}


def test_what_the_staff_said_is_not_what_we_say() -> None:
    assert "denial" not in codes("Простите за это «мы не отвечаем»: отвечаем и возместим цену.")
    assert not codes("Извините за «сами сломали», обменяем сегодня.") & {"blame_shifted"}


@pytest.mark.parametrize(
    ("text", "thanks"),
    [
        ("Низкий вам поклон за добрые слова!", True),
        ("Ценим, что вы об этом рассказали.", True),
        ("Спасибо бы сказали, что приняли.", False),
        ("Вашу благодарность передадим мастеру.", False),
        ("Спасибо за понимание и хорошего дня!", False),
    ],
)
def test_thanks_are_those_for_writing(text: str, thanks: bool) -> None:  # noqa: FBT001  # a parameter of the table above
    assert judged(text)["gratitude"] is thanks
