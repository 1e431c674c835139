"""What «/» offers: short codes first, then names and bodies, fitting and used ones above."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_rank import CaseFacts, Shelf, TrackRecord, Why, ranked


def template(code: str, name: str = "Шаблон", body: str = "Текст", **more: object) -> Template:
    """A template that is valid by default."""
    fields = {"id": TemplateId(1), "folder": "", **more}
    return Template(short_code=code, name=name, body=body, **fields)  # type: ignore[arg-type]


def codes(typed: str, *templates: Template, **facts: str) -> list[str]:
    """The short codes offered, best first."""
    return [one.template.short_code for one in ranked(templates, typed, CaseFacts(**facts))]


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


def test_what_was_typed_outranks_what_fits_and_what_was_used() -> None:
    fits = template("b", body="возврат денег", verdicts=("complaint",), uses=99)
    assert codes("возврат", fits, template("возврат"), verdict="complaint") == ["возврат", "b"]


def test_with_nothing_typed_cause_network_and_language_tell_as_well() -> None:
    offered = codes(
        "",
        template("de", language="en", verdicts=("complaint",)),
        template("mail", networks=("email",)),
        template("any"),
        template("vk", networks=("vk",)),
        template("staff", causes=("staff",)),
        verdict="complaint", network="vk", cause="staff", language="ru",
    )  # fmt: skip
    assert offered == ["staff", "vk", "any", "de", "mail"]


def test_what_helped_in_like_cases_leads_and_says_so() -> None:
    first, second = template("a", id=TemplateId(1)), template("b", id=TemplateId(2))
    records = {TemplateId(2): TrackRecord(used=5, solved=4), TemplateId(1): TrackRecord(used=3)}
    offers = ranked([first, second], "", CaseFacts(verdict="complaint"), records)
    assert [one.template.short_code for one in offers] == ["b", "a"]
    assert offers[0].why == (Why(code="solved", times=4),)
    assert offers[1].why == (Why(code="used", times=3),)


def test_among_equals_the_one_used_last_comes_first() -> None:
    old = template("a", used_at=datetime(2026, 1, 1, tzinfo=UTC), uses=50)
    new = template("b", used_at=datetime(2026, 9, 1, tzinfo=UTC), uses=1)
    assert codes("", template("c"), old, new) == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [("djpdhfn", "возврат"), ("DJPDHFN", "возврат"), (";fkj,f", "жалоба"),
     ("возрват", "возврат"), ("вовзрат", "возврат"), ("возвра", "возврат"), ("возврвт", "возврат"),
     ("возвврат", "возврат"), ("ghjcnb", "прости"), ("вохв", "возврат"), ("djphdfn", "возврат"),
     ("ежик", "ёжик"), ("куагтв", "refund")],
)  # fmt: skip
def test_the_other_layout_and_one_wrong_letter_find_too(typed: str, code: str) -> None:
    others = (template("спасибо"), template("zzz", name="Другое"))
    assert codes(typed, template(code), *others) == [code]


def test_a_real_match_comes_before_one_of_the_other_layout() -> None:
    assert codes("ntcn", template("тест"), template("x", name="ntcn now")) == ["тест", "x"]
    assert codes("ntcn", template("тест"), template("ntcn")) == ["ntcn", "тест"]


def test_a_shelf_hands_out_no_more_than_is_asked_for() -> None:
    shelf = Shelf(template(f"c{number}", id=TemplateId(number)) for number in range(100))
    assert len(shelf) == 100
    assert len(shelf.offers("c", CaseFacts(), most=7)) == 7
