"""Rules over the archive: tried before they are kept, and followed on demand."""

from __future__ import annotations

import asyncio
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.domain.deadline import WorkHours
from app.domain.ids import CaseId
from app.domain.rule import Acts, Conditions, Rule, RulePreview, Urgency
from app.domain.triage import Verdict
from app.services.rule_archive import Applied, apply_rules
from app.services.rule_preview import preview
from app.store import cases, tags
from app.store.database import Database
from app.store.tables import CaseRow
from tests.app.make import database, fetched, with_source
from tests.app.services.test_rules import TAG, first, hear, here, keep, told


def apply(db: Database, **more: Any) -> Applied:
    return asyncio.run(apply_rules(db, here, WorkHours(zone=UTC), **more))


def test_the_preview_counts_over_the_archive_and_writes_nothing(tmp_path: Path):
    db = database(tmp_path)
    source = with_source(db)
    for at in range(12):
        posts = [fetched(f"{at}-{n}", "Погода", thread_id=f"{at}-{n}") for n in range(99)]
        hear(db, fetched(str(at), "Верните деньги", thread_id=str(at)), *posts, source=source)
    said: list[tuple[RulePreview, int]] = []
    rule = Rule(name="x", conditions=Conditions(any_words=("вернуть",)), acts=TAG)
    found = asyncio.run(preview(db, rule, here, lambda seen, total: said.append((seen, total))))
    assert (found.found, found.looked, found.everything) == (12, 1_200, False)
    assert {line.text[slice(*line.marks[0])] for line in found.shown} == {"Верните"}
    assert [(seen.looked, total) for seen, total in said] == [
        (500, 1_200),
        (1_000, 1_200),
        (1_200, 1_200),
    ]
    assert not db.read_now(tags.counted)


def test_a_rule_without_conditions_fires_on_everything_and_says_so(tmp_path: Path):
    db = database(tmp_path)
    hear(db, fetched("1", "Погода"))
    assert asyncio.run(preview(db, Rule(name="x", acts=TAG), here)).everything


def test_a_preview_is_cancelled_between_two_portions(tmp_path: Path):
    db = database(tmp_path)
    hear(db, *(fetched(str(at), "Погода", thread_id=str(at)) for at in range(50)))

    async def begin() -> None:
        work = asyncio.create_task(preview(db, Rule(name="x", acts=TAG), here))
        await asyncio.sleep(0)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work

    asyncio.run(begin())


def test_the_archive_is_looked_through_once_and_the_second_time_changes_nothing(tmp_path: Path):
    db = database(tmp_path)
    hear(db, fetched("1", "верните деньги"), fetched("2", "спасибо", thread_id="2"))
    acts = Acts(tags=("возврат",), verdict=Verdict.COMPLAINT, urgency=Urgency.URGENT, notify=True)
    keep(db, acts=acts)
    done = apply(db)
    assert (done.looked, done.posts, done.changes.cases) == (2, 1, frozenset({1}))
    assert told(db)[0]["did"] == "urgent"
    assert first(db).triggers == [[0, 7]]
    again = apply(db)
    assert (again.posts, again.changes.cases) == (1, frozenset())
    assert len(told(db)) == 1


def test_the_archive_hides_only_what_nobody_works_on(tmp_path: Path):
    db = database(tmp_path)
    texts = {"1": "верните", "2": "верните", "3": "верните"}
    hear(db, *(fetched(key, text, thread_id=key) for key, text in texts.items()))
    db.run_now(lambda s: cases.change(s, CaseId(2), None, has_evidence=True))
    hear(db, fetched("4", "привет", thread_id="3"), source=first(db).source_id)
    keep(db, acts=Acts(hide=True))
    apply(db)
    seen = db.read_now(lambda s: list(s.scalars(select(CaseRow.hidden).order_by(CaseRow.id))))
    assert seen == [True, False, False]


def test_the_person_s_verdict_outweighs_a_rule_over_the_archive(tmp_path: Path):
    db = database(tmp_path)
    hear(db, fetched("1", "верните"))
    db.run_now(lambda s: cases.change(s, CaseId(1), None, verdict_by_person=True))
    keep(db, acts=Acts(verdict=Verdict.SPAM))
    assert apply(db).changes.cases == frozenset()
    assert first(db).verdict == "question"


def test_only_one_rule_is_followed_where_one_is_named(tmp_path: Path):
    db = database(tmp_path)
    hear(db, fetched("1", "верните"))
    keep(db, "Другое", Acts(tags=("другое",)))
    rule = keep(db, enabled=False)
    apply(db, only=rule.id)
    assert db.read_now(lambda s: tags.of_case(s, CaseId(1))) == ("возврат",)
