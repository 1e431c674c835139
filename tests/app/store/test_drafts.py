"""Drafts: kept per case, with the earlier texts one may go back to."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from app.domain.ids import CaseId
from app.domain.reply import Draft
from app.store import drafts
from app.store.tables import CaseRow
from tests.place_rows import NOON, add_one, database


def draft(case_id: CaseId, text: str, seconds: int = 0) -> Draft:
    """A draft saved so many seconds after noon."""
    return Draft(
        case_id=case_id, text=text, public=True, saved_at=NOON + timedelta(seconds=seconds)
    )


def texts(folder: Path, *saved: tuple[str, int]) -> list[str]:
    """The history after these saves, newest first."""
    db = database(folder)
    case_id = db.run_now(add_one)
    for text, seconds in saved:
        db.run_now(partial(drafts.put, draft=draft(case_id, text, seconds)))
    kept = db.run_now(lambda s: drafts.history(s, case_id))
    db.close()
    return [text for _, text in kept]


def test_a_saved_draft_is_read_back_and_marks_its_case(tmp_path: Path) -> None:
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    db.run_now(lambda s: drafts.put(s, draft(case_id, "Здравствуйте,  \n")))
    kept = db.run_now(lambda s: drafts.get(s, case_id))
    marked = db.run_now(lambda s: s.get_one(CaseRow, case_id).has_draft)
    assert kept == draft(case_id, "Здравствуйте,  \n")
    assert marked
    db.close()


def test_typing_on_within_a_minute_leaves_one_earlier_text(tmp_path: Path) -> None:
    saved = [("Добрый", 0), ("Добрый день", 5), ("Добрый день!", 10)]
    assert texts(tmp_path, *saved) == ["Добрый"]


def test_after_a_minute_the_next_text_is_remembered(tmp_path: Path) -> None:
    saved = [("один два три", 0), ("один два три четыре", 61), ("один два три четыре пять", 130)]
    assert texts(tmp_path, *saved) == ["один два три четыре", "один два три"]


def test_a_text_that_was_wiped_is_remembered_at_once(tmp_path: Path) -> None:
    saved = [("длинный первый ответ", 0), ("длинный первый ответ.", 2), ("д", 3)]
    assert texts(tmp_path, *saved)[0] == "длинный первый ответ."


def test_a_dropped_draft_stays_in_the_history(tmp_path: Path) -> None:
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    db.run_now(lambda s: drafts.put(s, draft(case_id, "почти готово")))
    assert db.run_now(lambda s: drafts.drop(s, case_id))
    assert db.run_now(lambda s: drafts.get(s, case_id)) is None
    assert [text for _, text in db.run_now(lambda s: drafts.history(s, case_id))] == [
        "почти готово"
    ]
    db.close()


def test_the_history_keeps_the_newest_fifty(tmp_path: Path) -> None:
    saved = [(f"текст номер {number} " + "я" * number, number * 61) for number in range(60)]
    kept = texts(tmp_path, *saved)
    assert len(kept) == drafts.KEPT
    assert kept[0].startswith("текст номер 58")
