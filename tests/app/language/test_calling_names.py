"""How a letter calls whom no plain name tells: by a first name that stands there, or not at all."""

from __future__ import annotations

import pytest

from app.language.calling_names import called


@pytest.mark.parametrize(
    ("shown", "name"),
    [("Лена Шопоголик", "Лена"), ("лена из твери", "Лена"), ("Ivan Petrov", "Ivan"),
     ("Petrov Ivan", "Ivan"), ("ANNA", "Anna")],
)  # fmt: skip
def test_a_first_name_is_taken_out_of_a_nickname(shown: str, name: str):
    assert called(shown) == name


@pytest.mark.parametrize(
    "shown",
    ["Злой клиент", "Мама Оля", "Слава Украине", "Маша и Медведь", "MaxxPower", "anna_smirnova",
     "Ольга1985", "Вера в лучшее", "Ли Цзинь", "Света-конфета", "Аноним", "!!!", ""],
)  # fmt: skip
def test_a_nickname_is_no_name_to_call_by(shown: str):
    assert called(shown) == ""
