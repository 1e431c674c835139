"""Russian words by a number, and a day in words."""

from __future__ import annotations

from datetime import date

MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
          "октября", "ноября", "декабря")  # fmt: skip


def counted(number: int, one: str, few: str, many: str) -> str:
    """The form that goes with a whole number: 1 день, 2 дня, 5 дней, 11 дней, 21 день."""
    last, two = abs(number) % 10, abs(number) % 100
    if last == 1 and two != 11:
        return one
    return few if 2 <= last <= 4 and not 12 <= two <= 14 else many


def day_in_words(day: date, today: date | None = None) -> str:
    """«22 ноября»; with the year when it is not this one: «3 января 2027 года»."""
    text = f"{day.day} {MONTHS[day.month - 1]}"
    return text if today is not None and day.year == today.year else f"{text} {day.year} года"
