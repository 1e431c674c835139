"""What Facebook and Instagram share, Meta's Graph API: its errors, its pages, its shapes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

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
from app.sources.answer import Answer
from app.sources.asking import Task, object_of
from app.sources.base import OutgoingReply
from app.sources.items import Json, mapping, number, objects, own_id, string
from app.sources.network import Given, Network, Pace
from app.sources.waits import LONGEST_S

VERSION = "v24.0"
"""Of the interface; a version lives for about two years, then the next one answers in its place."""
LIMITED = frozenset({4, 17, 32, 341, 613})
"""An app's, a user's, a page's calls; 613 one kind of call (graph-api/overview/rate-limiting)."""
BUSINESS = range(80_000, 80_100)
"""Limits of business use cases; 80001 pages, 80002 Instagram."""
TOKEN = frozenset({102, 190, 463, 467, 2500})
FORBIDDEN = frozenset({3, 10, 368, *range(200, 300)})
"""Capability, permission, account blocked for a while, permissions one by one."""
MISSING = frozenset({803})
"""An alias that leads nowhere."""
KINDS: tuple[tuple[type[SourceError], frozenset[int]], ...] = (
    (SourceLogin, TOKEN),
    (SourceForbidden, FORBIDDEN),
    (SourceMissing, MISSING),
)
NO_OBJECT = (100, 33)
"""Code and subcode: no such object, or none that this token may see."""
WAIT_S = 300.0
"""Limits are counted over the hour that passed, so a little later some of it is free again."""
CURSORS = frozenset({"after", "until", "since", "offset", "__paging_token"})
"""What of `paging.next` says where the list goes on; the rest of that address holds the token."""


class GraphNetwork(Network):
    """A network of Meta's: where it is asked, what it refuses, how its answers hang together."""

    base = "https://graph.facebook.com"
    pace = Pace(calls=4)

    def refused(self, answer: Answer) -> SourceError | None:
        """By the code inside the answer."""
        return refused(answer)

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """All answers hang on the comment above, whichever of them was meant."""
        return super().is_it(replace(post, parent_id=None), reply, me)

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Where each page leads, and an error."""
        del items
        return told(answers)


def path_of(*parts: str) -> str:
    """The address of a node or of one of its edges."""
    return "/".join(("", VERSION, *parts))


def published(answer: Answer) -> str:
    """The id of what was just published.

    Raises:
        SourceBroken: the answer names none.
    """
    native = own_id(object_of(answer).get("id"))
    if native is None:
        raise SourceBroken(reason="no_id", status=answer.status)
    return native


def refused(answer: Answer) -> SourceError | None:
    """The error inside an answer, by its code: the status is 400 for nearly all of them."""
    error = mapping(mapping(answer.json_or_none()).get("error"))
    code = number(error.get("code"))
    if code is None:
        return None
    facts = {"status": answer.status, "code": code}
    if code in LIMITED or code in BUSINESS:
        return SourceLimited(wait=_wait(answer), **facts)
    if (code, number(error.get("error_subcode"))) == NO_OBJECT:
        return SourceMissing(**facts)
    if kind := next((kind for kind, codes in KINDS if code in codes), None):
        return kind(**facts)
    if error.get("is_transient") is True or answer.status >= 500:
        return SourceBroken(**facts)
    return SourceRefused(reason=str(code), **facts)


def _wait(answer: Answer) -> float:
    """Seconds; the header names minutes, by account and by kind of call."""
    try:
        usage = json.loads(answer.headers.get("x-business-use-case-usage", "{}"))
    except ValueError:
        return WAIT_S
    rows = [row for listed in mapping(usage).values() for row in objects(listed)]
    minutes = [number(row.get("estimated_time_to_regain_access")) or 0 for row in rows]
    longest = max(minutes, default=0)
    return min(longest * 60.0, LONGEST_S) if longest else WAIT_S


def onward(task: Task, body: Json) -> Task | None:
    """Where a list goes on: `paging.next` is there, and only its cursor is taken.

    A cursor dies with the item it points to, so it is not stored: a broken walk begins above.
    """
    paging = mapping(body.get("paging"))
    following = string(paging.get("next"))
    if not following:
        return None
    found = {k: v for k, v in parse_qsl(urlsplit(following).query) if k in CURSORS and v}
    if after := string(mapping(paging.get("cursors")).get("after")):
        found = {"after": after}
    return replace(task, ask=task.ask.with_query(**found), kept=False) if found else None


def items_of(body: Json) -> list[Json]:
    """The objects of an answer: a list, one object, or several by their ids."""
    if isinstance(body.get("data"), list):
        return objects(body["data"])
    if "id" in body:
        return [body]
    return [one for one in body.values() if isinstance(one, Mapping) and "id" in one]


def kept(value: Any) -> Any:
    """An item without the addresses of its edges' further pages: the token is in them."""
    if isinstance(value, Mapping):
        return {name: kept(one) for name, one in value.items() if name != "paging"}
    return [kept(one) for one in value] if isinstance(value, list) else value


def author_of(item: Json) -> tuple[str | None, str | None]:
    """Id and name behind `from`, where the token may see it."""
    whose = mapping(item.get("from"))
    return own_id(whose.get("id")), string(whose.get("name")) or string(whose.get("username"))


def total_of(edge: Any) -> int | None:
    """The number of what hangs on an edge, from its summary."""
    return number(mapping(mapping(edge).get("summary")).get("total_count"))


def told(answers: Sequence[Answer]) -> Given:
    """Where each answer leads, and the first error, as the network wrote them."""
    bodies = [mapping(answer.json_or_none()) for answer in answers]
    errors = [body["error"] for body in bodies if isinstance(body.get("error"), Mapping)]
    found: Given = {"next_urls": [mapping(body.get("paging")).get("next") for body in bodies]}
    return {**found, "error": errors[0]} if errors else found
