"""Our answers are known by their words where their ids are not known: no case of our own."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from app.domain.ids import CaseId, PostId
from app.domain.reply import NewReply, ReplyStatus, Way
from app.services import intake
from app.store import cases, outbox
from app.store.database import Database
from tests.app.make import NOW, author, database, fetched, judged, with_source

TEXT = "Здравствуйте! Уже разбираемся."
US = author("900", name="Ромашка")


def answered(folder: Path, way: Way = Way.API, native: str | None = "50") -> tuple[Database, Any]:
    db = database(folder)
    source = with_source(db)
    db.run_now(lambda s: intake.store_posts(s, source, [judged()], NOW))

    def answer(session: Any) -> None:
        new = NewReply(case_id=CaseId(1), post_id=PostId(1), text=TEXT, way=way)
        reply = outbox.add(session, new, NOW)
        if way is Way.API:
            outbox.mark_sending(session, reply.id)
            outbox.mark_sent(session, reply.id, NOW, native)

    db.run_now(answer)
    return db, source


def heard(db: Database, source: Any, native: str, **more: Any) -> list[str]:
    given: dict[str, Any] = {"text": TEXT, "parent_id": "1", "author": US} | more
    post = judged(fetched(native, **given))
    db.run_now(lambda s: intake.store_posts(s, source, [post], NOW))
    assert not db.read_now(lambda s: cases.exists(s, CaseId(2))) or more
    return [event.kind for event in db.read_now(lambda s: cases.whole(s, CaseId(1))).events]


def test_an_answer_that_a_network_published_twice_is_said_and_is_no_case(tmp_path: Path):
    db, source = answered(tmp_path)
    assert "published_twice" not in heard(db, source, "50")
    assert heard(db, source, "51").count("published_twice") == 1
    assert heard(db, source, "51").count("published_twice") == 1


def test_a_copied_answer_that_was_published_by_hand_is_ours(tmp_path: Path):
    db, source = answered(tmp_path, Way.COPY)
    assert "published_twice" not in heard(db, source, "60")
    whole = db.read_now(lambda s: cases.whole(s, CaseId(1)))
    assert [post.ours for post in whole.posts if post.native_id == "60"] == [True]


def test_a_customer_who_repeats_our_words_stays_a_customer(tmp_path: Path):
    db, source = answered(tmp_path)
    heard(db, source, "70", author=author())
    whole = db.read_now(lambda s: cases.whole(s, CaseId(1)))
    assert [post.ours for post in whole.posts if post.native_id == "70"] == [False]


def test_a_copied_answer_that_is_heard_is_published_by_itself(tmp_path: Path):
    db, source = answered(tmp_path, Way.COPY)
    early = heard(db, source, "59", created=NOW - timedelta(days=1))
    other = heard(db, source, "60", text=TEXT + " Ждите.")
    assert "confirmed" not in early + other
    for _ in range(2):
        kinds = heard(db, source, "61", permalink="https://vk.com/wall-1_61", created=NOW)
        assert kinds.count("confirmed") == 1
    [reply] = db.read_now(lambda s: outbox.of_case(s, CaseId(1)))
    assert (reply.status, reply.native_id) == (ReplyStatus.SENT, "61")
    assert (reply.permalink, reply.sent_at) == ("https://vk.com/wall-1_61", NOW)
