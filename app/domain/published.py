"""An answer that a person publishes by hand: is it there already, and where (C36)."""

from __future__ import annotations

from datetime import timedelta

from app.domain.ids import PostId
from app.domain.post import Post
from app.domain.reply import Reply, ReplyStatus
from app.domain.web_address import host_of, network_of, page_address
from app.domain.whole_case import WholeCase

CLOCKS = timedelta(minutes=2)
"""So far apart a network's clock and ours may be."""
TELLING = 12
"""Letters; a shorter text may be anybody's."""
MOBILE = ("m.", "mobile.", "old.", "new.")


def waiting(whole: WholeCase) -> Reply | None:
    """The newest answer of a case that was copied and is not known to be published."""
    copied = [reply for reply in whole.replies if reply.status is ReplyStatus.COPIED]
    return copied[-1] if copied else None


def seen_published(whole: WholeCase, reply: Reply) -> Post | None:
    """A post of the thread that says what was copied, written since, and not by the customer."""
    known = {one.native_id for one in whole.replies if one.native_id}
    since = reply.created_at - CLOCKS
    found = (
        post
        for post in whole.posts
        if post.created >= since and says(post.text, reply) and post.native_id not in known
    )
    customer = whole.case.author.id if whole.case.author else None
    return next((post for post in found if not post.author or post.author.id != customer), None)


def says(text: str, reply: Reply) -> bool:
    """Whether a text is that of an answer, and long enough to be nobody else's."""
    bare = _bare(reply.text)
    return len(bare) >= TELLING and _bare(text) == bare


def page_of(whole: WholeCase, post_id: PostId) -> str:
    """The address of the answered post; empty: it stands on no page."""
    found = next((post for post in whole.posts if post.id == post_id), None)
    return (found.permalink or "") if found else ""


def pasted_address(text: str) -> str:
    """What a clipboard holds, if it is the address of a page and nothing else."""
    if text.strip().startswith("https://"):
        return page_address(text) or ""
    return ""


def same_site(address: str, page: str) -> bool:
    """Whether an address leads to the site of `page`; an unknown page is on every site."""
    if not page_address(page) or not page_address(address):
        return True
    ours, theirs = network_of(page), network_of(address)
    if ours != "web" or theirs != "web":
        return ours == theirs
    return _host(address) == _host(page)


def _host(address: str) -> str:
    host = host_of(address)
    for prefix in MOBILE:
        host = host.removeprefix(prefix)
    return host


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()
