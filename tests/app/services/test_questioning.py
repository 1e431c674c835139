"""Answers as typed, «not ours» with its grounds, roles with their reasons, authors in verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from app.domain.deadline import WorkHours
from app.domain.ids import CaseId
from app.domain.questions import LONGEST_ANSWER
from app.domain.reply import NewReply, Way
from app.domain.roles import AuthorFacts, Role
from app.domain.triage import Analysis, Verdict
from app.errors import AnswersMissing, CannotSend, ReasonMissing, WrongCall
from app.services import judging, questioning, replying
from app.services.author_history import known_of, with_authors
from app.services.changes import Changes
from app.services.roles import set_role
from app.store import cases, roles
from app.store.database import Database
from tests.app.make import NOW, author, fetched
from tests.place_rows import NOON, add_author, add_one, database

HOURS = WorkHours(zone=UTC)
LONG = "Мигомир обманывает покупателей, не заказывайте тут ничего и никогда"
UNSURE = Analysis(
    version=1,
    language="ru",
    lemmas=(),
    verdict=Verdict.COMPLAINT,
    probabilities={Verdict.COMPLAINT: 0.5, Verdict.TROLL: 0.46},
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def save(db: Database, case_id: CaseId, **typed: str) -> Changes:
    return db.run_now(lambda s: questioning.save_answers(s, case_id, typed))


def not_ours(db: Database, case_id: CaseId, reason: str = "банкомат чужой") -> Changes:
    version = db.read_now(lambda s: cases.get(s, case_id)).version
    return db.run_now(
        lambda s: judging.set_verdict(
            s, case_id, version, Verdict.NOT_OURS, reason=reason, now=NOON, hours=HOURS
        )
    )


def test_only_the_first_letter_and_the_last_one_removed_concern_other_screens(db: Database):
    case_id = db.run_now(add_one)
    assert save(db, case_id, why="ж").cases == {case_id}
    assert not save(db, case_id, why="ждал")
    assert not save(db, case_id, why="ждал")
    assert save(db, case_id, why=" ").cases == {case_id}


def test_answers_stand_beside_each_other_and_long_ones_are_cut(db: Database):
    case_id = db.run_now(add_one)
    save(db, case_id, why="ждал")
    save(db, case_id, help="я" * 9_000)
    kept = db.read_now(lambda s: cases.get(s, case_id)).answers
    assert kept == {"why": "ждал", "help": "я" * LONGEST_ANSWER}


def test_a_question_that_nobody_asks_is_refused(db: Database):
    case_id = db.run_now(add_one)
    with pytest.raises(WrongCall):
        save(db, case_id, colour="красный")


def test_not_ours_without_answers_is_refused_and_says_which_are_missing(db: Database):
    case_id = db.run_now(add_one)
    save(db, case_id, whose="Чужбанк")
    with pytest.raises(AnswersMissing) as refused:
        not_ours(db, case_id)
    assert refused.value.facts["missing"] == "which"
    assert db.read_now(lambda s: cases.get(s, case_id)).verdict is Verdict.COMPLAINT


def test_not_ours_still_needs_its_reason(db: Database):
    case_id = db.run_now(add_one)
    save(db, case_id, whose="Чужбанк", which="на Ленина")
    with pytest.raises(ReasonMissing):
        not_ours(db, case_id, reason=" ")


def test_the_answers_stand_in_the_history_of_not_ours(db: Database):
    case_id = db.run_now(add_one)
    save(db, case_id, whose="Чужбанк", which="на Ленина")
    not_ours(db, case_id)
    [event] = db.read_now(lambda s: cases.whole(s, case_id)).events
    assert dict(event.facts).items() >= {"whose": "Чужбанк", "which": "на Ленина"}.items()


def test_a_role_needs_a_reason_and_the_same_one_is_not_written_twice(db: Database):
    who = db.run_now(add_author)

    def role(given: Role | None, why: str) -> Changes:
        return db.run_now(lambda s: set_role(s, who, given, why, NOON))

    with pytest.raises(ReasonMissing):
        role(Role.TROLL, " ")
    assert role(Role.TROLL, "дразнит").authors == {who}
    assert not role(Role.TROLL, "дразнит")
    assert role(None, "")
    assert len(db.read_now(lambda s: roles.of_author(s, who))) == 2


def test_what_we_know_of_an_author_reaches_the_verdict_of_a_new_post(db: Database):
    post = fetched(author=author("id-Анна Петрова"))
    case_id = db.run_now(lambda s: add_one(s, "ха", verdict="troll", verdict_by_person=True))
    who = db.read_now(lambda s: cases.get(s, case_id)).author
    assert who is not None
    post = replace(post, author=author(who.native_id), thread_id="another")
    known = db.read_now(lambda s: known_of(s, [post], "vk"))
    [found] = with_authors([post], [UNSURE], known, "vk", NOW)
    assert found.verdict is Verdict.TROLL
    assert found.reasons[0].code == "judged_troll"


def test_what_the_answer_itself_tells_of_an_account_counts_at_once():
    young = author("9", registered=NOW - timedelta(days=1), followers=None)
    [found] = with_authors([fetched(author=young)], [UNSURE], {}, "vk", NOW)
    assert found.probabilities[Verdict.TROLL] > UNSURE.probabilities[Verdict.TROLL]


def test_the_same_long_text_by_several_speaks_for_spam_and_thanks_do_not():
    def shares(text: str) -> list[float]:
        posts = [fetched(str(n), text, author=author(str(n), followers=None)) for n in range(3)]
        found = with_authors(posts, [UNSURE] * 3, {}, "vk", NOW)
        return [each.probabilities.get(Verdict.SPAM, 0.0) for each in found]

    assert min(shares(LONG)) > max(shares("Спасибо!"))


def test_one_post_told_twice_does_not_repeat_itself():
    alone = author("1", followers=None)
    posts = [fetched("1", LONG, author=alone), fetched("1", LONG, author=alone)]
    assert with_authors(posts, [UNSURE] * 2, {}, "vk", NOW) == [UNSURE] * 2


def test_a_post_without_an_author_is_judged_by_its_text():
    known = {("vk", "7"): AuthorFacts(network="vk", judged={Verdict.SPAM: 5})}
    assert with_authors([fetched(author=None)], [UNSURE], known, "vk", NOW) == [UNSURE]


def test_a_private_answer_never_leaves_where_everybody_would_read_it(db: Database):
    case_id = db.run_now(add_one)
    post_id = db.read_now(lambda s: cases.get(s, case_id)).main_post_id
    new = NewReply(case_id=case_id, post_id=post_id, text="Ваш заказ 55-17…", public=False)
    with pytest.raises(CannotSend):
        db.run_now(lambda s: replying.queue_reply(s, new, NOON, undo_s=0, capture_first=False))
    by_hand = replace(new, way=Way.COPY)
    assert db.run_now(
        lambda s: replying.queue_reply(s, by_hand, NOON, undo_s=0, capture_first=False)
    )
