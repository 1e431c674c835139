"""The picture of who answers, beside our bubbles in the thread (C34, R-000-21)."""

from __future__ import annotations

from app.domain.whole_case import WholeCase
from ui.panes.thread import ThreadPane
from ui.presenters.desk import Desk
from ui.presenters.voices import picture_of


class VoicePicture:
    """Reads a picture once, and again when the voice has another."""

    def __init__(self, desk: Desk, thread: ThreadPane) -> None:
        self._desk, self._thread = desk, thread
        self._digest = ""

    def show(self, whole: WholeCase) -> None:
        """The picture of the voice of this case's brand; none where there is none."""
        digest = whole.voice.picture if whole.voice else ""
        if digest == self._digest:
            return
        self._digest = digest
        self._thread.view.bubbles.face = picture_of(self._desk, digest)
        self._thread.view.viewport().update()
