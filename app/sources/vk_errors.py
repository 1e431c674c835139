"""VK answers its errors with status 200 and a number; this is what the numbers mean to us.

Numbers: dev.vk.com, reference of errors, and VKCOM/vk-api-schema errors.json (5.199). The body of
an error echoes the request with its token: only the number ever leaves this module.
"""

from __future__ import annotations

from typing import Any

from app.errors import (
    SourceBroken,
    SourceCaptcha,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
)
from app.sources.vk_fields import mapping, number
from app.sources.waits import VK_WAITS

LOGIN = frozenset({2, 4, 5, 17, 25, 28, 1110, 1114, 1116, 1117, 3610})
"""App off, bad signature, no or bad token, validation, the wrong sort of token."""
FORBIDDEN = frozenset(
    {7, 15, 18, 19, 20, 21, 23, 24, 27, 30, 200, 201, 203, 204, 210, 211, 212, 213, 214, 260}
    | {600, 603, 900, 901, 902, 917, 927, 1170}
)
MISSING = frozenset({104, 125, 18_000, 1000})
BROKEN = frozenset({1, 10, 13})


def error_code(answer: Any) -> int | None:
    """The number of the error in an answer; None when it is no error."""
    error = mapping(answer).get("error")
    if isinstance(error, str):  # the long poll and the oauth server answer in words
        return number(mapping(answer).get("error_code")) or -1
    return number(mapping(error).get("error_code")) if error is not None else None


def error_of(answer: Any) -> SourceError | None:
    """The error in an answer; None when it is no error."""
    code = error_code(answer)
    if code is None:
        return None
    if code == 14:
        error = mapping(mapping(answer).get("error"))
        page = error.get("redirect_uri") or error.get("captcha_img")
        return SourceCaptcha(page=str(page) if page else None, code=code)
    if code in VK_WAITS:
        return SourceLimited(wait=VK_WAITS[code], code=code)
    for codes, kind in (
        (LOGIN, SourceLogin),
        (FORBIDDEN, SourceForbidden),
        (MISSING, SourceMissing),
        (BROKEN, SourceBroken),
    ):
        if code in codes:
            return kind(code=code)
    return SourceRefused(reason=f"vk_{code}", code=code)
