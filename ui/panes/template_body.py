"""The text of a template: plain, coloured, and open for files that are dropped on it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.models.template_marks import TemplateMarks
from ui.panes.pasted import files_in, may_hold_files, may_hold_words, words_in

LONGEST_PASTE = 200_000


class TemplateBody(QPlainTextEdit):
    """Signals: `files_given`: files that were pasted or dropped."""

    files_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the template"))
        self.marks = TemplateMarks(self.document())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802  # Qt's name
        """Qt: pages, pictures and files as well."""
        return may_hold_words(source) or may_hold_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  # Qt's name
        """Qt: only the plain text of what is pasted; files go with the template."""
        if given := files_in(source):
            self.files_given.emit(given)
            return
        self.textCursor().insertText(words_in(source, LONGEST_PASTE)[0])
        self.ensureCursorVisible()
