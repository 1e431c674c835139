"""What is said while an answer is written is news; what was there, or is our own answer, is not."""

from __future__ import annotations

from dataclasses import replace

from app.domain.draft_news import Arrived, News, arrived, known_at
from app.domain.ids import AuthorId, CaseId, PostId
from app.domain.reply import ReplyStatus
from tests.desk_records import ANNA, ago, post, reply, whole

DRAFTED = ago(30)


def test_only_what_came_after_the_draft_is_news() -> None:
    told = whole(posts=(post(1, 60), post(2, 20)))
    assert arrived(told, known_at(told, DRAFTED)) == Arrived(News.CUSTOMER, PostId(2))
    assert arrived(told, known_at(told, None)) is None


def test_another_author_and_an_answer_in_our_name_are_told_apart() -> None:
    boris = replace(ANNA, id=AuthorId(2))
    known = {PostId(1)}
    assert arrived(whole(posts=(post(1), post(2, 9, author=boris))), known) == Arrived(
        News.ANOTHER, PostId(2)
    )
    answered = whole(posts=(post(1), post(2, 9, ours=True, case_id=None)))
    assert arrived(answered, known) == Arrived(News.ANSWERED, PostId(2))


def test_our_own_answer_seen_again_in_the_thread_and_other_cases_are_no_news() -> None:
    posts = (post(1), post(2, 9, ours=True), post(3, 8, case_id=CaseId(9)))
    sent = reply(1, ReplyStatus.SENT, native_id="2")
    assert arrived(whole(posts=posts, replies=(sent,)), {PostId(1)}) is None
