"""Whether the complaint really stands in what was captured, and what stands there if not (E23)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.domain.page_kind import PageKind
from app.evidence.markup import Markup
from app.evidence.walls import Page, made_of_markers, page_kind
from app.evidence.wording import FEW, Match, find, plain, words

__all__ = ["Completeness", "Page", "check", "words"]
MESSAGE = 6
"""Words of a wall's own message: people rarely write exactly that."""
PICTURE = 0x2190
"""Arrows, signs and emoji begin here: what networks show as small pictures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """What came of looking for a text on a captured page."""

    expected: bool
    """There was a text to look for."""
    found: bool | None
    """It is to be read on the page, whole or cut by the network; None: nothing to look for."""
    how: str
    """whole: to the letter; folded; sentences: nearly all, in pieces; cut: its beginning; hidden:
    in the DOM, not to be read; empty: not there."""
    share: float
    """Of its words, that stand on the page."""
    in_dom: bool
    """It stands in the elements of the captured DOM too."""
    page_kind: PageKind
    marker: str
    """What told the kind, as it stands on the page or in its address."""

    @property
    def reason(self) -> str | None:
        """The reason code for the capture; None: nothing is amiss."""
        if self.page_kind is not PageKind.CONTENT:
            return self.page_kind.reason
        missed = {"cut": "text_cut", "hidden": "text_hidden", "": "text_missing"}
        return missed.get(self.how) if self.expected else None

    @property
    def is_wall(self) -> bool:
        """Something else stands in the page's place: it is never filed as the complaint."""
        return self.page_kind is not PageKind.CONTENT

    def facts(self) -> dict[str, Any]:
        """As capture.json keeps it."""
        return {
            "expected": self.expected,
            "found": self.found,
            "how": self.how,
            "share": self.share,
            "in_dom": self.in_dom,
            "page_kind": self.page_kind.value,
            "marker": self.marker,
        }


def check(complaint: str, page: Page) -> Completeness:
    """Looks for the complaint in what is to be read and in the DOM, and says what the page is.

    A complaint that is found makes the page content, whatever words it uses; unless it is so
    short, or so like a wall's own words, that the wall itself may say it.
    """
    markup = Markup(page.html)
    match = _look(complaint, page.text, markup)
    expected = bool("".join(plain(complaint).split()))
    kind, marker = PageKind.CONTENT, ""
    if page.status >= 400 or not _proves(complaint, match):
        kind, marker = page_kind(page, markup, complaint if match.found else "")
    if match.how == "cut" and kind not in _STRONGER:
        kind, marker = PageKind.CONTENT, ""
    in_dom = expected and find(complaint, markup.text).how in _THERE
    if expected and not match.how and (in_dom or find(complaint, markup.anywhere).found):
        match = Match(how="hidden", share=1.0)
    stands = match.found or match.how == "cut"
    if kind is not PageKind.CONTENT and expected:
        stands = False
    return Completeness(
        expected=expected,
        found=stands if expected else None,
        how=match.how,
        share=match.share,
        in_dom=in_dom,
        page_kind=kind,
        marker=marker,
    )


_STRONGER = (PageKind.LOGIN_WALL, PageKind.CAPTCHA, PageKind.AGE_GATE, PageKind.BLOCKED)
"""Walls that quote the beginning of what they hide."""
_THERE = ("whole", "folded", "sentences", "cut")


def _look(complaint: str, text: str, markup: Markup) -> Match:
    match = find(complaint, text)
    if not match.how and not words(complaint) and any(ord(sign) > PICTURE for sign in complaint):
        return find(complaint, markup.pictured)
    return match


def _proves(complaint: str, match: Match) -> bool:
    if not match.found:
        return False
    size = len(words(plain(complaint)))
    return size > MESSAGE or (size > FEW and not made_of_markers(complaint))
