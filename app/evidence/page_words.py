"""A captured page as words with their places, so that a text can be found in it again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.evidence.wording import words

MOST_HTML = 24 << 20
"""Bytes of a page that are read; what lies beyond shows no complaint a person would scroll to."""
SILENT = ["script", "style", "noscript", "template", "head"]
ABOVE = 3
"""Ancestors that tell elements of one kind from another."""
KEY_ABOVE = 5
"""How far up an element is looked for that has a name of its own."""
ENDS = ("body", "html", "-document", None)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a text stands: the element, its kind, and its name where it has one."""

    kind: str
    """Tags and classes, upwards."""
    key: Key | None
    """Attribute and value of a named element, and which kind of element in it this one is."""
    deep: tuple[str, ...]
    """All words in it."""
    said: tuple[str, ...]
    """The same without what is quoted of others."""
    direct: tuple[str, ...]
    """Words of its own text, without those of the elements in it."""
    around: frozenset[str]
    """Words near it, numbers left out: its author, its buttons."""
    quoted: bool
    """It repeats what somebody else said."""
    heading: bool
    """It heads the page: many sites put the beginning of the text there."""
    after: tuple[str, ...] = ()
    """The words that follow the text, where it was looked for by its words."""


class PageWords:
    """The words of a page in reading order, each with the element it stands in."""

    def __init__(self, html: bytes) -> None:
        self._tree = LexborHTMLParser(html[:MOST_HTML])
        self._tree.strip_tags(SILENT)
        self._elements: list[LexborNode] = []
        self._words: list[str] = []
        self._owner: list[int] = []
        for node in self._leaves():
            found = words(node.text(deep=False))
            if found and node.parent is not None:
                self._owner += [len(self._elements)] * len(found)
                self._elements.append(node.parent)
                self._words += found
        self._sought = Sought(self._words)

    @property
    def words(self) -> list[str]:
        """All of them."""
        return self._words

    def find(self, wanted: Sequence[str]) -> Iterator[Place]:
        """Where these words stand one after the other."""
        for start in self._sought.find(wanted):
            yield self.place(start, start + len(wanted))

    def place(self, start: int, end: int) -> Place:
        """The smallest element with these words, or the largest that has no others."""
        owners = range(self._owner[start], self._owner[end - 1] + 1)
        node = _widest(_common([self._elements[at] for at in owners]))
        return replace(_place(node), after=tuple(self._words[end : end + 2]))

    def of_key(self, key: Key) -> Place | None:
        """The element of this name; None if there is none, or several."""
        attribute, value, name = key
        named = self._tree.css(f"[{attribute}]")
        found = [node for node in named if (node.attributes.get(attribute) or "") == value]
        if len(found) != 1:
            return None
        inside = [node for node in found[0].traverse() if _name(node) == name]
        return _place(inside[0]) if inside else None

    def of_kind(self, kind: str) -> list[Place]:
        """All elements of this kind."""
        head = kind.split(" ", 1)[0]
        tag = head.split(".", 1)[0]
        nodes = self._tree.css(tag) if tag.isalnum() else []
        return [_place(node) for node in nodes if _name(node) == head and _kind(node) == kind]

    def _leaves(self) -> Iterator[LexborNode]:
        root = self._tree.body or self._tree.root
        if root is not None:
            for node in root.traverse(include_text=True):
                if node.tag == "-text":
                    yield node


class Sought:
    """Words joined so that a run of words is found as fast as a text."""

    def __init__(self, given: Sequence[str]) -> None:
        self._whole = " " + " ".join(given) + " "
        self._starts: list[int] = []
        at = 1
        for word in given:
            self._starts.append(at)
            at += len(word) + 1

    def find(self, wanted: Sequence[str]) -> Iterator[int]:
        """Numbers of the words at which it begins."""
        needle = " " + " ".join(wanted) + " "
        at = self._whole.find(needle) if wanted else -1
        while at >= 0:
            yield bisect_right(self._starts, at + 1) - 1
            at = self._whole.find(needle, at + 1)


def _common(nodes: Sequence[LexborNode]) -> LexborNode:
    """The smallest element around all of these."""
    line = _line(nodes[0])
    for node in nodes[1:]:
        shared = 0
        for one, other in zip(line, _line(node), strict=False):
            if one.mem_id != other.mem_id:
                break
            shared += 1
        line = line[: max(shared, 1)]
    return line[-1]


def _line(node: LexborNode) -> list[LexborNode]:
    """From the root down to the node."""
    line = [node]
    while line[-1].parent is not None:
        line.append(line[-1].parent)
    return line[::-1]


def _widest(node: LexborNode) -> LexborNode:
    """Upwards while the words stay the same: a second paragraph would stand beside the first."""
    mine = words(node.text(separator=" "))
    while (above := node.parent) is not None and above.tag not in ENDS:
        if words(above.text(separator=" ")) != mine:
            break
        node = above
    return node


def _place(node: LexborNode) -> Place:
    deep = words(node.text(separator=" "))
    quoted = _is_quoted(node)
    own = [child for child in node.iter(include_text=True) if child.tag == "-text"]
    return Place(
        kind=_kind(node),
        key=_key(node),
        deep=tuple(deep),
        said=tuple(deep if quoted else _said(node)),
        direct=tuple(word for child in own for word in words(child.text(deep=False))),
        around=_around(node, deep),
        quoted=quoted,
        heading=any(each.tag in HEADINGS for each in _line(node)[::-1][: ABOVE + 1]),
    )


def _name(node: LexborNode) -> str:
    classes = sorted((node.attributes.get("class") or "").split())
    return ".".join([node.tag or "", *classes])


def _kind(node: LexborNode) -> str:
    upwards = _line(node)[::-1][: ABOVE + 1]
    return " ".join(_name(each) for each in upwards if each.tag not in ENDS)


def _key(node: LexborNode) -> Key | None:
    """A name has a digit in it: `post-17`; `content` is what any page may have."""
    for each in _line(node)[::-1][: KEY_ABOVE + 1]:
        for attribute, value in each.attributes.items():
            names = attribute == "id" or (attribute.startswith("data-") and "id" in attribute)
            if names and value and any(sign.isdigit() for sign in value):
                return attribute, value, _name(node)
    return None


def _around(node: LexborNode, inside: Sequence[str]) -> frozenset[str]:
    """Of the nearest ancestors that say anything more."""
    mine = set(inside)
    for each in _line(node)[::-1][1 : KEY_ABOVE + 1]:
        if each.tag in ENDS:
            break
        more = {word for word in words(each.text(separator=" ")) if not word.isdigit()} - mine
        if len(more) >= ABOVE:
            return frozenset(more)
    return frozenset()


def _is_quoted(node: LexborNode) -> bool:
    return any(_quotes(each) for each in _line(node)[::-1][: ABOVE + 1])


def _quotes(node: LexborNode) -> bool:
    return node.tag in ("blockquote", "q", "cite") or "quot" in _name(node).casefold()


def _said(node: LexborNode) -> list[str]:
    found: list[str] = []
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            found += words(child.text(deep=False))
        elif not _quotes(child):
            found += _said(child)
    return found
