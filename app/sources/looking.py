"""The one engine that looks again: a post is gone only when its own request says so."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence

from app.domain.post import FetchedPost
from app.errors import (
    SourceError,
    SourceForbidden,
    SourceLogin,
    SourceMissing,
    SourceRefused,
)
from app.sources.asking import Ask, Look, Seen
from app.sources.caller import Caller

CLOSED_IN_A_ROW = 3
"""So many refusals one after the other are about the account, not about single posts."""
NO_ACCESS = (SourceForbidden, SourceLogin, SourceMissing, SourceRefused)


class Looking:
    """Asks for posts of one source again."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._open: dict[str, bool] = {}
        """What may still be seen, by the request that told so."""

    async def seen(self, posts: Sequence[FetchedPost]) -> AsyncGenerator[Seen]:
        """What the network says of these posts now, look by look; it may name none of some.

        Raises:
            SourceError: it cannot be asked; what was handed out before stays true.
        """
        refused: list[SourceError] = []
        answered = False
        for look in self._caller.network.looks(self._caller.place, posts):
            try:
                seen = await self._look(look, posts)
            except SourceForbidden as error:  # of this one nobody tells us anything
                refused.append(error)
                if len(refused) >= CLOSED_IN_A_ROW:
                    raise
                continue
            refused.clear()
            answered = True
            yield seen
        if refused and not answered:
            raise refused[-1]

    async def _look(self, look: Look, posts: Sequence[FetchedPost]) -> Seen:
        network, place = self._caller.network, self._caller.place
        try:
            answer = await self._caller.get(look.ask)
            seen = network.seen(look, answer, place)
        except SourceMissing:
            if len(look.refs) == 1:
                return Seen(gone=await self._gone(look.refs, posts))
            return await self._one_by_one([one for one in posts if one.native_id in look.refs])
        absent = list(seen.absent)
        if look.complete:
            told = {post.native_id for post in seen.posts} | {*seen.gone, *absent}
            absent += [ref for ref in look.refs if ref not in told]
        return Seen(posts=seen.posts, gone=(*seen.gone, *await self._gone(absent, posts)))

    async def _gone(self, absent: Sequence[str], posts: Sequence[FetchedPost]) -> tuple[str, ...]:
        """Those of the absent posts that are gone: where they stood, we still see."""
        known = {post.native_id: post for post in posts}
        return tuple([ref for ref in absent if await self._may_see(known[ref])])

    async def _may_see(self, post: FetchedPost) -> bool:
        ask = self._caller.network.access(self._caller.place, post)
        if ask is None:
            return True
        key = f"{ask.path} {ask.query}"
        if key not in self._open:
            self._open[key] = await self._is_answered(ask)
        return self._open[key]

    async def _is_answered(self, ask: Ask) -> bool:
        try:
            return self._caller.network.grants(await self._caller.get(ask))
        except SourceMissing as error:
            # A bare 404 says only that there is no such page: the post's own word stands.
            return error.facts == {"status": 404}
        except NO_ACCESS:
            return False

    async def _one_by_one(self, posts: Sequence[FetchedPost]) -> Seen:
        """Of several nobody knows which one is meant: each is asked for by itself."""
        network, place = self._caller.network, self._caller.place
        looks = [look for post in posts for look in network.looks(place, [post])]
        found = [await self._look(look, posts) for look in looks if len(look.refs) == 1]
        gone = tuple(ref for seen in found for ref in seen.gone)
        return Seen(posts=tuple(post for seen in found for post in seen.posts), gone=gone)
