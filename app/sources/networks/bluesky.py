"""Bluesky: a search, what mentions us, a thread; answers (AT Protocol)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.clock import iso, now
from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import (
    CannotSend,
    SourceBroken,
    SourceCaptcha,
    SourceError,
    SourceLogin,
    SourceMisconfigured,
    SourceMissing,
)
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.items import mapping, objects, string
from app.sources.network import Given, Network, Pace, Place, Secret
from app.sources.networks import bluesky_items as items
from app.sources.networks import bluesky_lists as lists
from app.sources.networks import bluesky_text as texts

ENTRY = "https://bsky.social"
"""Where one logs in; the session names the server that holds the account."""
OPEN = "open"
"""Calls that are made without a login: a person who blocked us is still seen by them."""
PAGE = 100
AT_ONCE = 25
"""So many addresses getPosts takes."""
LONGEST = 300
"""Graphemes of a post; counted here as characters, which are never fewer."""
REASONS = ("mention", "reply", "quote")
LOGIN = frozenset({"ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired"})
BLOCKED = frozenset({"AccountTakedown", "AccountDeactivated", "AccountSuspended"})


def _kind(kind: str, *params: Param, needs_token: bool = False) -> SourceKind:
    return SourceKind(
        network="bluesky",
        kind=kind,
        params=params,
        needs_token=needs_token,
        takes_token=True,
        can_send=True,
        token_parts=("identifier", "app_password"),
        longest_reply=LONGEST,
    )


class Bluesky(Network):
    """3000 calls in five minutes for one address (docs.bsky.app, rate limits)."""

    name = "bluesky"
    base = "https://public.api.bsky.app"
    site = items.SITE
    pace = Pace(calls=9)
    kinds = (
        _kind("search", Param(name="query", example="otklik")),
        _kind("mentions", needs_token=True),
        _kind(
            "thread",
            Param(
                name="uri",
                pattern=texts.POST,
                example="at://bsky.app/app.bsky.feed.post/3k2yihcrp6f2c",
            ),
        ),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """Logged in, the account's own server is asked; it writes only under its own name."""
        access = secret.get("accessJwt")
        if not access or not secret.get("did") or ask.bucket == OPEN:
            return ask
        body = {**ask.json, "repo": secret["did"]} if isinstance(ask.json, dict) else ask.json
        headers = {**ask.headers, "authorization": f"Bearer {access}"}
        return replace(ask, path=f"{secret['server']}{ask.path}", headers=headers, json=body)

    def login(self, place: Place, secret: Secret) -> Ask | None:
        """A session by an app password; logins are counted by the day, so it is kept."""
        del place
        if not secret.get("identifier") or not secret.get("app_password"):
            return None
        who = secret["identifier"].removeprefix("@")
        body = {"identifier": who, "password": secret["app_password"]}
        return Ask(path=f"{ENTRY}/xrpc/com.atproto.server.createSession", json=body)

    def session(self, answer: Answer) -> Secret:
        """The access token, the account's id and its server."""
        body = object_of(answer)
        access, did = string(body.get("accessJwt")), string(body.get("did"))
        if not access or not did:
            raise SourceLogin(status=answer.status)
        services = objects(mapping(body.get("didDoc")).get("service"))
        homes = [string(one.get("serviceEndpoint")) for one in services]
        home = next((one for one in homes if one and one.startswith("https://")), ENTRY)
        return {"accessJwt": access, "did": did, "server": home.rstrip("/")}

    def refused(self, answer: Answer) -> SourceError | None:
        """A 400 has a name: an expired token, a post that is not there.

        A 403 without one comes from the door of the open servers, which turn away who is not
        logged in (bsky-docs#296).
        """
        if answer.status < 400:
            return None
        name = string(mapping(answer.json_or_none()).get("error")) or ""
        if name in LOGIN or name in BLOCKED or (answer.status == 403 and not name):
            return SourceLogin(status=answer.status)
        if name == "AuthFactorTokenRequired":
            return SourceCaptcha(status=answer.status)
        return SourceMissing(status=answer.status) if name.endswith("NotFound") else None

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest finds, the newest notifications, or a thread."""
        del marks
        match place.config.kind:
            case "search":
                query = {"q": place.param("query"), "sort": "latest", "limit": PAGE}
                ask = Ask(path="/xrpc/app.bsky.feed.searchPosts", query=query)
                return (Task(list="search", ask=ask, order=Order.BACK),)
            case "mentions":
                query = {"reasons": list(REASONS), "limit": PAGE}
                ask = Ask(path="/xrpc/app.bsky.notification.listNotifications", query=query)
                return (Task(list="mentions", ask=ask, order=Order.BACK),)
            case _:
                uri = texts.post_uri(place.param("uri"))
                if uri is None:
                    raise SourceMisconfigured(param="uri", reason="shape")
                return (lists.thread(uri),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of posts, a thread, or our own records."""
        del place
        body = object_of(answer)
        if task.list == "thread":
            return lists.read_thread(task, body, answer.status)
        views = list(items.views(body))
        if task.list == "mentions":
            views = [one for one in views if one.get("reason") in REASONS]
        return Portion(
            posts=tuple(map(items.post, views)),
            next=lists.earlier(task, views) if task.list == "search" else lists.onward(task, body),
            below=() if task.list == "ours" else tuple(lists.below(views)),
        )

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Posts by their addresses, as anybody sees them: what is not answered is gone."""
        del place
        ids = [one.native_id for one in posts if one.native_id.startswith("at://")]
        path = "/xrpc/app.bsky.feed.getPosts"
        return tuple(
            Look(
                ask=Ask(path=path, query={"uris": some}, bucket=OPEN),
                refs=tuple(some),
                complete=True,
            )
            for some in (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE))
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The posts that are still there."""
        del look, place
        return Seen(posts=tuple(map(items.post, objects(object_of(answer).get("posts")))))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """Its author: of a deactivated account, or one taken down, nothing is shown."""
        del place
        who = post.native_id.removeprefix("at://").partition("/")[0]
        return Ask(path="/xrpc/app.bsky.actor.getProfile", query={"actor": who}, bucket=OPEN)

    def length(self, text: str) -> int:
        """In graphemes."""
        return texts.graphemes(text)

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """A record that names what it answers and the top of the thread, each by version."""
        del place
        raw, author = reply.to.raw, reply.to.author
        parent = {"uri": raw.get("uri"), "cid": raw.get("cid")}
        if not parent["uri"] or not parent["cid"]:
            raise CannotSend(reason="no_post")
        above = mapping(mapping(raw.get("record")).get("reply"))
        root = mapping(above.get("root")) or parent
        known = {author.handle: author.native_id} if author and author.handle else {}
        facets, langs = texts.facets(reply.text, known), texts.langs(reply.text)
        record = {
            "$type": items.POST,
            "text": reply.text,
            "createdAt": iso(now()),
            "reply": {"root": {"uri": root.get("uri"), "cid": root.get("cid")}, "parent": parent},
            **({"facets": facets} if facets else {}),
            **({"langs": langs} if langs else {}),
        }
        body = {"collection": items.POST, "record": record}
        return Ask(path="/xrpc/com.atproto.repo.createRecord", json=body)

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The address of the new record."""
        del place, reply
        created = items.post(object_of(answer))
        if not created.native_id:
            raise SourceBroken(reason="no_id", status=answer.status)
        return SentReply(native_id=created.native_id, permalink=created.permalink)

    def who(self, place: Place) -> Ask | None:
        """Whose session this is."""
        del place
        return Ask(path="/xrpc/com.atproto.server.getSession")

    def whose(self, answer: Answer) -> str | None:
        """The account's lasting id."""
        return string(object_of(answer).get("did"))

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """Our newest records, as our own server holds them."""
        del place, reply
        query = {"repo": me, "collection": items.POST, "limit": PAGE}
        return Task(list="ours", ask=Ask(path="/xrpc/com.atproto.repo.listRecords", query=query))

    def given(self, answer: Answer) -> list[Given]:
        """Posts, records, notifications, accounts."""
        return [items.given(one) for one in items.views(answer.json())]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """A post."""
        return items.given(raw)

    def told(self, answers: Sequence[Answer], given: Sequence[Given]) -> Given:
        """Where the pages lead."""
        del given
        cursors = [mapping(answer.json_or_none()).get("cursor") for answer in answers]
        return {"cursor": cursors[-1] if cursors else None, "cursors": cursors}
