"""What a person pastes or drops becomes posts and cases (L11, L19)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.domain.ids import CaseId
from app.domain.post import FetchedPost
from app.domain.source import IMPORT, Source, SourceConfig
from app.domain.web_address import network_of, page_address
from app.errors import NotFound, PageClosed, PageEmpty, PageUnreadable, SourceError
from app.services.changes import Changes
from app.services.intake import BATCH, store_posts
from app.services.listening import Listening
from app.sources.pasted import LARGEST_FILE, Reading, bare, read_file, read_html, read_text
from app.sources.robots import ask_leave
from app.sources.transport import Terms
from app.store import cases, posts, sources

PARSE_S = 20.0
"""For reading one page; a page that takes longer was made for that."""
MOST_FOUND = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """What the person brought: a text (an address alone means its page) or a file."""

    text: str = ""
    path: Path | None = None
    inside: bool = False
    """The address may lead to this computer or a private network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Of a page that was pasted before."""

    at: datetime
    same: bool


async def read_pasted(listening: Listening, pasted: Pasted, now: datetime) -> Reading:
    """What there is to choose from; nothing is stored.

    A page that cannot be had is one bare entry with the `problem`.

    Raises:
        PageUnreadable: a file that is no page, letter or text. PageEmpty: no text in it.
    """
    if pasted.path is not None:
        return await _parsed(partial(_file, pasted.path))
    address = page_address(pasted.text)
    if address is None:
        return read_text(pasted.text, now)
    try:
        return await _page(listening, address, now, inside=pasted.inside)
    except (SourceError, PageClosed, PageEmpty, PageUnreadable) as error:
        return bare(address, now, error)


async def keep_pasted(
    listening: Listening, reading: Reading, picks: Sequence[int] | None, now: datetime
) -> tuple[tuple[CaseId, ...], Changes]:
    """The cases of what was chosen (None: of all), old ones where it was pasted before.

    Raises:
        NotFound: a number that was not offered. StoreError: the database.
    """
    if reading.problem is not None and reading.address:
        known = await listening.db.read(partial(cases.of_page, address=reading.address))
        if known is not None:
            return (known,), Changes()
    chosen = _chosen(reading, picks)
    source = await listening.db.run(partial(_source, reading=reading))
    changes = Changes()
    for at in range(0, len(chosen), BATCH):
        judged = await listening.understand(chosen[at : at + BATCH], source.config)
        work = partial(store_posts, source_id=source.id, judged=judged, now=now)
        changes |= await listening.db.run(work)
    ids = [post.native_id for post in chosen]
    seen = await listening.db.read(partial(posts.seen, source_id=source.id, native_ids=ids))
    opened = (seen[native].case_id for native in ids if native in seen)
    return tuple(dict.fromkeys(CaseId(case) for case in opened if case is not None)), changes


def documents_of(reading: Reading, longest: int | None = None) -> list[dict[str, Any]]:
    """What was found as JSON, numbered for `picks`; texts end after so many characters."""
    return [
        {
            "index": number,
            "kind": one.post.kind,
            "title": one.post.title,
            "text": one.post.text[:longest],
            "author": one.post.author.name if one.post.author else None,
            "rating": one.post.rating,
            "created": one.post.created.isoformat() if one.post.created else None,
            "date_text": one.date_text,
            "unsure_date": one.unsure_date,
            "permalink": one.post.permalink,
            "by_content": one.by,
        }
        for number, one in enumerate(reading.found)
    ]


def kept_before(session: Session, reading: Reading) -> Kept | None:
    """When all of this was pasted before and whether it says the same; None: never."""
    try:
        source = sources.by_name(session, reading.origin)
    except NotFound:
        return None
    offered = {one.post.native_id: one.post.text for one in reading.found}
    seen = posts.seen(session, source.id, list(offered))
    if not seen:
        return None
    same = len(seen) == len(offered) and all(
        known.text == offered[native] for native, known in seen.items()
    )
    return Kept(at=max(known.first_seen for known in seen.values()), same=same)


def _chosen(reading: Reading, picks: Sequence[int] | None) -> list[FetchedPost]:
    offered = reading.found[:MOST_FOUND]
    if picks is None:
        return [one.post for one in offered]
    for number in picks:
        if not 0 <= number < len(offered):
            raise NotFound(what="pasted", id=number)
    return [offered[number].post for number in dict.fromkeys(picks)]


async def _page(listening: Listening, address: str, now: datetime, *, inside: bool) -> Reading:
    """Raises SourceError, PageClosed, PageEmpty, PageUnreadable."""
    # The address is no parameter: those are allowed to name places inside.
    config = SourceConfig(name="page", network="page", kind="page", inside=inside)
    async with listening.transport_for(config) as transport:
        await ask_leave(transport, address)
        answer = await transport.get(address, terms=Terms(tries=2))
    kind = answer.content_type
    work = partial(read_html, answer.body, kind, answer.url, now)
    reading = await _parsed(work)
    # The person knows the page by what was pasted, wherever a redirect led.
    return replace(reading, address=address)


def _file(path: Path) -> Reading:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise PageUnreadable(reason="size")
        body, saved = path.read_bytes(), datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError) as error:
        raise PageUnreadable(reason="file") from error
    return read_file(path.name, body, saved)


async def _parsed(work: partial[Reading]) -> Reading:
    try:
        async with asyncio.timeout(PARSE_S):
            return await asyncio.to_thread(work)
    except TimeoutError as error:
        raise PageUnreadable(reason="slow") from error


def _source(session: Session, reading: Reading) -> Source:
    try:
        return sources.by_name(session, reading.origin)
    except NotFound:
        network = network_of(reading.address) if reading.address else "web"
        config = SourceConfig(name=reading.origin, network=network, kind=IMPORT)
        return sources.add(session, config)
