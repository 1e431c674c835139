"""What Bluesky calls things, and what its texts carry: names, addresses, facets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

LABEL = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
HANDLE = re.compile(rf"(?:{LABEL}\.)+[a-zA-Z](?:[a-zA-Z0-9-]{{0,61}}[a-zA-Z0-9])?")
LONGEST_HANDLE = 253
DID = re.compile(r"did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]")
LONGEST_DID = 2048
KEY = re.compile(r"[a-zA-Z0-9_~.:-]{1,512}")
POST = r"(?:^at://|^|/profile/)(?P<value>[^/\s]+/(?:app\.bsky\.feed\.post|post)/[\w~.:-]{1,512})(?:$|[/?#])"
"""The address of a post, in the network's own form or as a page."""
LINK = re.compile(r"https?://[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]]")
TAG = re.compile(r"(?<!\S)#(\w{1,64})")
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


JOINER = "\u200d"
TONES = range(0x1F3FB, 0x1F400)
FLAGS = range(0x1F1E6, 0x1F200)
"""Letters of which two are a flag."""


def graphemes(text: str) -> int:
    """What a reader sees as one sign: marks, joined pictures and halves of flags count once.

    Never more than there are, so that the network has the last word on the odd ones.
    """
    count, before, flags = 0, "", 0
    for sign in unicodedata.normalize("NFC", text):
        flags = flags + 1 if ord(sign) in FLAGS else 0
        goes_on = (
            unicodedata.category(sign) in {"Mn", "Me", "Mc", "Cf"}
            or before == JOINER
            or ord(sign) in TONES
            or (flags > 0 and flags % 2 == 0)
            or (before, sign) == ("\r", "\n")
        )
        count += not goes_on
        before = sign
    return count


def is_handle(text: str) -> bool:
    """Whether it has the form of a handle (atproto.com/specs/handle)."""
    return len(text) <= LONGEST_HANDLE and HANDLE.fullmatch(text) is not None


def is_did(text: str) -> bool:
    """Whether it has the form of a lasting id (atproto.com/specs/did)."""
    return len(text) <= LONGEST_DID and DID.fullmatch(text) is not None


def post_uri(given: str) -> str | None:
    """`at://WHO/app.bsky.feed.post/KEY` of what `POST` found; None: no such address can be."""
    who, _, key = given.replace("/app.bsky.feed.post/", "/post/").partition("/post/")
    if not (is_handle(who) or is_did(who)) or key in {".", ".."} or not KEY.fullmatch(key):
        return None
    return f"at://{who}/app.bsky.feed.post/{key}"


def facets(text: str, known: Mapping[str, str]) -> list[dict[str, Any]]:
    """The parts of a text that lead somewhere, by bytes of UTF-8; `known`: ids by handle."""
    found = [*_links(text), *_mentions(text, known), *_tags(text)]
    return sorted(found, key=lambda one: int(one["index"]["byteStart"]))


def langs(text: str) -> list[str]:
    """Russian where there is a Cyrillic letter; of the rest nothing is said."""
    return ["ru"] if CYRILLIC.search(text) else []


def _links(text: str) -> Iterator[dict[str, Any]]:
    for found in LINK.finditer(text):
        yield _facet(text, found.span(), "link", uri=found[0])


def _mentions(text: str, known: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for handle, did in known.items():
        named = re.compile(rf"(?<![\w@.])@{re.escape(handle)}(?![\w-]|\.\w)", re.IGNORECASE)
        for found in named.finditer(text):
            yield _facet(text, found.span(), "mention", did=did)


def _tags(text: str) -> Iterator[dict[str, Any]]:
    for found in TAG.finditer(text):
        if not found[1].isdigit():
            yield _facet(text, found.span(), "tag", tag=found[1])


def _facet(text: str, span: tuple[int, int], kind: str, **more: str) -> dict[str, Any]:
    start, end = (len(text[:at].encode()) for at in span)
    feature = {"$type": f"app.bsky.richtext.facet#{kind}", **more}
    return {"index": {"byteStart": start, "byteEnd": end}, "features": [feature]}
