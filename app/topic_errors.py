"""What may be wrong with a topic that a person describes."""

from __future__ import annotations

from app.failure import AppError


class TopicUnfit(AppError):
    """Something in a topic cannot be listened for; fact `what` names it."""

    code = "topic.unfit"


class TopicUnnamed(TopicUnfit):
    """A topic without a name."""

    code = "topic.no_name"


class TopicTaken(TopicUnfit):
    """Another topic has this name."""

    code = "topic.taken"


class TopicTooShort(TopicUnfit):
    """A name with fewer than two letters or digits, in fact `what`."""

    code = "topic.too_short"


class TopicTooLong(TopicUnfit):
    """A name, word or phrase that is too long or holds control characters."""

    code = "topic.too_long"


class TopicTooMany(TopicUnfit):
    """More names or words than can be matched; fact `most`."""

    code = "topic.too_many"


class TopicSite(TopicUnfit):
    """Fact `what` is not the address of a site."""

    code = "topic.not_a_site"
