"""Cases with the same problem are found in the whole archive, solved ones first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.domain.alikeness import Neighbour
from app.domain.case import CloseReason
from app.domain.ids import CaseId
from app.domain.template import Template
from app.services.alike import alike
from app.store import search, templates
from app.store.database import Database
from app.store.tables import CaseRow, ReplyRow
from tests.place_rows import NOON, add_one, database

OURS = "Самокат не тормозил на спуске, чуть не попал под машину, верните залог"
SOLVED = "На спуске самокат разогнался, тормоз не сработал, залог не вернули"
OTHER = "Залог за самокат держат вторую неделю, на спуске тормозил нормально"
FAR = "Прекрасный концерт, спасибо музыкантам и организаторам"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def found_text(session: Session, text: str, **more: object) -> CaseId:
    """A case whose text can be searched for."""
    case_id = add_one(session, text, **more)
    post = session.get_one(CaseRow, case_id).main_post_id
    doc = search.SearchDoc(kind="post", ref=str(post), case_id=case_id, at=NOON, text=text)
    search.put(session, [doc])
    return case_id


def solve(session: Session, case_id: CaseId, answer: str) -> None:
    """Closed as solved, after an answer made of a template."""
    fresh = Template(id=0, short_code="залог", name="Вернём залог", folder="", body=answer)  # type: ignore[arg-type]  # a new one
    template = templates.add(session, fresh)
    case = session.get_one(CaseRow, case_id)
    case.status, case.open, case.close_reason = "closed", False, "solved"
    case.close_note = "залог вернули"
    session.add(
        ReplyRow(
            case_id=case_id,
            post_id=case.main_post_id,
            text=answer,
            public=True,
            way="api",
            status="sent",
            idempotency_key="k",
            created_at=NOON,
            not_before=NOON,
            sent_at=NOON,
            template_ids=[template.id],
        )
    )


def near(db: Database, case_id: CaseId) -> tuple[Neighbour, ...]:
    return db.read_now(lambda session: alike(session, case_id)).neighbours


def test_the_same_problem_is_found_in_other_words_and_forms(db: Database) -> None:
    own = db.run_now(lambda s: found_text(s, OURS))
    other = db.run_now(lambda s: found_text(s, SOLVED))
    db.run_now(lambda s: found_text(s, FAR))
    found = near(db, own)
    assert [one.case.id for one in found] == [other]
    assert {"самок", "спус"} & {word[:5] for word in found[0].shared}


def test_what_was_solved_stands_first_and_says_how(db: Database) -> None:
    own = db.run_now(lambda s: found_text(s, OURS))
    solved = db.run_now(lambda s: found_text(s, SOLVED))
    open_one = db.run_now(lambda s: found_text(s, OTHER))
    db.run_now(lambda s: solve(s, solved, "Вернём залог сегодня"))
    first, second = near(db, own)
    assert (first.case.id, second.case.id) == (solved, open_one)
    assert (first.close_reason, first.close_note) == (CloseReason.SOLVED, "залог вернули")
    assert (first.reply, first.template) == ("Вернём залог сегодня", "Вернём залог")
    assert (second.close_reason, second.reply) == (None, "")


def test_cases_beyond_the_newest_thousands_are_found(db: Database) -> None:
    def archive(session: Session) -> tuple[CaseId, CaseId]:
        old = found_text(session, SOLVED)
        for number in range(120):
            found_text(session, f"Поездка номер {number}: водитель опоздал, в салоне пахло")
        return old, found_text(session, OURS)

    old, own = db.run_now(archive)
    assert [one.case.id for one in near(db, own)] == [old]


def test_the_same_cause_brings_nearer(db: Database) -> None:
    own = db.run_now(lambda s: found_text(s, OURS, cause="quality"))
    db.run_now(lambda s: found_text(s, SOLVED, cause="staff"))
    same = db.run_now(lambda s: found_text(s, SOLVED + "!", cause="quality"))
    assert near(db, own)[0].case.id == same


@pytest.mark.parametrize("text", ["", "😡😡", "а б в", '"" OR * NEAR(', "\x00\ufffd"])
def test_a_case_without_words_has_no_neighbours(db: Database, text: str) -> None:
    db.run_now(lambda s: found_text(s, OURS))
    own = db.run_now(lambda s: found_text(s, text))
    assert near(db, own) == ()
    assert near(db, CaseId(404)) == ()
