"""Discourse's posts and topics: as a forum gives them, and as posts of ours."""

from __future__ import annotations

from typing import Any

from app.domain.post import FetchedPost
from app.sources.html_text import bare_text, html_to_text
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when

LIKE = 2
"""The number of «like» among the actions of a post."""
SMALL_ACTION = 3
"""A `post_type`: «closed this topic», «pinned» …"""
LISTS = ("latest_posts", "private_posts", "posts")


def posts_in(body: Any) -> list[Json]:
    """The posts of any answer: one, a list, a topic's, those just made."""
    whole = mapping(body)
    if "cooked" in whole:
        return [whole]
    for inner in ("post", "post_stream"):
        if found := posts_in(whole[inner]) if inner in whole else []:
            return found
    listed = next((whole[name] for name in LISTS if isinstance(whole.get(name), list)), body)
    return [one for one in objects(listed) if "cooked" in one and own_id(one.get("id"))]


def stream(body: Any) -> list[int] | None:
    """The numbers of all posts of a topic, in order."""
    ids = mapping(mapping(body).get("post_stream")).get("stream")
    if not isinstance(ids, list):
        return None
    return [one for one in map(number, ids) if one is not None]


def topics(body: Any) -> list[dict[str, Any]]:
    """The topics of a list, key by key."""
    return [
        {
            "id": own_id(one.get("id")),
            "title": string(one.get("title")),
            "posts_count": number(one.get("posts_count")),
            "created_utc": when(moment(one.get("created_at"))),
            "last_posted_utc": when(moment(one.get("last_posted_at"))),
        }
        for one in objects(mapping(mapping(body).get("topic_list")).get("topics"))
    ]


def given_post(post: Json) -> dict[str, Any]:
    """A post, key by key. More than one version: it was edited."""
    html = string(post.get("cooked"))
    edited = (number(post.get("version")) or 1) > 1
    return {
        "id": own_id(post.get("id")),
        "kind": "post",
        "thread_id": own_id(post.get("topic_id")),
        "post_number": number(post.get("post_number")),
        "parent_post_number": number(post.get("reply_to_post_number")),
        "author_handle": string(post.get("username")),
        "author_name": string(post.get("name")),
        "text_html": html,
        "text": None if html is None else bare_text(html),
        "created_utc": when(moment(post.get("created_at"))),
        "edited_utc": when(moment(post.get("updated_at"))) if edited else None,
        "likes": _likes(post),
        "replies": number(post.get("reply_count")),
        "deleted": post.get("deleted_at") is not None,
        "hidden": bool(post.get("hidden")),
    }


def post(given: Json, site: str, others: dict[int, str] | None = None) -> FetchedPost:
    """A post as ours; `others`: the ids of the posts round it by their numbers."""
    found = given_post(given)
    at = found["post_number"]
    handle, slug = found["author_handle"], string(given.get("topic_slug")) or "-"
    title = string(given.get("topic_title")) or string(given.get("title"))
    return post_of(
        {
            **found,
            "parent_id": (others or {}).get(found["parent_post_number"] or 0),
            "author_url": f"{site}/u/{handle}" if handle else None,
            "permalink": f"{site}/t/{slug}/{found['thread_id']}/{at}",
        },
        given,
        text=html_to_text(found["text_html"] or ""),
        title=title if at == 1 else None,
        deleted=found["deleted"] or bool(given.get("user_deleted")),
        context=number(given.get("post_type")) == SMALL_ACTION,
        known=found["text_html"] is not None,
    )


def page(given: list[Json], site: str) -> tuple[FetchedPost, ...]:
    """Posts that came together, each with the one it answers where that came along."""
    numbered = {number(one.get("post_number")) or 0: own_id(one.get("id")) or "" for one in given}
    same_topic = len({own_id(one.get("topic_id")) for one in given}) == 1
    return tuple(post(one, site, numbered if same_topic else None) for one in given)


def _likes(post: Json) -> int:
    actions = objects(post.get("actions_summary"))
    liked = [number(one.get("count")) for one in actions if one.get("id") == LIKE]
    return next((count for count in liked if count is not None), 0)
