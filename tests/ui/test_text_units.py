"""Places in a text as Qt counts them."""

from __future__ import annotations

from ui.text_units import in_units, units


def test_spans_are_told_in_units_one_after_another() -> None:
    text = "😀ab😀cd"
    spans = [(0, 2), (3, 4), (4, 6)]
    told = list(in_units(text, spans))
    assert told == [(units(text[:start]), units(text[start:end])) for start, end in spans]
