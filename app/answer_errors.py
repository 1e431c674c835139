"""What may be wrong with a hand-off, a compensation or a voice that a person describes."""

from __future__ import annotations

from app.failure import AppError


class HandoffUnfit(AppError):
    """A hand-off that lacks something; fact `missing` lists it: to, what, due, result, at.

    `too_long` in the list: a text is longer than anybody reads; `closed`: the case is.
    """

    code = "handoff.unfit"


class HandoffEnded(AppError):
    """They reached the customer, or the hand-off was withdrawn, before."""

    code = "handoff.ended"


class AmountUnclear(AppError):
    """Not a sum of money: negative, nothing, too large, or not to be read in one way only."""

    code = "compensation.amount"


class CompensationUnfit(AppError):
    """A compensation that lacks something; fact `missing` lists it: amount, what, too_long."""

    code = "compensation.unfit"


class CompensationUnexplained(AppError):
    """More than a limit or unlike what like cases got; fact `missing`: why, allowed_by."""

    code = "compensation.unexplained"


class CompensationWithdrawn(AppError):
    """It was withdrawn before."""

    code = "compensation.withdrawn"


class VoiceUnfit(AppError):
    """A voice that cannot be kept; fact `what`: operator, signature, contact, form_url, picture."""

    code = "voice.unfit"
