"""VK answers its errors with status 200 and a number; this is what the numbers mean to us.

Numbers: dev.vk.com, reference of errors, and VKCOM/vk-api-schema errors.json (5.199). The body of
an error echoes the request with its token: only the number ever leaves this module.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
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

LOGIN = frozenset({2, 4, 5, 11, 16, 17, 25, 28, 38, 41, 101, 1117, 3609, 3610})
"""The application or its signature, no or an old token, validation, the wrong sort of token."""
FORBIDDEN = frozenset(
    {7, 15, 18, 19, 20, 21, 23, 24, 27, 30, 37, 42, 43, 141, 181, 182, 183}
    | {200, 201, 203, 204, 205, *range(210, 215), 225, 250, 260, 500, 600, 900, 901, 902, 917}
)
MISSING = frozenset({39, 40, 104, 113, 125, 140, 180, 251, 629})
BROKEN = frozenset({1, 10, 13, 36})
WORD = re.compile(r"[a-z][a-z_]{1,39}")
WORDS: Mapping[str, type[SourceError]] = {
    "need_captcha": SourceCaptcha,
    "need_validation": SourceLogin,
    "invalid_token": SourceLogin,
    "invalid_client": SourceLogin,
    "invalid_grant": SourceLogin,
    "invalid_request": SourceRefused,
    "access_denied": SourceForbidden,
}
"""The login server answers in a word instead."""


def error_code(answer: Any) -> int | None:
    """The number of the error in an answer; None when it is no error."""
    return number(mapping(mapping(answer).get("error")).get("error_code"))


def error_of(answer: Any) -> SourceError | None:
    """The error in an answer; None when it is no error."""
    code = error_code(answer)
    if code is None:
        return _in_a_word(mapping(answer).get("error"))
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


def _in_a_word(error: Any) -> SourceError | None:
    if error is None:
        return None
    if not isinstance(error, str) or not WORD.fullmatch(error):
        return SourceBroken(reason="error_form")
    return WORDS.get(error, SourceRefused)(reason=error, code=error)
