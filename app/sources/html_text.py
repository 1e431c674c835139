"""HTML of strangers to plain text: blocks and breaks become lines, nothing is fetched or run."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

BREAKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"})
PARAGRAPHS = frozenset({"p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"})
SILENT = frozenset({"script", "style", "head", "template", "noscript"})


class _Text(HTMLParser):
    """Collects what would be seen."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent += 1
        if tag in BREAKS:
            self.parts.append("\n")
        if tag == "img" and not self._silent:
            self.parts.append(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        if tag in PARAGRAPHS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(re.sub(r"[ \t\r\n\f]+", " ", data))


def html_to_text(html: str) -> str:
    """The text of a fragment; lines end where blocks and breaks end, at most one empty line."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    lines = [line.strip() for line in "".join(parser.parts).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def bare_text(html: str) -> str:
    """The text as the peers' recordings have it: paragraphs and breaks, other tags cut out."""
    lines = re.sub(r"</p>\s*<p\b[^>]*>", "\n\n", re.sub(r"<br\s*/?>", "\n", html))
    return unescape(re.sub(r"<[^>]+>", "", lines)).strip()


def folded(text: str) -> str:
    """The text with every run of white space as one space: for comparing."""
    return " ".join(text.split())
