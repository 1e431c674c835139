"""Says what went wrong, what it means for the work, and what to do now."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from ui.dialogs.base import Dialog
from ui.layouts import sentence, wide


class ErrorDialog(Dialog):
    """One failure in full; the code is for whoever reads the log.

    Signals:
        retry_asked: try it again.
    """

    retry_asked = Signal()

    def __init__(
        self,
        what: str,
        meaning: str,
        code: str,
        *,
        can_retry: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("It did not work"))
        self.column.addWidget(sentence(what, role="title"))
        if meaning:
            self.column.addWidget(sentence(meaning))
        self.column.addWidget(sentence(self.tr("Code for the log: {code}").format(code=code)))
        wide(self, 52)
        if can_retry:
            self.answer(self.tr("Try again")).clicked.connect(self._retry)
        self.way_out(self.tr("Close"))
        self.close_column()

    @Slot()
    def _retry(self) -> None:
        self.retry_asked.emit()
        self.accept()


class CrashDialog(Dialog):
    """A bug: what happened, that nothing typed is lost, and the details to pass on.

    Signals:
        quit_asked: end the program.
    """

    quit_asked = Signal()

    def __init__(self, details: str, log_folder: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Otklik stumbled"))
        self.column.addWidget(sentence(self.tr("Otklik met a mistake of its own"), role="title"))
        saved = self.tr(
            "What you typed is saved, answers that were sent stay sent. "
            "You can go on working; if something looks wrong, start Otklik again."
        )
        self.column.addWidget(sentence(saved))
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Technical details"))
        wide(self._details, 72)
        self.column.addWidget(self._details)
        where = self.tr("The same is in the log: {folder}").format(folder=log_folder)
        self.column.addWidget(sentence(where, role="second"))
        self._copy = self.other(self.tr("Copy details"))
        self._copy.clicked.connect(self._copied)
        leave: QPushButton = self.other(self.tr("Quit Otklik"))
        leave.clicked.connect(self._quit)
        self.answer(self.tr("Go on working")).clicked.connect(self.accept)
        self.close_column()

    @Slot()
    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
        self._copy.setText(self.tr("Copied"))

    @Slot()
    def _quit(self) -> None:
        self.quit_asked.emit()
        self.accept()
