"""Listening: the connections, the tokens and the one thread for Russian that syncing needs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, ExitStack, aclosing, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from app import secrets
from app.domain import clock
from app.domain.deadline import WorkHours
from app.domain.ids import SourceId
from app.domain.post import FetchedPost
from app.domain.risk import Measure
from app.domain.source import Source, SourceConfig
from app.domain.topic import Topic
from app.domain.triage import Analysis
from app.language.topics import TopicMatcher
from app.services.attempts import Attempts
from app.services.author_history import known_of
from app.services.inbox import Inbox
from app.services.language import Language, LanguageThread
from app.services.language_process import LanguageProcess
from app.services.readers import Readers
from app.services.reading import Knowledge
from app.services.rule_book import RuleBook, book_of
from app.services.source_state import permitted
from app.services.syncing import Ears, Synced, sync
from app.services.taught import taught
from app.services.tokens import key_of, workspace_id
from app.services.understanding import (
    MEASURE,
    Judged,
    Standard,
    is_search,
    judge_all,
    work_hours,
)
from app.services.watching import Looked, look
from app.settings import Settings
from app.sources import registry
from app.sources.accounts import Accounts
from app.sources.base import Page, Reader, Sender
from app.sources.catalogue import network_of, shows_single_posts
from app.sources.inside import Allowance, allowance_of
from app.sources.looking import Looking
from app.sources.transport import Transport
from app.store import topics as topic_store
from app.store import weights as weight_store
from app.store.database import Database
from app.store.watches import Due

T = TypeVar("T")
TransportFor = Callable[[SourceConfig], Transport]


def plain_transport(config: SourceConfig) -> Transport:
    """A transport with the limits every source has; it reaches no further than the source may."""
    return Transport(allow=allowance_of(config))


@dataclass(slots=True, kw_only=True)
class Listening:
    """What it takes to hear and to answer; `async with listening(…)` closes it all."""

    db: Database
    topics: TopicMatcher
    words: Language
    """What reads texts, here or in a process of its own."""
    hours: WorkHours
    language: ThreadPoolExecutor
    open: AsyncExitStack
    workspace: str = ""
    """Whose tokens are used (`tokens.workspace_id`)."""
    measure: Measure = MEASURE
    """What the risk of new posts is measured by."""
    rules: RuleBook = field(default_factory=RuleBook)
    transport_for: TransportFor = plain_transport
    transports: dict[tuple[str, Allowance], Transport] = field(default_factory=dict)
    """By source and by how far it may reach: a common one would be slow (`pools.CONNECTIONS`)."""
    accounts: Accounts = field(default_factory=Accounts)
    """Pace, waits and sessions: sources of one account share them."""
    readers: Readers = field(default_factory=Readers)
    attempts: Attempts = field(init=False)
    inbox: Inbox = field(init=False)

    def __post_init__(self) -> None:
        """What is heard is understood as is known here."""
        self.attempts = Attempts(understand=self.understand_at, standard=self.standard)
        self.inbox = Inbox(self.db, self.attempts)

    async def sync(self, source: Source, ears: Ears | None = None, *, live: bool = False) -> Synced:
        """One sync of one source; `live`: where the network allows it, one that never ends.

        Raises:
            StoreError: the database. LanguageGone: nothing can be understood now.
        """
        transport = await self._transport(source.config)
        token = await self.token(source.config)
        alone = ExitStack()

        def reader(config: SourceConfig) -> Reader:
            permitted(config)
            alone.enter_context(self.readers.alone(config, token))
            return registry.reader(config, token, transport, self.accounts, live=live)

        used = token is not None
        with alone:
            return await sync(self.db, source.id, reader, self.inbox, ears, with_token=used)

    async def look(self, source: Source, due: Sequence[Due], wait_s: float | None = None) -> Looked:
        """Asks for posts of a source again, at the latest in `wait_s` seconds.

        Raises:
            StoreError: the database.
        """
        transport = await self._transport(source.config)
        token = await self.token(source.config)

        def looking(config: SourceConfig) -> Looking | None:
            permitted(config)
            return registry.looking(config, token, transport, self.accounts)

        # What a list told before must not come after what is found now.
        await self.inbox.settled(source.id, wait_s)
        return await look(self.db, source, due, looking, self.understand)

    async def first_page(self, config: SourceConfig, token: str | None = None) -> Page:
        """What a source would give first; nothing is stored.

        Raises:
            SourceError, SourceMisconfigured: what is in the way.
        """
        permitted(config)
        async with self.transport_for(config) as transport:
            given = token or await self.token(config)
            secrets.hide(given or "")
            # A token that is only tried has an account of its own: no wait, no session is mixed.
            accounts = Accounts() if token else self.accounts
            reader = registry.reader(config, given, transport, accounts)
            alone = self.readers.alone(config, given)
            async with aclosing(reader.pages({})) as pages:
                with alone:
                    async for page in pages:
                        return page
        return Page(posts=(), cursor={})

    async def sender_for(self, source: Source) -> Sender | None:
        """What answers in a source, or None.

        Raises:
            SourceMisconfigured: the source is described wrongly. SourceNotice: see `permitted`.
        """
        if not source.config.listens:
            return None
        permitted(source.config)
        transport = await self._transport(source.config)
        token = await self.token(source.config)
        return registry.sender(source.config, token, transport, self.accounts)

    async def token(self, config: SourceConfig) -> str | None:
        """The token that a source uses."""
        # A keyring may wait for a person to unlock it: never on the loop.
        return await asyncio.to_thread(secrets.token_of, key_of(config, self.workspace))

    async def keep_token(self, config: SourceConfig, token: str) -> None:
        """Another token: what was known of the account behind the old one is forgotten.

        Raises:
            NoKeyring: it holds for this run only.
        """
        self.accounts.forget(config.network, config.holder)
        await asyncio.to_thread(secrets.keep_token, key_of(config, self.workspace), token)

    async def understand(self, posts: Sequence[FetchedPost], config: SourceConfig) -> list[Judged]:
        """Posts that were heard now, in order; one on which reading fails twice is marked.

        Raises:
            LanguageGone: nothing can be understood now.
        """
        return await self.attempts.surely(posts, config, clock.now())

    async def understand_at(
        self, posts: Sequence[FetchedPost], config: SourceConfig, heard_at: datetime
    ) -> list[Judged]:
        """Posts of one source that were heard at a moment; takes processor time off the loop.

        Raises:
            LanguageFailed: a text made reading fail. LanguageGone: nothing can be read now.
        """
        reads = await self.words.read(posts)
        look = partial(known_of, posts=posts, network=config.network)
        by = replace(self.standard(config, heard_at), known=await self.db.read_together(look))
        return await self.in_language(partial(judge_all, posts, reads, by))

    def standard(self, config: SourceConfig, heard_at: datetime) -> Standard:
        """What posts of a source are judged by."""
        return Standard(
            config=config,
            hours=self.hours,
            heard_at=heard_at,
            measure=self.measure,
            searched=is_search(config, self.topics),
            rules=self.rules,
        )

    async def analyse(self, text: str) -> Analysis:
        """The analysis of a bare text.

        Raises:
            LanguageFailed: the text made it fail. LanguageGone: nothing can be read now.
        """
        [read] = await self.words.read([FetchedPost(native_id="", kind="text", text=text)])
        return read.analysis

    async def in_language(self, work: Callable[[], T]) -> T:
        """Other work with words, in the one thread of this process for it."""
        return await asyncio.get_running_loop().run_in_executor(self.language, work)

    def learn(
        self, settings: Settings, brands: Sequence[str], topics: Sequence[Topic] = ()
    ) -> None:
        """From now on the texts are judged by these topics, brands and working hours."""
        knowledge = replace(self.words.knowledge, topics=tuple(topics), brands=tuple(brands))
        self.topics = knowledge.matcher()
        self.words.learn(knowledge)
        self.hours = work_hours(settings)

    async def _transport(self, config: SourceConfig) -> Transport:
        reach = config.name, allowance_of(config)
        if reach not in self.transports:
            transport = self.transport_for(config)
            self.transports[reach] = transport  # before the wait: two may want it at once
            await self.open.enter_async_context(transport)
        return self.transports[reach]


@asynccontextmanager
async def listening(
    db: Database,
    settings: Settings,
    brands: Sequence[str] = (),
    transport_for: TransportFor = plain_transport,
    *,
    apart: bool = False,
) -> AsyncIterator[Listening]:
    """Everything open; at the end closed, and what is not understood yet waits in the inbox.

    `apart`: texts are read in a process of their own, started at the first of them.
    """
    known = await db.read(topic_store.listed)
    told = await db.read(taught)
    knowledge = Knowledge(topics=known, brands=tuple(brands), corrections=told)
    language = ThreadPoolExecutor(1, thread_name_prefix="language")
    words = LanguageProcess(knowledge) if apart else LanguageThread(knowledge, language)
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(words.close)
            made = Listening(
                db=db,
                topics=knowledge.matcher(),
                words=words,
                hours=work_hours(settings),
                language=language,
                open=stack,
                workspace=await db.read(workspace_id),
                measure=await db.read(weight_store.measure),
                rules=await db.read(book_of),
                transport_for=transport_for,
            )
            stack.push_async_callback(made.inbox.close)
            yield made
    finally:
        language.shutdown(cancel_futures=True)


def brands_of(sources: Sequence[Source]) -> tuple[str, ...]:
    """The brands that sources are about."""
    return tuple(source.config.brand for source in sources if source.config.brand)


def source_of(sources: Sequence[Source], source_id: SourceId) -> Source | None:
    """The one of this id."""
    return next((source for source in sources if source.id == source_id), None)


def limits_of(network: str) -> dict[str, float | bool | str | None]:
    """How fast a network may be asked for one account, and what of it can be seen again."""
    known = network_of(network)
    return {
        "base": known.base if known else None,
        "calls": known.pace.calls if known else None,
        "seconds": known.pace.seconds if known else None,
        "looks_again": shows_single_posts(network),
    }
