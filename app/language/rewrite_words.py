"""What a word of a reply may be: who acts, what is acted upon (C25)."""

from __future__ import annotations

from functools import lru_cache

from app.language.morph import dictionary

SURE = 0.3
"""A reading that is less likely does not count."""


@lru_cache(maxsize=5_000)
def many(word: str) -> bool:
    """Several that act: «мастера», not a thing in the accusative."""
    parses = dictionary().parse(word)
    several = any({"NOUN", "nomn", "plur"} in parse.tag for parse in parses)
    return several and not any({"NOUN", "accs", "sing"} in parse.tag for parse in parses)


@lru_cache(maxsize=5_000)
def takes(word: str) -> bool:
    """A verb with an object: the noun after it is what it is done to."""
    return any("VERB" in parse.tag and "tran" in parse.tag for parse in dictionary().parse(word))


@lru_cache(maxsize=5_000)
def subject(word: str) -> bool:
    """A noun or «он» that a verb in the singular may be said of."""
    return any(
        parse.tag.POS in {"NOUN", "NPRO"} and {"nomn", "sing"} in parse.tag
        for parse in dictionary().parse(word)
        if parse.score >= SURE
    )
