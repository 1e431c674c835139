"""Colleagues: kept, found by name, put aside and brought back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.colleague import Colleague, ColleagueKind
from app.errors import ColleagueTaken, NotFound, OperatorUnnamed
from app.services import colleagues
from app.store import colleagues as store
from app.store.database import Database
from tests import databases
from tests.place_rows import NOON


@pytest.fixture
def db(tmp_path: Path) -> Database:
    """An empty database."""
    return databases.empty(tmp_path)


def test_a_name_is_taken_without_regard_to_capitals_and_yo(db: Database) -> None:
    kept, changes = db.run_now(lambda s: colleagues.keep(s, Colleague(name="Пётр Ёлкин")))
    assert changes.colleagues == {kept.id}
    with pytest.raises(ColleagueTaken):
        db.run_now(lambda s: colleagues.keep(s, Colleague(name="петр  ЕЛКИН")))
    assert db.read_now(lambda s: store.by_name(s, "ПЕТР ЕЛКИН")) == kept


def test_who_is_put_aside_is_offered_no_longer_and_comes_back(db: Database) -> None:
    kept, _ = db.run_now(lambda s: colleagues.keep(s, Colleague(name="Склад")))
    db.run_now(lambda s: colleagues.put_aside(s, kept.id, NOON))
    assert db.read_now(store.listed) == ()
    with pytest.raises(NotFound):
        db.read_now(lambda s: store.by_name(s, "склад"))
    assert [each.aside for each in db.read_now(lambda s: store.listed(s, aside=True))] == [True]
    again = Colleague(name="склад", kind=ColleagueKind.DEPARTMENT)
    back, _ = db.run_now(lambda s: colleagues.keep(s, again))
    assert (back.id, back.kind, back.aside) == (kept.id, ColleagueKind.DEPARTMENT, False)


def test_a_new_name_may_not_be_anothers_even_of_one_put_aside(db: Database) -> None:
    one, _ = db.run_now(lambda s: colleagues.keep(s, Colleague(name="Анна")))
    other, _ = db.run_now(lambda s: colleagues.keep(s, Colleague(name="Ольга")))
    db.run_now(lambda s: colleagues.put_aside(s, other.id, NOON))
    with pytest.raises(ColleagueTaken):
        db.run_now(lambda s: colleagues.keep(s, replace(one, name="ольга")))
    renamed, _ = db.run_now(lambda s: colleagues.keep(s, replace(one, name="анна")))
    assert renamed.name == "анна"


def test_me_is_the_colleague_of_the_settings_name(db: Database) -> None:
    with pytest.raises(OperatorUnnamed):
        db.run_now(lambda s: colleagues.operator(s, " "))
    me, changes = db.run_now(lambda s: colleagues.operator(s, "Анна Смирнова"))
    assert changes
    again, changes = db.run_now(lambda s: colleagues.operator(s, "анна смирнова"))
    assert again == me
    assert not changes
