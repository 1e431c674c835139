"""What may be wrong with a macro that a person describes."""

from __future__ import annotations

from app.failure import AppError


class MacroUnfit(AppError):
    """Something in a macro cannot be kept; fact `what` names it."""

    code = "macro.unfit"


class MacroUnnamed(MacroUnfit):
    """A macro without a name or a short code; fact `what` says which."""

    code = "macro.no_name"


class MacroTaken(MacroUnfit):
    """Another macro has this short code; fact `what`."""

    code = "macro.taken"


class MacroEmpty(MacroUnfit):
    """A macro that does nothing."""

    code = "macro.empty"


class MacroTooLong(MacroUnfit):
    """A text that is too long or holds control characters; facts `what` and `most`."""

    code = "macro.too_long"


class MacroSpec(MacroUnfit):
    """Fact `what` is a key or a value that no macro has."""

    code = "macro.spec"


class MacroClash(MacroUnfit):
    """Two acts that exclude each other: facts `what` and `other`."""

    code = "macro.clash"


class MacroTooMany(AppError):
    """More cases at once than a macro takes; facts `count` and `most`."""

    code = "macro.too_many"
