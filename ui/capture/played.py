"""The pages that need the engine: the archive played, and the page kept as one file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from app.errors import BundleBroken
from ui.capture.archive import Archive
from ui.capture.facts import address_of
from ui.capture.replay import ClosedIn, OneFile, Replay
from ui.capture.viewed import Viewed
from ui.capture.viewer_pages import Start
from ui.layouts import column, row, sentence
from ui.panes.found_text import FindLine


class Played(QWidget):
    """What both share: the line above, searching, size, and what is said of links that lead out."""

    def __init__(self) -> None:
        super().__init__()
        self.closed_in: ClosedIn | None = None
        self.said = sentence(role="small")
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.line = FindLine()
        self.line.asked.connect(self._on_find)
        self.line.closed.connect(self._on_found)
        self.head = row(self.said)
        self.head.setStretch(0, 1)
        self.whole = column(self, between="half")
        self.whole.addLayout(self.head)
        self.whole.addWidget(self.line)
        self._scale = 1.0

    @property
    def picture(self) -> Played | None:
        """What the keys for larger and smaller go to."""
        return self if self.closed_in is not None else None

    def begin_find(self) -> None:
        """The key for searching was pressed."""
        if self.closed_in is not None:
            self.line.begin()

    @Slot()
    def larger(self) -> None:
        """A tenth more."""
        self._zoom(self._scale * 1.1)

    @Slot()
    def smaller(self) -> None:
        """A tenth less."""
        self._zoom(self._scale / 1.1)

    @Slot()
    def fit(self) -> None:
        """The page's own size."""
        self._zoom(1.0)

    def hold(self, closed_in: ClosedIn) -> None:
        """Puts the view where it is seen."""
        self.closed_in = closed_in
        closed_in.left_archive.connect(self._on_left)
        self.whole.addWidget(closed_in, 1)
        self.setFocusProxy(closed_in)

    def nothing(self, why: str) -> None:
        """Why nothing is played."""
        self.said.setText(why)
        self.whole.addStretch(1)

    def _zoom(self, factor: float) -> None:
        self._scale = min(5.0, max(0.25, factor))
        if self.closed_in is not None:
            self.closed_in.zoom(self._scale)

    @Slot(str)
    def _on_left(self, url: str) -> None:
        self.said.setText(self.tr("Not in the archive: {url}").format(url=url[:200]))

    @Slot(str, bool)
    def _on_find(self, text: str, forward: bool) -> None:  # noqa: FBT001  # Qt's signal
        if self.closed_in is not None:
            self.closed_in.search(text, forward=forward)

    @Slot()
    def _on_found(self) -> None:
        if self.closed_in is not None:
            self.closed_in.search("", forward=True)
            self.closed_in.setFocus(Qt.FocusReason.OtherFocusReason)


class ArchivedPage(Played):
    """page.wacz played; its scripts only if the person asks for them."""

    def __init__(self, viewed: Viewed, start: Start) -> None:
        super().__init__()
        self._viewed = viewed
        self._start = start
        self.scripts = QCheckBox(self.tr("With scripts (no network)"))
        self.scripts.setToolTip(self.tr("The page's own scripts run, closed off from the network"))
        self.home = QPushButton(self.tr("Back to the page"))
        self.home.setProperty("size", "small")
        self.home.hide()
        self.head.insertWidget(0, self.scripts)
        self.head.addWidget(self.home)
        archive = self._archive()
        self.scripts.setEnabled(archive is not None)
        if archive is None:
            return
        self.replay = Replay(archive)
        self.hold(self.replay)
        self.scripts.toggled.connect(self._play)
        self.home.clicked.connect(self._play)
        self.replay.walked.connect(self._on_walked)
        self._play()

    def _archive(self) -> Archive | None:
        """Only an archive that holds is played: an altered one is evidence of nothing."""
        path = self._viewed.path("page.wacz")
        if not self._viewed.engine:
            self.nothing(self.tr("As root the archived page is not shown: no sandbox."))
        elif path is None or not self._viewed.sound("page.wacz"):
            self.nothing(self.tr("There is no sound archive in this capture."))
        else:
            try:
                return Archive(path.read_bytes())
            except (BundleBroken, OSError):
                self.nothing(self.tr("There is no sound archive in this capture."))
        return None

    @Slot(str)
    def _on_walked(self, url: str) -> None:
        """A link led to another archived page: there is a way back."""
        self.home.setVisible(url.partition("#")[0] != address_of(self._viewed.facts))

    @Slot()
    def _play(self) -> None:
        self._start(self._show())

    async def _show(self) -> None:
        self.said.setText(self.tr("Scripts are off: what they would add is missing."))
        if self.scripts.isChecked():
            self.said.setText(self.tr("The page's scripts run; the network is closed."))
        url = address_of(self._viewed.facts)
        if not await self.replay.show_page(url, scripts=self.scripts.isChecked()):
            self.said.setText(self.tr("The archived page cannot be shown by this Qt."))


class SingleFilePage(Played):
    """page.mhtml opened, scripts never."""

    def __init__(self, viewed: Viewed) -> None:
        super().__init__()
        path = viewed.path("page.mhtml")
        if not viewed.engine:
            self.nothing(self.tr("As root the archived page is not shown: no sandbox."))
        elif path is None or not viewed.sound("page.mhtml"):
            self.nothing(self.tr("There is no sound page file in this capture."))
        else:
            self.said.setText(self.tr("The page as one file: no scripts, no network."))
            file = OneFile()
            self.hold(file)
            file.show_file(path)
