"""Re-analysis: stored posts are read anew when the analyser is newer than their analysis (T1).

What the person decided stays. How far it has come stands in the posts themselves, so that it
goes on where it was broken off, however that was.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from app.domain.analysis_json import parts_to_json, to_json
from app.domain.ids import CaseId, PostId, SourceId
from app.domain.snippet import snippet
from app.domain.source import SourceConfig
from app.services.attempts import Attempts
from app.services.changes import Changes
from app.services.reading import VERSION
from app.services.understanding import Judged
from app.store import reanalysis, sources, topics
from app.store.database import Database
from app.store.reanalysis import Stale

PORTION = 100
"""Posts that are read together."""
Free = Callable[[], Awaitable[None]]
"""Waits while there is something more urgent to read."""
JUDGED = frozenset({"verdict", "risk", "band", "priority", "main_post_id"})


async def _at_once() -> None:
    return


def _unheard(_progress: Progress) -> None:
    return


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where it stands: `done` of `total` posts are of this version; what changed since the last."""

    done: int
    total: int
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reanalysed:
    """What it came to."""

    posts: int = 0
    """Read anew."""
    cases: int = 0
    """Of which something is different now."""
    left: int = 0
    """Posts of an older analysis."""


Anew = Sequence[tuple[Stale, Judged]]


def left(session: Session) -> int:
    """How many posts were analysed by an earlier analyser."""
    return reanalysis.count(session, VERSION)


async def reanalyse(
    db: Database,
    attempts: Attempts,
    tell: Callable[[Progress], None] = _unheard,
    free: Free = _at_once,
    limit: int | None = None,
) -> Reanalysed:
    """Reads posts anew until none is left, the newest first, or `limit` of them.

    Each portion is one transaction. While one is written the next one is read.

    Raises:
        StoreError: the database. LanguageGone: nothing can be read now.
    """
    total = await db.read(reanalysis.count)
    done = total - await db.read(left)
    posts = cases = 0
    writing: asyncio.Task[Changes] | None = None
    under_way: frozenset[PostId] = frozenset()
    try:
        while limit is None or posts < limit:
            await free()
            size = PORTION if limit is None else min(PORTION, limit - posts)
            ask = partial(reanalysis.stale, version=VERSION, most=size, besides=under_way)
            stale = await db.read(ask)
            anew = await _read(db, attempts, stale)
            if writing is not None:
                changes, writing = await writing, None
                cases += len(changes.cases)
                tell(Progress(done=done + posts, total=max(total, done + posts), changes=changes))
            if not stale:
                break
            writing = asyncio.create_task(db.run(partial(_write, anew=anew)))
            under_way, posts = frozenset(each.id for each in stale), posts + len(stale)
    finally:
        if writing is not None:
            changes = await writing
            cases += len(changes.cases)
            tell(Progress(done=done + posts, total=max(total, done + posts), changes=changes))
    return Reanalysed(posts=posts, cases=cases, left=await db.read(left))


async def _read(
    db: Database, attempts: Attempts, stale: Sequence[Stale]
) -> list[tuple[Stale, Judged]]:
    by_source: dict[SourceId, list[Stale]] = {}
    for each in stale:
        by_source.setdefault(each.source_id, []).append(each)
    configs = await db.read(partial(_configs, ids=list(by_source)))
    anew: list[tuple[Stale, Judged]] = []
    for source_id, group in by_source.items():
        posts, heard_at = [each.post for each in group], max(each.first_seen for each in group)
        judged = await attempts.surely(posts, configs[source_id], heard_at)
        anew += zip(group, judged, strict=True)
    return anew


def _configs(session: Session, ids: Sequence[SourceId]) -> dict[SourceId, SourceConfig]:
    return {each: sources.get(session, each, counted=False).config for each in ids}


def _write(session: Session, anew: Anew) -> Changes:
    """One transaction; what was changed while it was read is left as it is."""
    current = reanalysis.still_stale(session, VERSION, [stale for stale, _ in anew])
    anew = [(stale, judged) for stale, judged in anew if stale.id in current]
    read = [(stale, judged) for stale, judged in anew if judged.analysis.version]
    found = {stale.id: to_json(judged.analysis) for stale, judged in read}
    reanalysis.write(session, found, VERSION)
    reanalysis.pass_over(session, current - found.keys(), VERSION)
    topics.forget_mentions(session, list(found))
    topics.add_mentions(session, {stale.id: judged.topics for stale, judged in read})
    return Changes(cases=_to_cases(session, read))


def _to_cases(session: Session, read: Anew) -> frozenset[CaseId]:
    by_case: dict[CaseId, list[tuple[Stale, Judged]]] = {}
    for stale, judged in read:
        if stale.case_id is not None and not stale.ours:
            by_case.setdefault(stale.case_id, []).append((stale, judged))
    changed: set[CaseId] = set()
    for case_id, stands in reanalysis.shown(session, list(by_case)).items():
        wanted = _shown(stands, by_case[case_id])
        other = {name: value for name, value in wanted.items() if stands[name] != value}
        if other:
            reanalysis.show(session, case_id, other, judged=bool(other.keys() & JUDGED))
            changed.add(case_id)
    return frozenset(changed)


def _shown(stands: dict[str, Any], read: Anew) -> dict[str, Any]:
    """What a case shows of its posts; a verdict of the person's stays, and all that follows."""
    newest, of_newest = max(read, key=lambda each: each[0].created)
    wanted: dict[str, Any] = {}
    if newest.created >= stands["last_post_at"] and newest.post.text.strip():
        shown, marks = snippet(newest.post.text, of_newest.analysis.triggers)
        wanted |= {"snippet": shown, "triggers": [list(mark) for mark in marks]}
    if stands["verdict_by_person"]:
        return wanted
    lead, judged = max(read, key=_urgency)
    leads = any(stale.id == stands["main_post_id"] for stale, _ in read)
    if not leads and judged.priority < stands["priority"]:
        return wanted
    return wanted | {
        "main_post_id": lead.id,
        "verdict": judged.analysis.verdict.value,
        "risk": judged.risk.score,
        "band": judged.risk.band.value,
        "risk_parts": parts_to_json(judged.risk.parts),
        "priority": judged.priority,
    }


def _urgency(each: tuple[Stale, Judged]) -> tuple[int, float]:
    stale, judged = each
    return judged.priority, -_seconds(stale.created)


def _seconds(moment: datetime) -> float:
    return moment.timestamp()
