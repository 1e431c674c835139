"""Hears a mailbox: new letters by UID, a folder made anew by its dates, IDLE while it is live."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from app.domain import clock
from app.domain.clock import from_iso, iso
from app.domain.post import FetchedPost
from app.errors import SourceError, SourceLogin
from app.sources.base import Page
from app.sources.blocking import Hand
from app.sources.networks.email_box import BROKEN, LARGEST, Box, Line, Login, in_our_words
from app.sources.networks.email_items import post_of_letter

FIRST = timedelta(days=30)
"""How far back a mailbox is read the first time."""
MOST_AT_FIRST = 2000
OVERLAP = timedelta(days=2)
"""A folder made anew is read from a little before the newest letter known: dates have no time."""
AT_ONCE = 25
PAGE_BYTES = 8_000_000
STEP_S = 120.0
"""For one page of letters."""
IDLE_S = 5 * 60.0
"""RFC 2177 allows 29 minutes; a letter that came between the search and IDLE waits no longer."""
LOOK_S = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where the reading of a folder stands."""

    validity: str = ""
    uid: int = 0
    newest: datetime | None = None

    def cursor(self) -> dict[str, str]:
        """As text."""
        newest = iso(self.newest) if self.newest else ""
        return {"uidvalidity": self.validity, "uid": str(self.uid), "newest": newest}


class MailReader:
    """Reads one folder of one mailbox."""

    def __init__(self, login: Login, folder: str, *, live: bool = False) -> None:
        self._login = login
        self._folder = folder
        self._live = live

    async def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        """New letters, oldest first; live: for ever, with an idle page whenever all was read."""
        if not self._login.is_there:
            raise SourceLogin(reason="token")
        session = _Session(self._login, _stand(cursor))
        hand = Hand(self._login.host, session.sever, session.leave)
        try:
            await hand.do(session.start, STEP_S)
            while True:
                async for page in self._news(hand, session):
                    yield page
                if not self._live:
                    return
                yield Page(posts=(), cursor=session.stand.cursor(), idle=True)
                await hand.do(session.wait, IDLE_S + STEP_S)
        finally:
            await hand.close()

    async def _news(self, hand: Hand, session: _Session) -> AsyncGenerator[Page]:
        left = await hand.do(lambda: session.news(self._folder), STEP_S)
        total = len(left)
        if not total:
            yield Page(posts=(), cursor=session.stand.cursor(), total=0)
        while left:
            work = partial(session.letters, tuple(left[:AT_ONCE]))
            posts = await hand.do(work, STEP_S)
            left = [uid for uid in left if uid > session.stand.uid]
            yield Page(
                posts=posts,
                cursor=session.stand.cursor(),
                more=bool(left),
                total=total,
                done=total - len(left),
            )


class _Session:
    """One connection; all of it runs in one thread, but for `sever`."""

    def __init__(self, login: Login, stand: Stand) -> None:
        self._login = login
        self.stand = stand
        self._box: Box | None = None
        self._line: Line | None = None
        self._severed = False

    def _meet(self, line: Line) -> None:
        self._line = line

    @property
    def box(self) -> Box:
        if self._box is None:
            raise SourceLogin(reason="token")
        return self._box

    def start(self) -> None:
        """Connects and logs in."""
        with in_our_words(self._login.host):
            self._box = Box(self._login, self._meet)
            self.box.enter()

    def news(self, folder: str) -> list[int]:
        """UIDs that are new; all of the last days where the folder was numbered anew."""
        stand = self.stand
        with in_our_words(self._login.host):
            validity = self.box.choose(folder)
            if stand.validity == validity and validity:
                return self.box.after(stand.uid)
            day = stand.newest - OVERLAP if stand.newest else clock.now() - FIRST
            found = self.box.since(day)[-MOST_AT_FIRST:]
            older = [] if found else self.box.after(0)
            self.stand = replace(stand, validity=validity, uid=max(older, default=0))
            return found

    def letters(self, uids: tuple[int, ...]) -> tuple[FetchedPost, ...]:
        """Letters until a page is full; the stand is behind the last one."""
        posts: list[FetchedPost] = []
        taken = 0
        with in_our_words(self._login.host):
            sizes = self.box.sizes(uids)
            for uid in uids:
                size = sizes.get(uid, 0)
                body, came = self.box.letter(uid, size)
                taken += len(body)
                if body:
                    posts.append(_post(body, came, size))
                newest = _later(self.stand.newest, came)
                self.stand = replace(self.stand, uid=uid, newest=newest)
                if taken > PAGE_BYTES:
                    break
        return tuple(posts)

    def wait(self) -> None:
        """Until something happens in the folder; servers without IDLE are asked again."""
        until = time.monotonic() + IDLE_S
        with in_our_words(self._login.host):
            if "IDLE" not in self.box.client.capabilities:
                self._sleep()
                return
            self.box.idle.start()  # type: ignore[no-untyped-call]  # not annotated there
            while not self._severed and time.monotonic() < until and not self.box.was_told():
                if any(b"EXISTS" in line for line in self.box.idle.poll(timeout=LOOK_S)):
                    break
            self.box.idle.stop()  # type: ignore[no-untyped-call]

    def _sleep(self) -> None:
        for _ in range(12):
            if self._severed:
                return
            time.sleep(LOOK_S)

    def leave(self) -> None:
        """Closes the connection."""
        if self._box is not None:
            self._box.leave(politely=not self._severed)

    def sever(self) -> None:
        """Ends the connection from any thread."""
        self._severed = True
        if self._line is not None:
            with suppress(*BROKEN):
                self._line.sever()


def _post(body: bytes, came: datetime | None, size: int) -> FetchedPost:
    """A letter that cannot be read at all is kept as one, unknown."""
    try:
        return post_of_letter(body, came=came, cut=size if size > LARGEST else None)
    except SourceError:
        return post_of_letter(body[:100_000].partition(b"\r\n\r\n")[0], came=came, cut=size)


def _stand(cursor: Mapping[str, str]) -> Stand:
    try:
        newest = cursor.get("newest")
        return Stand(
            validity=cursor.get("uidvalidity", ""),
            uid=int(cursor.get("uid", "0")),
            newest=from_iso(newest).astimezone(UTC) if newest else None,
        )
    except ValueError:
        return Stand()


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((at for at in (one, other) if at is not None), default=None)
