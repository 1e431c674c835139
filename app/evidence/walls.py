"""What a page is when it is not the page that was meant: login, captcha, deleted, blocked …

Signs add up: the address, the title, the DOM, and lines that say nothing else. One word decides
nothing: people write «страница не найдена» too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from app.domain.page_kind import PageKind
from app.evidence.markup import Markup
from app.evidence.wall_signs import Said, Signs, all_signs, said
from app.evidence.wording import words

NAMED = 3.0
"""Points from which a wall is named."""
BARE, TINY, SHORT, MEDIUM, LONG = 20, 60, 150, 400, 1500
"""Words of a page: a phrase says the more of it, the less there is besides."""
SOME_TALK, MUCH_TALK = 2, 3
"""Lines such as «Ответить», «5 мин назад» from which it looks as if people spoke here."""
MOST_TEXT, MOST_LINES, LONGEST_LINE = 200_000, 600, 45
MOSTLY = 0.6
"""Share of a line from which the phrase is what the line says."""
VIEW = re.compile(r"\b(?:увидеть|видеть|просм|посмотр|прочит|читать|view|see|read)")
SENTENCE = re.compile(r"(?<=[.!?…])\s+")
SITE = re.compile(r"\s+[|—–·•»/-]+\s+|: ")
ORDER = (
    PageKind.CAPTCHA, PageKind.AGE_GATE, PageKind.BLOCKED, PageKind.PRIVATE, PageKind.DELETED,
    PageKind.NOT_FOUND, PageKind.LOGIN_WALL, PageKind.ERROR, PageKind.COOKIE_WALL, PageKind.EMPTY,
)  # fmt: skip
"""Of two that are equally likely, the first."""
VAGUE = (PageKind.NOT_FOUND, PageKind.ERROR, PageKind.EMPTY)
STATUSES = {
    401: (PageKind.LOGIN_WALL, 3.0), 403: (PageKind.BLOCKED, 1.0), 404: (PageKind.NOT_FOUND, 3.0),
    407: (PageKind.BLOCKED, 3.0), 410: (PageKind.DELETED, 3.0), 429: (PageKind.CAPTCHA, 1.0),
    451: (PageKind.BLOCKED, 4.0),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What was captured of a page."""

    text: str
    """What is to be read on it (innerText, frames too)."""
    html: str = ""
    """The DOM after scripts."""
    title: str = ""
    url: str = ""
    """The final address."""
    asked: str = ""
    """The address that was asked for."""
    status: int = 0
    painted: bool = False
    """Its first screen shows more than one colour and something small upon it."""
    blank: bool = False
    """Its first screen is of one colour, to the pixel."""


class Points:
    """Points of each kind of wall, and the strongest marker of each."""

    def __init__(self) -> None:
        self._lines: dict[PageKind, dict[str, float]] = defaultdict(dict)
        self._others: dict[PageKind, dict[str, float]] = defaultdict(dict)
        self._titles: dict[PageKind, tuple[float, str]] = {}

    def line(self, kind: PageKind, marker: str, points: float) -> None:
        """A line says it: the strongest counts, further ones a little."""
        known = self._lines[kind]
        known[marker] = max(points, known.get(marker, 0.0))

    def add(self, kind: PageKind, marker: str, points: float) -> None:
        """Another kind of sign: all of them count."""
        self._others[kind][marker] = points

    def title(self, kind: PageKind, marker: str, points: float) -> None:
        """The title says it, whole or in a part: once."""
        self._titles[kind] = max(self._titles.get(kind, (0.0, "")), (points, marker))

    def of(self, kind: PageKind) -> float:
        """All points of a kind."""
        lines = sorted(self._lines[kind].values(), reverse=True)
        said_in_lines = sum(lines[:1]) + min(1.5, sum(lines[1:3]) / 2)
        rest = sum(self._others[kind].values())
        return said_in_lines + rest + self._titles.get(kind, (0.0, ""))[0]

    def marker(self, kind: PageKind) -> str:
        """What told it most."""
        points, title = self._titles.get(kind, (0.0, ""))
        every = {title: points, **self._others[kind], **self._lines[kind]}
        return max(every, key=lambda marker: every[marker], default="")


def page_kind(page: Page, markup: Markup, own_words: str = "") -> tuple[PageKind, str]:
    """What the page is and the marker that tells it.

    `own_words` are left out of account where people speak: there they are somebody's, elsewhere
    the wall's.
    """
    lines = _lines(page.text)
    around = _around(page, lines, markup)
    title = page.title
    own = " ".join(words(own_words))
    if own and around.talk:
        lines = [line for line in lines if f" {line} " not in f" {own} "]
        title = "" if own in " ".join(words(title)) else title
    points = Points()
    _read_lines(points, lines, around)
    _read_title(points, title)
    _read_rest(points, page, markup, around)
    best = _best(points)
    if best is not PageKind.CONTENT:
        return best, points.marker(best)[:120]
    shown = page.painted or (markup.has_media and not page.blank)
    if around.size == 0 and not shown:
        return PageKind.EMPTY, ""
    return PageKind.CONTENT, ""


def _best(points: Points) -> PageKind:
    """The likeliest wall; one that says why goes before «not found» and «error»."""
    named = [kind for kind in ORDER if points.of(kind) >= NAMED]
    telling = [kind for kind in named if kind not in VAGUE]
    return max(telling or named, key=points.of, default=PageKind.CONTENT)


def made_of_markers(text: str) -> bool:
    """Whether a text says no more than walls say: finding it on a page proves little."""
    line = " ".join(words(text))
    for signs in all_signs().values():
        for phrases in (signs.own, signs.plain, signs.faint):
            line = " ".join(line.replace(phrases.stretch(line) or "\n", " ").split())
    return len(line.split()) < 2


def _lines(text: str) -> list[str]:
    """Lines and the sentences of lines, as words; each once."""
    found: dict[str, None] = {}
    for line in text[:MOST_TEXT].splitlines():
        for piece in (line, *SENTENCE.split(line)):
            said_there = " ".join(words(piece))
            if said_there and said_there.count(" ") < LONGEST_LINE:
                found[said_there] = None
        if len(found) > MOST_LINES:
            break
    return list(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What a phrase stands in."""

    size: int
    """Words of the page."""
    talk: int
    """Lines that stand where people speak."""
    headings: frozenset[str]


def _around(page: Page, lines: list[str], markup: Markup) -> _Around:
    rules = said()
    talk = sum(1 for line in lines if _covers(rules.signs.stretch(line), line, rules) >= 0.5)
    return _Around(
        size=sum(len(words(line)) for line in page.text[:MOST_TEXT].splitlines()),
        talk=talk + markup.answers,
        headings=frozenset(" ".join(words(text)) for text in markup.headings),
    )


def _read_lines(points: Points, lines: list[str], around: _Around) -> None:
    for line in lines:
        heading = 1.0 if line in around.headings else 0.0
        for kind, signs in all_signs().items():
            marker, value = _weigh(line, signs, around)
            if value and not _is_beside(kind, line, around):
                points.line(kind, marker, value + heading)
    _read_cookies(points, lines, around.size)


def _is_beside(kind: PageKind, line: str, around: _Around) -> bool:
    """«Войдите, чтобы комментировать» stands below every post; «загрузка» beside much else."""
    if kind is PageKind.EMPTY:
        return around.size > TINY
    return kind is PageKind.LOGIN_WALL and not VIEW.search(line) and bool(said().aside.search(line))


def _weigh(line: str, signs: Signs, around: _Around) -> tuple[str, float]:
    """The marker that a line holds, and its points: the network's own words before others'."""
    for phrases, weigh in ((signs.own, _own), (signs.plain, _plain), (signs.faint, _faint)):
        marker = phrases.stretch(line)
        if marker and (value := weigh(marker, line, around)):
            return marker, value
    return "", 0.0


def _own(marker: str, line: str, around: _Around) -> float:
    rules, size = said(), around.size
    if _covers(marker, line, rules) < MOSTLY:
        return 1.5 if size <= SHORT and not _is_person(marker, line, rules) else 0.0
    value = 3.0 if size <= MEDIUM else 2.0 if size <= LONG else 1.0
    return value - 1.5 if around.talk >= MUCH_TALK else value


def _plain(marker: str, line: str, around: _Around) -> float:
    rules, size = said(), around.size
    value = 3.0 if size <= TINY else 2.0 if size <= SHORT else 1.0 if size <= MEDIUM else 0.0
    covers = _covers(marker, line, rules)
    if covers < MOSTLY:
        value = value / 2 if covers > 0.3 and not _is_person(marker, line, rules) else 0.0
    return max(0.0, value - 1.5 if around.talk >= SOME_TALK else value)


def _faint(marker: str, line: str, around: _Around) -> float:
    there = around.size <= SHORT and around.talk < MUCH_TALK
    return 1.0 if there and _covers(marker, line, said()) >= MOSTLY else 0.0


def _read_cookies(points: Points, lines: list[str], size: int) -> None:
    """A banner is no wall: it is one only where it is most of what is to be read."""
    signs = all_signs()[PageKind.COOKIE_WALL]
    about = {line for line in lines if signs.plain.stretch(line) or signs.own.stretch(line)}
    whole = sum(len(line.split()) for line in about) >= MOSTLY * size
    points.add(PageKind.COOKIE_WALL, "cookie", 1.0 if size and whole else -2.0)


def _read_title(points: Points, title: str) -> None:
    rules = said()
    for part in (*SITE.split(title)[:3], title):
        line = " ".join(words(part))
        for kind, signs in all_signs().items():
            for phrases in (signs.title, signs.own):
                marker = phrases.stretch(line)
                if marker and _covers(marker, line, rules) >= 0.75:
                    points.title(kind, f"title: {marker}", 3.0 if part is title else 2.0)


def _read_rest(points: Points, page: Page, markup: Markup, around: _Around) -> None:
    """Address, status and DOM."""
    url, asked = page.url.lower(), page.asked.lower()
    for kind, signs in all_signs().items():
        if found := signs.url.search(url):
            points.add(kind, found[0].strip("/?#&"), 1.5 if signs.url.search(asked) else 3.0)
    _read_challenge(points, markup, around.size)
    _read_form(points, markup, around)
    kind_of_status, value = STATUSES.get(page.status, (PageKind.ERROR, 3.0))
    if page.status in STATUSES or page.status >= 500:
        points.add(kind_of_status, f"http {page.status}", value)


def _read_challenge(points: Points, markup: Markup, size: int) -> None:
    signs = all_signs()[PageKind.CAPTCHA]
    if size > MEDIUM:
        return
    if found := signs.challenge.search(markup.elements):
        value = 3.0 if size <= BARE else 2.5 if size <= SHORT else 1.5
        points.add(PageKind.CAPTCHA, found[0], value)
    elif size <= SHORT and (found := signs.element.search(markup.elements)):
        points.add(PageKind.CAPTCHA, found[0], 2.5 if size <= TINY else 1.5)


def _read_form(points: Points, markup: Markup, around: _Around) -> None:
    """A field for a password, or a form that sends one: old forums have it above every page."""
    form = all_signs()[PageKind.LOGIN_WALL].element.search(markup.elements)
    value = 2.0 if markup.asks_password else 1.0 if form else 0.0
    if around.size > SHORT or around.talk >= MUCH_TALK:
        value /= 2
    if value and around.size <= MEDIUM:
        points.add(PageKind.LOGIN_WALL, "password" if markup.asks_password else "login form", value)


def _covers(marker: str, line: str, rules: Said) -> float:
    """Share of the line's words that the marker is; polite words do not count."""
    bare = len(rules.filler.sub("", line).split())
    kept = len(rules.filler.sub("", marker).split())
    return kept / bare if bare else 1.0 if marker else 0.0


def _is_person(marker: str, line: str, rules: Said) -> bool:
    """Somebody tells of it: «у меня пишет, что страница не найдена»."""
    return rules.person.search(line.replace(marker, " ")) is not None
