"""Names of colleagues: compared, shortened, refused."""

from __future__ import annotations

import pytest

from app.domain.colleague import Colleague, checked, initials, name_key
from app.errors import ColleagueUnfit, ColleagueUnnamed


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Анна Смирнова", "АС"),
        ("Отдел доставки", "ОД"),
        ("Филиал на Ленина", "ФЛ"),
        ("ольга", "О"),
        ("Склад 12", "С1"),
        ("и на", "ИН"),
    ],
)
def test_two_letters_stand_for_a_name(name: str, short: str) -> None:
    assert initials(name) == short


def test_capitals_yo_and_white_space_make_no_other_name() -> None:
    assert name_key("  Пётр\u00a0  Ёлкин ") == name_key("петр елкин")


def test_a_colleague_has_a_name_of_a_fitting_length_without_control_characters() -> None:
    with pytest.raises(ColleagueUnnamed):
        checked(Colleague(name=" — "))
    with pytest.raises(ColleagueUnfit):
        checked(Colleague(name="А" * 81))
    with pytest.raises(ColleagueUnfit):
        checked(Colleague(name="Анна\x00"))
    assert checked(Colleague(name=" Анна \n Смирнова ", contact=" 12-34 ")) == Colleague(
        name="Анна Смирнова", contact="12-34"
    )
