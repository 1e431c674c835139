"""Answers on VK: a comment below a post or below another comment."""

from __future__ import annotations

from typing import Any

from app.domain.clock import now
from app.errors import CannotSend
from app.sources.base import OutgoingReply, SentReply
from app.sources.html_text import folded
from app.sources.vk_api import VkApi
from app.sources.vk_fields import Json, items_of, mapping, moment, number, objects, text_id
from app.sources.vk_items import comment_link, parent_of
from app.sources.vk_posts import Place
from app.sources.vk_text import readable

LAST = 100
"""So many of the newest comments are looked through for an answer of unknown fate."""


class VkSender:
    """Writes as the community where the wall is ours, else as the token's owner."""

    def __init__(self, api: VkApi, *, as_community: bool) -> None:
        self._api = api
        self._as_community = as_community

    async def send(self, reply: OutgoingReply) -> SentReply:
        """Creates the comment; VK takes one `guid` for one comment, however often it is sent.

        Raises:
            CannotSend: the post answered is not one of a wall, or the answer is to be private.
        """
        place, answered = _target(reply)
        response = await self._api.act(
            "wall.createComment",
            owner_id=place.owner_id,
            post_id=place.post_id,
            message=reply.text,
            reply_to_comment=answered,
            from_group=self._community(place),
            guid=reply.key,
        )
        created = str(mapping(response).get("comment_id", ""))
        return _sent(created, mapping(response), place, answered)

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        """Looks for our text among the newest comments, in the answered thread and at the top."""
        place, answered = _target(reply)
        us = place.owner_id if self._community(place) else await self._own_id()
        wanted = folded(reply.text)
        for below in dict.fromkeys((_branch(reply), None)):
            for comment in await self._newest(place, below):
                same = folded(readable(str(comment.get("text", "")))) == wanted
                if same and number(comment.get("from_id")) == us and _answers(comment, answered):
                    return _sent(str(comment.get("id")), comment, place, answered)
        return None

    def _community(self, place: Place) -> int | None:
        """The community whose wall this is, if we write in its name."""
        return -place.owner_id if self._as_community and place.owner_id < 0 else None

    async def _own_id(self) -> int | None:
        people = items_of(await self._api.call("users.get"))
        return number(people[0].get("id")) if people else None

    async def _newest(self, place: Place, below: str | None) -> list[Json]:
        response = await self._api.call(
            "wall.getComments",
            owner_id=place.owner_id,
            post_id=place.post_id,
            comment_id=below,
            sort="desc",
            count=LAST,
            preview_length=0,
            thread_items_count=10,
        )
        top = items_of(response)
        inside = [c for one in top for c in objects(mapping(one.get("thread")).get("items"))]
        return [*top, *inside]


def _target(reply: OutgoingReply) -> tuple[Place, str | None]:
    """The post, and the comment that is answered below it (None: the post itself)."""
    if not reply.public:
        raise CannotSend(reason="private")
    is_comment = reply.to.kind == "comment"
    key = reply.to.thread_id if is_comment else reply.to.native_id
    owner, _, post = (key or "").partition("_")
    owner_id, post_id = number(owner), number(post)
    if not owner_id or not post_id:
        raise CannotSend(reason="no_post")
    return Place(owner_id=owner_id, post_id=post_id), reply.to.native_id if is_comment else None


def _branch(reply: OutgoingReply) -> str | None:
    """The top comment of the thread that is answered."""
    if reply.to.kind != "comment":
        return None
    stack: Any = reply.to.raw.get("parents_stack")
    top = text_id(stack[0]) if isinstance(stack, list) and stack else None
    return top or reply.to.native_id


def _answers(comment: Json, answered: str | None) -> bool:
    return answered is None or parent_of(comment) in {None, answered}


def _sent(native_id: str, given: Json, place: Place, answered: str | None) -> SentReply:
    link = comment_link({**given, "id": native_id}, place.key)
    if link and answered and "&thread=" not in link:
        link = f"{link}&thread={answered}"
    return SentReply(native_id=native_id, permalink=link, at=moment(given.get("date")) or now())
