"""An answer that has not come to its end, as the list of everything that waits shows it (C20)."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.reply import Reply, ReplyStatus

UNENDED = (
    ReplyStatus.PENDING,
    ReplyStatus.SENDING,
    ReplyStatus.FAILED,
    ReplyStatus.UNKNOWN,
    ReplyStatus.COPIED,
)
"""For its time, for the network, or for a word of the person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingReply:
    """The answer, and whose case it is for."""

    reply: Reply
    author_name: str
    network: str
