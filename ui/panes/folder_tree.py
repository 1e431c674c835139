"""The tree of folders of templates: choose one, rename or move one (C3)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeView, QWidget

from ui.models.folders import FOLDER, FolderTree

Index = QModelIndex | QPersistentModelIndex


class FolderTreeView(QTreeView):
    """Arrows walk, F2 renames.

    Signals:
        chosen: the path of a folder; empty: all templates.
        rename_asked: the path of a folder.
    """

    chosen = Signal(str)
    rename_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folders = FolderTree(self)
        self.setModel(self.folders)
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Folders"))
        self.setProperty("role", "entries")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 18)
        self.customContextMenuRequested.connect(self._menu)
        self._path = ""

    def show_folders(self, counts: Mapping[str, int]) -> None:
        """Folders with how many templates each holds; the chosen one stays, if it is there."""
        wanted = self._path
        self.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.folders.show(counts)
        self.expandAll()
        place = self.folders.place(wanted)
        self.setCurrentIndex(place if place.isValid() else self.folders.place(""))
        self.blockSignals(False)  # noqa: FBT003
        self._path = self.path()

    def path(self) -> str:
        """The chosen folder; empty: all."""
        return str(self.currentIndex().data(FOLDER) or "")

    def choose(self, path: str) -> None:
        """Another folder."""
        place = self.folders.place(path)
        if place.isValid():
            self.setCurrentIndex(place)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  # Qt's name
        """Qt: another folder is current."""
        super().currentChanged(current, previous)
        path = str(current.data(FOLDER) or "")
        if current.isValid() and path != self._path and not self.signalsBlocked():
            self._path = path
            self.chosen.emit(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: F2 renames."""
        if event.key() == Qt.Key.Key_F2 and self.path():
            self.rename_asked.emit(self.path())
            return
        super().keyPressEvent(event)

    @Slot(QPoint)
    def _menu(self, at: QPoint) -> None:
        path = str(self.indexAt(at).data(FOLDER) or "")
        if path:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            act = menu.addAction(self.tr("Rename or move…"))
            act.setData(path)
            menu.triggered.connect(self._on_menu)
            menu.popup(self.viewport().mapToGlobal(at))

    def _on_menu(self, act: object) -> None:
        path = str(act.data() or "")  # type: ignore[attr-defined]  # a QAction
        self.rename_asked.emit(path)
