"""VK answers its errors with status 200 and a number; this is what the numbers mean to us.

Numbers: dev.vk.com, reference of errors, and VKCOM/vk-api-schema errors.json (5.199). The body of
an error echoes the request with its token: only the number ever leaves this module.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from app.errors import (
    SourceBroken,
    SourceCaptcha,
    SourceCommunityToken,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceLongPollOff,
    SourceMissing,
    SourceRefused,
    SourceServiceToken,
    SourceUserToken,
)
from app.sources.answer import Answer
from app.sources.items import Json, mapping, number, objects
from app.sources.waits import VK_WAITS

LOGIN = frozenset({2, 4, 5, 11, 16, 25, 38, 41, 101, 1117, 3609, 3610})
"""The application or its signature, no token, an old one, one of another application."""
FORBIDDEN = frozenset(
    {7, 15, 18, 19, 20, 21, 23, 24, 30, 37, 42, 43, 141, 181, 182, 183, 1051, 1130, 3300}
    | {200, 201, 203, 204, 205, *range(210, 215), 221, 224, 225, 250, 260, 500, 600}
    | {800, 801, 900, 901, 902, 917, 935, 939, 945, 962, 983, 1400}
)
"""Rights, privacy, closed comments, deleted and blocked people, the recipient's own will."""
MISSING = frozenset({39, 40, 104, 113, 114, 125, 140, 180, 251, 629, 927, 1170})
BROKEN = frozenset({1, 10, 13, 36})
"""VK's own failure: nobody knows whether it did what was asked."""
DENIED = 15
NOT_FOUND = re.compile(r"not found", re.IGNORECASE)
"""«Access denied: post was not found» is how 15 speaks of what was deleted (vknet/vk#203)."""
PARAMETER = 100
NOT_ENABLED = re.compile(r"not enabled", re.IGNORECASE)
"""«… longpoll for this group is not enabled»: the words are unread, the number is 100."""
CAPTCHA, VALIDATION, TOO_MANY_REPLIES = 14, 17, 223
WRONG_TOKENS = frozenset({27, 28})
"""27: not with a community's token; 28: not with the application's service key."""
REPLIES_WAIT_S = 600.0
"""223 says «too many replies» and no time; the time is ours."""
SERVICE = re.compile(
    r"(wall\.get\w*|board\.get\w*|newsfeed\.search|utils\.\w+|(users|groups)\.get\w*)"
)
"""What the application's service key may read (schema 5.199: access_token_type)."""
COMMUNITY = re.compile(r"(messages\.\w+|groups\.getLongPollServer)")
"""What the token of the community itself may do."""
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
KINDS: tuple[tuple[frozenset[int], type[SourceError]], ...] = (
    (LOGIN, SourceLogin),
    (FORBIDDEN, SourceForbidden),
    (MISSING, SourceMissing),
)


def refused(answer: Answer) -> SourceError | None:
    """The error that an answer is; None when it is none, or no JSON."""
    if answer.status >= 400 or b'"error"' not in answer.body:
        return None
    method = urlsplit(answer.url).path.rpartition("/")[2]
    return error_of(answer.json_or_none(), method)


def inside(body: Any) -> tuple[SourceError, ...]:
    """The errors of single calls in an `execute`; the other calls were answered."""
    found = (error_of({"error": one}) for one in objects(mapping(body).get("execute_errors")))
    return tuple(error for error in found if error)


def error_code(answer: Any) -> int | None:
    """The number of the error in an answer; None when it is no error."""
    return number(mapping(mapping(answer).get("error")).get("error_code"))


def error_of(answer: Any, method: str = "") -> SourceError | None:
    """The error in an answer; None when it is no error."""
    code, error = error_code(answer), mapping(answer).get("error")
    if code is None:
        return _in_a_word(error)
    if code in VK_WAITS or code == TOO_MANY_REPLIES:
        return SourceLimited(wait=VK_WAITS.get(code, REPLIES_WAIT_S), code=code)
    if code in WRONG_TOKENS:
        return _token_for(method, code)
    return _of_number(code, mapping(error))


def _of_number(code: int, error: Json) -> SourceError:
    if code in {CAPTCHA, VALIDATION}:
        page = error.get("redirect_uri") or error.get("captcha_img")
        return SourceCaptcha(page=str(page) if page else None, code=code)
    if code == DENIED and NOT_FOUND.search(str(error.get("error_msg"))):
        return SourceMissing(code=code)
    if code == PARAMETER and NOT_ENABLED.search(str(error.get("error_msg"))):
        return SourceLongPollOff(reason="long_poll_off", code=code)
    if code in BROKEN:
        return SourceBroken(code=code, status=200)
    kind = next((kind for codes, kind in KINDS if code in codes), None)
    return kind(code=code) if kind else SourceRefused(reason=f"vk_{code}", code=code)


def _token_for(method: str, code: int) -> SourceError:
    """Which sort of token this method takes, now that the one at hand is not it."""
    if code == 28 and COMMUNITY.fullmatch(method):
        return SourceCommunityToken(code=code)
    if code == 27 and SERVICE.fullmatch(method):
        return SourceServiceToken(code=code)
    return SourceUserToken(code=code)


def _in_a_word(error: Any) -> SourceError | None:
    if error is None:
        return None
    if not isinstance(error, str) or not WORD.fullmatch(error):
        return SourceBroken(reason="error_form")
    return WORDS.get(error, SourceRefused)(reason=error, code=error)
