"""What the answer to a case is made with: each part knows the composer, none knows another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance

from app.domain.reply import NewReply
from app.domain.whole_case import WholeCase


class AnswerPart(Protocol):
    """Follows the shown case."""

    def show(self, whole: WholeCase) -> None:
        """Another case is shown."""

    def show_state(self, whole: WholeCase) -> None:
        """The same case, as it is now."""


class Gate(Protocol):
    """May keep an answer from leaving until the person or the program has done something."""

    @property
    def opened(self) -> SignalInstance:
        """Sends the NewReply that may leave now; all gates are asked again."""

    def hold(self, new: NewReply) -> bool:
        """True: it waits, and the person sees for what; what it let go once it lets pass."""


Finish = Callable[[NewReply], NewReply]
"""Adds to an answer, as it is being sent, what a part knows of it."""
