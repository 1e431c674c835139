"""Templates kept, found and filled from a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.domain.ids import CaseId
from app.domain.template import Template
from app.errors import NotFound, TemplateCodeTaken, TemplateCycle, TemplateEmpty
from app.services import templating
from app.services.speech import RussianSpeech
from app.store import templates
from app.store.database import Database
from tests.place_rows import NOON, Wrote, add_author, add_case, add_source, database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def template(code: str = "/сроки", **more: str) -> Template:
    """A new template."""
    fields: dict[str, Any] = {
        "name": "Сроки",
        "folder": "Жалоба::Доставка",
        "body": "Здравствуйте!",
        **more,
    }
    return Template(id=templating.NEW, short_code=code, **fields)


def keep(db: Database, new: Template) -> Template:
    """It, kept."""
    return db.run_now(lambda s: templating.keep(s, new))[0]


def filling(case_id: CaseId, **more: Any) -> templating.Filling:
    return templating.Filling(case_id=case_id, operator="Ольга", now=NOON, zone=UTC, **more)


def case_of(db: Database, name: str) -> CaseId:
    """A case of somebody who is called so."""
    author = db.run_now(lambda s: add_author(s, name))
    wrote = Wrote(db.run_now(lambda s: add_source(s, name=f"VK: {name}")), author)
    return db.run_now(lambda s: add_case(s, wrote, "Где заказ?"))


def filled(db: Database, name: str, body: str, **more: Any) -> str:
    case_id = case_of(db, name)
    wanted = filling(case_id, **more)
    return db.read_now(lambda s: templating.fill(s, body, wanted, RussianSpeech)).text


def test_a_kept_template_is_found_by_its_code_and_by_its_number(db: Database) -> None:
    kept = keep(db, template())
    assert kept.short_code == "сроки"
    for name in ("сроки", "/СРОКИ", str(kept.id)):
        assert db.read_now(partial(templating.find, name=name)) == kept
    with pytest.raises(NotFound):
        db.read_now(lambda s: templating.find(s, "нет такого"))


def test_two_templates_never_share_a_code(db: Database) -> None:
    first = keep(db, template())
    with pytest.raises(TemplateCodeTaken):
        keep(db, template("Сроки"))
    assert keep(db, replace(first, name="Другое имя")).name == "Другое имя"


def test_a_template_without_a_text_says_what_it_lacks(db: Database) -> None:
    with pytest.raises(TemplateEmpty) as empty:
        keep(db, template("/", body=" "))
    assert empty.value.facts == {"missing": "short_code, body"}


def test_a_removed_template_comes_back_whole(db: Database) -> None:
    kept = keep(db, template())
    removed, changes = db.run_now(lambda s: templating.remove(s, kept.id))
    assert changes.templates == {kept.id}
    back = keep(db, replace(removed, id=templating.NEW))
    assert replace(back, id=kept.id) == kept


def test_uses_are_counted_and_raise_a_template(db: Database) -> None:
    keep(db, template("а", name="Первый"))
    second = keep(db, template("б", name="Второй"))
    db.run_now(lambda s: templates.know_uses(s, second.id, replace(second, uses=1)))
    assert db.read_now(lambda s: templating.offered(s, ""))[0].template.id == second.id


def test_a_template_is_filled_from_its_case(db: Database) -> None:
    author = db.run_now(lambda s: add_author(s, "Анна Петрова"))
    wrote = Wrote(db.run_now(add_source), author)
    case_id = db.run_now(lambda s: add_case(s, wrote, "Где заказ?"))
    body = "{{author.first_name|Здравствуйте}}, {{brand}}, {{post.date}}: {{_date|когда}}"
    filled = db.read_now(lambda s: templating.fill(s, body, filling(case_id)))
    assert filled.text == "Анна, Ромашка, 22.11.2026: [[когда]]"
    assert filled.text[slice(*filled.blanks[0])] == "[[когда]]"


BODY = "{Уважаемый/Уважаемая/Здравствуйте}, {имя}! Передали {полное имя|дат|вам} ответ {бренд|род}."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Петрова Мария", "Уважаемая, Мария! Передали Петровой Марии ответ Ромашки."),
        ("Лев Ткач", "Уважаемый, Лев! Передали Льву Ткачу ответ Ромашки."),
        ("Саша Шевченко", "Здравствуйте, Саша! Передали Саше Шевченко ответ Ромашки."),
        ("kotik2000", "Здравствуйте, [[имя]]! Передали вам ответ Ромашки."),
        ("Злой клиент", "Здравствуйте, [[имя]]! Передали вам ответ Ромашки."),
        ("Никита Иванова", "Здравствуйте, Никита! Передали вам ответ Ромашки."),
    ],
)
def test_a_name_bends_agrees_or_gives_way(db: Database, name: str, text: str) -> None:
    assert filled(db, name, BODY) == text


def test_what_is_not_certain_is_a_blank_that_stops_sending(db: Database) -> None:
    assert filled(db, "Семён Соловей", "для {фамилия|род}") == "для [[Соловей: род]]"
    assert filled(db, "kotik2000", "{обратился/обратилась}") == "[[обратился/обратилась]]"


def test_a_blank_is_filled_with_its_word_by_the_number(db: Database) -> None:
    body = "{{_дней:число|сколько дней}} {_дней: день/дня/дней}"
    assert filled(db, "Анна", body) == "[[сколько дней]] [[день/дня/дней]]"
    assert filled(db, "Ян", body, answers={"_дней": "22"}) == "22 дня"
    assert filled(db, "Ия", body, answers={"_дней": "11"}) == "11 дней"


def test_a_template_takes_in_others_and_never_itself(db: Database) -> None:
    keep(db, template("подпись", body="{оператор}, {бренд}"))
    keep(db, template("раз", body="{>два}"))
    keep(db, template("два", body="и {>РАЗ}"))
    assert filled(db, "Анна", "Ждём.\n{>подпись}") == "Ждём.\nОльга, Ромашка"
    assert filled(db, "Ия", "{>нет_такого}") == "[[>нет_такого]]"
    with pytest.raises(TemplateCycle) as caught:
        filled(db, "Ян", "{>раз}")
    assert caught.value.facts["chain"] == "раз → два → раз"


def test_braces_of_others_stay_and_unknown_fields_are_seen(db: Database) -> None:
    assert filled(db, "Анна", "{ } {{ }} { a=1; }") == "{ } {{ }} { a=1; }"
    assert filled(db, "Ия", "{неведомое}, {{какое_то}}") == "[[неведомое]], [[какое_то]]"
    assert filled(db, "Ян", "{вы: Вам/тебе}, {вы: Вы/ты}", formal=False) == "тебе, ты"


def test_without_word_forms_what_asks_for_one_is_a_blank(db: Database) -> None:
    case_id = case_of(db, "Анна Петрова")
    body = "{имя}, {имя|дат}, {обратился/обратилась}"
    found = db.read_now(lambda s: templating.fill(s, body, filling(case_id)))
    assert found.text == "Анна, [[Анна: дат]], [[обратился/обратилась]]"
