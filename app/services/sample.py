"""The sample workspace: filled through the same services as real work, in a few seconds."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import settings
from app.domain.deadline import WorkHours
from app.domain.ids import CaseId, SourceId
from app.domain.source import SourceHealth
from app.domain.topic import Topic
from app.domain.triage import Analysis
from app.language.analyser import Analyser, BrandName
from app.services import casework, sample_acts, topics
from app.services.intake import store_posts
from app.services.sample_acts import Stage
from app.services.sample_bundles import file_bundles
from app.services.sample_content import Act, World
from app.services.sample_hearing import Said, config_of, exported, read_place, said
from app.services.sample_mark import mark
from app.services.starting import begin
from app.services.understanding import judge, work_hours
from app.services.workspace import OpenWorkspace, open_workspace
from app.store import sources
from app.store.sources import State
from app.store.tables import CaseRow

STEPS = ("start", "listen", "understand", "work", "evidence")
OLD = timedelta(hours=20)
"""Cases that old have been looked at."""
log = logging.getLogger(__name__)
OnStep = Callable[[str], None]


def no_step(step: str) -> None:
    """For callers who do not show how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The sample's loopback server: where it is, and which names lead to it."""

    url: str
    host_map: tuple[str, ...]
    started: datetime


async def build_sample(root: Path, network: Network, on_step: OnStep = no_step) -> int:
    """Fills a fresh workspace; the number of its cases.

    Raises:
        Conflict: it is not fresh.
        SourceError: the loopback server did not answer.
        StoreError: the folder or the database.
    """
    on_step("start")
    world = World(network.started)
    with open_workspace(root) as workspace:
        ids = await workspace.db.run(partial(_configure, world=world, network=network))
        _write_settings(workspace, world)
        on_step("listen")
        heard = await _hear(workspace, world, network, ids)
        on_step("understand")
        understood = await asyncio.to_thread(_understand, world, heard)
        on_step("work")
        hours = work_hours(workspace.settings)
        live = partial(_live_through, world=world, ids=ids, understood=understood, hours=hours)
        await workspace.db.run(live)
        on_step("evidence")
        await file_bundles(workspace, world, ids)
        return await workspace.db.read(_count)


def _write_settings(workspace: OpenWorkspace, world: World) -> None:
    brands = tuple(brand["name"] for brand in world.brands)
    workspace.settings = replace(workspace.settings, operator=world.operator, brands=brands)
    settings.save(workspace.paths.settings, workspace.settings)


def _configure(session: Session, world: World, network: Network) -> dict[str, SourceId]:
    begin(session)
    mark(session, network.url, network.host_map)
    made = {
        key: sources.add(session, config_of(place, network.url)).id
        for key, place in world.places.items()
    }
    for brand in world.brands:
        own = (brand["account"],)
        topics.keep(session, Topic(name=brand["name"], names=tuple(brand["aliases"]), handles=own))
    return made


async def _hear(
    workspace: OpenWorkspace, world: World, network: Network, ids: dict[str, SourceId]
) -> list[Said]:
    heard: list[Said] = []
    for key, place in world.places.items():
        if not place.reader:
            heard += said(world, place, exported(world, place))
            continue
        posts, cursor = await read_place(config_of(place, network.url))
        await workspace.db.run(partial(sources.set_cursor, source_id=ids[key], cursor=cursor))
        heard += said(world, place, posts)
    fresh = State(health=SourceHealth.FRESH, synced_at=network.started)
    for source_id in ids.values():
        await workspace.db.run(partial(sources.set_state, source_id=source_id, state=fresh))
    return sorted(heard, key=lambda each: each.at)


def _understand(world: World, heard: Sequence[Said]) -> list[tuple[Said, Analysis]]:
    names = [BrandName(name=b["name"], aliases=tuple(b["aliases"])) for b in world.brands]
    analyses = Analyser(tuple(names)).analyse_many([each.post for each in heard])
    return list(zip(heard, analyses, strict=True))


def _live_through(
    session: Session,
    world: World,
    ids: dict[str, SourceId],
    understood: Sequence[tuple[Said, Analysis]],
    hours: WorkHours,
) -> None:
    """Everything in the order in which it happened: posts arrive, people answer."""
    stage = Stage(session=session, world=world, sources=ids, hours=hours)
    happened: list[tuple[datetime, int, tuple[Said, Analysis] | Act]] = [
        *((each[0].at, 0, each) for each in understood),
        *((act.at, 1, act) for act in world.acts),
    ]
    for at, _, what in sorted(happened, key=lambda each: each[:2]):
        if isinstance(what, Act):
            _act(stage, what)
        else:
            _arrive(stage, what, min(at, world.started))
    _look_at_old(stage)


def _arrive(stage: Stage, heard: tuple[Said, Analysis], now: datetime) -> None:
    each, analysis = heard
    source = sources.get(stage.session, stage.sources[each.place.key])
    judged = judge(each.post, analysis, source.config, stage.hours, now)
    store_posts(stage.session, source.id, [judged], now)


def _act(stage: Stage, act: Act) -> None:
    if sample_acts.perform(stage, act) is None:
        log.info("sample: no case for %s of %s", act.what, act.by.key)


def _look_at_old(stage: Stage) -> None:
    before = stage.world.started - OLD
    old = select(CaseRow.id).where(CaseRow.unread.is_(True), CaseRow.last_post_at < before)
    for case_id in stage.session.scalars(old).all():
        casework.mark_read(stage.session, CaseId(case_id), before)


def _count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(CaseRow)) or 0
