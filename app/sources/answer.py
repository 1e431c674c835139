"""One whole answer of a server, and what it says once it is read as JSON or text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.errors import SourceBroken, SourceCaptcha
from app.sources.charsets import decode

WANTS_A_PERSON = re.compile(rb"captcha|not_robot|are you a robot|cf-challenge", re.IGNORECASE)
PAGE_STARTS = re.compile(rb"\s*<(!doctype\s+html|html|head|body|title|form)\b", re.IGNORECASE)
NOT_STORABLE = re.compile("[\x00\ud800-\udfff]")
"""Half characters and NUL: legal in JSON, refused by databases."""
MAY_BE_TORN = re.compile(r"\x00|\\u(?:0000|[dD][89a-fA-F])")
"""How JSON can hold them: NUL as it is, the rest escaped. Most answers do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A whole answer. Header names are lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    moved_to: str | None = None
    """Where permanent redirects, and nothing else, led."""

    @property
    def content_type(self) -> str:
        """The Content-Type as sent."""
        return self.headers.get("content-type", "")

    def is_page(self) -> bool:
        """Whether this is a web page."""
        return "html" in self.content_type.lower() or bool(PAGE_STARTS.match(self.body[:2000]))

    def wants_a_person(self) -> bool:
        """Whether this is a page with a captcha."""
        return self.is_page() and bool(WANTS_A_PERSON.search(self.body))

    def json(self) -> Any:
        """The body as JSON, free of half characters and NUL.

        Raises:
            SourceBroken: it is none. SourceCaptcha: it is a page that wants a person.
        """
        if self.wants_a_person():
            raise SourceCaptcha(status=self.status)
        text = decode(self.body, "")
        try:
            whole = _JSON.decode(text)
            escapes = "\\u" in text or "\0" in text
            return _storable(whole) if escapes and MAY_BE_TORN.search(text) else whole
        except (ValueError, RecursionError) as error:
            reason = "page" if self.is_page() else "not_json"
            raise SourceBroken(reason=reason, status=self.status) from error

    def json_or_none(self) -> Any:
        """The body as JSON; None when it is none."""
        try:
            return self.json()
        except (SourceBroken, SourceCaptcha):
            return None

    def text(self) -> str:
        """The body as text: declared charset strictly, then UTF-8, a guess, cp1251."""
        return NOT_STORABLE.sub("", decode(self.body, self.content_type))


def _no_number(_name: str) -> None:
    """NaN and Infinity are not JSON; nothing stands for them."""


_JSON = json.JSONDecoder(parse_constant=_no_number)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return NOT_STORABLE.sub("", value)
    if isinstance(value, list):
        return [_storable(item) for item in value]
    if isinstance(value, dict):
        return {_storable(key): _storable(item) for key, item in value.items()}
    return value
