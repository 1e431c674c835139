"""The terminal's sentences: error codes in Russian, or in English with OTKLIK_LANG=en."""

from __future__ import annotations

import os
from collections import defaultdict

from app.errors import AppError

# code: (Russian, English); facts in braces, a missing fact shows as «?»
SENTENCES: dict[str, tuple[str, str]] = {
    "app.unknown": ("Не получилось.", "It did not work."),
    "call.wrong": ("Команда набрана неверно: {reason}", "Wrong call: {reason}"),
}


def sentence(error: AppError) -> str:
    """What happened, in words, with the code behind it for the log."""
    russian, english = SENTENCES.get(error.code, SENTENCES["app.unknown"])
    text = english if os.environ.get("OTKLIK_LANG") == "en" else russian
    facts: defaultdict[str, object] = defaultdict(lambda: "?", error.facts)
    return f"{text.format_map(facts)} [{error.code}]"
