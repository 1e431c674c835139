"""Where a network's key comes from, in steps, and what has to be known or accepted before."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP
from ui.words import steps_other, steps_social
from ui.words.table import say, translated

STEPS = steps_social.STEPS | steps_other.STEPS
SAME = {
    "vk.messages": "vk.community",
    "vk.photos": "vk.user",
    "vk.videos": "vk.user",
    "vk.market": "vk.user",
    "vk.mentions": "vk.user",
}
"""Kinds whose key comes from where another's comes from."""
REMARKS = {
    "telegram_bot": QT_TRANSLATE_NOOP(
        "words",
        "Telegram keeps messages for a bot for about 24 hours. If Otklik does not run for "
        "a weekend, what was written then is lost.",
    ),
    "google_play": QT_TRANSLATE_NOOP(
        "words", "Google shows the last week only: open Otklik at least once a week."
    ),
    "x": QT_TRANSLATE_NOOP("words", "X shows the last seven days only."),
}
NOTICES = {
    "legal": QT_TRANSLATE_NOOP(
        "words",
        "Meta Platforms, the owner of Facebook and Instagram, is held to be an extremist "
        "organisation in Russia and is banned there. Reading is one thing; paying for ads "
        "or publishing there may be an offence. Ask a lawyer before you go on. Otklik "
        "asks nothing of this network until you agree.",
    ),
    "terms": QT_TRANSLATE_NOOP(
        "words",
        "This site offers no official way to read reviews. Otklik asks for what its open "
        "pages show, slowly and not often. The site's terms of use may forbid that, and "
        "the site may close this way on any day. You decide and you answer for it.",
    ),
    "price": QT_TRANSLATE_NOOP(
        "words",
        "X takes money for what it shows: $0.005 for a post and $0.010 for its author; "
        "the same one is free within the same day. An answer costs $0.015, with a link "
        "$0.200. Prices as of November 2026.",
    ),
}
TICKS = {
    "legal": QT_TRANSLATE_NOOP("words", "I have read this and take the responsibility"),
    "terms": QT_TRANSLATE_NOOP(
        "words", "I have read the site's terms and want to read it all the same"
    ),
    "price": QT_TRANSLATE_NOOP("words", "I agree to these expenses"),
}


def how_to(network_name: str, kind: str) -> tuple[str, ...]:
    """The steps, in order; none where there is nothing to fetch."""
    name = f"{network_name}.{kind}"
    name = SAME.get(name, name)
    return tuple(translated(step) for step in STEPS.get(name) or STEPS.get(network_name, ()))


def source_remark(network_name: str) -> str:
    """What a person has to know of a network; empty: nothing."""
    return translated(REMARKS[network_name]) if network_name in REMARKS else ""


def source_notice(code: str) -> str:
    """What has to be accepted before anything is asked."""
    return say(NOTICES, code)


def notice_tick(code: str) -> str:
    """The words beside the tick that accepts a notice."""
    return say(TICKS, code)
