"""Promises: begun by an answer that stands there, kept by the next one or by hand, none lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.case import Case, CaseStatus, CloseReason
from app.domain.closing import Closing
from app.domain.ids import CaseId, ReplyId
from app.domain.promise import Promise, PromisedMoment, packed, unpacked
from app.domain.reply import Way
from app.errors import NotFound
from app.reply_errors import InterimUndated
from app.services import casework, promising, replying
from app.store import cases, outbox
from app.store.database import Database
from tests.case_rows import answer
from tests.place_rows import NOON, add_one, database

TOMORROW, FRIDAY = NOON + timedelta(days=1), NOON + timedelta(days=5)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def copied(db: Database, case_id: CaseId, **more: Any) -> ReplyId:
    """An answer that was copied and not confirmed yet."""
    new = replace(db.run_now(lambda s: answer(s, case_id, "Ответ", Way.COPY)), **more)
    made = db.run_now(lambda s: replying.queue_reply(s, new, NOON, undo_s=0, capture_first=False))
    return made[0].id


def publish(db: Database, reply_id: ReplyId, at: datetime = NOON) -> None:
    """The person says that it stands there."""
    db.run_now(lambda s: replying.confirm_published(s, reply_id, "", at))


def case_of(db: Database, case_id: CaseId) -> Case:
    """The case as it stands."""
    return db.read_now(lambda s: cases.get(s, case_id))


def promises(db: Database, case_id: CaseId) -> tuple[Promise, ...]:
    """All its promises."""
    return db.read_now(lambda s: promising.of_case(s, case_id))


def moment(due: datetime, said: str, *, sure: bool = True) -> PromisedMoment:
    """A moment of a text."""
    return PromisedMoment(start=0, end=1, words="x", due=due, said=said, sure=sure)


def test_a_promise_begins_when_the_answer_stands_there(db: Database) -> None:
    case_id = db.run_now(add_one)
    reply_id = copied(db, case_id, promised_due=TOMORROW, promise="перезвоним завтра")
    assert case_of(db, case_id).deadline_kind != "promise"
    publish(db, reply_id)
    case = case_of(db, case_id)
    assert (case.status, case.deadline_at) == (CaseStatus.PROMISED, TOMORROW)
    assert case.deadline_kind == "promise"
    assert [(p.what, p.reply) for p in promises(db, case_id)] == [
        ("перезвоним завтра", str(reply_id))
    ]


def test_an_answer_taken_back_leaves_no_deadline(db: Database) -> None:
    case_id = db.run_now(add_one)
    reply_id = copied(db, case_id, promised_due=TOMORROW, promise="перезвоним")
    db.run_now(lambda s: replying.take_back(s, reply_id, NOON))
    assert promises(db, case_id) == ()
    assert case_of(db, case_id).status is not CaseStatus.PROMISED


def test_of_several_promises_the_nearest_open_one_is_the_deadline(db: Database) -> None:
    case_id = db.run_now(add_one)
    due, words = packed([moment(FRIDAY, "вернём деньги"), moment(TOMORROW, "позвоним")])
    publish(db, copied(db, case_id, promised_due=due, promise=words))
    assert case_of(db, case_id).deadline_at == TOMORROW
    publish(db, copied(db, case_id), TOMORROW)
    assert case_of(db, case_id).deadline_at == FRIDAY
    assert [p.kept_at is not None for p in promises(db, case_id)] == [True, False]


def test_a_kept_promise_leaves_the_case_free(db: Database) -> None:
    case_id = db.run_now(add_one)
    publish(db, copied(db, case_id, promised_due=TOMORROW, promise="позвоним"))
    db.run_now(lambda s: promising.keep(s, case_id, TOMORROW, NOON))
    case = case_of(db, case_id)
    assert (case.status, case.deadline_at) == (CaseStatus.WAITING, None)
    with pytest.raises(NotFound):
        db.run_now(lambda s: promising.keep(s, case_id, TOMORROW, NOON))


def test_a_promise_made_by_hand_does_not_hide_a_nearer_one(db: Database) -> None:
    case_id = db.run_now(add_one)
    publish(db, copied(db, case_id, promised_due=TOMORROW, promise="позвоним"))
    version = case_of(db, case_id).version
    db.run_now(lambda s: casework.promise(s, case_id, version, FRIDAY, "вернём", NOON))
    assert case_of(db, case_id).deadline_at == TOMORROW
    assert len(promises(db, case_id)) == 2


def test_what_a_row_holds_is_read_as_it_was_put() -> None:
    due, words = packed(
        [moment(FRIDAY, "б\nб"), moment(TOMORROW, "а"), moment(NOON, "?", sure=False)]
    )
    assert unpacked(due, words) == ((TOMORROW, "а"), (FRIDAY, "б б"))
    assert unpacked(None, "x") == ()


def test_the_outbox_keeps_what_an_answer_promises(db: Database) -> None:
    case_id = db.run_now(add_one)
    reply_id = copied(db, case_id, promised_due=TOMORROW, promise="а", interim=True)
    kept = db.read_now(lambda s: outbox.get(s, reply_id))
    assert (kept.promised_due, kept.promise, kept.interim) == (TOMORROW, "а", True)


def test_an_interim_answer_without_a_day_does_not_leave(db: Database) -> None:
    case_id = db.run_now(add_one)
    with pytest.raises(InterimUndated):
        copied(db, case_id, interim=True)
    assert db.read_now(lambda s: outbox.of_case(s, case_id)) == ()


def test_a_case_opened_again_is_due_by_what_is_still_promised(db: Database) -> None:
    case_id = db.run_now(add_one)
    publish(db, copied(db, case_id, promised_due=FRIDAY, promise="вернём"))
    ending = Closing(reason=CloseReason.SILENT, note="молчит")
    version = case_of(db, case_id).version
    db.run_now(lambda s: casework.close(s, case_id, version, ending, NOON))
    db.run_now(lambda s: casework.reopen(s, case_id, version + 1, "", NOON))
    case = case_of(db, case_id)
    assert (case.status, case.deadline_at) == (CaseStatus.PROMISED, FRIDAY)
