"""The person's verdicts are kept, teach what reads texts, and are forgotten when taken back."""

from __future__ import annotations

import asyncio
from datetime import UTC
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.domain.deadline import WorkHours
from app.domain.ids import CaseId, CorrectionId
from app.domain.triage import Analysis, Verdict
from app.errors import Conflict, NotFound
from app.services import correcting, intake, judging
from app.services.listening import listening
from app.services.reading import Knowledge, Reading, unread
from app.services.taught import taught
from app.settings import Settings
from app.store import cases
from app.store.database import Database
from tests.app.make import NOW, author, database, fetched, judged, with_source

CUPS = "Кружка с логотипом стоит на столе"
LIKE = "Кружка с логотипом опять стоит на столе"


@pytest.fixture
def db(tmp_path: Path) -> Database:
    """Three cases; the second could not be read, the others were taken for complaints."""
    made = database(tmp_path)
    source = with_source(made)
    other = fetched("2", thread_id="2", author=author("8"))
    third = fetched("3", f"{CUPS} у окна", thread_id="3", author=author("9"))
    posts = [judged(fetched("1", CUPS)), judged(other, analysis=unread().analysis), judged(third)]
    made.run_now(lambda s: intake.store_posts(s, source, posts, NOW))
    return made


def judge(session: Session, verdict: Verdict, case: int = 1, version: int | None = None) -> None:
    stands = cases.get(session, CaseId(case)).version if version is None else version
    hours = WorkHours(zone=UTC)
    judging.set_verdict(session, CaseId(case), stands, verdict, reason="вижу", now=NOW, hours=hours)


def said(db: Database) -> list[tuple[Verdict | None, Verdict]]:
    return [(each.proposed, each.verdict) for each in db.read_now(correcting.listed)]


def read(db: Database, text: str) -> Analysis:
    """What the next post of this text is judged, as the terminal and the engine do."""

    async def work() -> Analysis:
        async with listening(db, Settings()) as ears:
            return await ears.analyse(text)

    return asyncio.run(work())


def test_a_verdict_is_kept_beside_what_was_proposed(db: Database) -> None:
    db.run_now(lambda s: judge(s, Verdict.SPAM))
    assert said(db) == [(Verdict.COMPLAINT, Verdict.SPAM)]


def test_agreeing_is_kept_too_and_a_second_verdict_replaces_the_first(db: Database) -> None:
    db.run_now(lambda s: judge(s, Verdict.COMPLAINT))
    assert said(db) == [(Verdict.COMPLAINT, Verdict.COMPLAINT)]
    db.run_now(lambda s: judge(s, Verdict.TROLL))
    assert said(db) == [(Verdict.COMPLAINT, Verdict.TROLL)]


def test_where_nothing_could_be_read_nothing_was_proposed(db: Database) -> None:
    db.run_now(lambda s: judge(s, Verdict.QUESTION, case=2))
    assert said(db) == [(None, Verdict.QUESTION)]


def test_a_refused_verdict_teaches_nothing(db: Database) -> None:
    with pytest.raises(Conflict):
        db.run_now(lambda s: judge(s, Verdict.SPAM, version=99))
    assert said(db) == []


def test_the_next_post_of_the_kind_is_judged_so_until_it_is_taken_back(db: Database) -> None:
    before = read(db, LIKE)
    assert before.verdict is not Verdict.SPAM
    for case in (1, 3):
        db.run_now(lambda s, c=case: judge(s, Verdict.SPAM, c))  # type: ignore[misc]
    after = read(db, LIKE)
    assert after.verdict is Verdict.SPAM
    assert "corrected" in {reason.code for reason in after.reasons}
    db.run_now(lambda s: correcting.undo_all(s, NOW))
    assert read(db, LIKE) == before


def test_taking_back_leaves_the_verdict_of_the_case(db: Database) -> None:
    db.run_now(lambda s: judge(s, Verdict.SPAM))
    [kept] = db.read_now(correcting.listed)
    db.run_now(lambda s: correcting.undo(s, {kept.id}, NOW))
    case = db.read_now(lambda s: cases.get(s, CaseId(1)))
    assert (case.verdict, case.verdict_by_person) == (Verdict.SPAM, True)
    assert db.read_now(taught) == ()


def test_what_is_not_in_force_cannot_be_taken_back_and_nothing_else_is(db: Database) -> None:
    db.run_now(lambda s: judge(s, Verdict.SPAM))
    [kept] = db.read_now(correcting.listed)
    with pytest.raises(NotFound):
        db.run_now(lambda s: correcting.undo(s, {kept.id, CorrectionId(99)}, NOW))
    assert said(db) == [(Verdict.COMPLAINT, Verdict.SPAM)]


def test_other_topics_leave_what_was_learned(db: Database) -> None:
    db.run_now(lambda s: judge(s, Verdict.SPAM))

    async def work() -> None:
        async with listening(db, Settings()) as ears:
            ears.learn(Settings(), ["Ромашка"])
            assert (await ears.analyse(CUPS)).verdict is Verdict.SPAM

    asyncio.run(work())


def test_what_was_learned_goes_through_the_pipe_whole(db: Database) -> None:
    db.run_now(lambda s: judge(s, Verdict.SPAM))
    knowledge = Knowledge(brands=("МТС",), corrections=db.read_now(taught))
    assert Knowledge.from_json(knowledge.as_json()) == knowledge
    assert Knowledge.from_json({"topics": [], "brands": []}) == Knowledge()
    [found] = Reading(knowledge).read([fetched("9", CUPS)])
    assert found.analysis.verdict is Verdict.SPAM
