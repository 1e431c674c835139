"""Profanity is found however it is masked, and innocent words are left alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.app.language.make import swears

MASKED = (
    "хуй х.у.й xyй х*й пиздец п*здец п и з д е ц nиздец пи3дец бляяяять бл@ть 6лядь сукааа cукa "
    "е6ать ёбаный нах*й blyat pizdec suka nahuy мyдак муд@к пид0р г0вно долбаёб за.ебали уёбки "
    "ахуели хуйня спиздили распиздяй ебать-копать шлюхи хер херня говнобанк"
)
INNOCENT = (
    "застрахуйте подстрахуй рубля корабля оскорблять употреблять мандарин команда сукно хлебать "
    "требовать учебник себе небо ребёнок мебель лебедь потребитель тебе победа "
    "сабля ансамбля "
    "мудрый изумруд педикюр педиатр Гондурас Херсон херес херувим хулиган художник "
    "хуже психует "
    "страхуемся Екатеринбург Ебург EBITDA Ebay ebook шлюз служебный бляха эпизод "
    "скипидар барсук сукин дебют "
    "hugo huawei сразу сравнить страна команде дубляж погребальный huge жопиков Хуан трахея"
)


@pytest.mark.parametrize("word", ["х у й", "п и з д е ц", "с у к а", *MASKED.split(" ")])
def test_masked_swearing_is_found(word: str) -> None:
    if len(word) > 1:
        assert swears(f"ну {word}, опять") or swears(word)


@pytest.mark.parametrize("word", INNOCENT.split(" "))
def test_innocent_words_are_left_alone(word: str) -> None:
    assert swears(f"вот {word} опять") == []


def test_single_letters_by_chance_are_no_swearing() -> None:
    assert swears("я и ты у них в о б щ е м") == []


def test_the_surface_is_what_stands_in_the_text() -> None:
    assert swears("да п*здец какой-то, сука") == ["п*здец", "сука"]


def test_zero_widths_do_not_hide_a_word() -> None:
    assert swears("х\u200bу\u200bй") == ["х\u200bу\u200bй"]


def test_the_recorded_cases_reach_the_target(shared: Path) -> None:
    lines = (shared / "data/texts/authored/profanity_cases.tsv").read_text("utf-8").splitlines()
    cases = [line.split("\t") for line in lines[1:]]
    found = {
        kind: [bool(swears(f"вот {word}")) for k, word in cases if k == kind]
        for kind in ("mat", "trap")
    }
    assert sum(found["mat"]) / len(found["mat"]) >= 0.98
    assert sum(found["trap"]) / len(found["trap"]) <= 0.01


DISGUISED = (
    "х**ня х..й пох@й бл@ п**ор м**ак на**й хúй хүй піздец п!здец пuздец cyka xyu ohuel nahui "
    "pi3dec dolboyob идинахуй ху-йня сьебал заипали ссаный пиsдец за-е-бали х_у_й х\u200bуй "
    "п\u0336и\u0336здец бля*ь"
)


@pytest.mark.parametrize("word", DISGUISED.split(" "))
def test_disguises_that_people_think_up(word: str) -> None:
    assert swears(f"это {word} опять")


@pytest.mark.parametrize(
    "text",
    [
        "возьмите себе... и по… домам", "карта 4276 **** 1234", "цена 5*** руб", "2*2 и 5*7",
        "б/у, н/у, х/б", "т е с т", "р у б л е й", "EBITDA ebook hue job pedal", "код 3615",
        "блат и блик", "рассада, ссылка, ссуда", "суккулент, сукровица", "наибольший загибал",
    ],
)  # fmt: skip
def test_signs_dots_and_like_words_are_no_swearing(text: str) -> None:
    assert swears(text) == []


def test_what_is_found_is_the_word_and_not_its_neighbours() -> None:
    assert swears("говно....опять") == ["говно"]


@pytest.mark.parametrize("text", ["х*" * 40_000, "х* " * 30_000, "х у й " * 30_000, "а-б" * 50_000])
def test_endless_masks_take_bounded_time(text: str) -> None:
    begin = time.process_time()
    swears(text)
    assert time.process_time() - begin < 5
