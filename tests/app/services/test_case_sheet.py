"""The case sheet tells what they need and, without a tick, nobody's name, number or page."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import docx
import pytest

from app.domain.handoff import Handoff, NewHandoff, Personal
from app.domain.ids import AuthorId, HandoffId
from app.domain.post import Author
from app.errors import WorkspaceReadOnly, WrongCall
from app.paths import Workspace
from app.services import handing_off
from app.services.case_sheet import SheetMade, SheetOrder, make, masked
from app.store import events, handoffs
from app.store.database import Database
from tests.place_rows import NOON, add_one, database

SAID = "Пишу вам: +7 912 345-67-89, anna@mail.ru, карта 4111 1111 1111 1111. \u202eНикто не звонил!"
ANNA = Author(
    id=AuthorId(1),
    network="vk",
    native_id="1",
    name="Анна Петрова",
    handle="anna_p",
    first_seen=NOON,
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def handed(db: Database) -> Handoff:
    """A case that a branch has to call about."""
    case_id = db.run_now(lambda s: add_one(s, SAID))
    new = NewHandoff(
        case_id=case_id, to_name="Филиал", what="Позвонить", due_at=NOON + timedelta(1)
    )
    return db.run_now(lambda s: handing_off.hand_off(s, new, NOON))[0]


def sheet(db: Database, folder: Path, name: str, *personal: Personal) -> SheetMade:
    """The sheet of a new hand-off."""
    order = SheetOrder(
        handoff_id=handed(db).id,
        personal=frozenset(personal),
        path=folder / name,
        operator="Мария",
        zone=UTC,
    )
    return asyncio.run(make(db, Workspace(folder), order, NOON))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Анна, здравствуйте! Анне Петровой отправили.",
            "[имя], здравствуйте! [имя] [имя] отправили.",
        ),
        ("@anna_p, ждём", "[имя], ждём"),
        ("Звоните 8 (912) 345-67-89", "Звоните [контакт]"),
        ("Пишите a.b@mail.ru!", "Пишите [контакт]!"),
        ("Карта 4111 1111 1111 1111", "Карта [номер карты]"),
        ("Без имён", "Без имён"),
    ],
)
def test_personal_data_is_masked(text: str, told: str) -> None:
    assert masked(text, ANNA, ()) == told


def test_what_is_ticked_is_told_but_a_card_never() -> None:
    every = frozenset(Personal)
    assert masked("Анна, 8 (912) 345-67-89", ANNA, every) == "Анна, 8 (912) 345-67-89"
    assert "[номер карты]" in masked("Карта 4111 1111 1111 1111", ANNA, every)


def test_a_sheet_is_a_document_with_the_words_and_the_day(db: Database, tmp_path: Path) -> None:
    made = sheet(db, tmp_path, "лист.docx")
    told = "\n".join(cell.text for table in docx.Document(str(tmp_path / "лист.docx")).tables
                     for row in table.rows for cell in row.cells)  # fmt: skip
    assert "Никто не звонил!" in told
    assert "23.11.2026 12:00" in told
    assert "912" not in told + made.text
    assert "\u202e" not in told
    handoff = db.read_now(handoffs.every)[0]
    assert handoff.sheet_sha256 == made.sha256
    kinds = [event.kind for event in db.read_now(lambda s: events.of_case(s, handoff.case_id))]
    assert kinds == ["handed_off", "handoff_sheet"]


def test_the_text_for_a_messenger_needs_no_file(db: Database, tmp_path: Path) -> None:
    order = SheetOrder(handoff_id=handed(db).id, personal=frozenset({Personal.CONTACTS}), zone=UTC)
    made = asyncio.run(make(db, Workspace(tmp_path), order, NOON))
    assert made.text.startswith("ЛИСТ ОБРАЩЕНИЯ № 1")
    assert "+7 912 345-67-89" in made.text
    assert "____" not in made.text
    assert not made.sha256


def test_what_cannot_be_written_leaves_nothing(db: Database, tmp_path: Path) -> None:
    handed(db)
    (tmp_path / "file").write_text("")
    for name, kind in (("a.exe", WrongCall), ("file/a.docx", WorkspaceReadOnly)):
        order = SheetOrder(handoff_id=HandoffId(1), path=tmp_path / name, zone=UTC)
        with pytest.raises(kind):
            asyncio.run(make(db, Workspace(tmp_path), order, NOON))
    assert not list(tmp_path.glob("*.part"))


def test_a_name_of_odd_letters_hides_nothing_else() -> None:
    odd = replace(ANNA, name="(.*)+ [" * 1_000, handle=".*")
    assert masked("(.*)+ [ и ещё", odd, ()) == "(.*)+ [ и ещё"
