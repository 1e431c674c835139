"""`otklik cases show` tells of the card, in JSON and in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.cli.card_words import AUTHOR_REASONS, WORDS
from app.domain import questions, signs
from app.domain.cause import CAUSES
from app.domain.roles import Role
from app.services import questioning
from app.services.roles import set_role
from app.services.workspace import open_workspace
from app.store import cases
from tests.app.child import otklik
from tests.place_rows import NOON, add_one


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with one complaint, two answers and a role."""
    with open_workspace(tmp_path) as workspace:
        workspace.db.run_now(_fill)
    return tmp_path


def _fill(session: Session) -> None:
    case_id = add_one(session, cause="hotline")
    questioning.save_answers(session, case_id, {"why": "ждал три дня", "need": "cry"})
    author = cases.get(session, case_id).author
    if author is not None:
        set_role(session, author.id, Role.CUSTOMER, "заказ 55-17", NOON)


def test_the_card_is_told_as_json(root: Path):
    told = otklik("cases", "show", "1", "--json", "--workspace", str(root))
    card = json.loads(told.stdout)["card"]
    assert card["cause"] == "hotline"
    assert card["answers"] == {"why": "ждал три дня", "need": "cry"}
    assert card["questions_empty"] == 4
    assert [point["detail"] for point in card["checklist"]] == ["what", "where", "when", "order"]
    assert {len(card["signs"]["troll"]), len(card["signs"]["fake"])} == {5}
    assert card["roles"][0]["role"] == "customer"


@pytest.mark.parametrize(
    ("language", "words"), [("ru", "Не помогла горячая линия"), ("en", "The hotline failed")]
)
def test_the_card_is_told_in_words(root: Path, language: str, words: str):
    told = otklik("cases", "show", "1", "--workspace", str(root), OTKLIK_LANG=language)
    assert words in told.stdout
    assert "ждал три дня" in told.stdout


def test_every_code_of_a_card_has_words_in_the_terminal_and_in_the_window():
    codes = {*CAUSES, *questions.CODES, *questions.NEEDS, *signs.TROLL_SIGNS, *signs.FAKE_SIGNS}
    assert {str(code) for code in codes | set(Role)} <= WORDS.keys()
    assert all(len(pair) == 2 for pair in (WORDS | AUTHOR_REASONS).values())
