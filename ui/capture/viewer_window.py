"""The window of one capture: picture, text, archived page, facts, and whether it all holds."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.evidence import Finding
from app.errors import BundleBroken
from ui import theme
from ui.capture.archive import Archive
from ui.capture.facts import rows
from ui.capture.picture import scrolled
from ui.capture.replay import Replay
from ui.words import evidence as words


class ViewerWindow(QMainWindow):
    """Shows only what lies in the bundle; nothing in it reaches the network."""

    def __init__(
        self,
        folder: Path,
        manifest: Mapping[str, Any],
        findings: tuple[Finding, ...],
        *,
        engine: bool,
    ) -> None:
        super().__init__()
        self.closed = asyncio.Event()
        self.replay: Replay | None = None
        self._folder = folder
        self._manifest = manifest
        self._findings = findings
        self._engine = engine
        self._shown = False
        self._tasks: set[asyncio.Task[None]] = set()
        title = str(manifest.get("title") or manifest.get("url") or folder.name)
        self.setWindowTitle(self.tr("Capture: {title}").format(title=title[:120]))
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.addWidget(self._head())
        column.addWidget(self._verdict())
        self.tabs = self._pages()
        column.addWidget(self.tabs)
        self.setCentralWidget(body)
        look = theme.current()
        self.resize(look.metric("window.wide"), look.metric("window.high"))
        self.tabs.currentChanged.connect(self._on_tab)

    def show_tab(self, name: str) -> None:
        """Turns to a tab: picture, screen, text, page or facts."""
        for at in range(self.tabs.count()):
            if self._name(at) == name:
                self.tabs.setCurrentIndex(at)

    def with_scripts(self) -> None:
        """As if the person had asked for the archived page's scripts."""
        self._scripts.setChecked(True)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """The process ends with its window."""
        self.closed.set()
        super().closeEvent(event)

    def _head(self) -> QLabel:
        label = _plain(str(self._manifest.get("final_url") or self._manifest.get("url") or ""))
        label.setProperty("kind", "title")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _verdict(self) -> QLabel:
        bad = [finding for finding in self._findings if not finding.holds]
        if bad:
            named = "; ".join(words.finding(f.code, f.item, f.facts) for f in bad[:10])
            text = self.tr("This capture was changed. {items}").format(items=named)
        else:
            text = self.tr(
                "Nothing was changed since the capture ({count} checks). This does not prove "
                "that the server really sent it, nor who the author is."
            ).format(count=len(self._findings))
        label = _plain(text)
        label.setObjectName("verdict")
        label.setProperty("tone", "late" if bad else "good")
        return label

    def _pages(self) -> QTabWidget:
        tabs = QTabWidget(self)
        for name, title in (
            ("page.png", self.tr("Whole page")),
            ("screen.png", self.tr("First screen")),
        ):
            picture = scrolled(self._folder / name) if (self._folder / name).exists() else None
            if picture is not None:
                picture.setObjectName("picture" if name == "page.png" else "screen")
                tabs.addTab(picture, title)
        text = QPlainTextEdit(_read(self._folder / "page.txt"))
        text.setReadOnly(True)  # Qt has no keyword
        text.setObjectName("text")
        tabs.addTab(text, self.tr("Text"))
        tabs.addTab(self._page_tab(), self.tr("Archived page"))
        tabs.addTab(self._facts_tab(), self.tr("Facts"))
        return tabs

    def _page_tab(self) -> QWidget:
        tab = QWidget()
        tab.setObjectName("page")
        column = QVBoxLayout(tab)
        self._scripts = QCheckBox(self.tr("With scripts"))
        self._scripts.setToolTip(self.tr("The page's own scripts run, closed off from the network"))
        self._scripts.toggled.connect(self._on_scripts)
        self._said = _plain("")
        row = QHBoxLayout()
        row.addWidget(self._scripts)
        row.addWidget(self._said, 1)
        column.addLayout(row)
        archive = self._archive()
        self._scripts.setEnabled(archive is not None)
        if archive is not None:
            self.replay = Replay(archive, tab)
            self.replay.left_archive.connect(self._on_left)
            column.addWidget(self.replay, 1)
        else:
            column.addStretch(1)
        return tab

    def _archive(self) -> Archive | None:
        """Only an archive that holds is played: an altered one is evidence of nothing."""
        path = self._folder / "page.wacz"
        if not self._engine:
            self._said.setText(self.tr("As root the archived page is not shown: no sandbox."))
            return None
        holds = [f.holds for f in self._findings if f.item.startswith("page.wacz")]
        if not path.exists() or not all(holds):
            self._said.setText(self.tr("There is no sound archive in this capture."))
            return None
        try:
            return Archive(path.read_bytes())
        except BundleBroken:
            self._said.setText(self.tr("There is no sound archive in this capture."))
            return None

    def _facts_tab(self) -> QTableWidget:
        lines = rows(self._manifest)
        lines += [
            (finding.item, words.finding(finding.code, finding.item, finding.facts))
            for finding in self._findings
        ]
        table = QTableWidget(len(lines), 2)
        table.setObjectName("facts")
        table.setHorizontalHeaderLabels([self.tr("What"), self.tr("Value")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for at, (name, value) in enumerate(lines):
            table.setItem(at, 0, QTableWidgetItem(name))
            table.setItem(at, 1, QTableWidgetItem(value))
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return table

    @Slot(int)
    def _on_tab(self, at: int) -> None:
        if self._name(at) == "page" and not self._shown:
            self._play()

    @Slot(bool)
    def _on_scripts(self, on: bool) -> None:  # noqa: FBT001  # Qt's signal
        del on
        self._play()

    @Slot(str)
    def _on_left(self, url: str) -> None:
        self._said.setText(self.tr("Not in the archive: {url}").format(url=url[:200]))

    def _name(self, at: int) -> str:
        tab = self.tabs.widget(at)
        return tab.objectName() if tab is not None else ""

    def _play(self) -> None:
        if self.replay is not None:
            self._shown = True
            self._start(self._show_page(self.replay))

    async def _show_page(self, replay: Replay) -> None:
        self._said.setText("")
        hops = self._manifest.get("hops") or [{}]
        url = str(hops[-1].get("url") or self._manifest.get("url"))
        if not await replay.show_page(url, scripts=self._scripts.isChecked()):
            self._said.setText(self.tr("The archived page cannot be shown by this Qt."))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _plain(text: str) -> QLabel:
    """A label whose text is foreign: never markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)  # Qt has no keyword
    label.setText(text)
    return label


def _read(path: Path) -> str:
    return path.read_text("utf-8", "replace") if path.exists() else ""
