"""A transport that keeps what it heard, without secrets, in the layout that `replay` reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from app.sources.answer import Answer
from app.sources.inside import OUTSIDE, Allowance
from app.sources.request import Request
from app.sources.transport import Limits, Transport

KEPT_HEADERS = frozenset(
    {"content-type", "date", "etag", "last-modified", "link", "location", "retry-after"}
    | {"x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"}
)
SECRET_NAMES = frozenset(
    {"access_token", "token", "key", "secret", "client_secret", "sig", "password", "api_key"}
    | {"session_token", "success_token", "request_params", "authorization", "cookie"}
    | {"accessjwt", "refreshjwt", "refresh_token", "id_token", "app_password", "assertion"}
)
BLANK = "***"
IN_PATH = re.compile(r"(?<=/bot)[^/?#]+(?=/)")
"""Telegram's bots have their token in the address."""
SUFFIXES = {"json": ".json", "xml": ".xml", "html": ".html"}


class RecordingTransport(Transport):
    """Every exchange, redirects and refusals included, becomes a line of `exchanges.json`."""

    def __init__(
        self,
        folder: Path,
        source: str,
        limits: Limits | None = None,
        allow: Allowance = OUTSIDE,
        secrets: Iterable[str] = (),
    ) -> None:
        super().__init__(limits, allow)
        self._secrets = tuple(filter(None, secrets))
        self._folder = folder
        self._source = source
        self._exchanges: list[dict[str, Any]] = []

    async def _exchange(self, request: Request) -> Answer:
        answer = await super()._exchange(request)
        self._keep(request, answer)
        return answer

    def _keep(self, request: Request, answer: Answer) -> None:
        token = request.headers.get("authorization", "").partition(" ")[2]
        number = len(self._exchanges) + 1
        body = self._blanked(redacted_body(answer, token))
        name = f"{number:02d}{_suffix(answer)}"
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / name).write_bytes(body)
        self._exchanges.append(
            {
                "n": number,
                "method": request.method,
                "url": redacted_url(answer.url, token),
                "status": answer.status,
                "headers": redacted_headers(answer.headers, token),
                "body_file": name,
                "bytes": len(body),
            }
        )
        whole = {"source": self._source, "note": None, "exchanges": self._exchanges}
        text = json.dumps(whole, ensure_ascii=False, indent=1)
        (self._folder / "exchanges.json").write_bytes(self._blanked(text.encode()))

    def _blanked(self, written: bytes) -> bytes:
        """Without any part of the token, wherever a server repeats it."""
        for secret in self._secrets:
            for form in (secret, quote(secret, safe=""), json.dumps(secret)[1:-1]):
                written = written.replace(form.encode(), BLANK.encode())
        return written


def redacted_url(url: str, token: str = "") -> str:
    """The address with the values of secret parameters blanked."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode([(n, BLANK if n.lower() in SECRET_NAMES else v) for n, v in pairs])
    user_free = parts.netloc.rpartition("@")[2]
    path = IN_PATH.sub(BLANK, parts.path)
    return _without(urlunsplit((parts.scheme, user_free, path, query, "")), token)


def redacted_headers(headers: Mapping[str, str], token: str = "") -> dict[str, str]:
    """Only the headers that reading needs; addresses in them without secrets."""
    kept = {name: value for name, value in headers.items() if name in KEPT_HEADERS}
    if "location" in kept:
        kept["location"] = redacted_url(kept["location"], token)
    return {name: _without(value, token) for name, value in kept.items()}


def redacted_body(answer: Answer, token: str = "") -> bytes:
    """The body as it came; JSON with secret keys in it is written anew without their values."""
    body = answer.body.replace(token.encode(), BLANK.encode()) if token else answer.body
    if not any(name.encode() in body for name in SECRET_NAMES):
        return body
    whole = answer.json_or_none()
    if whole is None:
        return body
    return _without(json.dumps(_blanked(whole), ensure_ascii=False, indent=1), token).encode()


def _blanked(value: Any) -> Any:
    if isinstance(value, list):
        return [_blanked(item) for item in value]
    if isinstance(value, dict):
        return {
            k: BLANK if str(k).lower() in SECRET_NAMES else _blanked(v) for k, v in value.items()
        }
    return value


def _without(text: str, token: str) -> str:
    return text.replace(token, BLANK) if token else text


def _suffix(answer: Answer) -> str:
    kind = answer.content_type.lower()
    return next((suffix for word, suffix in SUFFIXES.items() if word in kind), ".bin")
