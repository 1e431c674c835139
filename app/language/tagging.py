"""natasha's model of names, run over many texts at once: no padding, no word worked out twice.

The weights, the words and the way to cut them are natasha's own (slovnet); what is computed is the
same but for the last digits. Their own way computes as much for the blanks of a short text as for
the words of the longest beside it, and takes the words of a text one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

_MOST_WORDS = 1_500
"""Of one batch, so that what is worked out stays in the processor's cache."""
_REMEMBERED = 30_000


class Named(NamedTuple):
    """From which character to which, and PER, ORG or LOC."""

    start: int
    stop: int
    type: str


class NewsTagger:
    """Takes its weights from natasha's NewsNERTagger."""

    def __init__(self, tagger: Any) -> None:
        model, encoder = tagger.infer.model, tagger.infer.encoder
        self._layers = [_Layer(layer) for layer in model.encoder.layers]
        self._embedding = model.emb
        self._head = model.head.proj
        self._steps = model.head.crf.transitions.array
        self._tags = [tag.partition("-") for tag in tagger.infer.decoder.tags_vocab.items]
        self._number = lru_cache(_REMEMBERED)(_numbers_of(encoder))

    def map(self, texts: Sequence[str]) -> list[list[Named]]:
        """The names in each text; a text of no words has none."""
        from razdel import tokenize

        found: list[list[Named]] = [[] for _ in texts]
        words = [list(tokenize(text)) for text in texts]
        # Long ones first: of a batch sorted so, what is still going on is always its beginning.
        order = sorted(
            (at for at, each in enumerate(words) if each), key=lambda at: -len(words[at])
        )
        for batch in _batches(order, words):
            for at, tags in zip(batch, self._tagged([words[at] for at in batch]), strict=True):
                found[at] = list(self._named(words[at], tags))
        return found

    def _tagged(self, texts: list[list[Any]]) -> list[list[int]]:
        import numpy as np

        numbers = [self._number(word.text) for text in texts for word in text]
        different = {number: row for row, number in enumerate(dict.fromkeys(numbers))}
        ids = np.array(list(different)).T
        vectors = self._embedding(ids[0], ids[1])
        rows = np.array([different[number] for number in numbers])
        # One empty row between two texts is what lies beyond the end of both.
        begins = [at + 1 for at in accumulate((len(text) + 1 for text in texts), initial=0)]
        places = np.concatenate(
            [np.arange(at, at + len(text)) for at, text in zip(begins, texts, strict=False)]
        )
        values = self._layers[0].first(vectors, rows, places, begins[-1])
        for layer in self._layers[1:]:
            values = layer.next(values, places)
        return self._best(self._head(values[places]), [len(text) for text in texts])

    def _best(self, scores: Any, lengths: list[int]) -> list[list[int]]:
        """The likeliest tags of each text (Viterbi); the texts stand with the longest first."""
        import numpy as np

        begins = np.array([0, *accumulate(lengths)][:-1])
        sizes = np.array(lengths)
        total = scores[begins].copy()
        back = []
        for step in range(1, lengths[0]):
            going = int((sizes > step).sum())
            ways = total[:going, :, None] + self._steps
            came = ways.argmax(1)
            back.append(came.tolist())
            total[:going] = ways.max(1) + scores[begins[:going] + step]
        ends = total.argmax(1).tolist()
        return [_followed(back, at, end, lengths[at]) for at, end in enumerate(ends)]

    def _named(self, words: Sequence[Any], tags: Sequence[int]) -> Iterator[Named]:
        kind = ""
        start = stop = 0
        for word, number in zip(words, tags, strict=True):
            part, _, of = self._tags[number]
            if kind and part in "BO":
                yield Named(start, stop, kind)
                kind = ""
            if part == "B":
                kind, start = of, word.start
            stop = word.stop
        if kind:
            yield Named(start, stop, kind)


class _Layer:
    """A convolution over a word and its two neighbours, and what natasha does after it."""

    def __init__(self, layer: Any) -> None:
        import numpy as np

        weight = layer.conv.weight.array
        self._before, self._at, self._after = (
            np.ascontiguousarray(weight[:, :, tap].T) for tap in range(3)
        )
        self._bias = layer.conv.bias.array
        self._scale = layer.norm.weight.array / layer.norm.std.array
        self._shift = layer.norm.bias.array - layer.norm.mean.array * self._scale

    def first(self, vectors: Any, rows: Any, places: Any, length: int) -> Any:
        """From the vectors of the different words to one row for each place."""
        import numpy as np

        sums = np.zeros((length, len(self._bias)), np.float32)
        sums[places] = (vectors @ self._at)[rows]
        sums[places + 1] += (vectors @ self._before)[rows]
        sums[places - 1] += (vectors @ self._after)[rows]
        return self._done(sums, places)

    def next(self, values: Any, places: Any) -> Any:
        """From one row for each place to the next one."""
        sums = values @ self._at
        sums[1:] += values[:-1] @ self._before
        sums[:-1] += values[1:] @ self._after
        return self._done(sums, places)

    def _done(self, sums: Any, places: Any) -> Any:
        import numpy as np

        done = np.zeros_like(sums)
        some = sums[places] + self._bias
        done[places] = np.maximum(some, 0, out=some) * self._scale + self._shift
        return done


def _numbers_of(encoder: Any) -> Any:
    from slovnet.shape import word_shape

    def numbers(word: str) -> tuple[int, int]:
        shape = encoder.shapes_vocab.encode(word_shape(word))
        return encoder.words_vocab.encode(word.lower()), shape

    return numbers


def _batches(order: Sequence[int], words: Sequence[Sequence[Any]]) -> Iterator[list[int]]:
    batch: list[int] = []
    size = 0
    for at in order:
        if batch and size + len(words[at]) > _MOST_WORDS:
            yield batch
            batch, size = [], 0
        batch.append(at)
        size += len(words[at])
    if batch:
        yield batch


def _followed(back: list[list[list[int]]], at: int, end: int, length: int) -> list[int]:
    tags = [end]
    for came in reversed(back[: length - 1]):
        tags.append(came[at][tags[-1]])
    tags.reverse()
    return tags
