"""One Mastodon server: calls with a token, and the Link header that leads from page to page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from app.errors import SourceBroken
from app.sources.answer import Answer
from app.sources.transport import Body, Terms, Transport

LINK = re.compile(r"<([^>]{1,4000})>\s*;\s*rel=\"?(\w+)\"?")
Query = dict[str, Any]


class MastodonApi:
    """Calls one server; absolute addresses in its answers are never followed as such."""

    def __init__(self, transport: Transport, token: str | None, base_url: str) -> None:
        self._base = base_url.rstrip("/")
        self._transport = transport
        self._headers = {"authorization": f"Bearer {token}"} if token else {}

    async def get(self, path: str, query: Query | None = None, *, tries: int | None = None) -> Any:
        """The JSON of an answer."""
        answer = await self._get(path, query or {}, tries)
        return answer.json()

    async def page(self, path: str, query: Query) -> tuple[list[Mapping[str, Any]], Query | None]:
        """The items of one page, and the query of the next one (None: this was the last).

        Raises:
            SourceBroken: the answer is no list.
        """
        answer = await self._get(path, query, None)
        items = answer.json()
        if not isinstance(items, list):
            raise SourceBroken(reason="no_list", status=answer.status)
        found = [item for item in items if isinstance(item, Mapping)]
        return found, links(answer.headers.get("link", "")).get("next")

    async def post(self, path: str, form: Mapping[str, Any], headers: Mapping[str, str]) -> Answer:
        """Sends a form once."""
        return await self._transport.act(
            f"{self._base}{path}", body=Body(form=form), headers={**self._headers, **headers}
        )

    async def _get(self, path: str, query: Query, tries: int | None) -> Answer:
        return await self._transport.get(
            f"{self._base}{path}", params=query, headers=self._headers, terms=Terms(tries=tries)
        )


def links(header: str) -> dict[str, Query]:
    """`{"next": query, "prev": query}`: only queries, so that no other host gets the token."""
    return {
        rel: {
            name: values if len(values) > 1 or name.endswith("[]") else values[0]
            for name, values in parse_qs(urlsplit(url).query).items()
        }
        for url, rel in LINK.findall(header)
    }
