"""Instagram: an account's media with their comments, media it is tagged in, our answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.items import Json, mapping, number, objects, own_id
from app.sources.network import Given, Place
from app.sources.networks import graph, instagram_items
from app.sources.networks.graph import GraphNetwork, path_of
from app.sources.networks.instagram_items import comments_in, post_in

USER = Param(name="user", pattern=r"^(?P<value>\d{5,25}|me)$", example="17841400000000000")
"""The number of the professional account; its name is no address in this interface."""
MEDIA_SIZE = 25
COMMENTS_SIZE = 50
"""The most comments that one answer holds (ig-media/comments)."""
COMMENT = "id,text,timestamp,username,from{id,username},like_count,hidden,parent_id"
COMMENT_FIELDS = f"{COMMENT},replies{{{COMMENT}}}"
MEDIA_FIELDS = (
    "id,caption,timestamp,username,owner{id},permalink,media_type,media_url,"
    "like_count,comments_count"
)
LONGEST = 2200
"""Characters of a caption; for comments **unread**, the window takes as many."""


def _kind(name: str) -> SourceKind:
    return SourceKind(
        network="instagram",
        kind=name,
        params=(USER,),
        needs_token=True,
        takes_token=True,
        can_send=True,
        longest_reply=LONGEST,
        notice="legal",
    )


class Instagram(GraphNetwork):
    """Professional accounts only; `instagram_manage_comments` answers (comment-moderation).

    That an account was named in a comment elsewhere is told to web servers alone, with the
    comment's number; a list of such comments does not exist.
    """

    name = "instagram"
    site = "https://www.instagram.com"
    kinds = (_kind("account"), _kind("mentions"))

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest media: the account's own, or those it is tagged in."""
        del marks
        tagged = place.config.kind == "mentions"
        query = {"fields": MEDIA_FIELDS, "limit": MEDIA_SIZE}
        ask = Ask(path=path_of(place.param("user"), "tags" if tagged else "media"), query=query)
        return (Task(list="tags" if tagged else "media", ask=ask, order=Order.BACK),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of media, of comments on one, or of answers to a comment."""
        body = object_of(answer)
        items = [item for item in objects(body.get("data")) if own_id(item.get("id"))]
        if task.list in {"media", "tags"}:
            own = task.list == "media" and place.config.own_channel
            below = tuple(_comments(item) for item in items if _is_talked_of(item))
            posts = tuple(replace(post_in(item), context=own) for item in items)
            return Portion(posts=posts, below=below, next=graph.onward(task, body))
        found = [post for item in items for post in comments_in(item, **_about(task.about))]
        more = [item for item in items if mapping(item.get("replies")).get("paging")]
        return Portion(
            posts=tuple(found),
            next=graph.onward(task, body),
            below=tuple(_replies(own_id(one.get("id")) or "", task.about) for one in more),
        )

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Each by itself: asked together, one that is gone fails all of them."""
        del place
        return tuple(
            Look(
                ask=Ask(
                    path=path_of(post.native_id),
                    query={"fields": COMMENT if post.kind == "comment" else MEDIA_FIELDS},
                ),
                refs=(post.native_id,),
                about={
                    "media": post.thread_id or "",
                    "above": post.parent_id or "",
                    "link": post.permalink or "",
                },
            )
            for post in posts
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The post or comment as it is now."""
        del place
        item = object_of(answer)
        if not look.about["media"]:
            return Seen(posts=(post_in(item),))
        return Seen(posts=tuple(comments_in(item, **_about(look.about))[:1]))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """The list it came from: 100/33 is also told to whom that was forbidden."""
        del post
        edge = "tags" if place.config.kind == "mentions" else "media"
        return Ask(path=path_of(place.param("user"), edge), query={"fields": "id", "limit": 1})

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """An answer to a comment; below a medium a comment of our own.

        Answers to answers do not exist: they go to the comment above. Where another account was
        asked to be heard, only the edge for mentions may speak (ig-user/mentions).
        """
        if place.config.kind == "mentions":
            return _mention(place, reply)
        if reply.to.kind == "comment":
            path = path_of(reply.to.parent_id or reply.to.native_id, "replies")
        else:
            path = path_of(reply.to.native_id, "comments")
        return Ask(path=path, form={"message": reply.text})

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The new comment; it has no address of its own, the post's is shown."""
        return SentReply(native_id=graph.published(answer), permalink=reply.to.permalink)

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """The answers to the comment, or the comments on the post."""
        del place, me
        if reply.to.kind != "comment":
            return _list(reply.to.native_id)
        above = reply.to.parent_id or reply.to.native_id
        return _replies(
            above, {"media": reply.to.thread_id or "", "link": reply.to.permalink or ""}
        )

    def given(self, answer: Answer) -> list[Given]:
        """Media and comments, whatever the answer is made of."""
        return instagram_items.given(answer)

    def given_item(self, raw: Mapping[str, object]) -> Given:
        """A medium or a comment."""
        return instagram_items.given_item(raw)


def _mention(place: Place, reply: OutgoingReply) -> Ask:
    to = reply.to
    where = {"media_id": to.native_id}
    if to.kind == "comment":
        where = {"media_id": to.thread_id or "", "comment_id": to.native_id}
    path = path_of(place.param("user"), "mentions")
    return Ask(path=path, form={**where, "message": reply.text})


def _is_talked_of(item: Json) -> bool:
    return number(item.get("comments_count")) != 0


def _comments(item: Json) -> Task:
    count = number(item.get("comments_count"))
    link = str(item.get("permalink") or "")
    task = _list(own_id(item.get("id")) or "", link)
    return replace(task, version="" if count is None else str(count))


def _list(media: str, link: str = "") -> Task:
    return Task(
        list="comments",
        key=f"comments:{media}",
        ask=Ask(
            path=path_of(media, "comments"),
            query={"fields": COMMENT_FIELDS, "limit": COMMENTS_SIZE},
        ),
        about={"media": media, "link": link},
        optional=True,
    )


def _replies(comment: str, about: Mapping[str, str]) -> Task:
    return Task(
        list="replies",
        key=f"replies:{comment}",
        ask=Ask(
            path=path_of(comment, "replies"), query={"fields": COMMENT, "limit": COMMENTS_SIZE}
        ),
        about={**about, "above": comment},
        optional=True,
    )


def _about(about: Mapping[str, str]) -> dict[str, str | None]:
    return {name: about.get(name) or None for name in ("media", "above", "link")}
