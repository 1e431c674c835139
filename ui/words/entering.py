"""A login by code in words: what is wrong with what was given, what is in the way."""

from __future__ import annotations

from collections.abc import Mapping

from ui import format as shown
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

AGAIN = {
    "api_id": QT_TRANSLATE_NOOP(
        "words",
        "Telegram does not know this pair of api_id and api_hash. Compare them with those at "
        "my.telegram.org.",
    ),
    "phone": QT_TRANSLATE_NOOP(
        "words",
        "Telegram knows no account with this number. Write it with the code of the country: "
        "+7 900 000-00-00.",
    ),
    "code": QT_TRANSLATE_NOOP(
        "words", "This is not the code. Look at the newest message from Telegram."
    ),
    "expired": QT_TRANSLATE_NOOP("words", "This code is no longer valid. Ask for another one."),
    "password_needed": QT_TRANSLATE_NOOP(
        "words", "The code is right. This account also has a password."
    ),
    "password": QT_TRANSLATE_NOOP(
        "words", "This is not the password. It is the one of two-step verification, not the code."
    ),
    "banned": QT_TRANSLATE_NOOP("words", "Telegram has blocked this number. Take another account."),
    "flood": QT_TRANSLATE_NOOP(
        "words", "There were too many tries. Telegram takes this number again tomorrow or later."
    ),
}
"""By the reason of `source.login`."""
LINE = {
    "source.login": QT_TRANSLATE_NOOP("words", "Telegram did not let us in. Begin once more."),
    "source.limited": QT_TRANSLATE_NOOP(
        "words", "There were many tries. Telegram asks to wait: {span}."
    ),
    "source.config": QT_TRANSLATE_NOOP(
        "words",
        "This build of Otklik cannot do this: the part for personal accounts (Telethon) is not "
        'in it. Where Otklik was installed with pip: pip install "otklik[telegram]". Open '
        "channels and bots work without it.",
    ),
    "source.unreachable": QT_TRANSLATE_NOOP(
        "words", "There is no connection to Telegram. Check the network, then try again."
    ),
    "source.slow": QT_TRANSLATE_NOOP(
        "words", "Telegram does not answer. It may be closed in this network. Try again later."
    ),
    "engine.gone": QT_TRANSLATE_NOOP(
        "words", "The background work was started anew. Ask for the code once more."
    ),
}
"""By the code of any other error."""
OTHER = QT_TRANSLATE_NOOP("words", "Telegram refused the login. Nothing was kept. Try again later.")


def entry_trouble(code: str, facts: Mapping[str, object]) -> str:
    """Why a login did not go on, and what to do."""
    reason = str(facts.get("reason", ""))
    if code == "source.login" and reason in AGAIN:
        return say(AGAIN, reason)
    wait = facts.get("wait")
    span = shown.span(int(float(str(wait)))) if wait else ""
    return say({"other": OTHER} | LINE, code if code in LINE else "other", {"span": span})
