"""What the steps of the tour share: the window, the shown case, walking the queue."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.case import QueueRow
from app.domain.evidence import Capture, CaptureStatus
from app.domain.ids import CaseId
from app.domain.whole_case import WholeCase
from app.errors import TourFailed
from ui.furnish import Furnished
from ui.panes.composer import Composer
from ui.panes.details import Details
from ui.sample_run import SampleRun
from ui.shortcuts import Keys
from ui.tour_hands import Hands

CAPTURE_S = 90.0
"""A slow machine may take its time to start Chromium."""


class Day:
    """The window, the hands, and the sample that plays along."""

    def __init__(self, hands: Hands, sample: SampleRun, furnished: Furnished) -> None:
        self.hands = hands
        self.sample = sample
        self.furnished = furnished
        self.window = hands.window

    @property
    def composer(self) -> Composer:
        """Where answers are written."""
        return self.furnished.case.composer

    @property
    def details(self) -> Details:
        """The pane right of the thread."""
        return self.furnished.case.details

    @property
    def case(self) -> WholeCase:
        """The case that is shown.

        Raises:
            TourFailed: none is.
        """
        whole = self.furnished.case.presenter.acts.whole
        if whole is None:
            raise self.failed("no case is shown")
        return whole

    def failed(self, state: str) -> TourFailed:
        """A state that this step did not reach."""
        return TourFailed(step=self.hands.step, state=state)

    def shows(self, case_id: CaseId) -> bool:
        """Whether this case stands in the thread."""
        whole = self.furnished.case.presenter.acts.whole
        return whole is not None and whole.case.id == case_id

    def rows(self) -> list[QueueRow]:
        """The rows of the queue that are in memory: the first page at least."""
        model = self.window.model
        found = (model.row(at) for at in range(min(64, model.rowCount())))
        return [row for row in found if row is not None]

    async def go_to(self, wanted: Callable[[QueueRow], bool]) -> QueueRow:
        """Walks down the queue from its top, key by key, to the first case that fits.

        Raises:
            TourFailed: none fits.
        """
        queue, model = self.window.queue.list, self.window.model
        queue.setFocus()
        await self.hands.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        for _ in range(model.rowCount()):
            at = queue.currentIndex().row()
            await self.hands.until("a row is read", partial(self._is_read, at))
            row = model.row(at)
            if row is not None and wanted(row):
                await self.hands.until("the case is shown", partial(self.shows, row.id))
                return row
            await self.hands.key(Keys.NEXT_CASE)
        raise self.failed("no case of the queue fits")

    def _is_read(self, at: int) -> bool:
        return self.window.model.row(at) is not None

    async def open_tab(self, page: QWidget) -> None:
        """Clicks a tab of the details."""
        tabs = self.details.tabs
        await self.hands.click(self.details.line.name_of(page))
        await self.hands.until("the tab is open", lambda: tabs.currentWidget() is page)

    async def capture(self) -> Capture:
        """One key; the finished capture of the shown case.

        Raises:
            TourFailed: it is not complete.
        """
        before = {capture.id for capture in self.case.captures}
        self.furnished.case.thread.view.setFocus()
        await self.hands.key(Keys.CAPTURE)

        def made() -> list[Capture]:
            return [one for one in self.case.captures if one.id not in before]

        await self.hands.until("the page is captured", made, CAPTURE_S)
        if made()[0].status is not CaptureStatus.COMPLETE:
            raise self.failed(f"capture {made()[0].status}: {made()[0].reason}")
        return made()[0]

    def captured_text(self, capture: Capture) -> str:
        """The text of a captured page, as it lies on the disk."""
        folder: Path = self.furnished.desk.workspace.root / capture.folder
        return (folder / "page.txt").read_text("utf-8")
