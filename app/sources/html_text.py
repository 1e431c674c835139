"""HTML of strangers to plain text: blocks and breaks become lines, nothing is fetched or run.

Read by searching forward only: Python's html.parser takes ten seconds over 45 KB of `<a b=`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

BREAKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"})
PARAGRAPHS = frozenset({"p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"})
SILENT = {
    name: re.compile(rf"</{name}", re.IGNORECASE)
    for name in ("script", "style", "template", "noscript", "head")
}
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
SPACES = re.compile(r"[ \t\r\n\f]+")


def html_to_text(html: str) -> str:
    """The text of a fragment; lines end where blocks and breaks end, at most one empty line."""
    lines = [line.strip() for line in "".join(_parts(html)).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def bare_text(html: str) -> str:
    """The text as the peers' recordings have it: paragraphs and breaks, other tags cut out."""
    lines = re.sub(r"</p>\s*<p\b[^<>]*>", "\n\n", re.sub(r"<br\s*/?>", "\n", html))
    return unescape(re.sub(r"<[^<>]+>", "", lines)).strip()


def folded(text: str) -> str:
    """The text with every run of white space as one space: for comparing."""
    return " ".join(text.split())


def _parts(html: str) -> Iterator[str]:
    at = 0
    while (opens := html.find("<", at)) >= 0:
        yield _shown(html[at:opens])
        tag = TAG.match(html, opens)
        if tag is None and not html.startswith(("<!", "</", "<?"), opens):
            yield "<"  # «a < b»: no tag at all
            at = opens + 1
            continue
        end = "-->" if html.startswith("<!--", opens) else ">"
        closes = html.find(end, opens)
        if closes < 0:
            return
        at = closes + len(end)
        if tag is not None:
            yield _instead(tag, html[opens:at])
            at = _after_silence(html, tag, at)
    yield _shown(html[at:])


def _shown(text: str) -> str:
    return SPACES.sub(" ", unescape(text))


def _instead(tag: re.Match[str], whole: str) -> str:
    """What stands in the text for a tag."""
    name = tag[2].lower()
    if tag[1]:
        return "\n" if name in PARAGRAPHS else ""
    if name == "img" and (alt := ALT.search(whole)):
        return _shown(alt[1] or alt[2] or "")
    return "\n" if name in BREAKS else ""


def _after_silence(html: str, tag: re.Match[str], at: int) -> int:
    """Behind what is never shown; all the rest when it does not end."""
    closing = SILENT.get(tag[2].lower())
    if closing is None or tag[1]:
        return at
    found = closing.search(html, at)
    return found.start() if found else len(html)
