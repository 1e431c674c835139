"""What «/» offers: short codes first, then names and bodies, fitting and used ones above."""

from __future__ import annotations

from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_rank import ranked


def template(code: str, name: str = "Шаблон", body: str = "Текст", **more: object) -> Template:
    """A template that is valid by default."""
    fields = {"id": TemplateId(1), "folder": "", **more}
    return Template(short_code=code, name=name, body=body, **fields)  # type: ignore[arg-type]


def codes(typed: str, *templates: Template, verdict: str = "") -> list[str]:
    """The short codes offered, best first."""
    return [found.short_code for found in ranked(templates, typed, verdict)]


def test_a_code_that_begins_so_comes_before_one_that_holds_it_before_a_name_before_a_body() -> None:
    offered = codes(
        "срок",
        template("a", body="назовём срок"),
        template("b", name="Срок доставки"),
        template("просрок"),
        template("срок"),
    )
    assert offered == ["срок", "просрок", "b", "a"]


def test_what_holds_none_of_the_words_is_not_offered() -> None:
    assert codes("возврат денег", template("a", body="Возврат"), template("b")) == []


def test_words_are_found_apart_and_whatever_their_case_or_yo() -> None:
    assert codes("ЕЩЕ деньги", template("a", name="Деньги", body="Ещё раз")) == ["a"]


def test_with_nothing_typed_the_fitting_and_the_used_stand_first() -> None:
    offered = codes(
        "",
        template("any"),
        template("thanks", verdicts=("thanks",)),
        template("rare", verdicts=("complaint",), uses=1),
        template("often", verdicts=("complaint",), uses=9),
        verdict="complaint",
    )
    assert offered == ["often", "rare", "any", "thanks"]
