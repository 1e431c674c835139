"""The one engine that looks again: a post is gone only when its own request says so."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence

from app.domain.post import FetchedPost
from app.errors import SourceMissing
from app.sources.asking import Look, Seen
from app.sources.caller import Caller


class Looking:
    """Asks for posts of one source again."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def seen(self, posts: Sequence[FetchedPost]) -> AsyncGenerator[Seen]:
        """What the network says of these posts now, look by look; it may name none of some.

        Raises:
            SourceError: it cannot be asked; what was handed out before stays true.
        """
        for look in self._caller.network.looks(self._caller.place, posts):
            yield await self._look(look, posts)

    async def _look(self, look: Look, posts: Sequence[FetchedPost]) -> Seen:
        network, place = self._caller.network, self._caller.place
        try:
            answer = await self._caller.get(look.ask)
            seen = network.seen(look, answer, place)
        except SourceMissing:
            if len(look.refs) == 1:
                return Seen(gone=look.refs)
            return await self._one_by_one([one for one in posts if one.native_id in look.refs])
        if not look.complete:
            return seen
        told = {post.native_id for post in seen.posts} | set(seen.gone)
        missing = tuple(ref for ref in look.refs if ref not in told)
        return Seen(posts=seen.posts, gone=(*seen.gone, *missing))

    async def _one_by_one(self, posts: Sequence[FetchedPost]) -> Seen:
        """Of several nobody knows which one is meant: each is asked for by itself."""
        network, place = self._caller.network, self._caller.place
        looks = [look for post in posts for look in network.looks(place, [post])]
        found = [await self._look(look, posts) for look in looks if len(look.refs) == 1]
        gone = tuple(ref for seen in found for ref in seen.gone)
        return Seen(posts=tuple(post for seen in found for post in seen.posts), gone=gone)
