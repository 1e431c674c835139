"""Rewrites in words: what may be asked for, and why a place is said otherwise."""

from __future__ import annotations

from app.domain.rewriting import Ground, Rewrite
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

HOW = {
    Rewrite.SHORTEN.value: QT_TRANSLATE_NOOP("words", "Shorten"),
    Rewrite.SOFTEN.value: QT_TRANSLATE_NOOP("words", "Soften"),
    Rewrite.FORMAL.value: QT_TRANSLATE_NOOP("words", "Make formal"),
    Rewrite.SPELLING.value: QT_TRANSLATE_NOOP("words", "Fix the spelling"),
}
GROUNDS = {
    Ground.LONG.value: QT_TRANSLATE_NOOP("words", "fewer words say the same"),
    Ground.REPEATED.value: QT_TRANSLATE_NOOP("words", "it was said before"),
    Ground.HARSH.value: QT_TRANSLATE_NOOP("words", "it sounds harsh"),
    Ground.SHOUTED.value: QT_TRANSLATE_NOOP("words", "capitals and signs in a row are shouting"),
    Ground.COLLOQUIAL.value: QT_TRANSLATE_NOOP("words", "it is said so among friends"),
    Ground.FAMILIAR.value: QT_TRANSLATE_NOOP("words", "«вы» instead of «ты»"),
    Ground.SMILEY.value: QT_TRANSLATE_NOOP("words", "without smileys"),
    Ground.MISSPELT.value: QT_TRANSLATE_NOOP("words", "it is spelt otherwise"),
}


def rewrite(how: Rewrite) -> str:
    """What is asked for."""
    return say(HOW, how.value)


def rewrite_ground(ground: Ground) -> str:
    """Why a place is said otherwise."""
    return say(GROUNDS, ground.value)
