"""`otklik posts list`: what is stored, with the keys that recordings have."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.domain import clock
from app.domain.post import Author, Post

if TYPE_CHECKING:
    from app.cli.main import Commands

CURRENT = frozenset({"likes", "reposts", "replies", "views", "deleted"})
"""Learned anew at every sync; the item as it came may be older."""


def register(commands: Commands) -> None:
    """Adds the group."""
    group = commands.group("posts", "what was heard")
    listed = group.add("list", "stored posts in the order they came")
    listed.add_argument("--source", metavar="NAME")
    listed.set_defaults(run=_list)


def _list(call: Namespace, output: Output) -> int:
    from app.store import posts, raws, sources

    with opened(call, output) as workspace:
        known = {s.id: s.config.name for s in workspace.db.read_now(sources.listed)}
        chosen = None
        if call.source is not None:
            chosen = workspace.db.read_now(lambda s: sources.by_name(s, call.source)).id
        found = workspace.db.read_now(lambda session: posts.listed(session, chosen))
        raw = workspace.db.read_now(lambda session: raws.raw_of(session, chosen))
    items = [
        post_document(post)
        | _in_its_words(post, raw.get(post.id, {}))
        | {"source": known.get(post.source_id)}
        for post in found
    ]
    lines = [
        f"{item['id']}\t{item['created_utc']}\t{item['author_name'] or ''}\t{_line(post)}"
        for item, post in zip(items, found, strict=True)
    ]
    output.document({"count": len(items), "items": items}, lines)
    return 0


def post_document(post: Post) -> dict[str, Any]:
    """A post as JSON: null where the network said nothing."""
    # A network that gave no moment left us the one at which we saw it.
    dated = post.created != post.first_seen
    return {
        "id": post.native_id,
        "kind": post.kind,
        "parent_id": post.parent_id,
        "thread_id": post.thread_id,
        **_author(post.author),
        "text": post.text,
        "title": post.title,
        "created_utc": clock.iso(post.created) if dated else None,
        "edited_utc": clock.iso(post.edited) if post.edited else None,
        "likes": post.likes,
        "reposts": post.reposts,
        "replies": post.replies,
        "views": post.views,
        "rating": post.rating,
        "attachments": [attachment.kind for attachment in post.attachments],
        "permalink": post.permalink,
        "deleted": post.deleted_at is not None,
        "ours": post.ours,
        "case_id": post.case_id,
    }


def _in_its_words(post: Post, raw: Mapping[str, Any]) -> dict[str, Any]:
    """What the network itself said, as `sources replay` prints it: entities, marks and all."""
    from app.sources.given import given

    said = given(post.network, raw)
    same = said.get("id") == post.native_id
    if not same and post.network != "rss":
        return {}
    # A feed's entry may have no id of its own; ours stands for it.
    return {
        key: value
        for key, value in said.items()
        if key not in CURRENT and (key != "id" or value is not None)
    }


def _author(author: Author | None) -> dict[str, Any]:
    if author is None:
        return dict.fromkeys(("author_id", "author_handle", "author_name", "author_followers"))
    return {
        "author_id": author.native_id,
        "author_handle": author.handle,
        "author_name": author.name if author.named else None,
        "author_followers": author.followers,
    }


def _line(post: Post) -> str:
    return " ".join((post.title or post.text).split())[:100]
