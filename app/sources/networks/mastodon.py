"""Mastodon: a hashtag, or what mentions us; threads, edits, deletions, answers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import CannotSend, SourceBroken
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Part, Portion, Seen, Task, object_of
from app.sources.base import OutgoingFile, OutgoingReply, SentReply, sent_as
from app.sources.html_text import folded
from app.sources.items import mapping, own_id
from app.sources.network import Given, Network, Pace, Place
from app.sources.networks import mastodon_lists as lists
from app.sources.networks.mastodon_items import given, given_status, links, post

LONGEST = 500
"""What a server takes unless it is set up otherwise."""
MOST_FILES = 4
TIMELINE = "timeline"
CLOSED = ("private", "direct")


class Mastodon(Network):
    """300 calls in five minutes for one account (docs.joinmastodon.org, rate limits)."""

    name = "mastodon"
    pace = Pace(calls=280, seconds=300)
    kinds = (
        SourceKind(
            network="mastodon",
            kind="hashtag",
            params=(Param(name="tag", form="tag", example="#otklik"),),
            needs_token=False,
            takes_token=True,
            can_send=True,
            needs_server=True,
            longest_reply=LONGEST,
            most_files=MOST_FILES,
        ),
        SourceKind(
            network="mastodon",
            kind="mentions",
            params=(),
            needs_token=True,
            takes_token=True,
            can_send=True,
            needs_server=True,
            longest_reply=LONGEST,
            most_files=MOST_FILES,
        ),
    )

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """Backwards the first time; then what came after, and the newest page once more."""
        ask = lists.timeline(place)
        newest = marks[TIMELINE].word if TIMELINE in marks else ""
        if not newest:
            return (Task(list=TIMELINE, ask=ask, order=Order.BACK),)
        after = ask.with_query(min_id=newest)  # `since_id` would leave a hole
        return (
            Task(list=TIMELINE, ask=after, order=Order.FORWARD),
            Task(list="again", ask=ask),
        )

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of a timeline, the thread round a status, or one status."""
        if task.list == "thread":
            return lists.thread(task, object_of(answer))
        if task.list == "status":
            return Portion(posts=(post(object_of(answer), thread_id=task.about["thread"]),))
        entries = lists.entries(answer)
        posts = {own_id(status["id"]) or "": post(status) for _entry, status in entries}
        newest = max((entry for entry, _status in entries), key=lists.order, default="")
        return Portion(
            posts=tuple(posts.values()),
            next=lists.onward(task, answer, newest),
            below=() if task.list == "ours" else tuple(lists.below(entries)),
            mark=newest,
        )

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Each status by itself: servers that take many ids at once are too new to count on."""
        del place
        return tuple(
            Look(
                ask=Ask(path=f"/api/v1/statuses/{quote(one.native_id, safe='')}"),
                refs=(one.native_id,),
                about={"thread": one.thread_id or ""},
            )
            for one in posts
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The status as it is now."""
        del place
        return Seen(posts=(post(object_of(answer), thread_id=look.about["thread"] or None),))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """Its author: of a server that is cut off, or of a suspended account, nothing is shown."""
        del place
        who = post.author.native_id if post.author else ""
        return Ask(path=f"/api/v1/accounts/{quote(who, safe='')}") if who else None

    def grants(self, answer: Answer) -> bool:
        """A suspended account is told of, without what it wrote."""
        return object_of(answer).get("suspended") is not True

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """A status; the server takes one Idempotency-Key for one status (for an hour)."""
        del place
        form = {
            "status": text_to_send(reply),
            "in_reply_to_id": reply.to.native_id,
            "visibility": visibility(reply),
            "media_ids[]": list(reply.uploaded) or None,
        }
        return Ask(path="/api/v1/statuses", form=form, headers={"idempotency-key": reply.key})

    def uploads(self, reply: OutgoingReply) -> tuple[Ask, ...]:
        """Each file by itself (docs.joinmastodon.org/methods/media/#v2)."""
        return tuple(Ask(path="/api/v2/media", parts=(part_of(one),)) for one in reply.files)

    def uploaded(self, answer: Answer) -> str:
        """The id of the media."""
        name = own_id(object_of(answer).get("id"))
        if name is None:
            raise SourceBroken(reason="upload", status=answer.status)
        return name

    def unready(self, answer: Answer, name: str) -> Ask | None:
        """202 and 206: the server still works at it."""
        working = answer.status in {202, 206}
        return Ask(path=f"/api/v1/media/{quote(name, safe='')}") if working else None

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The new status."""
        del place, reply
        created = post(object_of(answer))
        if not created.native_id:
            raise SourceBroken(reason="no_id", status=answer.status)
        return sent_as(created)

    def who(self, place: Place) -> Ask | None:
        """The token's own account."""
        del place
        return Ask(path="/api/v1/accounts/verify_credentials")

    def whose(self, answer: Answer) -> str | None:
        """Its id."""
        account = own_id(object_of(answer).get("id"))
        if account is None:
            raise SourceBroken(reason="no_account", status=answer.status)
        return account

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """Our newest statuses."""
        del place, reply
        return Task(
            list="ours",
            ask=Ask(path=f"/api/v1/accounts/{me}/statuses", query={"limit": lists.PAGE}),
        )

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """What answers the same status with the same words."""
        del me
        is_answer = post.parent_id == reply.to.native_id
        return is_answer and _same(folded(text_to_send(reply)), folded(post.text))

    def given(self, answer: Answer) -> list[Given]:
        """Statuses, notifications, threads, edits."""
        return given(answer.json())

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """A status."""
        return given_status(raw)

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Where each page leads, and what the server said of what it refused."""
        del items
        ways = [links(answer.headers.get("link", "")) for answer in answers]
        wrong = [mapping(one.json_or_none()).get("error") for one in answers if one.status >= 400]
        return {
            "next": [way.get("next") for way in ways],
            "prev": [way.get("prev") for way in ways],
            **({"error": wrong[0]} if wrong else {}),
        }


def text_to_send(reply: OutgoingReply) -> str:
    """The answer, opening with the author's name: without it the author is not told.

    Raises:
        CannotSend: the post answered has no id of its own.
    """
    if not reply.to.native_id:
        raise CannotSend(reason="no_post")
    handle = reply.to.author.handle if reply.to.author else None
    if not handle or re.search(rf"@{re.escape(handle)}(?![\w@-]|\.\w)", reply.text, re.IGNORECASE):
        return reply.text
    return f"@{handle} {reply.text}"


def part_of(one: OutgoingFile) -> Part:
    """A file of a form."""
    known = one.file
    return Part(name="file", filename=known.name, media_type=known.media_type, content=one.content)


def visibility(reply: OutgoingReply) -> str:
    """Never more public than what is answered; direct when the answer is to be private."""
    given = str(reply.to.raw.get("visibility") or "public")
    if not reply.public:
        return "direct"
    return given if given in CLOSED else "unlisted" if given == "unlisted" else "public"


def _same(wanted: str, found: str) -> bool:
    """Servers show `@name@host` as `@name`: handles are compared by their first part."""
    short = re.compile(r"(@\w+)@[\w.:-]+")
    return short.sub(r"\1", wanted) == short.sub(r"\1", found)
