"""Servers repeat what they are asked: tokens are taken out of answers before anybody reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import quote

from app.sources.answer import Answer

BLANK = "***"
SHORTEST = 12
"""Characters; less is no token, and would blank half a page."""
NO_SECRET = frozenset(
    {"identifier", "api_username", "client_id", "issuer_id", "key_id", "api_id", "address"}
    | {"did", "handle", "user_id"}
)
"""Parts of a token that say who somebody is, which posts say too."""


def hidden_values(*secrets: Mapping[str, str] | None) -> tuple[str, ...]:
    """What must not be seen again, in all the forms in which it may come."""
    found: dict[str, None] = {}
    for name, value in ((n, v) for secret in secrets if secret for n, v in secret.items()):
        if name not in NO_SECRET and len(value) >= SHORTEST:
            found |= dict.fromkeys((value, quote(value, safe=""), quote(value)))
    return tuple(found)


def without(answer: Answer, hidden: Iterable[str]) -> Answer:
    """The answer with none of these in its body and its headers."""
    body, headers = answer.body, answer.headers
    for value in hidden:
        if (raw := value.encode()) in body:
            body = body.replace(raw, BLANK.encode())
        if any(value in told for told in headers.values()):
            headers = {name: told.replace(value, BLANK) for name, told in headers.items()}
    if body is answer.body and headers is answer.headers:
        return answer
    return replace(answer, body=body, headers=headers)
