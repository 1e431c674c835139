"""Importing files of posts: what can be read comes in, what cannot is kept aside and listed."""

from __future__ import annotations

import asyncio
import csv
import errno
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.deadline import local_zone
from app.domain.ids import SourceId
from app.domain.importing import (
    FIELDS,
    ImportOutcome,
    ImportPlan,
    ImportPreview,
    KeptAside,
    harmless,
)
from app.domain.post import FetchedPost
from app.domain.source import IMPORT, Source, SourceConfig, SourceHealth
from app.domain.storable import storable
from app.errors import Conflict, DiskFull, ImportFailed, NotFound
from app.services.changes import Changes
from app.services.importing_columns import guess, quiet
from app.services.importing_rows import RowBroken, RowReader
from app.services.importing_table import Row, Table
from app.services.importing_text import decode, read_csv, read_json
from app.services.importing_xlsx import read_xlsx
from app.services.intake import BATCH, repeats_of, store_posts
from app.services.syncing import Understand
from app.store import import_profiles, posts, sources
from app.store.database import Database
from app.store.sources import State

LARGEST = 150_000_000
"""Bytes of a file that is read at all."""
SHOWN_ROWS = 20
SHOWN_ASIDE = 200
OTHERS = (
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "old_excel"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"SQLite format 3", "binary"),
    (b"\x1f\x8b", "archive"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
)
"""How files begin that people mistake for a table."""
Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of an import, and what it altered."""

    source: Source
    outcome: ImportOutcome
    changes: Changes

    def as_json(self) -> dict[str, Any]:
        """For the pipe and the terminal."""
        return asdict(self.outcome) | {
            "source_id": self.source.id,
            "source": self.source.config.name,
        }


def preview(
    path: Path,
    plan: ImportPlan | None = None,
    profiles: Mapping[str, Mapping[str, Any]] | None = None,
) -> ImportPreview:
    """The beginning of a file as it would be read; `profiles` are the saved ones by name.

    Where no column looks like a text the person has to say which it is.

    Raises:
        ImportFailed: not a file we can read; fact `reason` says why.
    """
    table, whole = _read(path, plan or ImportPlan(), guessing=True)
    fits = [
        name
        for name, saved in (profiles or {}).items()
        if saved.get("columns") and set(saved["columns"].values()) <= set(table.heads)
    ]
    width = len(table.heads)
    shown = [(*row.cells[:width], *[""] * (width - len(row.cells))) for row in table.rows]
    return ImportPreview(
        kind=table.kind,
        heads=table.heads,
        rows=tuple(shown[:SHOWN_ROWS]),
        total=len(table.rows),
        plan=whole,
        profile=fits[0] if fits else "",
    )


async def import_file(
    db: Database,
    path: Path,
    plan: ImportPlan,
    understand: Understand,
    progress: Progress = lambda _done, _total: None,
) -> Imported:
    """Everything in a file that can be read, without duplicates of what is known.

    Raises:
        ImportFailed: nothing in it can be read. Conflict: the name is a network source's.
        StoreError: the database; what was stored before stays, importing again goes on.
    """
    table, whole = await asyncio.to_thread(_read, path, plan)
    found, aside = await asyncio.to_thread(_posts, table, whole)
    if not found:
        reason = aside[0].reason if aside else "empty"
        raise ImportFailed(reason=reason, file=path.name)
    source = await db.run(lambda session: _source(session, path, whole))
    changes = Changes(sources=frozenset({source.id}))
    added = 0
    for at in range(0, len(found), BATCH):
        batch = found[at : at + BATCH]
        new, changed = await _store(db, source, batch, understand)
        added, changes = added + new, changes | changed
        progress(at + len(batch), len(found))
    listed = await asyncio.to_thread(_list_aside, path, table.heads, aside) if aside else None
    outcome = ImportOutcome(
        added=added,
        repeated=len(found) - added,
        aside=tuple(aside[:SHOWN_ASIDE]),
        aside_total=len(aside),
        aside_file=str(listed) if listed else None,
    )
    source = await db.run(partial(_finished, source_id=source.id))
    return Imported(source=source, outcome=outcome, changes=changes)


def plan_from(raw: Mapping[str, Any]) -> ImportPlan:
    """A plan that came as JSON; what is unknown in it is left out."""
    columns = raw.get("columns")
    texts = {
        name: str(value)
        for name, value in raw.items()
        if name in ImportPlan.__dataclass_fields__ and name != "columns" and value is not None
    }
    named = columns if isinstance(columns, Mapping) else {}
    return ImportPlan(columns={str(k): str(v) for k, v in named.items() if v}, **texts)


def saved_plan(session: Session, name: str) -> ImportPlan:
    """The plan of a saved profile.

    Raises:
        NotFound: there is none of this name.
    """
    return plan_from(import_profiles.get(session, name))


def save_plan(session: Session, name: str, plan: ImportPlan) -> None:
    """Keeps a plan as a profile for the next file of this kind."""
    import_profiles.put(session, name, asdict(replace(plan, name="")))


def _read(path: Path, plan: ImportPlan, *, guessing: bool = False) -> tuple[Table, ImportPlan]:
    """The table of a file, and the plan with all that was found out."""
    table = _table(path, plan)
    known = {field: head for field, head in plan.columns.items() if head in table.heads}
    columns = known or {f: h for f, h in guess(table.heads).items() if f in FIELDS}
    if not guessing and not columns.keys() & {"text", "title"}:
        heads = ", ".join(table.heads[:8])[:120]
        raise ImportFailed(reason="no_text_column", file=path.name, heads=heads)
    return table, replace(
        plan,
        columns=columns,
        encoding=table.encoding,
        delimiter=table.delimiter,
        sheet=table.sheet,
        name=plan.name or path.stem,
    )


def _table(path: Path, plan: ImportPlan) -> Table:
    content = _content(path)
    if content.startswith(b"PK\x03\x04"):
        return read_xlsx(path, plan.sheet)
    for start, reason in OTHERS:
        if content.startswith(start):
            raise ImportFailed(reason=reason, file=path.name)
    text, encoding = decode(content, plan.encoding)
    begins = text.lstrip()[:1]
    if not begins:
        raise ImportFailed(reason="empty", file=path.name)
    if begins in "{[":
        return read_json(text, encoding)
    if text.lstrip()[:15].lower().startswith(("<!doctype html", "<html")):
        raise ImportFailed(reason="html", file=path.name)
    return read_csv(text, encoding, plan.delimiter)


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ImportFailed(reason="not_a_file" if path.exists() else "missing", file=path.name)
        if path.stat().st_size > LARGEST:
            raise ImportFailed(reason="too_large", file=path.name)
        return path.read_bytes()
    except OSError as error:
        raise ImportFailed(reason="unreadable", file=path.name) from error


def _posts(table: Table, plan: ImportPlan) -> tuple[list[FetchedPost], list[KeptAside]]:
    columns = dict(plan.columns) | quiet(table.heads, plan.columns)
    try:
        zone = ZoneInfo(plan.zone) if plan.zone else local_zone()
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ImportFailed(reason="zone", zone=plan.zone[:40]) from error
    reader = RowReader(heads=table.heads, columns=columns, zone=zone, now=clock.now())
    found: list[FetchedPost] = []
    aside: list[KeptAside] = []
    for row in table.rows:
        try:
            found.append(storable(reader.post(row)))
        except RowBroken as broken:
            aside.append(_kept(row, str(broken)))
    return found, aside


def _kept(row: Row, reason: str) -> KeptAside:
    return KeptAside(number=row.number, reason=reason, cells=row.cells)


def _source(session: Session, path: Path, plan: ImportPlan) -> Source:
    name = plan.name or path.stem
    try:
        known = sources.by_name(session, name)
    except NotFound:
        config = SourceConfig(
            name=name, network=plan.network or "import", kind=IMPORT, brand=plan.brand
        )
        return sources.add(session, config)
    if known.config.kind != IMPORT:
        raise Conflict(what="source", name=name)
    return known


def _finished(session: Session, source_id: SourceId) -> Source:
    state = State(health=SourceHealth.FRESH, synced_at=clock.now())
    return sources.set_state(session, source_id, state)


async def _store(
    db: Database, source: Source, batch: Sequence[FetchedPost], understand: Understand
) -> tuple[int, Changes]:
    """One transaction's worth; how many of it were new."""
    repeats = await db.read(partial(repeats_of, source_id=source.id, fetched=batch))
    known = {post.native_id for post in repeats}
    fresh = [post for post in batch if post.native_id not in known]
    if not fresh:
        return 0, Changes()
    judged = await understand(fresh, source.config)

    def work(session: Session) -> tuple[int, Changes]:
        ids = {post.native_id for post in fresh}
        new = len(ids - posts.seen(session, source.id, sorted(ids)).keys())
        return new, store_posts(session, source.id, judged, clock.now())

    return await db.run(work)


def _list_aside(path: Path, heads: Sequence[str], aside: Sequence[KeptAside]) -> Path | None:
    """Beside the file, or nowhere if that place is closed to us: the result lists them too."""
    target = path.with_name(f"{path.stem}.not-imported.csv")
    try:
        with target.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(["row", "reason", *map(harmless, heads)])
            writer.writerows(
                [kept.number, kept.reason, *map(harmless, kept.cells)] for kept in aside
            )
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull(path=target.name) from error
        return None
    return target
