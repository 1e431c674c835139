"""The posts written for this project, and their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.triage import Sentiment, Verdict

POSTS = Path(__file__).resolve().parent / "posts"
MOODS = {"neg": Sentiment.NEGATIVE, "neu": Sentiment.NEUTRAL, "pos": Sentiment.POSITIVE}
_HEAD = re.compile(r"#> style=(\S+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A post as its writer meant it. `style` tells whose hand is imitated."""

    text: str
    verdict: Verdict
    sentiment: Sentiment
    style: str


def corpus(folder: Path = POSTS) -> list[Labelled]:
    """All posts of the folder's files, file by file, in order."""
    return [post for path in sorted(folder.glob("*.tsv")) for post in labelled(path)]


def labelled(path: Path) -> Iterator[Labelled]:
    """The posts of one file: verdict, sentiment and text between tabs; `\\n` is a line break.

    Raises:
        ValueError: a line that is none, with its number.
    """
    style = ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if head := _HEAD.match(line):
            style = f"{path.stem}: {head[1]}"
        elif line.strip():
            try:
                verdict, mood, text = line.split("\t")
                yield Labelled(
                    text=text.replace("\\n", "\n"),
                    verdict=Verdict(verdict),
                    sentiment=MOODS[mood],
                    style=style,
                )
            except (ValueError, KeyError) as error:
                raise ValueError(f"{path.name}:{number}: {error}") from error
