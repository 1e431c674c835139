"""Answering: blanks stop it, nothing is sent or lost twice, copied ones are confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from app.domain.case import CaseStatus, Step
from app.domain.ids import CaseId
from app.domain.reply import Draft, Reply, ReplyStatus, Way
from app.domain.source import ANSWERABLE
from app.errors import BlanksLeft, PermalinkWrong, ReplyEmpty, ReplyState
from app.services import drafting, replying
from app.sources import registry
from app.store import cases, drafts, outbox
from app.store.database import Database
from tests.case_rows import answer
from tests.place_rows import NOON, add_one, database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def begin(db: Database, text: str, case_id: CaseId | None = None) -> CaseId:
    """A case with a draft."""
    case_id = case_id or db.run_now(add_one)
    draft = Draft(case_id=case_id, text=text, public=True, saved_at=NOON)
    db.run_now(lambda s: drafting.save_draft(s, draft))
    return case_id


def queue(db: Database, case_id: CaseId, text: str, way: Way = Way.API) -> Reply:
    """An answer in the outbox, with a quarter of a minute to change one's mind."""
    new = db.run_now(lambda s: answer(s, case_id, text, way))
    return db.run_now(lambda s: replying.queue_reply(s, new, NOON, undo_s=15, capture_first=False))[
        0
    ]


def test_only_the_first_and_the_last_letter_concern_other_screens(db: Database) -> None:
    case_id = db.run_now(add_one)
    first = Draft(case_id=case_id, text="З", public=True, saved_at=NOON)
    more = Draft(case_id=case_id, text="Зд", public=True, saved_at=NOON)
    none = Draft(case_id=case_id, text="", public=True, saved_at=NOON)
    seen = [
        bool(db.run_now(partial(drafting.save_draft, draft=draft))[1])
        for draft in (first, more, none, none)
    ]
    assert seen == [True, False, True, False]


def test_a_queued_answer_waits_out_its_undo_window_and_empties_the_draft(db: Database) -> None:
    case_id = begin(db, "Здравствуйте!")
    reply = queue(db, case_id, "  Здравствуйте!  ")
    assert (reply.text, reply.status) == ("Здравствуйте!", ReplyStatus.PENDING)
    assert reply.not_before == NOON + timedelta(seconds=15)
    assert db.read_now(lambda s: drafts.get(s, case_id)) is None
    assert [one.text for one in db.read_now(lambda s: drafting.history(s, case_id))]


def test_blanks_stop_an_answer_and_say_which(db: Database) -> None:
    case_id = begin(db, "Вернём [[сумма]] до [[дата]], [[сумма]]")
    with pytest.raises(BlanksLeft) as stopped:
        queue(db, case_id, "Вернём [[сумма]] до [[дата]], [[сумма]]")
    assert stopped.value.facts == {"blanks": "сумма, дата"}
    assert db.read_now(lambda s: outbox.of_case(s, case_id)) == ()
    assert db.read_now(lambda s: drafts.get(s, case_id)) is not None


def test_white_space_is_no_answer(db: Database) -> None:
    case_id = db.run_now(add_one)
    with pytest.raises(ReplyEmpty):
        queue(db, case_id, " \n ")


def test_an_answer_taken_back_is_a_draft_again_above_what_was_begun(db: Database) -> None:
    case_id = begin(db, "Здравствуйте!")
    reply = queue(db, case_id, "Здравствуйте!")
    begin(db, "Ещё одно", case_id)
    db.run_now(lambda s: replying.take_back(s, reply.id, NOON))
    kept = db.read_now(lambda s: drafts.get(s, case_id))
    assert kept is not None
    assert kept.text == "Здравствуйте!\n\nЕщё одно"
    with pytest.raises(ReplyState):
        db.run_now(lambda s: replying.take_back(s, reply.id, NOON))


def test_what_is_being_sent_cannot_be_taken_back(db: Database) -> None:
    case_id = begin(db, "Здравствуйте!")
    reply = queue(db, case_id, "Здравствуйте!")
    db.run_now(lambda s: outbox.mark_sending(s, reply.id))
    with pytest.raises(ReplyState):
        db.run_now(lambda s: replying.take_back(s, reply.id, NOON))
    assert db.read_now(lambda s: drafts.get(s, case_id)) is None


def test_a_copied_answer_counts_once_the_person_says_it_stands_there(db: Database) -> None:
    case_id = begin(db, "Ответ")
    reply = queue(db, case_id, "Ответ", Way.COPY)
    assert reply.status is ReplyStatus.COPIED
    link = "https://vk.com/wall-1_2"
    db.run_now(lambda s: replying.confirm_published(s, reply.id, link, NOON))
    whole = db.read_now(lambda s: cases.whole(s, case_id))
    assert (whole.replies[0].status, whole.replies[0].permalink) == (ReplyStatus.SENT, link)
    assert whole.case.status is CaseStatus.WAITING
    assert whole.case.first_answer_at == NOON
    assert Step.ANSWERED in whole.case.steps


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "https://[", "vk"])
def test_only_a_web_page_is_taken_for_the_answers_address(db: Database, link: str) -> None:
    case_id = begin(db, "Ответ")
    reply = queue(db, case_id, "Ответ", Way.COPY)
    with pytest.raises(PermalinkWrong):
        db.run_now(lambda s: replying.confirm_published(s, reply.id, link, NOON))
    assert db.read_now(lambda s: outbox.get(s, reply.id)).status is ReplyStatus.COPIED


def test_a_failed_answer_goes_again_with_its_old_key(db: Database) -> None:
    case_id = begin(db, "Ответ")
    reply = queue(db, case_id, "Ответ")
    db.run_now(lambda s: outbox.mark_sending(s, reply.id))
    db.run_now(lambda s: outbox.mark_failed(s, reply.id, "source.refused"))
    db.run_now(lambda s: replying.retry(s, reply.id, NOON))
    again = db.read_now(lambda s: outbox.get(s, reply.id))
    assert (again.status, again.idempotency_key) == (ReplyStatus.PENDING, reply.idempotency_key)


def test_the_window_knows_the_networks_that_take_answers() -> None:
    assert {kind.network for kind in registry.kinds() if kind.can_send} == ANSWERABLE
