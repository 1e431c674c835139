"""One warm helper for many tests: starting a page engine costs seconds, a page in it does not."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage, QImageReader

from app.domain.evidence import Capture
from app.services.capturing import CaptureOrder, make_bundle
from app.services.helper_process import Limits
from app.services.page_engines import PageEngines

Result = TypeVar("Result")
Pixels = npt.NDArray[np.uint8]
QUICK = Limits(load_s=2.0, whole_s=40.0)


class Warm:
    """The engine's side in a loop of its own, as tests have one loop each."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.engines = PageEngines()

    def take(self, url: str, folder: Path, *allow: str, **more: Any) -> Capture:
        """Captures a page; `allow` are `HOST:PORT` pairs."""
        values: dict[str, Any] = {"limits": QUICK, "run": self.engines.capture, **more}
        order = CaptureOrder(url=url, allow=allow, **values)
        return self.run(make_bundle(order, folder))

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Waits for it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(120)

    def close(self) -> None:
        """Ends helper and loop."""
        self.run(self.engines.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()


def pixels(path: Path) -> Pixels:
    """Rows, columns, red-green-blue."""
    QImageReader.setAllocationLimit(1024)
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8)
    rows = flat.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 3]
    return rows.reshape(image.height(), image.width(), 3).copy()  # outlives the image


def rows_of(picture: Pixels, colour: tuple[int, int, int], column: int = 640) -> list[int]:
    """In which rows a column has a colour."""
    same = (picture[:, column] == np.array(colour, np.uint8)).all(axis=1)
    return [int(row) for row in np.flatnonzero(same)]
