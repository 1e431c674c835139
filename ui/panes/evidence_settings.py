"""Who stamps the time of captures, in the settings: authorities, their addresses and roots."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QPushButton, QToolButton, QWidget

from app.domain.stamping import MOST, Authority, are_sound
from ui import theme
from ui.layouts import column, plain, row, sentence
from ui.resources import icon

PAUSE_MS = 800
"""What is typed is looked at when the fingers pause."""


class _Row:
    """The fields of one authority."""

    def __init__(self, authority: Authority) -> None:
        self.name, self.url = QLineEdit(authority.name), QLineEdit(authority.url)
        self.roots = QLineEdit(authority.roots)
        self.roots.setPlaceholderText(
            QCoreApplication.translate("EvidenceSettings", "a public root")
        )
        self.choose, self.remove = QToolButton(), QToolButton()
        self.choose.setIcon(icon("folder"))
        self.remove.setIcon(icon("trash"))
        titles = {
            self.name: QCoreApplication.translate("EvidenceSettings", "Name"),
            self.url: QCoreApplication.translate("EvidenceSettings", "Address"),
            self.roots: QCoreApplication.translate(
                "EvidenceSettings", "File with its root certificate"
            ),
            self.choose: QCoreApplication.translate("EvidenceSettings", "Choose the file"),
            self.remove: QCoreApplication.translate("EvidenceSettings", "Remove this authority"),
        }
        for field, title in titles.items():
            field.setAccessibleName(title)
            field.setToolTip(title)
        self.url.setCursorPosition(0)

    @property
    def authority(self) -> Authority:
        """As it is typed."""
        texts = (field.text().strip() for field in (self.name, self.url, self.roots))
        name, url, roots = texts
        return Authority(name=name, url=url, roots=roots)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """In the order of their columns."""
        return self.name, self.url, self.roots, self.choose, self.remove


class EvidenceSettings(QWidget):
    """A line for each authority.

    Signals:
        changed: tuple of Authority, whenever all of them can be asked.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._kept: tuple[Authority, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        head = plain(self.tr("Time stamps of captures"))
        head.setProperty("role", "section")
        about = self.tr(
            "Independent authorities (RFC 3161) vouch that a capture existed by a certain moment. "
            "They are shown a digest of it, nothing else. Two are better than one."
        )
        wrong = self.tr(
            "Names are Latin letters, digits, dots and dashes and do not repeat; addresses begin "
            "with http:// or https://. Until then the earlier list is in force."
        )
        self._wrong = sentence(wrong, role="small")
        self._wrong.setProperty("tone", "late")
        self._wrong.hide()
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.current().metric("grid"))
        self._grid.setContentsMargins(0, 0, 0, 0)
        for place, share in enumerate((2, 5, 3, 0, 0)):
            self._grid.setColumnStretch(place, share)
        self.add = QPushButton(self.tr("Add an authority"))
        self.add.clicked.connect(self._on_add)
        whole = column(self, between="grid")
        whole.addWidget(head)
        whole.addWidget(sentence(about, role="small"))
        whole.addLayout(self._grid)
        whole.addWidget(self._wrong)
        foot = row(self.add)
        foot.addStretch(1)
        whole.addLayout(foot)

    def show_authorities(self, authorities: tuple[Authority, ...]) -> None:
        """Those in force; what is being typed stays."""
        if authorities == self._kept:
            return
        self._kept = authorities
        self._put([_Row(authority) for authority in authorities])
        self._wrong.hide()

    @property
    def authorities(self) -> tuple[Authority, ...]:
        """The last that could be asked."""
        return self._kept

    @Slot()
    def keep(self) -> None:
        """Hands over what was typed, if all of it can be asked."""
        self._pause.stop()
        typed = tuple(each.authority for each in self._rows if each.authority != EMPTY)
        sound = are_sound(typed)
        self._wrong.setVisible(not sound)
        if sound and typed != self._kept:
            self._kept = typed
            self.changed.emit(typed)

    def _put(self, rows: list[_Row]) -> None:
        for old in self._rows:
            for field in old.fields:
                self._grid.removeWidget(field)
                field.hide()
                field.deleteLater()
        self._rows = []
        for each in rows:
            self._append(each)
        self.add.setEnabled(len(self._rows) < MOST)

    def _append(self, each: _Row) -> None:
        line = self._grid.rowCount()
        for place, field in enumerate(each.fields):
            self._grid.addWidget(field, line, place)
        for field in (each.name, each.url, each.roots):
            field.textEdited.connect(self._pause.start)
            field.editingFinished.connect(self.keep)
        above = [self._rows[-1].remove] if self._rows else []
        for former, after in pairwise((*above, *each.fields, self.add)):
            QWidget.setTabOrder(former, after)
        each.choose.clicked.connect(lambda: self._ask_file(each))
        each.remove.clicked.connect(lambda: self._drop(each))
        self._rows.append(each)
        self.add.setEnabled(len(self._rows) < MOST)

    @Slot()
    def _on_add(self) -> None:
        self._append(_Row(EMPTY))
        self._rows[-1].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, gone: _Row) -> None:
        left = [each.authority for each in self._rows if each is not gone]
        self._put([_Row(authority) for authority in left])
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keep()

    def _ask_file(self, each: _Row) -> None:
        chooser = QFileDialog(self.window(), self.tr("File with the root certificate"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Certificates (*.pem *.crt *.cer)"), self.tr("All (*)")])

        def take(path: str) -> None:
            each.roots.setText(path)
            self.keep()

        chooser.fileSelected.connect(take)
        chooser.open()


EMPTY = Authority(name="", url="")
"""A line that nobody filled in yet."""
