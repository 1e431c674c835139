"""Facebook Pages: posts of a page, their comments, our answers (Graph API)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.items import Json, moment, objects, own_id, string
from app.sources.network import Given, Place
from app.sources.networks import facebook_items, graph
from app.sources.networks.facebook_items import post_in
from app.sources.networks.graph import GraphNetwork, path_of

PAGE = r"(?:facebook\.com/(?:profile\.php\?id=|pages/[^/]+/)?|^)(?P<value>[\w.-]+)(?:/?$|[/?#&])"
PAGE_SIZE = 50
COMMENTS_SIZE = 100
"""Of a list of posts, and of comments; larger ones are cut short by the network."""
COMMENT_FIELDS = (
    "id,from{id,name},message,created_time,like_count,comment_count,parent{id},permalink_url,"
    "is_hidden,attachment{type,url,title}"
)
POST_FIELDS = (
    "id,from{id,name},message,story,created_time,updated_time,permalink_url,shares,"
    "attachments{type,media_type,title,description,url,unshimmed_url},"
    "reactions.summary(true).limit(0),comments.filter(stream).summary(true).limit(0)"
)
LONGEST = 8000
"""Characters of a comment; **unread**: the window says so, the interface's pages do not."""


class Facebook(GraphNetwork):
    """A page's token needs `pages_read_engagement`, `pages_read_user_content` to read and
    `pages_manage_engagement` to answer (graph-api/reference/object/comments).
    """

    name = "facebook"
    site = "https://www.facebook.com"
    kinds = (
        SourceKind(
            network="facebook",
            kind="page",
            params=(Param(name="page", pattern=PAGE, example="https://www.facebook.com/page"),),
            needs_token=True,
            takes_token=True,
            can_send=True,
            longest_reply=LONGEST,
            notice="legal",
        ),
    )

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest posts on the page, visitors' ones among them; others' posts that name it."""
        del marks
        query = {"fields": POST_FIELDS, "limit": PAGE_SIZE}
        return tuple(
            Task(
                list=edge,
                ask=Ask(path=path_of(place.param("page"), edge), query=query),
                order=Order.BACK,
                optional=edge == "tagged",
            )
            for edge in ("feed", "tagged")
        )

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of posts, or of the comments on one."""
        body = object_of(answer)
        items = objects(body.get("data"))
        thread = task.about.get("post")
        found = [_posted(item, place, thread) for item in items]
        below = (
            []
            if task.list != "feed"
            else [_comments(item) for item in items if _is_talked_of(item)]
        )
        return Portion(
            posts=tuple(post for post in found if post.native_id),
            next=graph.onward(task, body),
            below=tuple(below),
            total=graph.total_of(body),
        )

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Each by itself: asked together, one that is gone fails all of them."""
        del place
        return tuple(
            Look(
                ask=Ask(
                    path=path_of(_node(post)),
                    query={"fields": POST_FIELDS if post.kind == "post" else COMMENT_FIELDS},
                ),
                refs=(post.native_id,),
                about={"post": post.thread_id or ""},
            )
            for post in posts
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The post or comment as it is now."""
        found = _posted(object_of(answer), place, look.about["post"] or None)
        return Seen(posts=(replace(found, native_id=look.refs[0]),))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """What people say on the page: 100/33 is also told to whom that was forbidden."""
        del post
        return Ask(path=path_of(place.param("page"), "feed"), query={"fields": "id", "limit": 1})

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """A comment below the post or comment."""
        del place
        return Ask(
            path=path_of(_node(reply.to), "comments"),
            query={"fields": "id,permalink_url,created_time"},
            form={"message": reply.text},
        )

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The new comment."""
        created, native = object_of(answer), graph.published(answer)
        link = string(created.get("permalink_url")) or f"{place.site}/{native}"
        return SentReply(native_id=native, permalink=link, at=moment(created.get("created_time")))

    def who(self, place: Place) -> Ask | None:
        """The page whose token this is."""
        del place
        return Ask(path=path_of("me"), query={"fields": "id"})

    def whose(self, answer: Answer) -> str | None:
        """Its id."""
        return own_id(object_of(answer).get("id"))

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """The newest comments on the post."""
        del place, me
        return _list(reply.to.thread_id or reply.to.native_id)

    def given(self, answer: Answer) -> list[Given]:
        """Posts and comments, whatever the answer is made of."""
        return facebook_items.given(answer)

    def given_item(self, raw: Mapping[str, object]) -> Given:
        """A post or a comment."""
        return facebook_items.given_item(raw)


def _posted(item: Json, place: Place, thread: str | None) -> FetchedPost:
    found = post_in(item, thread=thread)
    page = (thread or found.native_id).partition("_")[0]
    own = place.config.own_channel and found.author is not None
    return replace(found, context=bool(own and found.author and found.author.native_id == page))


def _node(post: FetchedPost) -> str:
    """The id under which the network knows it."""
    return own_id(post.raw.get("id")) or post.native_id


def _is_talked_of(item: Json) -> bool:
    return own_id(item.get("id")) is not None and graph.total_of(item.get("comments")) != 0


def _comments(item: Json) -> Task:
    talked = graph.total_of(item.get("comments"))
    updated = string(item.get("updated_time")) or ""
    version = f"{talked} {updated}" if talked is not None or updated else ""
    return replace(_list(own_id(item.get("id")) or ""), version=version)


def _list(post: str) -> Task:
    query = {
        "fields": COMMENT_FIELDS,
        "filter": "stream",
        "order": "reverse_chronological",
        "summary": True,
        "limit": COMMENTS_SIZE,
    }
    return Task(
        list="comments",
        key=f"comments:{post}",
        ask=Ask(path=path_of(post, "comments"), query=query),
        about={"post": post},
        optional=True,
    )
