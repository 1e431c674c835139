"""Templates kept, found and filled from a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.domain.template import Template
from app.errors import NotFound, TemplateCodeTaken, TemplateEmpty
from app.services import templating
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
    db.run_now(lambda s: templates.count_uses(s, [second.id]))
    assert db.read_now(lambda s: templating.offered(s, ""))[0].id == second.id


def test_a_template_is_filled_from_its_case(db: Database) -> None:
    author = db.run_now(lambda s: add_author(s, "Анна Петрова"))
    wrote = Wrote(db.run_now(add_source), author)
    case_id = db.run_now(lambda s: add_case(s, wrote, "Где заказ?"))
    body = "{{author.first_name|Здравствуйте}}, {{brand}}, {{post.date}}: {{_date|когда}}"
    filled = db.read_now(
        lambda s: templating.fill(s, body, case_id, operator="Ольга", now=NOON, zone=UTC)
    )
    assert filled.text == "Анна, Ромашка, 22.11.2026: [[когда]]"
    assert filled.text[slice(*filled.blanks[0])] == "[[когда]]"
