"""X: recent search, mentions of an account, our answers (API v2, paid per post read)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from app.domain.clock import now
from app.domain.post import FetchedPost
from app.domain.price import Price
from app.domain.source import Param, SourceKind
from app.errors import SourceBroken, SourceError, SourceMissing
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Mark, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.html_text import folded
from app.sources.items import mapping, objects, own_id, string
from app.sources.network import Given, Network, Pace, Place, Secret
from app.sources.networks import x_oauth
from app.sources.networks.x_items import (
    PERMALINK,
    bare,
    given_post,
    items_of,
    people_of,
    post_in,
    versions_of,
    weight,
)
from app.sources.networks.x_problems import GONE, problem, word

PAGE = 100
"""The most posts of one answer (search/recent, users/:id/mentions)."""
AT_ONCE = 100
"""So many ids one look-up takes."""
RECENT_DAYS = 6.5
"""Search reaches seven days back and refuses a `since_id` that is older."""
LONGEST = 280
OWN = 10
"""Of our own posts, looked through for an answer."""
PAGES = Param(name="pages", required=False, form="number", default="5")
PRICE = Price(per_post=0.005, per_author=0.010, page=PAGE, pages_param="pages", pages=5)
"""US dollars (docs.x.com, pricing): a post read, an account read along with it; at most."""
FIELDS: Mapping[str, Any] = {
    "tweet.fields": "author_id,conversation_id,created_at,edit_history_tweet_ids,entities,"
    "note_tweet,public_metrics,referenced_tweets",
    "expansions": "author_id",
    "user.fields": "created_at,name,username,public_metrics",
}
NAME = r"(?:(?:x|twitter)\.com/|^@?)(?P<value>\w{1,20})(?:$|[/?])"


def _kind(name: str, param: Param) -> SourceKind:
    return SourceKind(
        network="x",
        kind=name,
        params=(param, PAGES),
        needs_token=True,
        takes_token=True,
        can_send=True,
        token_parts=("token", *x_oauth.PARTS),
        longest_reply=LONGEST,
        notice="price",
        price=PRICE,
    )


class X(Network):
    """A bearer token reads; the four parts of OAuth 1.0a read and write."""

    name = "x"
    base = "https://api.x.com"
    site = "https://x.com"
    pace = Pace(calls=1)
    kinds = (
        _kind("search", Param(name="query", example="otklik")),
        _kind("mentions", Param(name="user", pattern=NAME, example="@name")),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """With the person's own four parts where they are, else with the bearer token."""
        if all(secret.get(part) for part in x_oauth.PARTS):
            return x_oauth.signed(ask, self.base, secret)
        return super().sign(ask, secret)

    def refused(self, answer: Answer) -> SourceError | None:
        """A problem by its type; waits and bare statuses are read as everywhere."""
        body = mapping(answer.json_or_none())
        if answer.status == 429:
            return None
        if answer.status >= 400:
            return problem(body, answer.status)
        problems = objects(body.get("errors"))  # a good status, and nothing but one error inside
        # What is said of posts asked for by their ids is said of them, not of the request.
        by_ids = "ids" in parse_qs(urlsplit(answer.url).query)
        alone = len(problems) == 1 and "data" not in body and not by_ids
        return problem(problems[0], answer.status) if alone else None

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """What was posted since the newest known post."""
        if place.config.kind == "search":
            mark = marks.get("search", Mark())
            return (_task("search", "/2/tweets/search/recent", mark, query=place.param("query")),)
        user = place.param("user")
        known = user if user.isdigit() else marks.get(f"user:{user}", Mark()).word
        if known:
            return (_mentions(known, marks.get("mentions", Mark())),)
        ask = Ask(path=f"/2/users/by/username/{user}")
        since = marks.get("mentions", Mark()).word
        return (
            Task(
                list="user", key=f"user:{user}", order=Order.FORWARD, ask=ask, about={"at": since}
            ),
        )

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of posts; or the number behind a name, and the list that it opens."""
        body = object_of(answer)
        if task.list == "user":
            native = own_id(mapping(body.get("data")).get("id"))
            if native is None:
                raise SourceMissing(status=answer.status)
            return Portion(mark=native, below=(_mentions(native, Mark(word=task.about["at"])),))
        people, meta = people_of(body), mapping(body.get("meta"))
        posts = tuple(post_in(item, people) for item in items_of(body))
        read = int(task.about.get("read", "0")) + 1
        token = string(meta.get("next_token"))
        onward = None
        if token and read < int(place.param("pages", PAGES.default)):
            ask = task.ask.with_query(**{_turn(task): token})
            onward = replace(task, ask=ask, about={"read": str(read)})
        return Portion(posts=posts, next=onward, mark=own_id(meta.get("newest_id")) or "")

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """By their ids, with every later edit; an id in `errors` is gone."""
        del place
        ids = [post.native_id for post in posts]
        expansions = f"{FIELDS['expansions']},edit_history_tweet_ids"
        return tuple(
            Look(
                ask=Ask(
                    path="/2/tweets",
                    query={**FIELDS, "expansions": expansions, "ids": ",".join(some)},
                ),
                refs=tuple(some),
            )
            for some in (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE))
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The newest versions; what was blocked or hidden is neither seen nor gone."""
        body, people = object_of(answer), people_of(object_of(answer))
        along = objects(mapping(body.get("includes")).get("tweets"))
        later = {str(one.get("id")): one for one in along if isinstance(one.get("text"), str)}
        posts = [later.get(versions_of(item)[-1], item) for item in items_of(body)]
        told = {str(e.get("resource_id") or e.get("value")): e for e in objects(body.get("errors"))}
        absent = [ref for ref in look.refs if word(told.get(ref, {})) == GONE]
        return Seen(posts=tuple(post_in(item, people) for item in posts), absent=tuple(absent))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """Its author: of those who were suspended or hide their posts nothing is found either."""
        del place
        author = post.author.native_id if post.author else ""
        ask = Ask(path=f"/2/users/{author}", query={"user.fields": "protected"})
        return ask if author.isdigit() else None

    def grants(self, answer: Answer) -> bool:
        """Everybody sees what this account posts."""
        return mapping(object_of(answer).get("data")).get("protected") is not True

    def length(self, text: str) -> int:
        """X weighs letters."""
        return weight(text)

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """To the version that stands there now."""
        del place
        to = own_id(reply.to.raw.get("id")) or reply.to.native_id
        body = {"text": reply.text, "reply": {"in_reply_to_tweet_id": to}}
        return Ask(path="/2/tweets", json=body)

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The new post."""
        native = own_id(mapping(object_of(answer).get("data")).get("id"))
        if native is None:
            raise SourceBroken(reason="no_id", status=answer.status)
        return SentReply(native_id=native, permalink=PERMALINK.format(native))

    def who(self, place: Place) -> Ask | None:
        """The token's own account."""
        del place
        return Ask(path="/2/users/me")

    def whose(self, answer: Answer) -> str | None:
        """Its id."""
        return own_id(mapping(object_of(answer).get("data")).get("id"))

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """Its newest posts."""
        ask = Ask(path=f"/2/users/{me}/tweets", query={**FIELDS, "max_results": OWN})
        return Task(list="own", ask=ask, about={"read": "1000"}) if me else None

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """An answer to this post with these words; names may have been put before them."""
        meant = {reply.to.native_id, own_id(reply.to.raw.get("id"))}
        return post.parent_id in meant and folded(bare(post.text)) == folded(bare(reply.text))

    def given(self, answer: Answer) -> list[Given]:
        """The posts of an answer."""
        body = mapping(answer.json() if answer.body else {})
        return [given_post(item, people_of(body)) for item in items_of(body)]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """A post."""
        return given_post(raw)

    def partly(self, answer: Answer) -> Sequence[SourceError]:
        """What could not be read among what could."""
        problems = objects(mapping(answer.json_or_none()).get("errors"))
        return [error for one in problems if (error := problem(one, answer.status))]

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """What each answer says about itself."""
        del items
        return {"meta": [mapping(answer.json_or_none()).get("meta") for answer in answers]}


def _task(name: str, path: str, mark: Mark, **query: Any) -> Task:
    fresh = mark.at is None or (now() - mark.at).days < RECENT_DAYS
    since = mark.word if mark.word and (name != "search" or fresh) else None
    asked = {**FIELDS, "max_results": PAGE, "since_id": since, **query}
    return Task(list=name, ask=Ask(path=path, query=asked), order=Order.BACK)


def _mentions(user: str, mark: Mark) -> Task:
    return _task("mentions", f"/2/users/{user}/mentions", mark)


def _turn(task: Task) -> str:
    return "next_token" if task.list == "search" else "pagination_token"
