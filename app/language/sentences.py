"""Sentences of a post, by razdel."""

from __future__ import annotations

_LOOK_AT = 20_000
_MOST = 500


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """From which character to which each sentence of a text goes."""
    from razdel import sentenize

    found = sentenize(text[:_LOOK_AT])
    return tuple((one.start, one.stop) for one, _ in zip(found, range(_MOST), strict=False))
