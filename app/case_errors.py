"""What a decision about a case lacks."""

from __future__ import annotations

from app.failure import AppError


class ReasonMissing(AppError):
    """This decision needs a reason in words; fact `act` says which."""

    code = "case.reason"


class AnswersMissing(AppError):
    """A verdict rests on answers that nobody gave; fact `missing` lists their codes (R-004-10)."""

    code = "case.answers"


class CloseIncomplete(AppError):
    """A case closes only with what its reason asks for; fact `missing` lists it (S6, R-000-3)."""

    code = "case.close_incomplete"
