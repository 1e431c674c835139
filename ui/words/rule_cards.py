"""Rule cards in words: whose they are, and what their parts tell."""

from __future__ import annotations

from app.domain.rule_card import CONTEST
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.networks import network
from ui.words.table import say

OTHERS = {CONTEST: QT_TRANSLATE_NOOP("words", "Contests and prizes")}
PARTS = {
    "who": QT_TRANSLATE_NOOP("words", "Who may answer"),
    "length": QT_TRANSLATE_NOOP("words", "How long"),
    "edit": QT_TRANSLATE_NOOP("words", "What can be changed later"),
    "removal": QT_TRANSLATE_NOOP("words", "What is removed on request"),
    "manners": QT_TRANSLATE_NOOP("words", "Unwritten rules"),
}


def rule_card(name: str) -> str:
    """The network, or what else a card is about."""
    return say(OTHERS, name) if name in OTHERS else network(name)


def rule_card_part(name: str) -> str:
    """The heading of a part."""
    return say(PARTS, name)
