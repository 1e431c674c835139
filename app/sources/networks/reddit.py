"""Reddit: a subreddit, a search, what mentions us, a thread; answers (OAuth, one account)."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from app import __version__
from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import (
    CannotSend,
    SourceBroken,
    SourceError,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
)
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply, sent_as
from app.sources.items import mapping, own_id, string
from app.sources.network import Given, Network, Pace, Place, Secret
from app.sources.networks import reddit_items as items
from app.sources.networks import reddit_lists as lists

SUBREDDIT = r"(?:^|^/?r/|/r/)(?P<value>\w{2,21})(?:$|[/?#])"
THREAD = r"(?:/comments/|redd\.it/|^t3_|^)(?P<value>[a-z0-9]{4,10})(?:$|[/?#])"
LONGEST = 10_000
"""Characters of a comment (unread)."""
LIMITED_S = 600.0
"""«You are doing that too much» without a number: the longest window seen in the recordings."""
NO_LOGIN = frozenset({"invalid_grant", "invalid_client", "unauthorized_client", "USER_REQUIRED"})
GONE = frozenset({"DELETED_COMMENT", "DELETED_LINK", "NO_THING_ID"})


def _kind(kind: str, *params: Param) -> SourceKind:
    return SourceKind(
        network="reddit",
        kind=kind,
        params=params,
        needs_token=True,
        takes_token=True,
        can_send=True,
        token_parts=("client_id", "client_secret", "refresh_token"),
        longest_reply=LONGEST,
    )


class Reddit(Network):
    """600 to 1000 calls in ten minutes for one client, as the recorded headers say."""

    name = "reddit"
    base = "https://oauth.reddit.com"
    site = items.SITE
    pace = Pace(calls=55, seconds=60)
    kinds = (
        _kind("subreddit", Param(name="name", pattern=SUBREDDIT, example="r/askreddit")),
        _kind("search", Param(name="query", example="otklik")),
        _kind("mentions"),
        _kind("thread", Param(name="link", pattern=THREAD, example="2gmzqe")),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """With `raw_json` texts come without entities; agents of another form are throttled."""
        access = secret.get("access_token", "")
        headers = {**ask.headers, "user-agent": _agent()}
        if access:
            headers["authorization"] = f"Bearer {access}"
        return replace(ask.with_query(raw_json=1), headers=headers)

    def login(self, place: Place, secret: Secret) -> Ask | None:
        """An access token for an hour, for the person (refresh token) or the program alone."""
        del place
        if secret.get("access_token") or not secret.get("client_id"):
            return None
        known = f"{secret['client_id']}:{secret.get('client_secret', '')}"
        basic = base64.b64encode(known.encode()).decode()
        refresh = secret.get("refresh_token")
        form = {"grant_type": "refresh_token", "refresh_token": refresh}
        return Ask(
            path=f"{items.SITE}/api/v1/access_token",
            form=form if refresh else {"grant_type": "client_credentials"},
            headers={"authorization": f"Basic {basic}", "user-agent": _agent()},
        )

    def session(self, answer: Answer) -> Secret:
        """The access token."""
        access = string(object_of(answer).get("access_token"))
        if not access:
            raise SourceLogin(status=answer.status)
        return {"access_token": access}

    def refused(self, answer: Answer) -> SourceError | None:
        """Errors may come in a 200, as `json.errors`: code, sentence, field."""
        if answer.status == 401:  # the page that comes with it speaks of a captcha
            return SourceLogin(status=401)
        body = mapping(answer.json_or_none())
        told = mapping(body.get("json"))
        errors = told.get("errors")
        first = errors[0] if isinstance(errors, list) and errors else None
        code = str(first[0]) if isinstance(first, list) and first else string(body.get("error"))
        if answer.status >= 400 and not code:
            reason = string(body.get("reason")) or ""
            code = reason if reason.isupper() else None
        wait = told.get("ratelimit")
        seconds = float(wait) if isinstance(wait, int | float) else LIMITED_S
        return _error(code, seconds, answer.status) if code else None

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """Newest first; never `before` a known thing: once it is deleted the listing is empty."""
        del marks
        match place.config.kind:
            case "subreddit":
                at = f"/r/{place.param('name')}"
                return lists.listed("comments", f"{at}/comments"), lists.listed("new", f"{at}/new")
            case "search":
                query = {"q": place.param("query"), "sort": "new", "type": "link"}
                return (lists.listed("search", "/search", **query),)
            case "mentions":
                others = ("comments", "selfreply")
                answers = (lists.listed(f"inbox:{one}", f"/message/{one}") for one in others)
                optional = (replace(task, optional=True) for task in answers)
                return lists.listed("mentions", "/message/mentions"), *optional
            case _:
                return (lists.thread(place.param("link")),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of a listing, or a thread with what of it was left out."""
        if "/subreddits/search" in answer.url:  # where Reddit sends who asks for an unknown one
            raise SourceMissing(status=404)
        body = answer.json()
        if task.list in {"thread", "more"}:
            left = tuple(lists.left(body, task)) if task.list == "thread" else ()
            return Portion(posts=tuple(lists.tree(body, task)), below=left)
        found, after = items.listing(body)
        onward = replace(task, ask=task.ask.with_query(after=after)) if after else None
        threads = [lists.thread(*one) for one in map(lists.talked_about, found) if one]
        return Portion(
            posts=tuple(map(items.post, found)),
            next=onward,
            below=tuple(threads) if place.config.kind == "search" and task.list == "search" else (),
        )

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """A hundred things at once by their full names."""
        del place
        ids = [one.native_id for one in posts if one.native_id[:3] in {"t1_", "t3_"}]
        return tuple(
            Look(ask=Ask(path="/api/info", query={"id": ",".join(some)}), refs=some, complete=True)
            for some in (
                tuple(ids[at : at + lists.AT_ONCE]) for at in range(0, len(ids), lists.AT_ONCE)
            )
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """What stands; what was deleted or removed comes along and says so."""
        del look, place
        found = items.posts(object_of(answer))
        standing = tuple(one for one in found if not one.deleted)
        return Seen(posts=standing, gone=tuple(one.native_id for one in found if one.deleted))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """A subreddit that is private, in quarantine or banned shows nothing of what it had."""
        told = mapping(post.raw.get("data")).get("subreddit")
        name = string(told) or place.param("name")
        return Ask(path=f"/r/{quote(name, safe='')}/about") if name else None

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """A comment below a comment or a submission."""
        del place
        if not reply.to.native_id.startswith(("t1_", "t3_", "t4_")):
            raise CannotSend(reason="no_post")
        form = {"api_type": "json", "thing_id": reply.to.native_id, "text": reply.text}
        return Ask(path="/api/comment", form=form)

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The new comment."""
        del place, reply
        found = items.posts(object_of(answer))
        if not found:
            raise SourceBroken(reason="no_id", status=answer.status)
        return sent_as(found[0])

    def who(self, place: Place) -> Ask | None:
        """The token's own account."""
        del place
        return Ask(path="/api/v1/me")

    def whose(self, answer: Answer) -> str | None:
        """Its name."""
        name = string(object_of(answer).get("name"))
        if not name:
            raise SourceBroken(reason="no_account", status=answer.status)
        return name

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """Our newest comments."""
        del place, reply
        return lists.listed("ours", f"/user/{quote(me or '', safe='')}/comments", sort="new")

    def given(self, answer: Answer) -> list[Given]:
        """Comments, submissions and messages, a tree from its top down."""
        return [items.given_thing(one) for one in items.things(answer.json()) if items.is_post(one)]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """One thing."""
        return items.given_thing(raw)

    def told(self, answers: Sequence[Answer], given: Sequence[Given]) -> Given:
        """Where each page leads, and the comments that were left out."""
        del given
        bodies = [answer.json_or_none() for answer in answers]
        left = [own_id(one.get("id")) for body in bodies for one in items.more_of(body)]
        return {"after": [items.listing(body)[1] for body in bodies], "more": left}


def _agent() -> str:
    return f"desktop:otklik:v{__version__} (by /u/otklik)"


def _error(code: str, wait: float, status: int) -> SourceError:
    if code == "RATELIMIT":
        return SourceLimited(wait=wait, status=status)
    if code in NO_LOGIN:
        return SourceLogin(status=status)
    if code in GONE:
        return SourceMissing(status=status)
    return SourceRefused(status=status, reason=code.lower())
