"""`python -m training.train_replies`: makes resources/language/model/replies.npz."""

from __future__ import annotations

import os

# One thread adds numbers in one order, so the same sentences give the same bytes. Before numpy.
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from app.domain.template_text import Given, fill
from app.domain.triage import Verdict
from app.language.reply_cues import Reply
from app.language.reply_manner import MANNERS, read
from app.language.reply_weights import FILE, OF_WORTH
from app.language.reply_worth import COLUMNS, Read, traits
from app.language.sentences import sentences
from app.paths import resources

SENTENCES = Path(__file__).resolve().parent / "replies"
IN_PLACE = SENTENCES / "in_place.tsv"
"""Sentences with both labels: what they are worth, and what they do to the person."""
WORTH = SENTENCES.parent / "worth" / "sentences.tsv"
"""Sentences that offend nobody, where they are worth something."""
DEVELOPED = tuple(
    SENTENCES.parents[1] / "tests" / "data" / "language" / f"replies_{name}.tsv"
    for name in (
        "dev",
        "other",
        "fresh",
        "late",
        "trades",
        "more",
        "several",
        "shown",
        "held",
        "last",
        "latest",
        "unseen",
    )
)
"""Whole replies that the check is developed on; those it is measured on are never read here."""
TEMPLATES = resources() / "templates" / "ru.toml"
FREE = 6.0
"""How freely the judgement follows the sentences (scikit-learn's C)."""
VECTOR = 0.2
"""What word vectors count, each of their numbers being brought to a spread of one."""
SEEN_IN = {"c": 2}
ROUNDS = 600
WORTH_FREE, WORTH_VECTOR, TURNS = 3.0, 0.15, 3
FIRST = {
    "prompt": ("prompt",),
    "facts": ("cause", "instruction", "done", "money", "told"),
    "solution": ("concrete", "channel", "asks"),
}
"""Whose marks are taken for the right ones at first."""
GUARDS = {
    "bl": "blame_shifted", "ex": "excuse", "de": "denial", "sa": "sarcasm",
    "at": "personal_attack", "th": "threat",
}  # fmt: skip
SHORTEST = 2
"""Blanks in a sentence that offends: «Здравствуйте!» does not, whatever follows it."""
VERDICTS = {
    "c": Verdict.COMPLAINT, "q": Verdict.QUESTION, "t": Verdict.THANKS, "s": Verdict.SUGGESTION,
    "i": Verdict.INSULT, "r": Verdict.TROLL, "n": Verdict.NOT_OURS,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A text and what it is worth to the person."""

    text: str
    verdict: Verdict
    worth: frozenset[str]


def labelled() -> Iterator[tuple[str, str]]:
    """Manner and sentence of each line."""
    for path in sorted(SENTENCES.glob("*.tsv")):
        # One sentence may answer a complaint and a question: it offends in both or in neither.
        yield from dict.fromkeys((manner, sentence) for *_, manner, sentence in _rows(path))
    yield from ((MANNERS[0], one.text) for one in alone(WORTH) if one.worth)
    for path in DEVELOPED:
        yield from _of_replies(path)
    yield from ((MANNERS[0], sentence) for sentence in offered())


def _of_replies(path: Path) -> Iterator[tuple[str, str]]:
    """What a professional reply says offends nowhere; another offends by all its sentences."""
    for met, guards, text in (row[3:5] + row[6:] for row in _rows(path)):
        named = [GUARDS[code] for code in guards.split(",") if code in GUARDS]
        manner = MANNERS[0] if "R" in met else named[0] if len(named) == 1 else ""
        for start, end in sentences(text) if manner else ():
            if manner == MANNERS[0] or text.count(" ", start, end) >= SHORTEST:
                yield manner, text[start:end]


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.replace("\\n", "\n").split("\t")


def offered() -> Iterator[str]:
    """The sentences of our own templates, which offend nobody."""
    for one in tomllib.loads(TEMPLATES.read_text("utf-8"))["template"]:
        for formal in (True, False):
            given = Given(values={"author.first_name": "Анна"}, formal=formal)
            text = fill(one["body"], given).text.replace("[[", "").replace("]]", "")
            yield from (text[start:end] for start, end in sentences(text))


def worthy() -> Iterator[Told]:
    """Single sentences, and the replies that the check is developed on."""
    yield from alone(IN_PLACE)
    yield from alone(WORTH)
    for path in DEVELOPED:
        for row in _rows(path):
            yield Told(row[6], VERDICTS[row[0]], _columns(row[3]))


def alone(path: Path) -> Iterator[Told]:
    """The single sentences of a file."""
    for row in _rows(path):
        yield Told(row[-1], VERDICTS[row[0]], _columns(row[1]))


def _columns(letters: str) -> frozenset[str]:
    return frozenset(COLUMNS["PIS".index(letter)] for letter in letters if letter in "PIS")


class Fields:
    """Names and vectors of the sentences that are learned from, as the columns of a matrix."""

    def __init__(self, reads: Sequence[Read], weight: float) -> None:
        seen = Counter(name for found, _ in reads for name in found)
        self.names = sorted(n for n, times in seen.items() if times >= SEEN_IN.get(n[0], 1))
        self._columns = {name: column for column, name in enumerate(self.names)}
        vectors = np.array([vector for _, vector in reads])
        self._middle, self._spread = vectors.mean(axis=0), vectors.std(axis=0) + 1e-6
        self._weight = weight
        cells = [
            (row, self._columns[name], value)
            for row, (found, _) in enumerate(reads)
            for name, value in found.items()
            if name in self._columns
        ]
        at, across, values = (np.array(part) for part in zip(*cells, strict=True))
        words = sparse.csr_matrix((values, (at, across)), shape=(len(reads), len(self.names)))
        means = sparse.csr_matrix((vectors - self._middle) / self._spread * weight)
        self.matrix = sparse.hstack([words, means]).tocsr()

    def packed(self, weights: Any, bias: Any, prefix: str = "") -> dict[str, Any]:
        """The arrays of the model's file; a column of `weights` for each judgement."""
        meanings = weights[len(self.names) :] * (self._weight / self._spread)[:, None]
        vocabulary = "\n".join(self.names).encode("utf-8")
        return {
            f"{prefix}vocabulary": np.frombuffer(vocabulary, np.uint8),
            f"{prefix}pieces": weights[: len(self.names)].astype(np.float16),
            f"{prefix}vectors": meanings.astype(np.float32),
            f"{prefix}bias": (bias - self._middle @ meanings).astype(np.float32),
        }


def train(rows: list[tuple[str, str]]) -> dict[str, Any]:
    """What offends, and how."""
    fields = Fields([read(sentence) for _, sentence in rows], VECTOR)
    model = LogisticRegression(C=FREE, max_iter=ROUNDS)
    model.fit(fields.matrix, [MANNERS.index(manner) for manner, _ in rows])
    return fields.packed(model.coef_.T, model.intercept_)


def train_worth(told: list[Told]) -> dict[str, Any]:
    """What says when, tells facts, settles.

    A reply says only that some sentence of it does: at first those that the rules mark are taken
    for it, then, a few times over, those that the last judgement takes for it, at least the best.
    """
    reads: list[Read] = []
    owners: list[int] = []
    for number, one in enumerate(told):
        reply = Reply(one.text)
        found = [each for _, each in traits(reply, one.verdict)]
        reads += found
        owners += [number] * len(found)
    fields = Fields(reads, WORTH_VECTOR)
    fitted = [_fit(fields, reads, np.array(owners), told, name) for name in COLUMNS]
    weights = np.vstack([model.coef_ for model in fitted]).T
    return fields.packed(weights, np.hstack([model.intercept_ for model in fitted]), OF_WORTH)


def _fit(
    fields: Fields, reads: list[Read], owners: Any, told: list[Told], column: str
) -> LogisticRegression:
    wanted = np.array([column in one.worth for one in told])
    rules = [f"r {name}" for name in FIRST[column]]
    labels = np.array(
        [
            int(wanted[owner] and any(rule in found for rule in rules))
            for owner, (found, _) in zip(owners, reads, strict=True)
        ]
    )
    model = LogisticRegression(C=WORTH_FREE, max_iter=ROUNDS).fit(fields.matrix, labels)
    for _ in range(TURNS):
        likely = model.predict_proba(fields.matrix)[:, 1]
        labels = np.where(wanted[owners] & (likely >= 0.5), 1, 0)
        for number in np.flatnonzero(wanted):
            own = np.flatnonzero(owners == number)
            if len(own):
                labels[own[np.argmax(likely[own])]] = 1
        model = LogisticRegression(C=WORTH_FREE, max_iter=ROUNDS).fit(fields.matrix, labels)
    return model


def main() -> None:
    """Trains on everything and writes the file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--out", type=Path, default=resources() / "language" / "model" / FILE)
    out = asked.parse_args().out
    manners = train(list(labelled()))
    out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(out, **manners, **train_worth(list(worthy())))
    sys.stdout.write(f"{out.name}: {out.stat().st_size / 1e6:.2f} MB\n")


if __name__ == "__main__":
    main()
