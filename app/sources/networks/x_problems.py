"""X's problems, by the last word of their type."""

from __future__ import annotations

from collections.abc import Mapping

from app.errors import (
    SourceError,
    SourceForbidden,
    SourceLogin,
    SourceMissing,
    SourceRefused,
)
from app.sources.items import Json, number, objects

GONE = "resource-not-found"
PROBLEMS: Mapping[str, type[SourceError]] = {
    GONE: SourceMissing,
    "not-authorized-for-resource": SourceForbidden,
    "client-forbidden": SourceForbidden,
    "unsupported-authentication": SourceLogin,
}
"""The last word of a problem's `type` (docs.x.com, response codes)."""


def word(told: Json) -> str:
    """The last word of a problem's type."""
    return str(told.get("type") or "").rpartition("/")[2]


def problem(told: Json, status: int) -> SourceError | None:
    """The error a problem stands for; those of the old form have numbers, the rest the status."""
    if kind := PROBLEMS.get(word(told)):
        return kind(status=status)
    codes = [number(one.get("code")) for one in objects(told.get("errors"))]
    if codes and codes[0] is not None and status not in {401, 403, 404}:
        return SourceRefused(status=status, reason=str(codes[0]), code=codes[0])
    return None
