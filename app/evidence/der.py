"""Reading DER (X.690) as far as a time stamp's answer needs it: tags, lengths, what is inside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

INTEGER, OCTETS, OID, SEQUENCE, SET = 0x02, 0x04, 0x06, 0x30, 0x31
LONGEST_LENGTH = 4
"""Bytes of a length: an answer of more than 4 GB is none."""


@dataclass(frozen=True, slots=True)
class Node:
    """One value; `start`..`end` with its head, `body`..`end` without."""

    data: bytes
    tag: int
    start: int
    body: int
    end: int

    @property
    def content(self) -> bytes:
        """Its bytes without the head."""
        return self.data[self.body : self.end]

    @property
    def whole(self) -> bytes:
        """Its bytes with the head."""
        return self.data[self.start : self.end]

    def children(self) -> tuple[Node, ...]:
        """The values inside one after the other; raises ValueError."""
        return tuple(_inside(self.data, self.body, self.end))

    def child(self, place: int, tag: int | None = None) -> Node:
        """One of them, of that tag; raises ValueError."""
        inside = self.children()
        if place >= len(inside) or (tag is not None and inside[place].tag != tag):
            raise ValueError("not what stands there")
        return inside[place]


def read(data: bytes, tag: int = SEQUENCE) -> Node:
    """The one value of these bytes.

    Raises:
        ValueError: not DER, another tag, or bytes behind it.
    """
    node = _node(data, 0, len(data))
    if node.tag != tag or node.end != len(data):
        raise ValueError("not one value of this tag")
    return node


def _inside(data: bytes, at: int, end: int) -> Iterator[Node]:
    while at < end:
        node = _node(data, at, end)
        yield node
        at = node.end


def _node(data: bytes, at: int, end: int) -> Node:
    if at + 2 > end:
        raise ValueError("cut")
    tag, length, body = data[at], data[at + 1], at + 2
    if tag & 0x1F == 0x1F or length == 0x80:
        raise ValueError("long tags and open lengths are no DER of ours")
    if length > 0x80:
        size = length & 0x7F
        if size > LONGEST_LENGTH or body + size > end:
            raise ValueError("cut")
        length, body = int.from_bytes(data[body : body + size]), body + size
    if body + length > end:
        raise ValueError("cut")
    return Node(data, tag, at, body, body + length)
