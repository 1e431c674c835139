"""What an HTTP status other than success means to a source."""

from __future__ import annotations

from app.errors import (
    SourceBroken,
    SourceCaptcha,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
    SourceUnreachable,
)
from app.sources.answer import Answer
from app.sources.waits import wait_of

TRANSIENT = frozenset({408, 425, 500, 502, 503, 504, 507, 520, 521, 522, 523, 524, 599})
FINE = frozenset({304})


def refusal(answer: Answer) -> SourceError | None:
    """The error that an answer stands for; None: it is a good one."""
    status = answer.status
    if 200 <= status < 300 or status in FINE:
        return None
    if answer.wants_a_person():
        return SourceCaptcha(status=status)
    wait = wait_of(status, answer.headers, answer.json_or_none())
    if wait is not None:
        return SourceLimited(wait=wait, status=status)
    return _by_status(status)


def _by_status(status: int) -> SourceError:
    match status:
        case 401:
            kind: type[SourceError] = SourceLogin
        case 403 | 451:
            kind = SourceForbidden
        case 404 | 410:
            kind = SourceMissing
        case 407:
            kind = SourceUnreachable
        case _ if 400 <= status < 500 and status not in TRANSIENT:
            return SourceRefused(status=status, reason=str(status))
        case _:
            kind = SourceBroken
    return kind(status=status)
