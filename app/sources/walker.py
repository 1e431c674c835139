"""The one engine that reads: goes through a source's lists page by page, from where it stood."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

from app.domain.post import FetchedPost
from app.errors import (
    SourceError,
    SourceForbidden,
    SourceMissing,
    SourceRefused,
    SourceRepeats,
    SourceSlow,
)
from app.sources.answer import Answer
from app.sources.asking import Mark, Order, Portion, Task
from app.sources.base import Page
from app.sources.caller import Caller
from app.sources.walk import Step, Walk, later, walk_of

FIRST_PAGES = 50
"""How far back the first walk through a list goes."""
MOST_PAGES = 1000
"""Of one list in one walk."""
READ_S = 20.0
"""No answer may keep a reading busy for longer (`Network.heavy`)."""
CLOSED = (SourceForbidden, SourceMissing, SourceRefused)


class Walker:
    """Reads one source. `live`: a list whose server holds its answers is asked for ever."""

    def __init__(self, caller: Caller, *, live: bool = False) -> None:
        self._caller = caller
        self._live = live
        self._asked: set[tuple[str, str]] = set()
        self._shown: dict[str, set[str]] = {}
        self._heard = False
        self._resumed = False
        """The next page stands in the cursor of a walk that was broken off."""
        self._closed: SourceError | None = None

    async def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        """Everything since `cursor`; each page's cursor holds what is left to ask for."""
        walk = walk_of(cursor)
        self._heard, self._closed = False, None
        self._resumed = bool(walk.steps)
        if self._resumed:
            self._forget()
        else:
            self._begin(walk)
        page: Page | None = None
        while walk.steps:
            page = await self._step(walk)
            if page is not None:
                yield page
        if self._closed and not self._heard:
            raise self._closed
        if self._closed and page is None:  # closed lists at the end are not left over
            yield Page(posts=(), cursor=walk.cursor(), done=walk.done)

    def _forget(self) -> None:
        self._asked.clear()
        self._shown.clear()

    def _begin(self, walk: Walk) -> None:
        self._forget()
        walk.done = 0
        first = self._caller.network.first(self._caller.place, walk.marks)
        walk.steps = [Step(task=task) for task in first]

    async def _step(self, walk: Walk) -> Page | None:
        """Asks for the next page and moves the walk on; None: closed, gone or begun again."""
        step = walk.steps[0]
        task = self._asking(step.task)
        try:
            answer = await self._caller.get(task.ask, tries=1 if task.spare else None)
            portion = await self._read(task, answer)
        except SourceError as error:
            self._without(walk, step, error)
            return None
        # A list of lists is not heard by itself: what hangs below it may be closed.
        opened = not portion.below or any(not post.context for post in portion.posts)
        self._heard = self._heard or opened
        self._resumed = False
        return self._taken(walk, step, portion)

    def _without(self, walk: Walk, step: Step, error: SourceError) -> None:
        """Goes on without this page, where the walk can."""
        if step.task.spare:
            walk.steps.pop(0)
            return
        if not isinstance(error, CLOSED):
            raise error
        if step.task.optional:
            self._closed = error
            walk.steps.pop(0)
            if isinstance(error, SourceMissing):
                _end(walk, step.task, step.pending)
            return
        if not self._resumed:
            raise error
        # A place inside a list does not live for ever: what stood in the cursor has lapsed.
        self._resumed = False
        self._begin(walk)

    async def _read(self, task: Task, answer: Answer) -> Portion:
        network, place = self._caller.network, self._caller.place
        if not network.heavy:
            return network.read(task, answer, place)
        try:
            async with asyncio.timeout(READ_S):
                return await asyncio.to_thread(network.read, task, answer, place)
        except TimeoutError as error:
            raise SourceSlow(host=urlsplit(answer.url).hostname) from error

    def _asking(self, task: Task) -> Task:
        """Outside the engine nobody waits for what has not happened yet."""
        if self._live or not task.live:
            return task
        return replace(task, ask=replace(task.ask, wait_s=0.0))

    def _taken(self, walk: Walk, step: Step, portion: Portion) -> Page:
        task = step.task
        old = walk.marks.get(task.mark_key, Mark())
        moment = later(step.pending.at, _newest(portion.posts))
        pending = Mark(word=step.pending.word or portion.mark, at=moment)
        repeated = self._is_circle(task, portion)
        following = None if repeated else self._following(walk, step, portion, old)
        walk.steps.pop(0)
        below = [Step(task=one) for one in portion.below if self._is_news(walk, one)]
        idle = task.live and not portion.posts
        if task.order is Order.FORWARD:
            walk.marks[task.mark_key] = Mark(word=portion.mark or old.word, at=moment or old.at)
        if following is not None:
            went_on = Step(task=following, pages=step.pages + 1, pending=pending)
            walk.steps.insert(0, went_on)
        elif task.order is Order.BACK:
            _end(walk, task, pending)
        elif task.order is Order.WHOLE and task.version:
            walk.versions.pop(task.mark_key, None)
            walk.versions[task.mark_key] = task.version
        walk.steps[0:0] = below
        walk.done += len(portion.posts)
        return Page(
            posts=portion.posts,
            cursor=walk.cursor(),
            # What may not be kept leaves the cursor as it was: nothing is promised of it.
            more=bool(walk.steps) and walk.steps[0].task.kept and not idle,
            total=portion.total,
            done=walk.done,
            repeated=repeated,
            moved_to=portion.moved_to,
            flawed=portion.flawed,
            remarks=portion.remarks,
            idle=idle,
        )

    def _following(self, walk: Walk, step: Step, portion: Portion, old: Mark) -> Task | None:
        """Where the list goes on, if it does and there is reason to follow."""
        task, onward = step.task, portion.next
        if onward is None:
            return None
        if task.live:
            return onward if self._live or portion.posts else None
        first = task.mark_key not in walk.marks
        if step.pages + 1 >= (FIRST_PAGES if first and task.order is Order.BACK else MOST_PAGES):
            return None
        if task.order is Order.BACK and not first and not _has_news(portion.posts, old.at):
            return None
        return onward

    def _is_circle(self, task: Task, portion: Portion) -> bool:
        """Whether the list ends by showing again what it had shown.

        Raises:
            SourceRepeats: it leads back to a page, and shows something new there.
        """
        if task.live:  # it is meant to be asked again, for ever
            return False
        shown = self._shown.setdefault(task.mark_key, set())
        ids = {post.native_id for post in portion.posts}
        nothing_new = ids <= shown
        shown |= ids
        self._asked.add(_key(task))
        if portion.next is None or (task.order is Order.FORWARD and not nothing_new):
            return False
        if _key(portion.next) not in self._asked:
            return False
        if nothing_new:
            return True
        raise SourceRepeats(cursor=task.list)

    def _is_news(self, walk: Walk, task: Task) -> bool:
        return not task.version or walk.versions.get(task.mark_key) != task.version


def _end(walk: Walk, task: Task, pending: Mark) -> None:
    """A list is through, or its further page is not there: its mark is true from now on."""
    if task.order is not Order.BACK:
        return
    old = walk.marks.get(task.mark_key, Mark())
    mark = Mark(word=pending.word or old.word, at=later(pending.at, old.at))
    if mark != Mark():  # nothing was there: the next walk is a first one again
        walk.marks[task.mark_key] = mark


def _key(task: Task) -> tuple[str, str]:
    return task.ask.path, repr(sorted(task.ask.query.items(), key=lambda pair: pair[0]))


def _moment(post: FetchedPost) -> datetime | None:
    return later(post.created, post.edited)


def _newest(posts: tuple[FetchedPost, ...]) -> datetime | None:
    found: datetime | None = None
    for post in posts:
        found = later(found, _moment(post))
    return found


def _has_news(posts: tuple[FetchedPost, ...], known: datetime | None) -> bool:
    """Whether a page shows anything not older than what was known; without a time nobody knows."""
    moments = [_moment(post) for post in posts]
    return known is None or any(at is None or at > known for at in moments)
