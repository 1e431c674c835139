"""Rules over a real database: followed as posts come in, and over the archive on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.domain.case import View
from app.domain.deadline import WorkHours
from app.domain.ids import CaseId
from app.domain.post import FetchedPost
from app.domain.queue import QueueQuestion
from app.domain.rule import Acts, Conditions, Rule, Urgency
from app.domain.rule_outcome import BY_RULE
from app.domain.triage import Analysis, Band, Verdict
from app.errors import NotFound, RuleEmpty, RuleTaken
from app.services import casework, rules
from app.services.changes import Changes
from app.services.intake import store_posts
from app.services.reading import Read
from app.services.rule_book import book_of
from app.services.understanding import Standard, judge_all
from app.store import cases, hidden, tags
from app.store import rules as store
from app.store.database import Database
from app.store.queue import QueueReader
from app.store.tables import CaseRow
from tests.app.make import NOW, author, config, database, fetched, with_source

TAG = Acts(tags=("возврат",))


async def here(work: Callable[[], Any]) -> Any:
    return work()


def keep(db: Database, name: str = "Возвраты", acts: Acts = TAG, **more: Any) -> Rule:
    conditions = more.pop("conditions", Conditions(any_words=("вернуть",)))
    rule = Rule(name=name, conditions=conditions, acts=acts, **more)
    return db.run_now(lambda s: rules.keep(s, rule, NOW))[0]


def hear(db: Database, *posts: FetchedPost, **how: Any) -> Changes:
    """As the engine does: judged by the rules there are, then stored."""
    source = how.get("source") or with_source(db)
    verdict = how.get("verdict", Verdict.QUESTION)
    read = Read(analysis=Analysis(version=1, language="ru", lemmas=(), verdict=verdict))
    by = Standard(
        config=config(), hours=WorkHours(zone=UTC), heard_at=NOW, rules=db.read_now(book_of)
    )
    judged = judge_all(posts, [read] * len(posts), by)
    return db.run_now(lambda s: store_posts(s, source, judged, NOW))


def first(db: Database) -> CaseRow:
    return db.read_now(lambda s: s.scalars(select(CaseRow).order_by(CaseRow.id)).all()[0])


def told(db: Database, case_id: int = 1) -> list[dict[str, str]]:
    """What the rules did, by the case's history."""
    whole = db.read_now(lambda s: cases.whole(s, CaseId(case_id)))
    return [dict(event.facts) for event in whole.events if event.kind == "rule"]


def test_a_rule_tags_a_new_case_and_the_history_names_it(tmp_path: Path):
    db = database(tmp_path)
    rule = keep(db)
    hear(db, fetched("1", "Когда мне вернули деньги?"), fetched("2", "Возврат", thread_id="2"))
    assert db.read_now(lambda s: tags.of_case(s, CaseId(1))) == ("возврат",)
    assert told(db) == [{"rule": "Возвраты", "tags": "возврат", "words": "вернули"}]
    assert told(db, 2) == []
    assert first(db).triggers == [[10, 17]]
    assert rule.place == 1


def test_a_verdict_by_a_rule_has_its_reason_and_the_person_overrides_it(tmp_path: Path):
    db = database(tmp_path)
    keep(db, acts=Acts(verdict=Verdict.COMPLAINT))
    hear(db, fetched("1", "верните деньги"))
    case = db.read_now(lambda s: cases.get(s, CaseId(1)))
    assert case.verdict is Verdict.COMPLAINT
    assert not case.verdict_by_person
    assert case.analysis is not None
    assert case.analysis.reasons[0].code == BY_RULE
    assert case.analysis.reasons[0].words == ("Возвраты",)


def test_what_is_urgent_is_before_everything_else(tmp_path: Path):
    db = database(tmp_path)
    keep(db, acts=Acts(urgency=Urgency.URGENT))
    hear(db, fetched("1", "верните"))
    case = db.read_now(lambda s: cases.get(s, CaseId(1)))
    assert (case.risk.band, case.priority) == (Band.HIGH, 1000)
    assert case.risk.parts[-1].facts == {"rule": "Возвраты"}


def test_a_hidden_case_has_a_view_of_its_own_and_stays_whole(tmp_path: Path):
    db = database(tmp_path)
    keep(db, acts=Acts(hide=True))
    hear(db, fetched("1", "верните"))
    reader = QueueReader(tmp_path / "otklik.db")
    counts = reader.counts(NOW)
    reader.close()
    assert {view for view, count in counts.items() if count} == {View.HIDDEN}
    assert not first(db).open
    assert len(db.read_now(lambda s: cases.whole(s, CaseId(1))).posts) == 1


def test_a_hidden_case_comes_back_with_a_word_that_no_rule_hides(tmp_path: Path):
    db = database(tmp_path)
    keep(db, acts=Acts(hide=True))
    source = with_source(db)
    hear(db, fetched("1", "верните"), source=source)
    hear(db, fetched("2", "ещё верните"), source=source)
    assert first(db).hidden
    hear(db, fetched("3", "Здравствуйте"), source=source)
    assert (first(db).hidden, first(db).open) == (False, True)


def test_a_case_in_work_is_not_hidden_by_a_later_word(tmp_path: Path):
    db = database(tmp_path)
    source = with_source(db)
    hear(db, fetched("1", "Здравствуйте"), source=source)
    keep(db, acts=Acts(hide=True))
    hear(db, fetched("2", "верните"), source=source)
    assert (first(db).hidden, first(db).open) == (False, True)


def test_hidden_and_closed_are_told_apart_and_a_hidden_case_is_brought_back(tmp_path: Path):
    db = database(tmp_path)
    keep(db, acts=Acts(hide=True))
    hear(db, fetched("1", "верните"))
    seen = first(db).version
    db.run_now(lambda s: rules.bring_back(s, CaseId(1), seen, NOW))
    assert (first(db).hidden, first(db).open) == (False, True)
    assert db.run_now(lambda s: rules.bring_back(s, CaseId(1), None, NOW)) == Changes()
    soon = NOW.replace(year=2030)
    db.run_now(lambda s: casework.snooze(s, CaseId(1), first(db).version, soon, "", NOW))
    assert first(db).open


def test_who_is_to_be_told_and_what_to_be_captured_is_told_once(tmp_path: Path):
    db = database(tmp_path)
    keep(db, acts=Acts(notify=True, capture=True))
    post = fetched("1", "верните")
    source = with_source(db)
    assert hear(db, post, source=source).alerts == {1}
    assert hear(db, replace(post, text="верните же"), source=source).alerts == frozenset()
    wanted = db.run_now(hidden.take_captures)
    assert [(case, page) for case, page, _ in wanted] == [(1, post.permalink)]
    assert not db.read_now(hidden.are_captures_wanted)


def test_the_order_of_rules_counts_and_one_may_end_the_list(tmp_path: Path):
    db = database(tmp_path)
    keep(db, "Первое", Acts(tags=("а",), verdict=Verdict.SPAM), stop=True)
    second = keep(db, "Второе", Acts(tags=("б",), verdict=Verdict.THANKS))
    hear(db, fetched("1", "верните"))
    assert db.read_now(lambda s: tags.of_case(s, CaseId(1))) == ("а",)
    db.run_now(lambda s: rules.order(s, [second.id]))
    hear(db, fetched("2", "верните", thread_id="2"), source=first(db).source_id)
    assert db.read_now(lambda s: tags.of_case(s, CaseId(2))) == ("а", "б")
    assert db.read_now(lambda s: cases.get(s, CaseId(2))).verdict is Verdict.SPAM


def test_a_later_rule_sees_the_verdict_that_an_earlier_one_set(tmp_path: Path):
    db = database(tmp_path)
    keep(db, "Первое", Acts(verdict=Verdict.SPAM))
    keep(db, "Второе", Acts(hide=True), conditions=Conditions(verdicts=(Verdict.SPAM,)))
    hear(db, fetched("1", "верните"))
    assert first(db).hidden


def test_rules_are_switched_off_removed_and_their_names_are_free_again(tmp_path: Path):
    db = database(tmp_path)
    rule = keep(db)
    db.run_now(lambda s: rules.set_enabled(s, rule.id, enabled=False))
    assert not db.read_now(book_of)
    with pytest.raises(RuleTaken):
        keep(db, "возвраты")
    db.run_now(lambda s: rules.remove(s, rule.id, NOW))
    assert keep(db).id != rule.id
    with pytest.raises(NotFound):
        db.run_now(lambda s: rules.keep(s, rule, NOW))


def test_a_rule_that_does_nothing_is_refused(tmp_path: Path):
    with pytest.raises(RuleEmpty):
        keep(database(tmp_path), acts=Acts())


def test_the_queue_is_filtered_by_a_tag_and_shows_it(tmp_path: Path):
    db = database(tmp_path)
    keep(db)
    hear(db, fetched("1", "верните"), fetched("2", "спасибо", thread_id="2"))
    db.run_now(lambda s: rules.add_tag(s, CaseId(1), " срочно ", NOW))
    reader = QueueReader(tmp_path / "otklik.db")
    rows = reader.first(QueueQuestion(view=View.ALL, tag="возврат"), NOW, 9)
    assert [row.tags for row in rows] == [("возврат", "срочно")]
    assert reader.tags() == ("возврат", "срочно")
    reader.close()


def test_a_removed_source_and_topic_are_named(tmp_path: Path):
    db = database(tmp_path)
    asked = Conditions(sources=(with_source(db), 77), topics=(9,))  # type: ignore[arg-type]
    rule = keep(db, conditions=asked)
    assert db.read_now(lambda s: store.gone(s, rule)) == (frozenset({77}), frozenset({9}))


def test_conditions_on_the_author_and_the_place_are_met(tmp_path: Path):
    db = database(tmp_path)
    asked = Conditions(followers_from=1_000, networks=("vk",), account_days_to=30, links=False)
    keep(db, conditions=asked)
    young = author("9", followers=5_000, registered=NOW)
    hear(db, fetched("1", "x", author=young), fetched("2", "x", author=author(), thread_id="2"))
    found = db.read_now(lambda s: tags.of_cases(s, [CaseId(1), CaseId(2)]))
    assert found == {1: ("возврат",)}
