"""How a case may end: each reason asks for its own grounds (S6, R-000-3, R-000-S10, R-004-8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.case import CloseReason
from app.domain.cause import CAUSES
from app.domain.questions import not_ours_lacks
from app.domain.triage import Verdict

__all__ = ["CAUSES", "Closing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What the person says when closing a case."""

    reason: CloseReason
    note: str
    """The solution; or the grounds for ending without one."""
    confirmation: str = ""
    """Who or what confirmed that it is solved."""
    cause: str = ""
    """One of CAUSES, where the case has none yet."""

    def missing(
        self,
        *,
        verdict: Verdict,
        cause: str,
        attempts: int,
        answers: Mapping[str, str],
        handoffs: int = 0,
    ) -> tuple[str, ...]:
        """What this reason still asks for: note, confirmation, cause, attempts, answers, handoff.

        A solved case needs its solution and who confirmed it (R-000-3); a solved complaint also
        its root cause (R-004-8); silence and a customer who stopped need an answer that was
        really given (S6, R-000-S10); what is not ours rests on the answers on the card
        (R-004-10). While somebody outside was asked to reach the customer and did not (`handoffs`
        of them), nothing is solved (R-000-6).
        """
        solved = self.reason is CloseReason.SOLVED
        unanswered = self.reason in {CloseReason.SILENT, CloseReason.STOPPED} and not attempts
        complaint = verdict is Verdict.COMPLAINT
        wanted = (
            ("note", not self.note.strip()),
            ("confirmation", solved and not self.confirmation.strip()),
            ("cause", solved and complaint and not (cause or self.cause)),
            ("attempts", unanswered),
            ("answers", self.reason is CloseReason.NOT_OURS and bool(not_ours_lacks(answers))),
            ("handoff", solved and handoffs > 0),
        )
        return tuple(name for name, lacks in wanted if lacks)
