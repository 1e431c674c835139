"""Why a case is answered without a capture of the complaint (E20, R-002-2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.post import Post
from app.domain.risk import PRIVATE_KINDS
from app.domain.web_address import page_address

LONGEST_NOTE = 500


class WaiverCode(StrEnum):
    """The reasons that may be stated."""

    NO_PAGE = "no_page"
    """The network gives no address: a letter, a private message. Stated by itself."""
    LOGIN = "login"
    """The page shows itself only to who is signed in."""
    GONE = "gone"
    """It is not there any more."""
    ENGINE = "engine"
    """Capturing does not work on this computer."""
    URGENT = "urgent"
    OTHER = "other"
    """In the person's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A stated reason."""

    code: WaiverCode
    note: str = ""
    at: datetime


def has_page(post: Post) -> bool:
    """Whether a post stands at an address that could be captured; private messages do not."""
    return bool(post.permalink and page_address(post.permalink)) and post.kind not in PRIVATE_KINDS
