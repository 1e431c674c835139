"""Bluesky's posts: as its views and records have them, and as posts of ours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.domain.post import FetchedPost
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when

SITE = "https://bsky.app"
POST = "app.bsky.feed.post"
LISTS = ("posts", "feed", "notifications", "records", "follows", "followers", "actors", "profiles")
NO_HANDLE = "handle.invalid"


def views(body: Any) -> Iterator[Json]:
    """Everything in an answer that has an address, a thread from its top down."""
    whole = mapping(body)
    if "thread" in whole:
        yield from thread(mapping(whole["thread"]))
        return
    listed = next((whole[name] for name in LISTS if isinstance(whole.get(name), list)), None)
    for one in [whole] if listed is None else objects(listed):
        view = mapping(one.get("post")) or one
        if own_id(view.get("uri")) or own_id(view.get("did")):
            yield view


def thread(node: Json) -> Iterator[Json]:
    """The posts of a thread: what a post answers, the post, what answers it."""
    above: list[Json] = []
    at = mapping(node.get("parent"))
    while at:
        above.insert(0, mapping(at.get("post")))
        at = mapping(at.get("parent"))
    yield from (one for one in above if one.get("uri"))
    pending = [node]
    while pending:
        here = pending.pop()
        if mapping(here.get("post")).get("uri"):
            yield mapping(here["post"])
        pending += objects(here.get("replies"))[::-1]


def cut_off(node: Json) -> Iterator[Json]:
    """The posts of a thread whose answers are there and did not come along."""
    pending = [node]
    while pending:
        here = pending.pop()
        post = mapping(here.get("post"))
        below = objects(here.get("replies"))
        if post.get("uri") and not below and (number(post.get("replyCount")) or 0) > 0:
            yield post
        pending += below


def given(view: Json) -> dict[str, Any]:
    """A post or another record, key by key; an account where that is what came."""
    if "uri" not in view:
        return _profile(view)
    if "author" not in view:
        return _record(view)
    record, author = mapping(view.get("record")), mapping(view.get("author"))
    answers = mapping(record.get("reply"))
    found = {
        "id": own_id(view.get("uri")),
        "cid": string(view.get("cid")),
        "kind": "notification" if "reason" in view else "post",
        "parent_id": string(mapping(answers.get("parent")).get("uri")),
        "thread_id": string(mapping(answers.get("root")).get("uri")),
        "author_id": string(author.get("did")),
        "author_handle": string(author.get("handle")),
        "author_name": string(author.get("displayName")),
        "text": string(record.get("text")),
        "created_utc": when(moment(record.get("createdAt"))),
        "langs": record.get("langs"),
        "likes": number(view.get("likeCount")),
        "reposts": number(view.get("repostCount")),
        "replies": number(view.get("replyCount")),
        "quotes": number(view.get("quoteCount")),
        "attachments": [one["kind"] for one in _attachments(view)],
    }
    return {**found, "reason": view["reason"]} if "reason" in view else found


def _record(view: Json) -> dict[str, Any]:
    value = mapping(view.get("value"))
    return {
        "id": own_id(view.get("uri")),
        "cid": string(view.get("cid")),
        "kind": "record",
        "text": string(value.get("text")),
        "created_utc": when(moment(value.get("createdAt"))),
        "langs": value.get("langs"),
    }


def _profile(view: Json) -> dict[str, Any]:
    return {
        "id": string(view.get("did")),
        "kind": "profile",
        "author_id": string(view.get("did")),
        "author_handle": string(view.get("handle")),
        "author_name": string(view.get("displayName")),
        "author_followers": number(view.get("followersCount")),
        "text": string(view.get("description")),
        "created_utc": when(moment(view.get("createdAt"))),
    }


def post(view: Json, *, context: bool = False) -> FetchedPost:
    """A post as ours. Its author's clock names its time; it is not later than it was seen."""
    record = mapping(view.get("record")) or mapping(view.get("value"))
    answers, author = mapping(record.get("reply")), mapping(view.get("author"))
    found = given(view)
    said, seen = moment(record.get("createdAt")), moment(view.get("indexedAt"))
    return post_of(
        {
            **found,
            "parent_id": string(mapping(answers.get("parent")).get("uri")),
            "author_followers": number(author.get("followersCount")),
            "author_registered_utc": author.get("createdAt"),
            "author_url": f"{SITE}/profile/{author['did']}" if author.get("did") else None,
        },
        view,
        kind="post",
        thread_id=string(mapping(answers.get("root")).get("uri")) or found["id"],
        created=min(said, seen) if said and seen else said or seen,
        permalink=_permalink(found["id"], author),
        attachments=post_of({"attachments": _attachments(view)}, {}).attachments,
        context=context,
        known=record.get("$type") == POST,
    )


def _permalink(uri: str | None, author: Json) -> str | None:
    did, _, key = (uri or "").removeprefix("at://").partition(f"/{POST}/")
    handle = string(author.get("handle"))
    who = handle if handle and handle != NO_HANDLE else did
    return f"{SITE}/profile/{who}/post/{key}" if key else None


def _attachments(view: Json) -> list[dict[str, Any]]:
    """What hangs on a post, as its view shows it: pictures, a video, a page, a quoted post."""
    found: list[dict[str, Any]] = []
    embed = mapping(view.get("embed"))
    for one in (mapping(embed.get("media")), embed):
        shown = objects(one.get("images")) or objects(one.get("items"))
        found += [{"kind": "image", "url": i.get("fullsize"), "title": i.get("alt")} for i in shown]
        if outside := mapping(one.get("external")):
            found.append({"kind": "link", "url": outside.get("uri"), "title": outside.get("title")})
        if one.get("playlist"):
            found.append({"kind": "video", "url": one.get("playlist"), "title": one.get("alt")})
    if mapping(embed.get("record")):
        quoted = mapping(embed["record"])
        inner = mapping(quoted.get("record")) or quoted
        found.append({"kind": "quote", "url": inner.get("uri")})
    return found
