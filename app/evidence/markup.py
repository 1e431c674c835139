"""A captured DOM read for what is in it: text, headings, what is hidden, signs of a wall."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from selectolax.lexbor import LexborHTMLParser

MOST = 24 << 20
"""Characters that are taken apart; what is beyond is not looked at."""
SILENT = ("script", "style", "noscript", "template", "head")
HEADINGS = "h1, h2, h3, [role=alert], [role=heading], [role=alertdialog]"
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
BREAKS = re.compile(r"\\[nrt]")
SEVERAL = 12


@dataclass(frozen=True)
class Markup:
    """The DOM after scripts, as it lies in `dom.html`; parsed when first asked."""

    html: str

    @cached_property
    def text(self) -> str:
        """The text of all elements, shown or hidden by style; without scripts."""
        tree = LexborHTMLParser(self.html[:MOST])
        tree.strip_tags([*SILENT], recursive=True)
        return tree.body.text(separator="\n") if tree.body is not None else ""

    @cached_property
    def anywhere(self) -> str:
        """Everything, scripts, attributes and comments too, with escapes undone."""
        raw = ESCAPED.sub(_letter, self.html[:MOST])
        raw = unescape(BREAKS.sub(" ", raw).replace('\\"', '"').replace("\\/", "/"))
        return raw.replace("<", " ").replace(">", " ")

    @cached_property
    def pictured(self) -> str:
        """Emoji that stand as pictures, by their alternative texts."""
        found = self._tree.css("img[alt]")
        return "\n".join(str(image.attributes.get("alt") or "") for image in found)

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The first headings and alerts, hidden ones too."""
        found = [node.text(separator=" ").strip() for node in self._tree.css(HEADINGS)[:SEVERAL]]
        return tuple(text for text in found if text)

    @cached_property
    def asks_password(self) -> bool:
        """A field for a password that no attribute hides."""
        fields = self._tree.css('input[type="password" i]')
        return any("hidden" not in field.attributes for field in fields)

    @cached_property
    def has_media(self) -> bool:
        """A picture or a film that could be all of the content."""
        return self._tree.css_first("img[src], video, canvas, object, embed") is not None

    @cached_property
    def answers(self) -> bool:
        """Marked up as something said: an article, a time, a comment."""
        return self._tree.css_first("article, time[datetime], [itemprop=reviewBody]") is not None

    @cached_property
    def elements(self) -> str:
        """Opening tags of what walls are made of, in small letters; texts are not among them."""
        made = self._tree.css("iframe, form, script, div[id], div[class], input, meta, link, body")
        return "\n".join(_opening(node.tag or "", node.attributes) for node in made[:4000]).lower()

    @cached_property
    def _tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html[:MOST])


def _opening(tag: str, attributes: dict[str, str | None]) -> str:
    kept = ("id", "class", "name", "src", "action", "type", "title", "data-sitekey", "http-equiv")
    parts = [
        f'{name}="{(attributes.get(name) or "")[:200]}"' for name in kept if name in attributes
    ]
    return f"<{tag} {' '.join(parts)}>"


def _letter(found: re.Match[str]) -> str:
    letter = chr(int(found[1], 16))
    return letter if letter.isprintable() else " "
