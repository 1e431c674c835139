"""A whole case: its thread in order, versions, what is new, and no overwriting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.analysis_json import to_json
from app.domain.ids import CaseId
from app.domain.triage import Analysis, BrandMention
from app.errors import Conflict, NotFound
from app.store import cases, events
from app.store.database import Database
from app.store.tables import SourceRow
from tests.case_rows import add_post, add_version
from tests.place_rows import NOON, add_one, database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def test_the_thread_stands_in_order_with_what_others_wrote(db: Database) -> None:
    case_id = db.run_now(add_one)
    later = NOON + timedelta(hours=1)
    db.run_now(lambda s: add_post(s, case_id, "b", created=later, context=True))
    db.run_now(lambda s: add_post(s, case_id, "1", created=NOON - timedelta(days=1), context=True))
    whole = db.read_now(lambda s: cases.whole(s, case_id))
    assert [post.native_id for post in whole.posts] == ["1", f"post-{case_id}", "b"]
    assert whole.main_post is not None
    assert whole.main_post.native_id == f"post-{case_id}"


def test_parents_outside_of_the_thread_stand_above(db: Database) -> None:
    case_id = db.run_now(lambda s: add_one(s, thread_id=None))
    db.run_now(lambda s: add_post(s, case_id, "top", context=True, thread_id="t"))
    early = NOON - timedelta(hours=1)
    db.run_now(lambda s: add_post(s, case_id, "own", parent_id="top", created=early))
    whole = db.read_now(lambda s: cases.whole(s, case_id))
    assert [post.native_id for post in whole.posts] == ["top", "own", f"post-{case_id}"]


def test_earlier_texts_and_the_removed_source_are_told(db: Database) -> None:
    case_id = db.run_now(add_one)
    post = db.read_now(lambda s: cases.posts(s, case_id))[0].id
    db.run_now(lambda s: add_version(s, post, "как было"))
    source = db.read_now(lambda s: cases.get(s, case_id)).source_id
    db.run_now(lambda s: setattr(s.get_one(SourceRow, source), "removed_at", NOON))
    whole = db.read_now(lambda s: cases.whole(s, case_id))
    assert [version.text for version in whole.earlier(post)] == ["как было"]
    assert whole.source_removed
    assert not whole.can_answer


def test_posts_that_name_a_brand_are_told_with_the_place(db: Database) -> None:
    case_id = db.run_now(add_one)
    named = BrandMention(brand="Ромашка", start=6, end=13, surface="Ромашку", how="form")
    found = to_json(Analysis(version=1, language="ru", lemmas=(), mentions=(named,)))
    post = db.run_now(lambda s: add_post(s, case_id, "b", text="Иду в Ромашку", analysis=found))
    nothing = to_json(Analysis(version=1, language="ru", lemmas=()))
    db.run_now(lambda s: add_post(s, case_id, "c", analysis=nothing))
    whole = db.read_now(lambda s: cases.whole(s, case_id))
    assert whole.named == {post: (named,)}
    assert len(whole.said) == 2


def test_the_newest_standing_post_is_the_one_to_answer(db: Database) -> None:
    case_id = db.run_now(add_one)
    db.run_now(lambda s: add_post(s, case_id, "second"))
    gone = NOON + timedelta(hours=2)
    db.run_now(lambda s: add_post(s, case_id, "third", created=gone, deleted_at=gone))
    newest = db.read_now(lambda s: cases.whole(s, case_id)).newest_of_customer()
    assert newest is not None
    assert newest.native_id == "second"


def test_a_change_on_top_of_an_unseen_one_is_refused(db: Database) -> None:
    case_id = db.run_now(add_one)
    version = db.read_now(lambda s: cases.get(s, case_id)).version
    db.run_now(lambda s: cases.change(s, case_id, version, cause="staff"))
    with pytest.raises(Conflict):
        db.run_now(lambda s: cases.change(s, case_id, version, cause="hotline"))
    assert db.read_now(lambda s: cases.get(s, case_id)).cause == "staff"


def test_a_case_that_is_not_there_is_named(db: Database) -> None:
    with pytest.raises(NotFound) as missing:
        db.read_now(lambda s: cases.whole(s, CaseId(404)))
    assert missing.value.facts == {"what": "case", "id": 404}


def test_history_lines_keep_their_order_and_drop_empty_facts(db: Database) -> None:
    case_id = db.run_now(add_one)
    db.run_now(lambda s: events.add(s, case_id, "verdict", NOON, verdict="troll", reason=""))
    db.run_now(lambda s: events.add(s, case_id, "found", NOON - timedelta(hours=1)))
    lines = db.read_now(lambda s: events.of_case(s, case_id))
    assert [line.kind for line in lines] == ["found", "verdict"]
    assert lines[1].facts == (("verdict", "troll"),)
