"""YouTube's comments in our terms, and what its refusals mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.clock import now
from app.domain.post import FetchedPost
from app.errors import (
    SourceBroken,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
)
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when
from app.sources.network import Given

SITE = "https://www.youtube.com"
WATCHED = re.compile(r"[?&]v=([\w-]{11})")
QUOTA = frozenset({"quotaExceeded", "dailyLimitExceeded"})
"""The project's units of this day are used up; they are given anew at midnight Pacific time."""
PACIFIC = "America/Los_Angeles"
LONGEST_QUOTA_S = 3600.0
"""Asked again after an hour all the same: a larger quota may have been granted meanwhile."""
HASTY = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"})
HASTY_S = 60.0
REASONS: Mapping[str, type[SourceError]] = {
    "keyInvalid": SourceLogin,
    "keyExpired": SourceLogin,
    "authError": SourceLogin,
    "authorizationRequired": SourceLogin,
    "required": SourceLogin,
    "API_KEY_INVALID": SourceLogin,
    "invalid_grant": SourceLogin,
    "invalid_client": SourceLogin,
    "unauthorized_client": SourceLogin,
    "commentsDisabled": SourceForbidden,
    "processingFailure": SourceBroken,
}
"""Of developers.google.com/youtube/v3/docs/errors and of Google's token server."""


def refused(status: int, body: Json) -> SourceError | None:
    """What an error of the Data API or of the token server means; None: the status says it."""
    error = mapping(body.get("error"))
    reasons = _reasons(error) or [str(body.get("error"))]
    if any(reason in QUOTA for reason in reasons):
        return SourceLimited(wait=until_midnight(now()), status=status)
    if any(reason in HASTY for reason in reasons):
        return SourceLimited(wait=HASTY_S, status=status)
    known = next((kind for reason in reasons if (kind := _kind(reason))), None)
    if known is None and error.get("status") == "UNAUTHENTICATED":
        known = SourceLogin
    if known is None and status == 400 and error:
        return SourceRefused(status=status, reason=reasons[0])
    return known(status=status) if known else None


def _kind(reason: str) -> type[SourceError] | None:
    return SourceMissing if reason.endswith("NotFound") else REASONS.get(reason)


def _reasons(error: Json) -> list[str]:
    told = [*objects(error.get("errors")), *objects(error.get("details"))]
    return [str(one["reason"]) for one in told if one.get("reason")]


def until_midnight(moment: datetime) -> float:
    """Seconds until the day's units are given anew, at most `LONGEST_QUOTA_S`."""
    here = moment.astimezone(ZoneInfo(PACIFIC))
    tomorrow = (here + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return min((tomorrow - here).total_seconds() + 1.0, LONGEST_QUOTA_S)


def given(item: Json) -> list[tuple[Given, Json]]:
    """The comments of an item with their raw forms: a thread's first one and those inside."""
    snippet = mapping(item.get("snippet"))
    top = mapping(snippet.get("topLevelComment"))
    if not top:
        return [(comment(item), item)] if snippet and own_id(item.get("id")) else []
    thread = own_id(item.get("id"))
    about = {"thread_id": thread, "replies": number(snippet.get("totalReplyCount"))}
    inside = objects(mapping(item.get("replies")).get("comments"))
    video = string(snippet.get("videoId"))
    answers = [({**comment(one, video), "thread_id": thread}, one) for one in inside]
    first = comment({**top, "id": own_id(top.get("id")) or thread}, video)
    return [({**first, **about}, {**item, "replies": None}), *answers]


def comment(item: Json, video: str | None = None) -> Given:
    """A comment key by key."""
    snippet = mapping(item.get("snippet"))
    created, edited = moment(snippet.get("publishedAt")), moment(snippet.get("updatedAt"))
    display = string(snippet.get("textDisplay"))
    found: Given = {
        "id": own_id(item.get("id")),
        "kind": "comment",
        "parent_id": own_id(snippet.get("parentId")),
        "video_id": string(snippet.get("videoId")) or video,
        "author_id": own_id(mapping(snippet.get("authorChannelId")).get("value")),
        "author_name": string(snippet.get("authorDisplayName")),
        "text": string(snippet.get("textOriginal")) or display,
        "text_display": display,
        "created_utc": when(created),
        "edited_utc": when(edited) if edited != created else None,
        "likes": number(snippet.get("likeCount")),
    }
    return {**found, "permalink": link(found, None)}


def posts(item: Json, thread: str | None = None, video: str | None = None) -> list[FetchedPost]:
    """The posts of an item; `thread` and `video` where the item itself does not say them."""
    return [_post(one, raw, thread, video) for one, raw in given(item) if one["id"]]


def _post(one: Given, raw: Json, thread: str | None, video: str | None) -> FetchedPost:
    top = one.get("thread_id") or one["parent_id"] or thread or one["id"]
    channel = string(mapping(mapping(raw.get("snippet")).get("authorChannelId")).get("value"))
    url = f"{SITE}/channel/{channel}" if channel else None
    return post_of({**one, "author_url": url}, raw, thread_id=top, permalink=link(one, video))


def link(one: Given, video: str | None) -> str | None:
    """Where a comment stands; without the video's id nobody can say."""
    watched = one.get("video_id") or video
    return f"{SITE}/watch?v={watched}&lc={one['id']}" if watched and one["id"] else None


def video_of(post: FetchedPost) -> str | None:
    """The video below which a post stands."""
    found = WATCHED.search(post.permalink or "")
    return found[1] if found else string(mapping(post.raw.get("snippet")).get("videoId"))
