"""Answers on Mastodon: a status in reply to another one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from app.errors import CannotSend, SourceBroken, SourceCaptcha, SourceUnsure
from app.sources.base import OutgoingReply, SentReply
from app.sources.html_text import folded, html_to_text
from app.sources.mastodon_api import MastodonApi
from app.sources.mastodon_items import Json, content, moment, own_id

LAST = 40
"""So many of our newest statuses are looked through for an answer of unknown fate."""
CLOSED = ("private", "direct")


class MastodonSender:
    """Writes as the token's account."""

    def __init__(self, api: MastodonApi) -> None:
        self._api = api

    async def send(self, reply: OutgoingReply) -> SentReply:
        """Posts the status; the server takes one Idempotency-Key for one status (for an hour)."""
        answer = await self._api.post(
            "/api/v1/statuses",
            {
                "status": text_to_send(reply),
                "in_reply_to_id": reply.to.native_id,
                "visibility": visibility(reply),
            },
            {"idempotency-key": reply.key},
        )
        try:
            status = answer.json()
        except (SourceBroken, SourceCaptcha) as error:
            raise SourceUnsure(status=answer.status) from error
        if not isinstance(status, Mapping) or own_id(status.get("id")) is None:
            raise SourceUnsure(status=answer.status)
        return _sent(status)

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        """Looks for the answer among our newest statuses."""
        me = await self._api.get("/api/v1/accounts/verify_credentials")
        account = own_id(me.get("id")) if isinstance(me, Mapping) else None
        if account is None:
            raise SourceBroken(reason="no_account")
        ours, _next = await self._api.page(f"/api/v1/accounts/{account}/statuses", {"limit": LAST})
        wanted = folded(text_to_send(reply))
        for status in ours:
            is_answer = own_id(status.get("in_reply_to_id")) == reply.to.native_id
            if is_answer and _same(wanted, folded(html_to_text(content(status) or ""))):
                return _sent(status)
        return None


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


def _sent(status: Json | Mapping[str, Any]) -> SentReply:
    url = status.get("url") or status.get("uri")
    return SentReply(
        native_id=own_id(status.get("id")) or "",
        permalink=str(url) if url else None,
        at=moment(status.get("created_at")),
    )
