"""Understanding that survives a text on which it fails: then post by post, then marked."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.deadline import WorkHours, local_zone
from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.errors import LanguageGone, StoreError
from app.services.reading import unread
from app.services.understanding import Judged, Standard, judge_all

log = logging.getLogger(__name__)
Understand = Callable[[Sequence[FetchedPost], SourceConfig, datetime], Awaitable[list[Judged]]]
"""Posts of one source that were heard at a moment."""
ByStandard = Callable[[SourceConfig, datetime], Standard]


def usual(config: SourceConfig, heard_at: datetime) -> Standard:
    """By the usual working time."""
    return Standard(config=config, heard_at=heard_at, hours=WorkHours(zone=local_zone()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempts:
    """How posts are understood, and how those are judged on which that fails."""

    understand: Understand
    standard: ByStandard = usual

    async def first(
        self, posts: Sequence[FetchedPost], config: SourceConfig, heard_at: datetime
    ) -> list[Judged] | None:
        """All at once; None: it failed on some text.

        Raises:
            LanguageGone, StoreError: nothing that the texts did.
        """
        # Whatever a text makes go wrong, all else that was heard must go on.
        [found] = await asyncio.gather(
            self.understand(posts, config, heard_at), return_exceptions=True
        )
        if isinstance(found, LanguageGone | StoreError | asyncio.CancelledError):
            raise found
        if isinstance(found, BaseException):
            log.info("understanding %d posts failed: %s", len(posts), type(found).__name__)
            return None
        return found

    async def again(
        self, posts: Sequence[FetchedPost], config: SourceConfig, heard_at: datetime
    ) -> list[Judged]:
        """One by one; on which it fails again is marked.

        Raises:
            LanguageGone, StoreError: nothing that the texts did.
        """
        judged: list[Judged] = []
        for post in posts:
            found = await self.first([post], config, heard_at)
            judged += self.marked([post], config, heard_at) if found is None else found
        return judged

    async def surely(
        self, posts: Sequence[FetchedPost], config: SourceConfig, heard_at: datetime
    ) -> list[Judged]:
        """All at once, or else one by one.

        Raises:
            LanguageGone, StoreError: nothing that the texts did.
        """
        found = await self.first(posts, config, heard_at)
        return await self.again(posts, config, heard_at) if found is None else found

    def marked(
        self, posts: Sequence[FetchedPost], config: SourceConfig, heard_at: datetime
    ) -> list[Judged]:
        """Kept as they are, and to be read again later."""
        log.warning("%d posts are kept without an analysis", len(posts))
        by = self.standard(config, heard_at)
        return judge_all(posts, [unread() for _ in posts], by)
