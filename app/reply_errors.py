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


class ReplyTwice(AppError):
    """The same text to the same case is on its way already, or nobody knows what became of it."""

    code = "reply.twice"


class ReplyPostEdited(AppError):
    """The post, or what it belongs to, was edited after the person had read it (C24)."""

    code = "reply.post_edited"


class ReplyPostDeleted(AppError):
    """The post that would be answered is gone (C24)."""

    code = "reply.post_deleted"


class ReplyAnswered(AppError):
    """Somebody of us answered meanwhile (C23)."""

    code = "reply.answered"


class ReplyConversationChanged(AppError):
    """The author added something, or took something away, after the person had read (C23)."""

    code = "reply.conversation_changed"


class ReplyCaseClosed(AppError):
    """Its case was closed while it waited for its moment (C20)."""

    code = "reply.case_closed"


class ReplyNotLooked(AppError):
    """Whether the post changed could not be found out, again and again."""

    code = "reply.not_looked"


class ReplyLate(AppError):
    """The moment chosen for it passed long ago: it does not leave without being asked for (C20)."""

    code = "reply.late"


class ReplyHeld(AppError):
    """The person holds it back."""

    code = "reply.held"


class ReplySourceGone(AppError):
    """The source through which it was to leave was removed."""

    code = "reply.source_gone"


class ReplyMoment(AppError):
    """Fact `reason`: past or far, a moment at which nothing can be sent; copied, no way to wait."""

    code = "reply.moment"


class InterimUndated(AppError):
    """An interim answer says by when the solution comes (R-002-11)."""

    code = "reply.interim_undated"


class CannotSend(AppError):
    """This network or source has no way to answer from here: copy and open."""

    code = "reply.no_way"


class CaptureNeeded(AppError):
    """The complaint was not captured, and nobody said why not (E20)."""

    code = "capture_needed"


class WaiverUnexplained(AppError):
    """Another reason than those offered needs words."""

    code = "reply.waiver_unexplained"
