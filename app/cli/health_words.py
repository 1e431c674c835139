"""The terminal's words for the health of the evidence, Russian and English."""

from __future__ import annotations

import os

WORDS: dict[str, tuple[str, str]] = {
    "uncaptured": ("Обращений без фиксации", "Cases without a capture"),
    "failed": ("Фиксаций не удалось", "Captures that failed"),
    "partial": ("Фиксаций неполных", "Captures in part"),
    "unverified": ("Фиксаций давно не проверяли", "Captures not verified for long"),
    "stamps_pending": ("Фиксаций ждут отметки времени", "Captures waiting for time stamps"),
    "stamps_refused": ("Фиксациям отказано в отметке", "Captures refused a time stamp"),
    "changed": ("Обращений, где страница изменилась", "Cases whose page has changed"),
}


def counted(name: str, count: int) -> str:
    """One line of the list."""
    russian, english = WORDS[name]
    return f"{english if os.environ.get('OTKLIK_LANG') == 'en' else russian}: {count}"
