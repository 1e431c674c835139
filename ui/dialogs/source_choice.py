"""Where to listen: a pasted link that says it by itself, or the networks in their groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QPushButton, QWidget

from app.domain.pasted_source import Guess, recognised
from app.domain.source import SourceKind
from app.domain.web_address import page_address
from ui import words
from ui.delegates.entry import EntryDelegate
from ui.layouts import column, labelled, sentence, wide
from ui.models.entries import Entry, EntryModel

Index = QModelIndex | QPersistentModelIndex
LETTERS = 34


class NetworkList(QListView):
    """The networks in their groups.

    Signals:
        network_chosen: the name of the network that is current now.
    """

    network_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = EntryModel(self)
        self._painter = EntryDelegate(low_headings=True)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Networks"))
        self.setProperty("role", "entries")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  # Qt's name
        """Qt: another row is current."""
        super().currentChanged(current, previous)
        entry = self.rows.entry(current.row()) if current.isValid() else None
        if entry is not None and not entry.heading:
            self.network_chosen.emit(str(entry.key))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: what was chosen before comes into sight now."""
        super().showEvent(event)
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the same in another height."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def choose(self, network: str) -> None:
        """Makes a network current, if it is shown."""
        at = self.rows.row_of(network)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))
            self.scrollTo(self.rows.index(at))

    def choose_first(self) -> None:
        """The first one that is no heading."""
        for at in range(self.rows.rowCount()):
            entry = self.rows.entry(at)
            if entry is not None and not entry.heading:
                self.setCurrentIndex(self.rows.index(at))
                return


class SourceChoice(QWidget):
    """A field for a link or a word, the networks, and what is no network.

    Signals:
        network_chosen: the name of a network.
        guessed: Guess, what a pasted link means.
        import_asked, page_asked: posts from a file; a single page.
    """

    network_chosen = Signal(str)
    guessed = Signal(object)
    import_asked = Signal()
    page_asked = Signal(str)

    def __init__(self, kinds: Sequence[SourceKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = tuple(kinds)
        self._field = QLineEdit()
        self._field.setClearButtonEnabled(True)
        self._field.setPlaceholderText(self.tr("vk.com/…, t.me/…, or a name"))
        self._field.textChanged.connect(self._on_typed)
        self._field.installEventFilter(self)
        self._told = sentence(role="small")
        self._told.hide()
        self.list = NetworkList()
        self.list.network_chosen.connect(self.network_chosen)
        self._file = QPushButton(self.tr("Import a &file…"))
        self._file.clicked.connect(self.import_asked)
        self._page = QPushButton(self.tr("A single &page or letter…"))
        self._page.clicked.connect(self._ask_page)
        wide(self, LETTERS)
        whole = column(self, between="grid")
        whole.addLayout(labelled(self.tr("Paste a &link or search"), self._field))
        whole.addWidget(self._told)
        whole.addWidget(self.list, 1)
        whole.addWidget(self._file)
        whole.addWidget(self._page)
        self._show(self._kinds)

    def choose(self, network: str) -> None:
        """Makes a network current without telling what was typed."""
        self.list.choose(network)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self._field, self.list, self._file, self._page]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: the arrow down leads from the field into the list; Enter does not save yet."""
        if watched is self._field and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _show(self, kinds: Sequence[SourceKind]) -> None:
        by_network: dict[str, list[SourceKind]] = {}
        for kind in kinds:
            by_network.setdefault(kind.network, []).append(kind)
        rows: list[Entry] = []
        for group, names in words.grouped(by_network):
            title = words.network_group(group)
            rows.append(Entry(key=f"group:{group}", title=title, heading=True))
            rows += [self._entry(name, by_network[name]) for name in names]
        self.list.rows.show(rows)

    def _entry(self, network: str, kinds: Sequence[SourceKind]) -> Entry:
        what = words.source_kind(kinds[0].network, kinds[0].kind)
        if len(kinds) > 1:
            what = self.tr("%n way(s) to listen", "", len(kinds))
        return Entry(key=network, title=words.network(network), detail=what, network=network)

    @Slot()
    def _on_typed(self) -> None:
        text = self._field.text().strip()
        known = {(kind.network, kind.kind) for kind in self._kinds}
        fitting = [g for g in recognised(text) if (g.network, g.kind) in known]
        self._tell(fitting, text)
        if fitting:
            self._show(self._kinds)
            self.list.choose(fitting[0].network)
            self.guessed.emit(fitting[0])
            return
        self._show(_found(self._kinds, text))

    def _tell(self, fitting: Sequence[Guess], text: str) -> None:
        told = ""
        if fitting:
            what = words.source_kind(fitting[0].network, fitting[0].kind)
            told = f"{words.network(fitting[0].network)}: {what}"
        elif page_address(text):
            told = self.tr("We do not know how to listen to this site. Its pages can be kept.")
        elif not _found(self._kinds, text):
            told = self.tr("There is no such network here.")
        self._told.setText(told)
        self._told.setVisible(bool(told))

    @Slot()
    def _ask_page(self) -> None:
        self.page_asked.emit(page_address(self._field.text()) or "")


def _found(kinds: Sequence[SourceKind], text: str) -> tuple[SourceKind, ...]:
    """The kinds whose words hold all that was typed; an address finds all of them."""
    pieces = text.casefold().split()
    if page_address(text):
        return tuple(kinds)
    return tuple(kind for kind in kinds if all(piece in _said(kind) for piece in pieces))


def _said(kind: SourceKind) -> str:
    what = words.source_kind(kind.network, kind.kind)
    return f"{kind.network} {words.network(kind.network)} {what}".casefold()
