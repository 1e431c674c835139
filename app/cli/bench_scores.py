"""Precision, recall and F1, and the sets of texts that they are counted on."""

from __future__ import annotations

import csv
import json
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Score:
    """What was found rightly, found wrongly and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: Iterable[Hashable], expected: Iterable[Hashable]) -> None:
        """Counts one text: what was found in it, and what should have been."""
        got, due = set(found), set(expected)
        self.right += len(got & due)
        self.wrong += len(got - due)
        self.missed += len(due - got)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 when there is nothing."""
        return share(2 * self.right, 2 * self.right + self.wrong + self.missed)

    def figures(self) -> dict[str, float]:
        """The three figures, rounded to a ten-thousandth."""
        return {
            "p": share(self.right, self.right + self.wrong),
            "r": share(self.right, self.right + self.missed),
            "f1": self.f1,
        }


def macro_f1(found: Sequence[str], expected: Sequence[frozenset[str]]) -> float:
    """The mean over labels of F1; a text may have several right labels and gets one."""
    labels = sorted(frozenset().union(*expected))
    scores = {label: Score() for label in labels}
    for one, due in zip(found, expected, strict=True):
        for label in labels:
            scores[label].add({one} & {label}, due & {label})
    return round(sum(score.f1 for score in scores.values()) / max(len(labels), 1), 4)


def rows(path: Path) -> list[dict[str, str]]:
    """The records of a .tsv (nothing is quoted in it) or .csv file."""
    tabs = path.suffix == ".tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        return list(
            csv.DictReader(
                lines,
                delimiter="\t" if tabs else ",",
                quoting=csv.QUOTE_NONE if tabs else csv.QUOTE_MINIMAL,
            )
        )


def document(path: Path) -> Any:
    """What a .json file holds."""
    return json.loads(path.read_text("utf-8"))


def share(part: int, whole: int) -> float:
    """A part of a whole, rounded to a ten-thousandth; 0 of nothing."""
    return round(part / whole, 4) if whole else 0.0
