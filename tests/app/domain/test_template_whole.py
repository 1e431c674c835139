"""Templates inside of templates: put together once, never in a circle, never without end."""

from __future__ import annotations

import pytest

from app.domain.template_folders import moved, tidy, with_all_above
from app.domain.template_whole import faults, whole
from app.template_errors import TemplateCycle, TemplateFolderInside, TemplateTooLarge


def test_the_texts_of_others_stand_where_they_are_named() -> None:
    bodies = {"а": " раз {>Б} ", "б": "два"}
    assert whole("0 {>а} {>А} {>нет}", bodies) == "0 раз два раз два {>нет}"


@pytest.mark.parametrize(
    ("body", "bodies", "chain"),
    [
        ("{>а}", {"а": "{>а}"}, "а → а"),
        ("{>а}", {"а": "{>б}", "б": "{>в}", "в": "{>Б}"}, "б → в → б"),
    ],
)
def test_a_circle_is_named(body: str, bodies: dict[str, str], chain: str) -> None:
    with pytest.raises(TemplateCycle) as caught:
        whole(body, bodies)
    assert caught.value.facts["chain"] == chain
    assert faults(body, bodies).cycle == chain


def test_what_grows_without_end_is_refused_at_once() -> None:
    deep = {str(n): f"{{>{n + 1}}}" * 100 for n in range(30)} | {"30": "x"}
    with pytest.raises(TemplateTooLarge):
        whole("{>0}", deep)
    assert faults("{>0}", deep).too_large
    ladder = {str(n): f"{{>{n + 1}}}" for n in range(500)}
    with pytest.raises(TemplateTooLarge):
        whole("{>0}", ladder)


def test_faults_name_what_no_case_knows_and_what_is_not_there() -> None:
    found = faults("{имя} {погода} {>а} {>нет} {{какое}} {погода}", {"а": "{луна}"})
    assert found.unknown == ("погода", "луна", "какое")
    assert found.missing == ("нет",)
    assert not faults("{имя}, {{_что}}, {вы: вам/тебе}", {})


def test_a_folder_moves_with_all_below_it_and_never_into_itself() -> None:
    folders = ("А", "А::Б", "А::Б::В", "АБ")
    assert moved(folders, "А::Б", " Г ::  Д ") == {"А::Б": "Г::Д", "А::Б::В": "Г::Д::В"}
    assert moved(folders, "А", "А") == {}
    with pytest.raises(TemplateFolderInside):
        moved(folders, "А", "А::Б")
    assert tidy(":: А :: :: Б ::") == "А::Б"
    assert with_all_above(["б::я", "А::Б::В"]) == ("А", "А::Б", "А::Б::В", "б", "б::я")
