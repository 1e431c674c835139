"""Lines of a case's history in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from app.domain import clock
from app.domain.case import CaseEvent
from ui import format as shown
from ui import words
from ui.delegates.bubble_said import Piece, one_line

IN_WORDS: dict[tuple[str, str], Callable[[str], str]] = {
    ("verdict", "verdict"): words.verdict,
    ("verdict", "was"): words.verdict,
    ("route", "route"): words.route,
    ("closed", "reason"): words.close_reason,
    ("reopened", "reason"): words.return_reason,
    ("woken", "reason"): words.return_reason,
    ("captured", "status"): words.capture_status,
    ("captured", "reason"): words.capture_reason,
    ("failed", "code"): words.error,
    ("send_failed", "code"): words.error,
    ("send_stopped", "code"): words.error,
    ("not_looked", "code"): words.error,
    ("scheduled", "when"): shown.coming_iso,
    ("failed", "error"): words.error,
    ("deadline", "kind"): words.deadline_kind,
    ("cause", "cause"): words.cause,
    ("rule", "verdict"): words.verdict,
    ("rule", "did"): words.rule_done,
    ("sent_anyway", "warnings"): words.guards,
    ("unhidden", "reason"): words.return_reason,
    ("status", "status"): words.case_status,
    ("compensated", "given"): words.compensation,
    ("compensated", "special"): words.standing,
    ("compensated", "allowed"): words.allowed,
    ("compensation_withdrawn", "given"): words.compensation,
    ("handoff_contacted", "means"): words.means,
}
MOMENTS = ("due", "until")
TOLD = (
    "due",
    "until",
    "who",
    "means",
    "amount",
    "what",
    "special",
    "reason",
    "allowed",
    "note",
    "confirmation",
    "templates",
    "whose",
    "which",
    "tags",
    "verdict",
    "did",
    "words",
)
"""Facts worth reading after the line itself, in this order."""


class EventWords(QObject):
    """Says one event."""

    def piece(self, event: CaseEvent, now: datetime) -> Piece:
        """One small line: when, what, why."""
        when = shown.short_moment(event.at, now)
        text = f"{when} · {self.sentence(event, now)}"
        return Piece(text=text, font="small", tone="text.faint")

    def sentence(self, event: CaseEvent, now: datetime) -> str:
        """What happened, with the facts that a person wants to know."""
        facts = {name: self._fact(event.kind, name, text, now) for name, text in event.facts}
        line = words.event(event.kind, facts)
        more = [facts[name] for name in TOLD if facts.get(name) and facts[name] not in line]
        told = f"{line}: {'; '.join(more)}" if more else line
        macro = facts.get("macro", "")
        return self.tr("{told} · macro “{name}”").format(told=told, name=macro) if macro else told

    def _fact(self, kind: str, name: str, text: str, now: datetime) -> str:
        if (kind, name) in IN_WORDS:
            return IN_WORDS[kind, name](text)
        if name in MOMENTS:
            try:
                return self.tr("by {moment}").format(
                    moment=shown.short_moment(clock.from_iso(text), now)
                )
            except ValueError:
                return ""
        return one_line(text, 160)
