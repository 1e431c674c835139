"""`otklik posts list`: what is stored, with the keys that recordings have."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.domain import clock
from app.domain.post import Author, Post

if TYPE_CHECKING:
    from app.cli.main import Commands


def register(commands: Commands) -> None:
    """Adds the group."""
    group = commands.group("posts", "what was heard")
    listed = group.add("list", "stored posts in the order they came")
    listed.add_argument("--source", metavar="NAME")
    listed.set_defaults(run=_list)


def _list(call: Namespace, output: Output) -> int:
    from app.store import posts, sources

    with opened(call, output) as workspace:
        known = {s.id: s.config.name for s in workspace.db.read_now(sources.listed)}
        chosen = None
        if call.source is not None:
            chosen = workspace.db.read_now(lambda s: sources.by_name(s, call.source)).id
        found = workspace.db.read_now(lambda session: posts.listed(session, chosen))
    items = [post_document(post) | {"source": known.get(post.source_id)} for post in found]
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
