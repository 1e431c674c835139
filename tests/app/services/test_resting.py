"""Rests as rows: begun, read again, gone without a pause, forgotten when the answer has left."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from app.domain.ids import PostId
from app.domain.reply import NewReply, Way
from app.domain.resting import RestRules, RestWhen
from app.errors import ReasonMissing
from app.services import replying, resting
from app.store import cases, rests
from tests.place_rows import NOON, add_one, database

RULES = RestRules(when=RestWhen.ALWAYS, minutes=10)


def test_a_reply_rests_and_is_read_again(tmp_path: Path):
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    db.run_now(
        partial(resting.begin, case_id=case_id, text="а", rules=RULES, public=True, now=NOON)
    )
    (found,) = db.read_now(rests.unread)
    assert (found.text, found.ready_at) == ("а", NOON + timedelta(minutes=10))
    db.run_now(partial(resting.read_again, case_id=case_id, text="б", public=True, now=NOON))
    (read,) = db.read_now(partial(rests.of_case, case_id=case_id))
    assert (read.read_text, read.compared_with, db.read_now(rests.unread)) == ("б", "б", ())


def test_to_go_without_a_pause_needs_a_reason_that_stays(tmp_path: Path):
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    skip = partial(resting.skip, case_id=case_id, text="а", public=True, now=NOON)
    with pytest.raises(ReasonMissing):
        db.run_now(partial(skip, reason="  "))
    db.run_now(partial(skip, reason="срок через минуту"))
    kinds = {
        one.kind: dict(one.facts)
        for one in db.read_now(partial(cases.whole, case_id=case_id)).events
    }
    assert kinds["rest_skipped"] == {"reason": "срок через минуту"}


def test_what_has_left_does_not_rest_any_more(tmp_path: Path):
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    db.run_now(
        partial(resting.begin, case_id=case_id, text="а", rules=RULES, public=True, now=NOON)
    )
    new = NewReply(case_id=case_id, post_id=PostId(1), text="а", way=Way.COPY)
    db.run_now(partial(replying.queue_reply, new=new, now=NOON, undo_s=0, capture_first=False))
    assert db.read_now(partial(rests.of_case, case_id=case_id)) == ()
