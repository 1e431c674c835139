"""What may be wrong with a colleague that a person describes, or with what is given to one."""

from __future__ import annotations

from app.failure import AppError


class ColleagueUnfit(AppError):
    """A name or contact that is too long or holds control characters; fact `what` says which."""

    code = "colleague.unfit"


class ColleagueUnnamed(ColleagueUnfit):
    """Nobody is named."""

    code = "colleague.no_name"


class ColleagueTaken(ColleagueUnfit):
    """Another colleague has this name; fact `what`."""

    code = "colleague.taken"


class OperatorUnnamed(AppError):
    """«Me» is nobody yet: the settings have no name of the person who works here."""

    code = "colleague.operator"


class EscalationClosed(AppError):
    """A closed case waits for nobody: it is opened again first."""

    code = "colleague.case_closed"
