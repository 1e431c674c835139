"""Earlier texts of a draft, and what came of keeping one (C17, C18)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.reply import Draft

PAUSE = timedelta(minutes=1)
"""A text that stood so long before the next key is remembered; while typing goes on, as often."""
MUCH = 20
"""Characters: whoever loses so many at once replaces the text, and does not mend a word."""


class Why(StrEnum):
    """Why an earlier text was remembered."""

    PAUSE = "pause"
    REPLACED = "replaced"
    SENT = "sent"
    OTHER_WINDOW = "other_window"
    """Two windows wrote at once; this is the text that does not stand in the draft."""
    HANDED = "handed"
    """It came with a case file, beside a draft that was here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierText:
    """One text to which one may go back."""

    id: int
    text: str
    public: bool
    saved_at: datetime
    why: Why
    writer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What came of keeping a draft."""

    revision: int
    """To be named as the base of the next one."""
    marked: bool = False
    """Whether the case has a draft is different now; other screens show that."""
    other: Draft | None = None
    """What another window wrote meanwhile: it still stands in the draft, ours is set aside."""


def is_void(draft: Draft) -> bool:
    """Nobody would miss it."""
    return not draft.text.strip() and not draft.files


def loses_much(before: str, after: str) -> bool:
    """Whether a text does not grow out of the one before: half of it is gone, or a sentence."""
    most = min(len(before), len(after))
    first = _alike(before, after)
    last = _alike(before[::-1][: most - first], after[::-1])
    lost = len(before) - first - last
    return lost >= MUCH or lost * 2 > len(before)


def _alike(one: str, other: str) -> int:
    """How many letters the two begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def is_due(draft: Draft, stood_since: datetime, remembered: datetime | None) -> bool:
    """Whether the text before `draft` is remembered: a minute of standing, or of typing.

    `stood_since`: when the text before was kept. `remembered`: the last moment that one may go
    back to, or when the draft began; None: unknown.
    """
    since = remembered or stood_since
    return draft.saved_at - stood_since >= PAUSE or draft.saved_at - since >= PAUSE


def newest(drafts: Sequence[Draft]) -> Draft | None:
    """The draft somebody wrote at last."""
    return max(drafts, key=lambda draft: draft.saved_at, default=None)
