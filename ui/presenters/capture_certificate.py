"""A page behind a wrong certificate: what is wrong is said, and it can be taken all the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui import words
from ui.dialogs.confirm import ConfirmDialog
from ui.presenters.hub import Hub, Notice

SECONDS = 30
"""Long enough to be read and followed."""


class CaptureCertificate(QObject):
    """Offers a way on that is taken only after a question."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._parent = parent

    def offer(self, problem: str, capture: Callable[[], object]) -> None:
        """Says what is wrong; `capture` begins once more, with the certificate accepted."""
        why = words.certificate_problem(problem)
        self._hub.notice.emit(
            Notice(
                text=self.tr("Not captured: the site’s certificate is wrong ({why})").format(
                    why=why
                ),
                tone="late",
                action=self.tr("Capture all the same…"),
                act=partial(self._ask, why, capture),
                seconds=SECONDS,
            )
        )

    def _ask(self, why: str, capture: Callable[[], object]) -> None:
        dialog = ConfirmDialog(
            self.tr("Capture a page whose certificate is wrong?"),
            self.tr(
                "The site’s certificate is wrong: {why}. Somebody on the way could have changed"
                " the page. The capture will say so and keep the certificate."
            ).format(why=why),
            self.tr("Capture"),
            self._parent,
        )
        dialog.confirmed.connect(capture)
        dialog.open()
