"""Re-analysis: what is older is read anew, what the person decided stays, and it goes on."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.case import Case
from app.domain.ids import CaseId, SourceId
from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.domain.triage import Analysis, Span, Verdict
from app.services.attempts import Attempts
from app.services.intake import store_posts
from app.services.reading import VERSION
from app.services.reanalysing import Progress, Reanalysed, left, reanalyse
from app.services.understanding import Judged
from app.store import cases
from tests.app.make import NOW, author, database, fetched, judged, with_source

THANKS = Analysis(
    version=VERSION,
    language="ru",
    lemmas=("спасибо",),
    verdict=Verdict.THANKS,
    triggers=(Span(start=0, end=3, surface="Где"),),
)


class Archive:
    """Posts of an earlier analyser, and one that finds thanks everywhere."""

    def __init__(self, folder: Path) -> None:
        self.db = database(folder)
        self.id: SourceId = with_source(self.db)
        self.read: list[str] = []
        self.breaks: set[str] = set()
        self.scores: dict[str, int] = {}

    def put(self, *found: FetchedPost, score: int = 50) -> None:
        items = [judged(post, score=score) for post in found]
        self.db.run_now(lambda s: store_posts(s, self.id, items, NOW))

    async def understand(
        self, found: Sequence[FetchedPost], config: SourceConfig, heard_at: datetime
    ) -> list[Judged]:
        self.read += [post.native_id for post in found]
        if self.breaks & {post.native_id for post in found}:
            raise RecursionError
        score = self.scores.get
        return [judged(p, analysis=THANKS, score=score(p.native_id, 10)) for p in found]

    def anew(self, limit: int | None = None, told: list[Progress] | None = None) -> Reanalysed:
        attempts = Attempts(understand=self.understand)
        tell = (told if told is not None else []).append
        return asyncio.run(reanalyse(self.db, attempts, tell, limit=limit))

    def case(self, number: int = 1) -> Case:
        return self.db.read_now(lambda s: cases.get(s, CaseId(number)))

    def column(self, query: str) -> list[object]:
        return list(self.db.read_now(lambda s: s.scalars(text(query)).all()))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


def people(count: int, first: int = 0) -> list[FetchedPost]:
    return [fetched(str(n), author=author(str(n))) for n in range(first, first + count)]


def test_posts_of_an_older_analysis_are_read_anew_and_their_cases_show_it(archive: Archive):
    archive.put(fetched("1"))
    done = archive.anew()
    assert (done.posts, done.cases, done.left) == (1, 1, 0)
    case = archive.case()
    assert (case.verdict, case.risk.score, case.priority) == (Verdict.THANKS, 10, 100)
    assert case.analysis is not None
    assert case.analysis.lemmas == ("спасибо",)
    assert archive.column("SELECT triggers FROM cases") == ["[[0, 3]]"]
    assert archive.anew() == Reanalysed()


def test_the_verdict_of_a_person_stays_and_so_does_what_was_filled_in(archive: Archive):
    archive.put(fetched("1"))
    cases_of = "UPDATE cases SET verdict_by_person = 1, verdict = 'question', answers = :answers"
    given = {"answers": '{"what":"parcel"}'}
    archive.db.run_now(lambda s: s.execute(text(cases_of), given).close())
    before = archive.case()
    archive.anew()
    after = archive.case()
    assert (after.verdict, after.priority, after.version) == (
        Verdict.QUESTION,
        before.priority,
        before.version,
    )
    assert after.answers == {"what": "parcel"}
    assert archive.column("SELECT analysis_version FROM posts") == [VERSION]


def test_a_case_is_judged_by_the_most_pressing_of_its_posts(archive: Archive):
    archive.put(fetched("1"), score=90)
    archive.put(fetched("2"), score=20)
    archive.scores = {"1": 5, "2": 40}
    archive.anew()
    assert (archive.case().main_post_id, archive.case().risk.score) == (2, 40)


def test_it_goes_on_where_it_was_broken_off_and_tells_how_far_it_is(archive: Archive):
    for first in range(0, 300, 100):
        archive.put(*people(100, first))
    assert archive.anew(limit=150).left == 150
    told: list[Progress] = []
    done = archive.anew(told=told)
    assert (done.posts, done.left) == (150, 0)
    assert [(each.done, each.total) for each in told] == [(250, 300), (300, 300)]
    assert len(archive.read) == len(set(archive.read)) == 300


def test_what_cannot_be_read_keeps_its_analysis_and_is_not_tried_for_ever(
    archive: Archive, caplog: pytest.LogCaptureFixture
):
    archive.put(*people(3))
    archive.breaks = {"1"}
    assert archive.anew().left == 0
    assert archive.column("SELECT verdict FROM cases ORDER BY id") == [
        "thanks",
        "complaint",
        "thanks",
    ]
    archive.read.clear()
    archive.anew()
    assert archive.read == []
    caplog.clear()


def test_a_post_that_is_edited_while_it_is_read_is_left_as_it_is(archive: Archive):
    archive.put(fetched("1"))

    async def meanwhile(
        found: Sequence[FetchedPost], config: SourceConfig, heard_at: datetime
    ) -> list[Judged]:
        edited = fetched("1", text="Всё ужасно")
        await archive.db.run(lambda s: store_posts(s, archive.id, [judged(edited)], NOW))
        archive.understand = Archive.understand.__get__(archive)  # type: ignore[method-assign]
        return [judged(post, analysis=THANKS) for post in found]

    asyncio.run(reanalyse(archive.db, Attempts(understand=meanwhile), limit=1))
    assert archive.case().verdict is Verdict.COMPLAINT
    assert archive.db.read_now(left) == 1
