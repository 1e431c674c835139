"""Copies, attacks, spikes and the same problem elsewhere, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui import format as shown
from ui.words.counts import counts

if TYPE_CHECKING:  # the first frame need not load what only annotations name
    from app.domain.alikeness import CopyGroup
    from app.domain.attack import Attack
    from app.domain.case import QueueRow
    from app.domain.spike import Spike


def copies_mark(row: QueueRow, *, short: bool = False) -> str:
    """How many other cases say the same, for a row of the queue; empty: none."""
    if not row.copies:
        return ""
    if short:
        return f"! +{row.copies}" if row.attack else f"+{row.copies}"
    if row.attack:
        return counts().more_attacking(row.copies)
    return counts().more_alike(row.copies)


def copies(row: QueueRow) -> str:
    """The same as a sentence."""
    told = counts().more_cases(row.copies)
    if not row.attack:
        return told
    return told + "\n" + QCoreApplication.translate("words", "It looks like an attack")


def attack(found: Attack) -> str:
    """«It looks like an attack: 14 like texts within 3 hours, 11 new accounts»."""
    texts = counts().like_texts(found.texts)
    hours = counts().within_hours(found.hours)
    new = counts().new_accounts(found.new_accounts)
    said = QCoreApplication.translate("words", "It looks like an attack: {texts} {hours}, {new}")
    return said.format(texts=texts, hours=hours, new=new)


def attack_reasons(found: Attack) -> tuple[str, ...]:
    """Why: when it began, who wrote, what is new about them; and what that says of answering."""
    accounts = counts().accounts(found.authors)
    between = QCoreApplication.translate("words", "Written between {first} and {last}")
    reasons = [
        accounts,
        between.format(first=shown.moment(found.first_at), last=shown.moment(found.last_at)),
    ]
    if found.registered:
        reasons.append(counts().registered(found.registered))
    if found.first_seen:
        reasons.append(counts().first_seen(found.first_seen))
    return (
        *reasons,
        QCoreApplication.translate("words", "Nobody needs the same answer many times over"),
    )


def copy_group(found: CopyGroup) -> str:
    """How many cases say the same, and by how many authors."""
    cases = counts().cases_with_text(found.cases)
    authors = counts().authors(found.authors)
    since = QCoreApplication.translate("words", "since {moment}")
    return f"{cases} · {authors} · {since.format(moment=shown.moment(found.first_at))}"


def spike(found: Spike) -> str:
    """«42 mentions from 14:00, usually 6 an hour»."""
    said = counts().mentions(found.mentions)
    usual = QCoreApplication.translate("words", "usually {number}")
    number = shown.count(round(found.usual))
    return f"{said}, {usual.format(number=number)}"


def spike_why(found: Spike) -> str:
    """Since when, and how far beyond what is usual."""
    why = QCoreApplication.translate(
        "words", "Since {moment}: {times} standard deviations above this time of day before"
    )
    times = f"{found.deviations:.1f}"
    return why.format(moment=shown.moment(found.hour), times=times)
