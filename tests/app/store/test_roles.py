"""Roles, answers and what is known of authors, in a real database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.domain.analysis_json import to_json
from app.domain.ids import AuthorId, CaseId
from app.domain.roles import AuthorFacts, Role
from app.domain.triage import Analysis, Sentiment, Verdict
from app.errors import NotFound
from app.store import answers, author_facts, authors, cases, roles
from app.store.database import Database
from app.store.tables import PostRow
from tests.app.make import author
from tests.place_rows import NOON, Wrote, add_author, add_case, add_source, database

LONG = "Одно и то же длинное сообщение под каждым вашим постом, сил нет"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def three(session: Session) -> Wrote:
    """Anna with two complaints of the program's and a troll case of the person's."""
    wrote = Wrote(add_source(session), add_author(session, followers=40, registered=NOON))
    for text in (LONG, "доставка опоздала"):
        add_case(session, wrote, text)
    add_case(session, wrote, "ха-ха", verdict="troll", verdict_by_person=True)
    return wrote


def known(db: Database, who: AuthorId, besides: CaseId | None = None) -> AuthorFacts:
    found = db.read_now(lambda s: author_facts.of_author(s, who, besides=besides, text=LONG))
    assert found is not None
    return found


def test_the_newest_role_counts_and_all_of_them_are_kept(db: Database):
    who = db.run_now(add_author)
    db.run_now(lambda s: roles.add(s, who, Role.HATER, "оскорблял", NOON))
    db.run_now(lambda s: roles.add(s, who, None, "", NOON + timedelta(days=1)))
    db.run_now(lambda s: roles.add(s, who, Role.CUSTOMER, "купил", NOON + timedelta(days=2)))
    notes = db.read_now(lambda s: roles.of_author(s, who))
    assert [note.role for note in notes] == [Role.CUSTOMER, None, Role.HATER]
    assert db.read_now(lambda s: roles.of_authors(s, [who])) == {who: Role.CUSTOMER}


def test_a_role_that_was_taken_away_is_none(db: Database):
    who = db.run_now(add_author)
    db.run_now(lambda s: roles.add(s, who, Role.TROLL, "дразнит", NOON))
    db.run_now(lambda s: roles.add(s, who, None, "", NOON))
    assert db.read_now(lambda s: roles.of_authors(s, [who])) == {}
    with pytest.raises(NotFound):
        db.run_now(lambda s: roles.add(s, AuthorId(99), Role.TROLL, "нет такого", NOON))


def test_an_author_is_known_by_the_other_cases_who_judged_them_and_the_account(db: Database):
    who = db.run_now(three).author
    facts = known(db, who, besides=CaseId(2))
    assert facts.judged == {Verdict.TROLL: 1}
    assert facts.proposed == {Verdict.COMPLAINT: 1}
    assert (facts.posts, facts.followers, facts.registered) == (3, 40, NOON)


def test_the_same_text_in_another_case_is_said_again(db: Database):
    who = db.run_now(three).author
    assert known(db, who, besides=CaseId(1)).said_again == 0
    assert known(db, who, besides=CaseId(2)).said_again == 1


def test_new_texts_are_compared_with_stored_ones_but_not_with_themselves(db: Database):
    db.run_now(three)

    def look(*natives: str) -> dict[str, AuthorFacts]:
        now = author_facts.Speaking(text=LONG, natives=frozenset(natives))
        who = {"id-Анна Петрова": now, "stranger": now}
        return db.read_now(lambda s: author_facts.of_natives(s, "vk", who))

    assert look()["id-Анна Петрова"].said_again == 1
    assert look("post-1")["id-Анна Петрова"].said_again == 0
    assert set(look()) == {"id-Анна Петрова"}


def test_a_conversation_does_not_confirm_its_own_verdict(db: Database):
    db.run_now(three)
    now = author_facts.Speaking(threads=frozenset({"1"}))
    found = db.read_now(lambda s: author_facts.of_natives(s, "vk", {"id-Анна Петрова": now}))
    assert found["id-Анна Петрова"].judged == {}
    elsewhere = {"id-Анна Петрова": author_facts.Speaking(threads=frozenset({"2"}))}
    found = db.read_now(lambda s: author_facts.of_natives(s, "vk", elsewhere))
    assert found["id-Анна Петрова"].judged == {Verdict.TROLL: 1}


def test_the_answers_of_a_case_leave_its_version_alone(db: Database):
    db.run_now(three)
    db.run_now(lambda s: answers.put(s, CaseId(1), {"why": "ждал"}))
    case = db.read_now(lambda s: cases.get(s, CaseId(1)))
    assert (dict(case.answers), case.version) == ({"why": "ждал"}, 1)
    with pytest.raises(NotFound):
        db.run_now(lambda s: answers.put(s, CaseId(99), {}))


def test_since_when_an_account_is_there_is_kept_until_the_network_says_otherwise(db: Database):
    db.run_now(lambda s: authors.put(s, "vk", [author("7", registered=NOON)], NOON))
    ids = db.run_now(lambda s: authors.put(s, "vk", [author("7")], NOON))
    facts = db.read_now(lambda s: author_facts.of_author(s, ids["7"]))
    assert facts is not None
    assert facts.registered == NOON


def test_a_whole_case_knows_its_moods_and_its_authors_roles(db: Database):
    wrote = db.run_now(three)
    bad = Analysis(version=1, language="ru", lemmas=(), sentiment=Sentiment.NEGATIVE)

    def judge(session: Session) -> None:
        for post in session.query(PostRow):
            post.analysis, post.thread_id = to_json(bad), "1"
        roles.add(session, wrote.author, Role.HATER, "оскорблял", NOON)

    db.run_now(judge)
    whole = db.read_now(lambda s: cases.whole(s, CaseId(1)))
    assert [turn.negative for turn in whole.turns] == [True, True, True]
    assert whole.said == (bad,)
    assert whole.roles[0].role is Role.HATER
    assert whole.facts is not None
    assert whole.facts.role is Role.HATER
