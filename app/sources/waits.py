"""How long a network asks us to stay away, in whichever dialect it says so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

LONGEST_S = 900.0
"""No network's word keeps a source silent for longer; then it is asked again."""
SHORTEST_S = 1.0
UNKNOWN_S = 60.0
EPOCH_S = 1e9
"""A reset above this is a moment, below it a number of seconds."""
VK_WAITS: Mapping[int, float] = {6: 0.4, 9: 60.0, 29: 3600.0, 32: 60.0, 601: 3600.0}
"""6 too many per second, 9 flood, 29 and 601 a day's allowance, 32 «need wait» (dev.vk.com)."""
RESETS = ("x-ratelimit-reset", "ratelimit-reset", "x-rate-limit-reset")


def wait_of(status: int, headers: Mapping[str, str], body: Any = None) -> float | None:
    """Seconds to wait before asking again; None: nobody asked us to.

    Header names are lower case. Dialects: VK's codes inside a 200; `parameters.retry_after`
    (Telegram), `extras.wait_seconds` (Discourse) and `retry_after` in the body; Retry-After as
    seconds or a date; a reset as ISO time (Mastodon), epoch or seconds left.
    """
    told = _in_body(body)
    if told is not None:
        return told
    if status not in {429, 503}:
        return None
    moment = _server_time(headers)
    after = _seconds(headers.get("retry-after", ""), moment)
    if after is None and status == 429:
        after = next((s for n in RESETS if (s := _seconds(headers.get(n, ""), moment))), UNKNOWN_S)
    return after


def _in_body(body: Any) -> float | None:
    if not isinstance(body, Mapping):
        return None
    error = body.get("error")
    code = error.get("error_code") if isinstance(error, Mapping) else None
    if isinstance(code, int) and code in VK_WAITS:
        return VK_WAITS[code]
    places = (("parameters", "retry_after"), ("extras", "wait_seconds"))
    for outer, inner in places:
        part = body.get(outer)
        if isinstance(part, Mapping) and (told := _number(part.get(inner))) is not None:
            return told
    return _number(body.get("retry_after"))


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return _bounded(float(value))


def _seconds(text: str, moment: datetime) -> float | None:
    text = text.strip()
    if re.fullmatch(r"\d{1,15}(\.\d{1,9})?", text):
        given = float(text)
        return _bounded(given - moment.timestamp() if given > EPOCH_S else given)
    at = _moment(text)
    return None if at is None else _bounded((at - moment).total_seconds())


def _moment(text: str) -> datetime | None:
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            at = read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    return None


def _server_time(headers: Mapping[str, str]) -> datetime:
    """The server's clock decides, so that a wrong one here does not stretch the wait."""
    return _moment(headers.get("date", "")) or datetime.now(UTC)


def _bounded(seconds: float) -> float:
    return min(max(seconds, SHORTEST_S), LONGEST_S)
