"""The man's form is found, in whichever order a template has the two."""

from __future__ import annotations

import pytest

from app.domain.gender_pairs import masculine_first

PAIRS = (
    "обратился/обратилась Уважаемый/Уважаемая рад/рада сам/сама он/она его/её ему/ей им/ею ним/ней"
    " должен/должна господин/госпожа мой/моя смог/смогла увлёкся/увлеклась пришёл/пришла"
    " уважаемого/уважаемой прежний/прежняя огорчён/огорчена участник/участница друг/подруга"
    " приобрёл/приобрела сэр/мадам ся/ась /а г-н/г-жа"
)


@pytest.mark.parametrize("pair", PAIRS.split(" "))
def test_either_order_means_the_same(pair: str):
    man, woman = pair.split("/")
    assert masculine_first((man, woman)) == masculine_first((woman, man)) == (man, woman)


def test_the_words_that_differ_decide_and_the_neutral_form_stays_behind():
    assert masculine_first(("была рада", "был рад", "рады")) == ("был рад", "была рада", "рады")


@pytest.mark.parametrize("forms", [("да", "нет"), ("день", "ночь"), ("доставка", "самовывоз")])
def test_what_is_no_pair_keeps_its_order(forms: tuple[str, str]):
    assert masculine_first(forms) == forms
