"""Which of two forms is the woman's: «обратился/обратилась» and «Уважаемая/Уважаемый» (C10)."""

from __future__ import annotations

import re
from itertools import takewhile

_WRITTEN = """
    /а ся/ась /ла ый/ая ий/ая ой/ая ий/яя й/я ен/на ел/ла елся/лась ек/екла екся/еклась ся/лась
    ого/ой ому/ой его/ей ему/ей ым/ой им/ой им/ей ом/ой ем/ей го/е му/й ого/ую его/юю ого/у им/ею
    дин/жа н/жа /ка /ница ь/ьница ик/ица ец/ка ок/ка м/й м/ю ин/на а/у /ша /есса друг/подруга
    сэр/мадам мистер/миссис
"""
_ENDS = frozenset(tuple(pair.split("/")) for pair in _WRITTEN.split())
"""The ends of a man's and of a woman's form behind what they share."""


def masculine_first(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms with the man's before the woman's, however they were written."""
    one, other, *neutral = forms
    if _is_woman_of(one, other) and not _is_woman_of(other, one):
        return (other, one, *neutral)
    return forms


def _is_woman_of(woman: str, man: str) -> bool:
    """By the first word in which the two differ."""
    hers, his = _words(woman), _words(man)
    if len(hers) != len(his):
        return False
    word, mans = next(((a, b) for a, b in zip(hers, his, strict=True) if a != b), ("", ""))
    pairs = zip(word, mans, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    cuts = {0, max(0, same - 1), same}
    return word != mans and any((mans[at:], word[at:]) in _ENDS for at in cuts)


def _words(form: str) -> list[str]:
    return re.findall(r"\w+", form.lower().replace("ё", "е")) or [""]
