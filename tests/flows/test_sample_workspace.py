"""The sample workspace is what it should be, and was made by the real services."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import CaptureId
from app.errors import Conflict
from app.services.sample import Network, build_sample
from app.services.sample_content import World
from app.services.sample_mark import sample_of
from app.services.sample_network.network import SampleNetwork
from app.services.starting import starter_templates
from app.services.verifying import verify_capture
from app.services.workspace import OpenWorkspace, open_workspace
from app.store.tables import (
    AuthorRow,
    CaptureRow,
    CaseRow,
    DraftRow,
    NoteRow,
    PostRow,
    ReplyRow,
    TemplateRow,
)

pytestmark = pytest.mark.xdist_group("sample")
"""One worker fills a workspace for all of them."""


async def built(root: Path) -> int:
    world = World(clock.now())
    async with SampleNetwork(world) as network:
        where = Network(url=network.url, host_map=network.host_map, started=world.started)
        return await build_sample(root, where)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenWorkspace]:
    """One sample workspace for all questions asked of it."""
    root = tmp_path_factory.mktemp("sample")
    asyncio.run(built(root))
    with open_workspace(root) as workspace:
        yield workspace


def distinct(session: Session, column: object, *where: object) -> set[object]:
    return set(session.scalars(select(column).where(*where).distinct()))  # type: ignore[call-overload]  # any column


def test_there_are_at_least_seventy_cases_over_six_networks_and_two_brands(sample: OpenWorkspace):
    def ask(session: Session) -> tuple[int, set[object], set[object]]:
        number = session.scalar(select(func.count()).select_from(CaseRow)) or 0
        return number, distinct(session, CaseRow.network), distinct(session, CaseRow.brand)

    number, networks, brands = sample.db.read_now(ask)
    assert number >= 70
    assert networks == {"vk", "mastodon", "telegram", "ok", "youtube", "rss"}
    assert brands == {"Мигомир", "Ярконет"}


def test_answers_stand_in_every_state(sample: OpenWorkspace):
    states = sample.db.read_now(lambda session: distinct(session, ReplyRow.status))
    assert states >= {"sent", "pending", "failed", "unknown", "copied"}


def test_cases_stand_in_every_stage_with_overdue_and_calm_deadlines(sample: OpenWorkspace):
    now = int(clock.now().timestamp())

    def ask(session: Session) -> tuple[set[object], int, int]:
        due = session.scalars(select(CaseRow.due).where(CaseRow.open.is_(True))).all()
        stages = distinct(session, CaseRow.status)
        return stages, sum(d < now for d in due), sum(now + 3600 < d < 2**33 for d in due)

    stages, late, calm = sample.db.read_now(ask)
    assert stages >= {"new", "waiting", "promised", "closed"}
    assert late
    assert calm


def test_some_authors_have_several_cases_and_a_long_thread_has_sixty_posts(sample: OpenWorkspace):
    def ask(session: Session) -> tuple[int, int]:
        most = func.count().desc()
        cases = select(func.count(CaseRow.id)).group_by(CaseRow.author_id).order_by(most)
        posts = select(func.count(PostRow.id)).group_by(PostRow.thread_id).order_by(most)
        return session.scalars(cases).first() or 0, session.scalars(posts).first() or 0

    most_cases, longest = sample.db.read_now(ask)
    assert most_cases >= 3
    assert longest >= 60


def test_drafts_notes_edits_and_deletions_are_there(sample: OpenWorkspace):
    def ask(session: Session) -> list[int]:
        questions = (
            select(func.count()).select_from(DraftRow),
            select(func.count()).select_from(NoteRow),
            select(func.count()).where(PostRow.edited.is_not(None)),
            select(func.count()).where(PostRow.deleted_at.is_not(None)),
            select(func.count()).where(AuthorRow.followers > 10_000),
        )
        return [session.scalar(question) or 0 for question in questions]

    assert all(sample.db.read_now(ask))


def test_the_shipped_evidence_verifies_and_stands_in_the_journal(sample: OpenWorkspace):
    names = sample.db.read_now(lambda s: list(s.scalars(select(CaptureRow.id))))
    assert len(names) >= 3
    for name in names:
        checked = verify_capture(sample.db, sample.paths, CaptureId(name), clock.now())
        assert [f.item for f in asyncio.run(checked) if not f.holds] == []


def test_starter_templates_are_there_and_parse(sample: OpenWorkspace):
    number = sample.db.read_now(lambda s: s.scalar(select(func.count()).select_from(TemplateRow)))
    codes = [template.short_code for template in starter_templates()]
    assert number == len(codes) == len(set(codes)) >= 24


def test_the_workspace_says_that_it_is_a_sample(sample: OpenWorkspace):
    told = sample.db.read_now(sample_of)
    assert told is not None
    assert told.host_map


def test_a_workspace_that_is_not_fresh_is_refused_and_keeps_its_settings(sample: OpenWorkspace):
    before = sample.paths.settings.read_text("utf-8").replace("Анна", "Ольга")
    sample.paths.settings.write_text(before, "utf-8")
    with pytest.raises(Conflict):
        asyncio.run(built(sample.paths.root))
    assert sample.paths.settings.read_text("utf-8") == before
