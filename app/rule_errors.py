"""What may be wrong with a rule that a person describes."""

from __future__ import annotations

from app.failure import AppError


class RuleUnfit(AppError):
    """Something in a rule cannot be followed; fact `what` names it."""

    code = "rule.unfit"


class RuleUnnamed(RuleUnfit):
    """A rule without a name."""

    code = "rule.no_name"


class RuleTaken(RuleUnfit):
    """Another rule has this name."""

    code = "rule.taken"


class RuleEmpty(RuleUnfit):
    """A rule that does nothing, whatever it finds."""

    code = "rule.empty"


class RuleTooMany(RuleUnfit):
    """More words than a rule may have; fact `most`."""

    code = "rule.too_many"


class RuleTooLong(RuleUnfit):
    """A name, word, phrase or tag that is too long or holds control characters."""

    code = "rule.too_long"


class RuleMissed(RuleUnfit):
    """Fact `what` is a condition that nothing can ever meet, such as from 10 to 5 followers."""

    code = "rule.never"


class RuleSpec(RuleUnfit):
    """Fact `what` is a key or a value that no rule has."""

    code = "rule.spec"
