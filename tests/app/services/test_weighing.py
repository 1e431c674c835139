"""Other weights re-order the queue: from stored parts, in portions, without a new analysis."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain.case import Case
from app.domain.deadline import WorkHours
from app.domain.ids import CaseId, SourceId
from app.domain.leaders import ENOUGH
from app.domain.priority import HIGHEST, priority
from app.domain.risk import RULE, assess, reweigh
from app.domain.risk_weights import DEFAULT, with_values
from app.domain.triage import Band, RiskPart, Verdict
from app.risk_errors import RiskWeightsUnfit
from app.services import intake, judging, weighing
from app.services.understanding import Judged, risk_facts
from app.store import authors, cases, intake_cases
from app.store import weights as store
from app.store.database import Database
from app.store.tables import CaseRow
from tests.app.make import NOW, author, database, fetched, judged, with_source

REACHING = with_values(DEFAULT, {"reach": 100, "content": 0})


@pytest.fixture
def db(tmp_path: Path) -> Database:
    """An empty workspace."""
    return database(tmp_path)


def post(native_id: str, followers: int, verdict: Verdict = Verdict.COMPLAINT) -> Judged:
    """A comment of somebody whom so many follow, with its real risk."""
    who = author(native_id, followers=followers)
    made = judged(fetched(native_id, thread_id=native_id, author=who), verdict=verdict)
    risk = assess(risk_facts(made.post, made.analysis, network="vk", own=False))
    return replace(made, risk=risk, priority=priority(risk, verdict, own_channel=False))


def filled(db: Database, posts: Sequence[Judged]) -> SourceId:
    """A source with these posts."""
    source = with_source(db)
    for at in range(0, len(posts), intake.BATCH):
        part = posts[at : at + intake.BATCH]
        db.run_now(lambda s, p=part: intake.store_posts(s, source, p, NOW))  # type: ignore[misc]
    return source


def case(db: Database, number: int) -> Case:
    return db.read_now(lambda s: cases.get(s, CaseId(number)))


def order(db: Database) -> list[str]:
    listed = db.read_now(lambda s: intake_cases.listed(s, closed=True))
    return [db.read_now(lambda s, i=row.id: cases.get(s, i)).author.native_id for row in listed]  # type: ignore[misc, union-attr]


def test_the_queue_is_in_another_order_and_every_number_adds_up(db: Database) -> None:
    filled(db, [post("read", 9_000, Verdict.INSULT), post("rude", 100, Verdict.INSULT)])
    first = order(db)
    db.run_now(lambda s: weighing.set_weights(s, with_values(DEFAULT, {"reach": 0})))
    assert asyncio.run(weighing.reweigh_all(db)) == 2
    assert first == ["read", "rude"]
    assert case(db, 1).risk.score == case(db, 2).risk.score
    assert sum(part.points for part in case(db, 1).risk.parts) == case(db, 1).risk.score


def test_there_and_back_again_nothing_was_lost(db: Database) -> None:
    filled(db, [post(str(at), 10 ** (at % 7)) for at in range(30)])
    before = [case(db, at) for at in range(1, 31)]
    for weights in (REACHING, with_values(DEFAULT, {"reach": 0, "place": 0}), DEFAULT):
        db.run_now(lambda s, w=weights: weighing.set_weights(s, w))  # type: ignore[misc]
        asyncio.run(weighing.reweigh_all(db))
    assert [case(db, at) for at in range(1, 31)] == before
    assert db.read_now(weighing.is_due) is False


def test_closed_cases_follow_after_the_open_ones(db: Database) -> None:
    filled(db, [post("1", 5_000), post("2", 5_000)])
    db.run_now(lambda s: s.execute(update(CaseRow).where(CaseRow.id == 1).values(open=False)))
    db.run_now(lambda s: weighing.set_weights(s, REACHING))
    told: list[frozenset[CaseId]] = []
    asyncio.run(weighing.reweigh_all(db, lambda changes: told.append(changes.cases)))
    assert told == [{CaseId(2)}, {CaseId(1)}]


def test_it_goes_on_where_it_was_broken_off(db: Database) -> None:
    filled(db, [post(str(at), 5_000) for at in range(450)])
    db.run_now(lambda s: weighing.set_weights(s, REACHING))

    def killed(done: int, total: int) -> None:
        assert (done, total) == (weighing.PORTION, 900)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        asyncio.run(weighing.reweigh_all(db, progress=killed))
    assert db.read_now(weighing.is_due)
    assert asyncio.run(weighing.reweigh_all(db)) == 250
    assert not db.read_now(weighing.is_due)


def test_weights_that_change_meanwhile_begin_it_anew(db: Database) -> None:
    filled(db, [post(str(at), 5_000) for at in range(250)])
    db.run_now(lambda s: weighing.set_weights(s, REACHING))
    other = with_values(DEFAULT, {"pictures": 100})
    asked = iter([other])

    def meanwhile(_done: int, _total: int) -> None:
        for weights in asked:
            db.run_now(lambda s, w=weights: weighing.set_weights(s, w))  # type: ignore[misc]

    asyncio.run(weighing.reweigh_all(db, progress=meanwhile))
    scores = db.read_now(lambda s: set(s.scalars(select(CaseRow.risk))))
    assert scores == {reweigh(post("1", 5_000).risk.parts, other).score}


def test_the_persons_verdict_and_the_version_of_a_case_stay(db: Database) -> None:
    filled(db, [post("1", 5_000)])
    seen = case(db, 1)
    db.run_now(lambda s: judge(s, seen, Verdict.TROLL))
    db.run_now(lambda s: weighing.set_weights(s, REACHING))
    before = case(db, 1)
    asyncio.run(weighing.reweigh_all(db))
    after = case(db, 1)
    assert after.risk != before.risk
    assert (after.verdict, after.verdict_by_person) == (Verdict.TROLL, True)
    assert (after.version, after.deadline_at) == (before.version, before.deadline_at)
    assert after.priority == priority(after.risk, Verdict.TROLL, own_channel=False)


def judge(session: Session, seen: Case, verdict: Verdict) -> object:
    return judging.set_verdict(
        session, seen.id, seen.version, verdict, reason="видно", now=NOW, hours=WorkHours(zone=UTC)
    )


def test_what_a_rule_wants_stays_when_the_person_judges_and_when_weights_change(
    db: Database,
) -> None:
    ruled = post("1", 5_000)
    urgent = RiskPart(criterion=RULE, points=0, most=0, reason="urgent")
    risk = reweigh((*ruled.risk.parts, urgent), DEFAULT)
    filled(db, [replace(ruled, risk=risk, priority=HIGHEST)])
    db.run_now(lambda s: judge(s, case(db, 1), Verdict.QUESTION))
    db.run_now(lambda s: weighing.set_weights(s, REACHING))
    asyncio.run(weighing.reweigh_all(db))
    assert (case(db, 1).priority, case(db, 1).risk.band) == (HIGHEST, Band.HIGH)


def test_new_posts_are_measured_by_the_weights_even_if_they_were_judged_before(
    db: Database,
) -> None:
    db.run_now(lambda s: weighing.set_weights(s, REACHING))
    asyncio.run(weighing.reweigh_all(db))
    filled(db, [post("1", 5_000)])
    assert case(db, 1).risk == reweigh(post("1", 5_000).risk.parts, REACHING)
    assert case(db, 1).risk.parts[1].weight == 100


def test_the_persons_own_verdict_is_measured_by_the_weights(db: Database) -> None:
    filled(db, [post("1", 5_000)])
    db.run_now(lambda s: weighing.set_weights(s, REACHING))
    db.run_now(lambda s: judge(s, case(db, 1), Verdict.QUESTION))
    assert case(db, 1).risk.parts[1].weight == 100
    assert case(db, 1).risk.score == sum(part.points for part in case(db, 1).risk.parts)


def test_unfit_weights_change_nothing(db: Database) -> None:
    with pytest.raises(RiskWeightsUnfit):
        db.run_now(lambda s: weighing.set_weights(s, replace(DEFAULT, place=1000)))
    assert db.read_now(store.weights) == DEFAULT
    assert not db.read_now(weighing.is_due)


def test_the_top_of_the_audiences_seen_is_counted_for_each_network(db: Database) -> None:
    many = [author(str(at), followers=at) for at in range(ENOUGH)]
    few = [author(str(at), followers=at) for at in range(ENOUGH - 1)]
    db.run_now(lambda s: authors.put(s, "vk", [*many, author("x", followers=None)], NOW))
    db.run_now(lambda s: authors.put(s, "ok", few, NOW))
    seen = db.read_now(weighing.count_audiences)
    assert list(seen) == ["vk"]
    assert (seen["vk"].known, seen["vk"].top) == (ENOUGH, ENOUGH - 4)
    db.run_now(lambda s: weighing.keep_audiences(s, seen))
    assert db.read_now(weighing.measure).audiences == seen
