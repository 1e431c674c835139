"""What differs between two captures of a page: text, picture, facts; computed off the window."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.page_diff import TextDifference, compare_texts
from app.domain.text_diff import Change
from app.evidence.verification import verify_bundle
from ui.capture.facts import rows
from ui.capture.picture_diff import Box, PictureDifference, compare_pictures, pixels
from ui.capture.viewed import Viewed
from ui.capture.viewer import facts_or_none
from ui.pictures.bands import Bands, load_image

PICTURE, TEXT = "page.png", "page.txt"
CODES = (
    "started_at", "url", "final_url", "title", "status", "reason", "text_found", "http_status",
    "remote_ip", "operator", "logged_in", "user_agent",
)  # fmt: skip
"""Facts that the terminal tells, as capture.json names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact of both captures, in words."""

    name: str
    old: str
    new: str

    @property
    def differs(self) -> bool:
        """It is another one now."""
        return self.old != self.new


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Both pictures and where they differ."""

    old: Bands
    new: Bands
    difference: PictureDifference
    seconds: float
    """The comparison alone, without reading the files."""


def opened(first: Path, second: Path) -> tuple[Viewed, Viewed]:
    """Two bundles, the earlier one first, verified.

    Raises:
        BundleBroken, OSError: one of them is no bundle.
    """
    found = [
        Viewed(folder=folder, facts=facts_or_none(folder), findings=verify_bundle(folder))
        for folder in (first, second)
    ]
    found.sort(key=lambda one: str(one.facts.get("started_at") or ""))
    return found[0], found[1]


def texts(old: Viewed, new: Viewed) -> TextDifference:
    """The texts of two captures as one."""
    return compare_texts(old.text(TEXT), new.text(TEXT))


def pictures(old: Viewed, new: Viewed) -> Pictures | None:
    """Compares the pictures of the whole pages; None: one of them is missing or cannot be read.

    Takes a second for 20,000 rows, and 8 bytes for each pixel of both while it works.
    """
    paths = old.path(PICTURE), new.path(PICTURE)
    if paths[0] is None or paths[1] is None:
        return None
    before, after = (load_image(path) for path in paths if path is not None)
    if before is None or after is None:
        return None
    before = before.convertToFormat(before.Format.Format_RGB32)
    after = after.convertToFormat(after.Format.Format_RGB32)
    start = time.monotonic()
    difference = compare_pictures(pixels(before), pixels(after))
    seconds = time.monotonic() - start
    return Pictures(old=Bands(before), new=Bands(after), difference=difference, seconds=seconds)


def facts(old: Viewed, new: Viewed) -> tuple[Fact, ...]:
    """All facts of both, in the order a person asks for them."""
    before, after = (dict(rows(one.facts)) | _standing(one) for one in (old, new))
    return tuple(
        Fact(name=name, old=before.get(name, ""), new=after.get(name, ""))
        for name in dict.fromkeys([*before, *after])
    )


def _standing(one: Viewed) -> dict[str, str]:
    """Whether a capture holds, and by which number it is known."""
    holds = QCoreApplication.translate("compare", "Unchanged since the capture")
    broken = QCoreApplication.translate("compare", "Not as captured: {items}")
    items = ", ".join(finding.item for finding in one.broken[:5])
    path = one.path("manifest.json")
    return {
        QCoreApplication.translate("compare", "Verification"): broken.format(items=items)
        if items
        else holds,
        QCoreApplication.translate("compare", "SHA-256 of the manifest"): _in_groups(
            hashlib.sha256(path.read_bytes()).hexdigest() if path else ""
        ),
    }


def _in_groups(digest: str) -> str:
    """Eight digits at a time: so it breaks where there is no room, and can be read out."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


def as_json(old: Viewed, new: Viewed) -> dict[str, Any]:
    """Everything, for the terminal."""
    found = pictures(old, new)
    return {
        "old": _side(old),
        "new": _side(new),
        "facts": {
            code: {"old": old.facts.get(code), "new": new.facts.get(code)}
            for code in CODES
            if old.facts.get(code) != new.facts.get(code)
        },
        "text": _text(texts(old, new)),
        "pictures": _pictures(found) if found else None,
    }


def _side(one: Viewed) -> dict[str, Any]:
    return {
        "folder": str(one.folder),
        "id": one.facts.get("id"),
        "started_at": one.facts.get("started_at"),
        "holds": not one.broken,
        "broken": [finding.item for finding in one.broken],
    }


def _text(found: TextDifference) -> dict[str, Any]:
    pieces = [piece for piece in found.pieces if piece.change is not Change.KEPT]
    return {
        "same": found.same,
        "cut": found.cut,
        "passages": found.passages,
        "pieces": [{"change": piece.change.value, "text": piece.text} for piece in pieces],
    }


def _pictures(found: Pictures) -> dict[str, Any]:
    told = found.difference
    return {
        "same": not told.regions,
        "cut": told.cut,
        "seconds": round(found.seconds, 3),
        "old_size": [found.old.size.width(), found.old.size.height()],
        "new_size": [found.new.size.width(), found.new.size.height()],
        "same_rows": told.same_rows,
        "regions": [
            {"change": region.difference.value, "old": _box(region.old), "new": _box(region.new)}
            for region in told.regions
        ],
    }


def _box(box: Box) -> list[int]:
    return [box.left, box.top, box.width, box.height]


def changed(found: Iterable[Fact]) -> tuple[Fact, ...]:
    """Those that differ."""
    return tuple(fact for fact in found if fact.differs)
