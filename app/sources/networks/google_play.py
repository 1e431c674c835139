"""Google Play: the reviews of one's own app, and our answers (androidpublisher v3)."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import SourceBroken, SourceError, SourceForbidden, SourceLimited, SourceLogin
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.items import Json, mapping, number, objects, own_id, post_of, seconds, string, when
from app.sources.network import Given, Network, Pace, Place, Secret
from app.sources.networks.keys import signed

PACKAGE = r"(?:[?&]id=|^)(?P<value>[A-Za-z]\w*(?:\.\w+)+)(?:$|&)"
PAGE = 100
TOKEN = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address
SCOPE = "https://www.googleapis.com/auth/androidpublisher"
GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
LIVES_S = 3600
QUOTA = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded"})
QUOTA_WAIT_S = 900.0
"""200 calls an hour to read and 2,000 a day to answer (reply-to-reviews)."""
LONGEST = 350
"""Characters of a developer's reply (reply-to-reviews)."""


class GooglePlay(Network):
    """Reviews with words, written or changed within a week, in production only."""

    name = "google_play"
    base = "https://androidpublisher.googleapis.com"
    site = "https://play.google.com"
    pace = Pace(calls=1)
    kinds = (
        SourceKind(
            network="google_play",
            kind="app",
            params=(Param(name="package", pattern=PACKAGE, example="com.example.app"),),
            needs_token=True,
            takes_token=True,
            can_send=True,
            token_parts=("service_account", "access_token"),
            longest_reply=LONGEST,
        ),
    )

    def login(self, place: Place, secret: Secret) -> Ask | None:
        """A service account's key signs for an hour's token; an access token needs nothing."""
        del place
        account = _account(secret)
        if not account:
            return None
        at = int(time.time())
        whose = {"iss": str(account.get("client_email")), "scope": SCOPE, "aud": TOKEN}
        key = str(account.get("private_key"))
        assertion = signed({**whose, "iat": at, "exp": at + LIVES_S}, key, "RS256")
        return Ask(path=TOKEN, form={"grant_type": GRANT, "assertion": assertion})

    def session(self, answer: Answer) -> Secret:
        """The hour's token."""
        token = string(object_of(answer).get("access_token"))
        if not token:
            raise SourceBroken(reason="no_session", status=answer.status)
        return {"session": token}

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """With the hour's token, or the one that was given."""
        token = secret.get("session") or secret.get("access_token")
        return super().sign(ask, {"token": token} if token else {})

    def refused(self, answer: Answer) -> SourceError | None:
        """403 may mean spent quota or missing rights; the key's own refusal has status 400."""
        if answer.status < 400:
            return None
        error = mapping(answer.json_or_none()).get("error")
        if isinstance(error, str):  # of the address that gives tokens: invalid_grant and the like
            return SourceLogin(status=answer.status, reason=error)
        about = mapping(error)
        reasons = {str(one.get("reason")) for one in objects(about.get("errors"))}
        if reasons & QUOTA or about.get("status") == "RESOURCE_EXHAUSTED":
            return SourceLimited(wait=QUOTA_WAIT_S, status=answer.status)
        if about.get("status") == "PERMISSION_DENIED":
            return SourceForbidden(status=answer.status)
        return None

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """What was written or changed last."""
        del marks
        ask = Ask(path=_path(place), query={"maxResults": PAGE})
        return (Task(list="reviews", ask=ask, order=Order.BACK),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of reviews, or one review."""
        body = object_of(answer)
        items = objects(body.get("reviews")) if "reviews" in body or not _id(body) else [body]
        token = string(mapping(body.get("tokenPagination")).get("nextPageToken"))
        onward = replace(task, ask=task.ask.with_query(token=token)) if token else None
        posts = tuple(post for item in items for post in _posts(item, place))
        return Portion(posts=posts, next=onward)

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Reviews one by one; an answer comes along with its review."""
        return tuple(
            Look(ask=Ask(path=_path(place, post.native_id)), refs=(post.native_id,))
            for post in posts
            if post.kind == "review"
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The review as it is now, and the answer to it."""
        del look
        return Seen(posts=tuple(_posts(object_of(answer), place)))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """The app's reviews."""
        del post
        return Ask(path=_path(place), query={"maxResults": 1})

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """The answer to a review; there is one, and a second takes its place."""
        review = reply.to.parent_id or reply.to.native_id
        return Ask(path=f"{_path(place, review)}:reply", json={"replyText": reply.text})

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The answer has no id and no address of its own: the review's stand for it."""
        del place
        result = mapping(object_of(answer).get("result"))
        if "replyText" not in result:
            raise SourceBroken(reason="no_result", status=answer.status)
        return SentReply(
            native_id=_answer_id(reply.to.parent_id or reply.to.native_id),
            permalink=reply.to.permalink,
            at=seconds(mapping(result.get("lastEdited")).get("seconds")),
        )

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """The review, with its answer."""
        del me
        review = reply.to.parent_id or reply.to.native_id
        return Task(list="review", ask=Ask(path=_path(place, review)))

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """The answer with these words."""
        return post.kind == "response" and super().is_it(replace(post, parent_id=None), reply, me)

    def given(self, answer: Answer) -> list[Given]:
        """Reviews, each followed by the answer to it."""
        body = mapping(answer.json())
        items = objects(body["reviews"]) if "reviews" in body else [body]
        return [one for item in items if _id(item) for one in _given(item)]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """A review."""
        found = _given(raw)
        return found[0] if found else {}

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Where each page leads."""
        del items
        bodies = [mapping(answer.json_or_none()) for answer in answers]
        pages = [mapping(body.get("tokenPagination")) for body in bodies]
        return {"next_page_tokens": [page.get("nextPageToken") for page in pages]}


def _account(secret: Secret) -> Mapping[str, Any]:
    """The key file, given whole or already taken apart."""
    if "private_key" in secret:
        return secret
    try:
        return mapping(json.loads(secret.get("service_account") or "{}"))
    except ValueError as error:
        raise SourceLogin(reason="service_account") from error


def _path(place: Place, *review: str) -> str:
    app = f"/androidpublisher/v3/applications/{place.param('package')}"
    return "/".join((app, "reviews", *review))


def _id(item: Json) -> str | None:
    return own_id(item.get("reviewId"))


def _answer_id(review: str) -> str:
    return f"{review}:reply"


def _posts(item: Json, place: Place) -> list[FetchedPost]:
    """Review and answer, each with its own half of the item."""
    link = f"{place.site}/store/apps/details?id={place.param('package')}&reviewId={_id(item)}"
    halves = [{**item, "comments": [one]} for one in objects(item.get("comments"))]
    return [
        post_of(one, half, permalink=link, context=one["kind"] == "response")
        for half in halves
        for one in _given(half)
    ]


def _given(item: Json) -> list[Given]:
    """What the person wrote and what was answered; the one moment known is the last change."""
    found = []
    for comment in objects(item.get("comments")):
        if user := mapping(comment.get("userComment")):
            found.append(_written(item, user))
        if ours := mapping(comment.get("developerComment")):
            found.append(_answered(_id(item) or "", ours))
    return found


def _answered(review: str, ours: Json) -> Given:
    return {
        "id": _answer_id(review),
        "kind": "response",
        "parent_id": review,
        "thread_id": review,
        "text": string(ours.get("text")),
        "created_utc": _changed(ours),
    }


def _written(item: Json, user: Json) -> Given:
    """A title stands before the words, with a tab between them."""
    title, tab, words = (string(user.get("text")) or "").partition("\t")
    return {
        "id": _id(item),
        "kind": "review",
        "author_name": string(item.get("authorName")),
        "title": title.strip() or None if tab else None,
        "text": (words if tab else title).strip(),
        "rating": number(user.get("starRating")),
        "created_utc": _changed(user),
        "likes": number(user.get("thumbsUpCount")),
        "version": string(user.get("appVersionName")),
        "language": string(user.get("reviewerLanguage")),
        "device": string(user.get("device")),
    }


def _changed(comment: Json) -> str | None:
    return when(seconds(mapping(comment.get("lastModified")).get("seconds")))
