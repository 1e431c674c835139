"""Pages of the viewer without an engine: pictures, files of the post, a PDF, a captured thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import PurePosixPath
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from app.domain.quoting import quoted
from ui import format as shown
from ui.capture.facts import as_map
from ui.capture.viewed import Viewed
from ui.layouts import column, sentence
from ui.panes.found_text import FoundText, folded
from ui.panes.strip import Strip
from ui.pictures.bands import Bands, load_bands
from ui.pictures.view import PictureView

Start = Callable[[Coroutine[Any, Any, None]], object]
"""Begins work that takes long."""


def altered_strip(viewed: Viewed, name: str) -> Strip | None:
    """Red words over what is not as it was captured; None: it is."""
    if viewed.sound(name):
        return None
    strip = Strip()
    said = QCoreApplication.translate(
        "viewer",
        "This file is not as it was captured: what you see here proves nothing.",
    )
    strip.say(said, "late")
    return strip


def gone_page(viewed: Viewed, name: str) -> QWidget:
    """Says why there is nothing to see."""
    if viewed.listed(name):
        text = QCoreApplication.translate(
            "viewer", "This file belonged to the capture and is missing now: {file}"
        )
    else:
        text = QCoreApplication.translate("viewer", "This was not captured: {file}")
    page = QWidget()
    inner = column(page, around="wide")
    inner.addWidget(sentence(text.format(file=name), role="second"))
    inner.addStretch(1)
    return page


class PicturePage(QWidget):
    """One picture of the bundle; unpacked off the window's thread when it is first seen."""

    def __init__(self, viewed: Viewed, name: str, start: Start) -> None:
        super().__init__()
        self.picture: PictureView | None = None
        self._said = sentence(self.tr("The picture is being opened…"), role="second")
        self._whole = column(self, between="half")
        strip = altered_strip(viewed, name)
        if strip is not None:
            self._whole.addWidget(strip)
        self._whole.addWidget(self._said, 0, Qt.AlignmentFlag.AlignTop)
        start(self._load(viewed, name))

    async def _load(self, viewed: Viewed, name: str) -> None:
        path = viewed.path(name)
        bands = await asyncio.to_thread(load_bands, path) if path is not None else None
        self._show(bands)

    def _show(self, bands: Bands | None) -> None:
        if bands is None:
            self._said.setText(self.tr("This picture cannot be shown."))
            return
        self._said.hide()
        self.picture = PictureView(bands)
        self._whole.addWidget(self.picture, 1)
        self.setFocusProxy(self.picture)
        self.picture.fit()


class TextPage(QWidget):
    """A captured text; the complaint's words are marked in it."""

    def __init__(self, viewed: Viewed, name: str) -> None:
        super().__init__()
        whole = column(self, between="half")
        strip = altered_strip(viewed, name)
        if strip is not None:
            whole.addWidget(strip)
        text = folded(viewed.text(name))
        self.text = FoundText(text, self.tr("Captured text"))
        if viewed.known.complaint:
            marks = quoted(text, viewed.known.complaint)
            self._say_marks(whole, len(marks))
            self.text.mark(marks[:500])
        whole.addWidget(self.text, 1)
        self.setFocusProxy(self.text)

    def begin_find(self) -> None:
        """The key for searching was pressed."""
        self.text.begin_find()

    def _say_marks(self, whole: Any, count: int) -> None:
        if count:
            said = self.tr("The complaint's words are marked.")
        else:
            said = self.tr("The complaint's words do not stand in this text.")
        whole.addWidget(sentence(said, role="small"))


class BesidePage(QTabWidget):
    """The author's profile, or the thread around: its picture and its text."""

    def __init__(self, viewed: Viewed, folder: str, start: Start) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self._pictures: list[PicturePage] = []
        for name in ("page.png", "screen.png"):
            if viewed.path(folder + name):
                page = PicturePage(viewed, folder + name, start)
                self._pictures.append(page)
                self.addTab(page, self.tr("Picture"))
                break
        if viewed.path(folder + "page.txt"):
            self.addTab(TextPage(viewed, folder + "page.txt"), self.tr("Text"))
        if not self.count():
            self.addTab(gone_page(viewed, folder), self.tr("Nothing"))

    @property
    def picture(self) -> PictureView | None:
        """The picture that is seen now."""
        page = self.currentWidget()
        return page.picture if isinstance(page, PicturePage) else None

    def begin_find(self) -> None:
        """Turns to the text and searches there."""
        for at in range(self.count()):
            page = self.widget(at)
            if isinstance(page, TextPage):
                self.setCurrentIndex(at)
                page.begin_find()


class MediaPage(QSplitter):
    """The files of the post: pictures are shown, everything else is only listed."""

    def __init__(self, viewed: Viewed, start: Start) -> None:
        super().__init__()
        self._viewed = viewed
        self._start = start
        self._names = viewed.below("media/")
        self._made: dict[str, QWidget] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Files of the post"))
        for name in self._names:
            self.list.addItem(QListWidgetItem(self._line(name)))
        self._stack = QStackedWidget()
        self.addWidget(self.list)
        self.addWidget(self._stack)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)  # Qt has no keyword
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self._on_row)
        if self._names:
            self.list.setCurrentRow(0)
        else:
            self._stack.addWidget(gone_page(viewed, "media/"))

    @property
    def picture(self) -> PictureView | None:
        """The picture that is seen now."""
        page = self._stack.currentWidget()
        return page.picture if isinstance(page, PicturePage) else None

    def _line(self, name: str) -> str:
        path = self._viewed.path(name)
        size = shown.size(path.stat().st_size) if path else ""
        return f"{PurePosixPath(name).name} · {size}"

    @Slot(int)
    def _on_row(self, at: int) -> None:
        if not 0 <= at < len(self._names):
            return
        name = self._names[at]
        if name not in self._made:
            self._made[name] = self._page(name)
            self._stack.addWidget(self._made[name])
        self._stack.setCurrentWidget(self._made[name])

    def _page(self, name: str) -> QWidget:
        about = as_map(as_map(self._viewed.facts.get("files")).get(name))
        kind = str(about.get("type") or "")
        if kind.startswith("image/") and "svg" not in kind:
            return PicturePage(self._viewed, name, self._start)
        page = QWidget()
        inner = column(page, around="wide")
        said = self.tr(
            "Only pictures are shown here: a file of a stranger is never opened or run. "
            "It lies in the folder of the capture."
        )
        inner.addWidget(sentence(f"{PurePosixPath(name).name} · {kind}", role="strong"))
        inner.addWidget(sentence(said, role="second"))
        inner.addStretch(1)
        return page
