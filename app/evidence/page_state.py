"""What a look at a captured page tells: by its answer, its signs, and the complaint's own text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from app.domain.evidence import Capture, CaptureStatus
from app.domain.page_kind import PageKind
from app.domain.watch import PostChange
from app.evidence.page_words import Sought
from app.evidence.standing import Again, Found, Page, Region, find_again, locate
from app.evidence.wording import words

MOST_BYTES = 64 << 20
HTTP_GONE = frozenset({"http_404", "http_410"})
GONE = HTTP_GONE | {PageKind.DELETED.reason, PageKind.NOT_FOUND.reason}
"""Reasons of a capture that mean that nothing stands there any more."""
WALLS = frozenset(kind.reason for kind in PageKind if kind is not PageKind.CONTENT) - GONE
WHOLE = frozenset({None, "text_missing", "text_hidden", "text_cut", "cut", "too_wide"})
"""Reasons of a capture whose text is all there."""
LEAST_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A change and the code of how it showed; or none; or the code of why nothing was told."""

    change: PostChange | None = None
    sign: str = ""
    reason: str = ""


def judge_look(
    root: Path, chain: Sequence[Capture], complaints: Sequence[str], made: Capture
) -> Told:
    """Compares a look with the captures of the page before it, oldest first.

    `complaints` are the texts that the post has or had; `root` is what the folders in `chain` are
    relative to.

    Raises:
        OSError: a file cannot be read.
    """
    was_gone = bool(chain) and chain[-1].change is PostChange.DELETED
    standing = [one for one in chain if _shows(one)]
    told = _told(root, standing, complaints, made)
    if not was_gone or told.reason:
        return told
    if told.change is PostChange.DELETED:
        return Told()
    return Told(change=PostChange.RESTORED, sign="text")


def _told(
    root: Path, standing: Sequence[Capture], complaints: Sequence[str], made: Capture
) -> Told:
    page = page_of(Path(made.folder))
    region = region_of(root, standing, complaints)
    if region is None or not (page.html or page.text):
        return _by_reason(made)
    again = find_again(region, page)
    hidden = is_shown(region, page_of(root / standing[-1].folder)) and not is_shown(region, page)
    if again.found is Found.SAME and not hidden:
        return Told()
    # A wall may quote the beginning of what it hides, and an error page has no text of the post.
    if (made.reason in WALLS or made.reason in HTTP_GONE) or _is_other_failure(made):
        return _by_reason(made)
    if again.found is Found.EDITED:
        return Told(change=PostChange.EDITED, sign="text")
    return _gone(standing, made, page, again)


def _is_other_failure(made: Capture) -> bool:
    return made.status is CaptureStatus.FAILED and made.reason not in GONE


def is_shown(region: Region, page: Page) -> bool:
    """The text is among what a person reads there, not only in the page's document."""
    return next(Sought(words(page.text)).find(region.words), None) is not None


def region_of(root: Path, standing: Sequence[Capture], complaints: Sequence[str]) -> Region | None:
    """The complaint as the newest of these captures shows it, through all edits since the first."""
    region: Region | None = None
    for one in standing:
        page = page_of(root / one.folder)
        if region is None:
            region = locate(page, complaints)
        else:
            region = find_again(region, page).region or region
    return region


def page_of(folder: Path) -> Page:
    """What of a bundle is compared; empty where a file is missing."""
    text = _read(folder / "page.txt").decode("utf-8", "replace")
    return Page(html=_read(folder / "dom.html"), text=text)


def _gone(standing: Sequence[Capture], made: Capture, page: Page, again: Again) -> Told:
    """The text is not there: because it is gone, or because the page is not itself."""
    if made.reason in GONE or made.reason in WALLS:
        return _by_reason(made)
    if again.tombstone:
        return Told(change=PostChange.DELETED, sign=PageKind.DELETED.reason)
    if made.reason not in WHOLE:
        return Told(reason=str(made.reason))
    if len(words(page.text)) < LEAST_WORDS:
        return Told(reason=PageKind.EMPTY.reason)
    moved = bool(standing) and _place(standing[-1]) != _place(made)
    return Told(change=PostChange.DELETED, sign="redirected" if moved else "text_gone")


def _by_reason(made: Capture) -> Told:
    """As far as the capture itself knows what it shows."""
    if made.reason in GONE:
        return Told(change=PostChange.DELETED, sign=str(made.reason))
    bare = made.status is CaptureStatus.FAILED or made.reason in ("incomplete", "killed", "memory")
    if bare or made.reason in WALLS:
        return Told(reason=made.reason or "failed")
    return Told()


def _shows(one: Capture) -> bool:
    """It may show the complaint."""
    failed = one.status is CaptureStatus.FAILED or one.reason in GONE | WALLS
    return one.change is not PostChange.DELETED and not failed


def _place(capture: Capture) -> tuple[str, str]:
    parts = urlsplit(capture.final_url or capture.url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")


def _read(path: Path) -> bytes:
    if not path.is_file():
        return b""
    with path.open("rb") as stream:
        return stream.read(MOST_BYTES)
