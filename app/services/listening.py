"""Listening: the connections, the tokens and the one thread for Russian that syncing needs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial

from app import secrets
from app.domain.deadline import WorkHours
from app.domain.ids import SourceId
from app.domain.post import FetchedPost
from app.domain.source import Source, SourceConfig
from app.domain.triage import Analysis
from app.language.analyser import Analyser, BrandName
from app.services.syncing import Ears, Synced, sync
from app.services.understanding import Judged, understand, work_hours
from app.settings import Settings
from app.sources import registry
from app.sources.base import Page, Reader, Sender
from app.sources.inside import allowance_of
from app.sources.transport import Transport
from app.store.database import Database

TransportFor = Callable[[SourceConfig], Transport]


def plain_transport(config: SourceConfig) -> Transport:
    """A transport with the limits every source has; it reaches no further than the source may."""
    return Transport(allow=allowance_of(config))


@dataclass(slots=True, kw_only=True)
class Listening:
    """What it takes to hear and to answer; `async with listening(…)` closes it all."""

    db: Database
    analyser: Analyser
    hours: WorkHours
    language: ThreadPoolExecutor
    open: AsyncExitStack
    transport_for: TransportFor = plain_transport
    transports: dict[str, Transport] = field(default_factory=dict)

    async def sync(self, source: Source, ears: Ears | None = None) -> Synced:
        """One sync of one source, with its own connection.

        Raises:
            StoreError: the database.
        """
        transport = await self._transport(source.config)
        token = await _token(source.config)
        reader = partial(_reader, token=token, transport=transport)
        return await sync(self.db, source.id, reader, self.understand, ears)

    async def first_page(self, config: SourceConfig, token: str | None = None) -> Page:
        """What a source would give first; nothing is stored.

        Raises:
            SourceError, SourceMisconfigured: what is in the way.
        """
        async with self.transport_for(config) as transport:
            given = token or await _token(config)
            async with aclosing(registry.reader(config, given, transport).pages({})) as pages:
                async for page in pages:
                    return page
        return Page(posts=(), cursor={})

    async def sender_for(self, source: Source) -> Sender | None:
        """What answers in a source, or None.

        Raises:
            SourceMisconfigured: the source is described wrongly.
        """
        if not source.config.listens:
            return None
        transport = await self._transport(source.config)
        return registry.sender(source.config, await _token(source.config), transport)

    async def understand(self, posts: Sequence[FetchedPost], config: SourceConfig) -> list[Judged]:
        """Understanding takes processor time: in the language thread, off the loop."""
        work = partial(understand, posts, config, self.analyser, self.hours)
        return await asyncio.get_running_loop().run_in_executor(self.language, work)

    async def analyse(self, text: str) -> Analysis:
        """The analysis of a bare text."""
        work = partial(self.analyser.analyse_text, text)
        return await asyncio.get_running_loop().run_in_executor(self.language, work)

    def learn(self, settings: Settings, brands: Sequence[str]) -> None:
        """From now on the texts are judged by these brands and working hours."""
        self.analyser = analyser_for(settings, brands)
        self.hours = work_hours(settings)

    async def _transport(self, config: SourceConfig) -> Transport:
        if config.name not in self.transports:
            transport = await self.open.enter_async_context(self.transport_for(config))
            self.transports[config.name] = transport
        return self.transports[config.name]


@asynccontextmanager
async def listening(
    db: Database,
    settings: Settings,
    brands: Sequence[str] = (),
    transport_for: TransportFor = plain_transport,
) -> AsyncIterator[Listening]:
    """Everything open; closed at the end, running understanding is waited for."""
    language = ThreadPoolExecutor(1, thread_name_prefix="language")
    try:
        async with AsyncExitStack() as stack:
            yield Listening(
                db=db,
                analyser=analyser_for(settings, brands),
                hours=work_hours(settings),
                language=language,
                open=stack,
                transport_for=transport_for,
            )
    finally:
        language.shutdown(cancel_futures=True)


def analyser_for(settings: Settings, brands: Sequence[str]) -> Analyser:
    """Knows the brands of the settings and of the sources."""
    names = dict.fromkeys(name for name in (*settings.brands, *brands) if name)
    return Analyser([BrandName(name=name) for name in names])


def brands_of(sources: Sequence[Source]) -> tuple[str, ...]:
    """The brands that sources are about."""
    return tuple(source.config.brand for source in sources if source.config.brand)


def source_of(sources: Sequence[Source], source_id: SourceId) -> Source | None:
    """The one of this id."""
    return next((source for source in sources if source.id == source_id), None)


def _reader(config: SourceConfig, token: str | None, transport: Transport) -> Reader:
    return registry.reader(config, token, transport)


async def _token(config: SourceConfig) -> str | None:
    # A keyring may wait for a person to unlock it: never on the loop.
    return await asyncio.to_thread(secrets.token_of, config.name, config.network)
