"""Profanity is found however it is masked, and innocent words are left alone."""

from __future__ import annotations

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
