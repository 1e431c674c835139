"""What may be in the way of an answer."""

from __future__ import annotations

from app.failure import AppError


class BlanksLeft(AppError):
    """A reply still has unfilled blanks; fact `blanks` names them."""

    code = "reply.blanks"


class ReplyEmpty(AppError):
    """There is nothing to send."""

    code = "reply.empty"


class ReplyTooLong(AppError):
    """The network takes no answers of this length; facts `length` and `longest`, as it counts."""

    code = "reply.too_long"


class ReplyState(AppError):
    """The reply is not in a state in which this can be done."""

    code = "reply.state"


class PermalinkWrong(AppError):
    """What was given as the published answer's address is not the address of a web page."""

    code = "reply.permalink"


class ReplyNotThere(AppError):
    """We asked, or the person looked: an answer of which nobody knew does not stand there."""

    code = "reply.not_there"


class ReplyUntraceable(AppError):
    """Nobody knows whether an answer stands, and its network shows nobody: the person looks."""

    code = "reply.untraceable"


class CannotSend(AppError):
    """This network or source has no way to answer from here: copy and open."""

    code = "reply.no_way"


class CaptureNeeded(AppError):
    """The complaint was not captured, and nobody said why not (E20)."""

    code = "capture_needed"


class WaiverUnexplained(AppError):
    """Another reason than those offered needs words."""

    code = "reply.waiver_unexplained"
