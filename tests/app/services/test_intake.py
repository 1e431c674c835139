"""Intake: one post is one row, one trouble is one case, nothing is ever lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from app.domain.case import Case, CaseEvent
from app.domain.ids import CaseId, SourceId
from app.domain.post import Attachment, Post
from app.domain.reply import NewReply, Reply
from app.domain.triage import Analysis, Span, Verdict
from app.services import intake
from app.services.changes import Changes
from app.services.understanding import Judged
from app.store import cases, events, outbox, posts
from app.store.database import Database
from app.store.tables import CaseRow, PostVersionRow, SearchDocRow
from tests.app.make import NOW, author, database, fetched, judged, with_source

LATER = NOW + timedelta(minutes=5)


class Desk:
    """A source in a new database, and short ways to look at what intake made of it."""

    def __init__(self, folder: Path, **config: object) -> None:
        self.db: Database = database(folder)
        self.source: SourceId = with_source(self.db, **config)

    def store(self, *items: Judged, at: object = NOW) -> Changes:
        return self.db.run_now(
            lambda s: intake.store_posts(s, self.source, items, at)  # type: ignore[arg-type]
        )

    @property
    def posts(self) -> tuple[Post, ...]:
        return self.db.read_now(lambda s: posts.listed(s, self.source))

    @property
    def cases(self) -> list[Case]:
        ids = self.db.read_now(lambda s: list(s.scalars(select(CaseRow.id).order_by(CaseRow.id))))
        return [self.db.read_now(lambda s, i=i: cases.get(s, CaseId(i))) for i in ids]  # type: ignore[misc]

    def row(self, name: str) -> object:
        return self.db.read_now(lambda s: s.scalar(select(getattr(CaseRow, name))))

    def history(self) -> list[str]:
        def read(session: object) -> tuple[CaseEvent, ...]:
            return events.of_case(session, CaseId(1))  # type: ignore[arg-type]

        return [event.kind for event in self.db.read_now(read)]

    def set(self, **values: object) -> None:
        self.db.run_now(lambda s: s.execute(update(CaseRow).values(**values)).close())

    def sent(self, native_id: str) -> Reply:
        def send(session: object) -> Reply:
            post = self.posts[0]
            new = NewReply(case_id=CaseId(1), post_id=post.id, text="Здравствуйте!")
            reply = outbox.add(session, new, NOW)  # type: ignore[arg-type]
            outbox.mark_sending(session, reply.id)  # type: ignore[arg-type]
            return outbox.mark_sent(session, reply.id, NOW, native_id)  # type: ignore[arg-type]

        return self.db.run_now(send)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_post_is_kept_as_it_came(desk: Desk):
    post = fetched(likes=3, attachments=(Attachment(kind="photo", url="https://a.example/1.jpg"),))
    desk.store(judged(post))
    [kept] = desk.posts
    assert (kept.native_id, kept.text, kept.created, kept.likes) == (
        "1",
        post.text,
        post.created,
        3,
    )
    assert kept.attachments == post.attachments
    assert kept.author is not None
    assert kept.author.name == "Анна Котова"


def test_the_same_post_again_is_no_second_post_and_no_news(desk: Desk):
    desk.store(judged())
    changes = desk.store(judged(), at=LATER)
    assert len(desk.posts) == len(desk.cases) == 1
    assert not changes.arrived


def test_a_post_twice_in_one_answer_is_one_post(desk: Desk):
    desk.store(judged(fetched(likes=1)), judged(fetched(likes=2)))
    assert [post.likes for post in desk.posts] == [2]


def test_one_author_in_one_conversation_has_one_case(desk: Desk):
    changes = desk.store(judged(fetched("1")), judged(fetched("2", text="Ау!")))
    assert len(desk.cases) == 1
    assert {post.case_id for post in desk.posts} == {CaseId(1)}
    assert changes.arrived == {CaseId(1)}


def test_another_author_and_another_conversation_are_other_cases(desk: Desk):
    desk.store(
        judged(fetched("1")),
        judged(fetched("2", author=author("8", name="Пётр"))),
        judged(fetched("3", thread_id="200")),
    )
    assert len(desk.cases) == 3
    assert [case.author.name for case in desk.cases if case.author] == [
        "Анна Котова",
        "Пётр",
        "Анна Котова",
    ]


def test_who_wrote_in_two_conversations_came_back(desk: Desk):
    desk.store(judged(fetched("1")))
    assert desk.row("repeat_author") is False
    changes = desk.store(judged(fetched("3", thread_id="200")))
    assert desk.row("repeat_author") is True
    assert changes.cases == {CaseId(1), CaseId(2)}


def test_the_newest_words_stand_in_the_queue_and_the_worst_decide(desk: Desk):
    desk.store(judged(fetched("1", text="Ужас, заказ пропал"), score=80))
    thanks = fetched("2", text="Спасибо,\n\n жду", created=NOW)
    desk.store(judged(thanks, verdict=Verdict.THANKS, score=5, minutes=None))
    assert desk.row("snippet") == "Спасибо, жду"
    [case] = desk.cases
    assert (case.verdict, case.risk.score, case.priority) == (Verdict.COMPLAINT, 80, 800)


def test_triggers_point_into_the_folded_snippet(desk: Desk):
    text = "  Это\n\nужас какой-то"
    span = Span(start=text.index("ужас"), end=text.index("ужас") + 4, surface="ужас")
    analysis = Analysis(version=1, language="ru", lemmas=(), triggers=(span,))
    desk.store(judged(fetched(text=text), analysis=analysis))
    assert desk.row("triggers") == [[4, 8]]


def test_an_edit_keeps_the_earlier_text_and_says_so(desk: Desk):
    desk.store(judged(fetched(text="Верните деньги")))
    desk.store(judged(fetched(text="Верните деньги!!")), at=LATER)

    def versions(session: object) -> list[tuple[str, object, object]]:
        rows = session.scalars(select(PostVersionRow))  # type: ignore[attr-defined]
        return [(row.text, row.seen_from, row.seen_until) for row in rows]

    assert desk.db.read_now(versions) == [("Верните деньги", NOW, LATER)]
    assert [post.text for post in desk.posts] == ["Верните деньги!!"]
    assert desk.history() == ["found", "edited"]


def test_a_newly_signed_picture_address_is_no_edit(desk: Desk):
    for sign in ("a", "b"):
        picture = Attachment(kind="photo", url=f"https://a.example/1.jpg?sign={sign}")
        desk.store(judged(fetched(attachments=(picture,))))
    assert desk.history() == ["found"]


def test_a_deleted_post_keeps_its_text_and_its_case(desk: Desk):
    desk.store(judged())
    gone = fetched(text="", author=None, thread_id=None, permalink=None, deleted=True)
    changes = desk.store(judged(gone), at=LATER)
    [post] = desk.posts
    assert (post.text, post.deleted_at, post.case_id) == ("Где мой заказ?", LATER, CaseId(1))
    assert desk.history() == ["found", "deleted"]
    assert changes.cases == {CaseId(1)}


def test_a_post_that_comes_back_is_not_deleted_any_more(desk: Desk):
    for post in (fetched(), fetched(text="", deleted=True), fetched()):
        desk.store(judged(post))
    assert desk.posts[0].deleted_at is None
    assert desk.history() == ["found", "deleted", "restored"]


def test_the_empty_remains_of_a_post_we_never_saw_are_no_post(desk: Desk):
    remains = fetched(text="", author=None, created=None, deleted=True)
    desk.store(judged(remains))
    assert desk.posts == ()
    assert desk.db.read_now(lambda s: intake.met(s, desk.source, [remains], NOW)).known == {"1"}


def test_a_deleted_post_that_still_shows_its_words_is_kept_without_a_case(desk: Desk):
    desk.store(judged(fetched(deleted=True)))
    assert desk.posts[0].deleted_at == NOW
    assert desk.cases == []


def test_context_is_stored_and_opens_no_case(desk: Desk):
    desk.store(judged(fetched("100", text="Мы открылись!", context=True)))
    assert len(desk.posts) == 1
    assert desk.cases == []


def test_the_owner_of_our_own_channel_is_us(tmp_path: Path):
    desk = Desk(tmp_path, own_channel=True, params={"owner_id": "-5"})
    desk.store(judged(fetched("1", thread_id="-5_100")))
    us = author("-5", name="Мы")
    answer = fetched("2", text="Разберёмся", parent_id="1", thread_id="-5_100", author=us)
    desk.store(judged(answer), at=LATER)
    assert [post.ours for post in desk.posts] == [False, True]
    [case] = desk.cases
    assert (case.status, case.first_answer_at) == ("waiting", answer.created)


def test_the_owner_is_known_by_a_short_name_too(tmp_path: Path):
    desk = Desk(tmp_path, own_channel=True, params={"owner_id": "migomir"})
    answer = fetched("2", text="Разберёмся", thread_id="-5_100", author=author("-5", name="Мы"))
    desk.store(judged(fetched("1", thread_id="-5_100")), judged(answer))
    assert [post.ours for post in desk.posts] == [False, True]


def test_an_answer_that_otklik_sent_is_recognised_when_it_comes_back(desk: Desk):
    desk.store(judged())
    desk.sent("77")
    desk.store(judged(fetched("77", text="Здравствуйте!", author=author("-5"))))
    assert [(post.ours, post.case_id) for post in desk.posts] == [(False, 1), (True, 1)]
    assert len(desk.cases) == 1


@pytest.mark.parametrize("status", ["closed", "waiting", "snoozed"])
def test_a_new_word_of_the_customer_asks_for_an_answer_anew(desk: Desk, status: str):
    desk.store(judged())
    desk.set(status=status, open=status != "closed", unread=False, due=9_999_999_999)
    desk.store(judged(fetched("2", text="И где?", created=NOW)), at=LATER)
    [case] = desk.cases
    assert case.status == "open"
    assert desk.row("open") is desk.row("unread") is True
    assert case.deadline_at == NOW + timedelta(minutes=30)


def test_an_edit_in_a_closed_case_does_not_reopen_it(desk: Desk):
    desk.store(judged())
    desk.set(status="closed", open=False)
    desk.store(judged(fetched(text="Где же мой заказ?")))
    assert desk.row("status") == "closed"


def test_a_promise_is_not_moved_by_a_new_word(desk: Desk):
    desk.store(judged())
    desk.set(status="promised", due=1_900_000_000, deadline_kind="promise")
    desk.store(judged(fetched("2")))
    assert (desk.row("due"), desk.row("deadline_kind")) == (1_900_000_000, "promise")


def test_the_verdict_of_a_person_stands(desk: Desk):
    desk.store(judged(score=10))
    desk.set(verdict="spam", verdict_by_person=True)
    desk.store(judged(fetched("2"), score=90))
    assert desk.row("verdict") == "spam"


def test_posts_can_be_searched_with_their_case(desk: Desk):
    desk.store(judged())
    desk.store(judged(fetched(text="Где посылка?")))
    docs = desk.db.read_now(
        lambda s: s.execute(select(SearchDocRow.text, SearchDocRow.case_id)).all()
    )
    assert docs == [("Где посылка?", 1)]


def test_what_an_answer_does_not_tell_stays(desk: Desk):
    desk.store(judged(fetched(likes=5)))
    desk.store(judged(fetched(likes=None, author=author(name=None, followers=None))))
    [post] = desk.posts
    assert post.likes == 5
    assert post.author is not None
    assert (post.author.name, post.author.followers) == ("Анна Котова", 120)


def test_repeats_need_no_understanding(desk: Desk):
    desk.store(judged(fetched("1")), judged(fetched("2")))
    again = [fetched("1", likes=9), fetched("2", text="иначе"), fetched("3")]
    found = desk.db.run_now(lambda s: intake.repeats_of(s, desk.source, again))
    assert [post.native_id for post in found] == ["1"]
    desk.db.run_now(lambda s: posts.see_again(s, desk.source, found, LATER))
    assert desk.posts[0].likes == 9


def test_more_than_a_transaction_may_hold_is_refused(desk: Desk):
    with pytest.raises(ValueError, match="101 posts"):
        desk.store(*[judged(fetched(str(n))) for n in range(101)])
