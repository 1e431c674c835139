"""A captured page that changed: its banner, and two captures compared."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.domain.case import CaseEvent
from app.domain.ids import CaptureId
from app.domain.page_watch import EVENT, PageChange, PageWatch
from app.domain.watch import PostChange
from app.evidence import bundle
from tests.app.evidence.make import about, left_by_helper
from tests.gallery.capture_scenes import captures
from tests.gallery.case_scenes import NOW, thread
from ui.capture.compare_window import CompareWindow
from ui.capture.comparison import opened
from ui.panes.captures import CapturesPage
from ui.panes.thread import ThreadPane

BEFORE = "Курьер опоздал на три часа и привёз чужой заказ. Деньги не возвращают вторую неделю."
AFTER = "Курьер опоздал на два часа и привёз чужой заказ. UPD: деньги обещали вернуть завтра."
ANSWERS = ("У меня было так же", "А поддержка что говорит?", "Пишите сразу в претензию") * 6


def _changed(change: PostChange, sign: str) -> QWidget:
    found = PageChange(
        change=change,
        capture_id=CaptureId("01KA3"),
        previous_id=CaptureId("01KA1"),
        not_before=NOW - timedelta(minutes=20),
        not_after=NOW - timedelta(minutes=10),
        sign=sign,
    )
    event = CaseEvent(
        at=found.not_after,
        kind=EVENT + change.value,
        facts=tuple((name, text) for name, text in found.facts().items() if text),
    )
    whole = thread()
    pane = ThreadPane()
    pane.resize(640, 720)
    pane.show_case(replace(whole, events=(*whole.events, event)))
    return pane


def page_edited() -> QWidget:
    """The text on the page is another one."""
    return _changed(PostChange.EDITED, "text")


def page_deleted() -> QWidget:
    """The page answers that it is not there."""
    return _changed(PostChange.DELETED, "http_404")


def page_restored() -> QWidget:
    """It is there again."""
    return _changed(PostChange.RESTORED, "text")


def page_watched() -> QWidget:
    """Captures of a page that is looked at again, the last time in vain."""
    watch = PageWatch(
        id=1,
        url="https://forum.example/7",
        case_id=None,
        capture_id=CaptureId("01KA3"),
        next_at=NOW + timedelta(minutes=40),
        checked_at=NOW - timedelta(minutes=20),
        checks=3,
        reason="login_wall",
    )
    page = CapturesPage()
    page.resize(340, 720)
    page.show_case(replace(thread(), captures=captures(), page_watches=(watch,)))
    return page


def _drawn(path: Path, text: str, *, more: bool) -> None:
    """A page as a picture: advertisement, complaint, answers."""
    image = QImage(900, 1_500, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    top = 60
    if more:
        painter.fillRect(30, 30, 840, 120, QColor("#FFE9A8"))
        painter.drawText(60, 95, "Купите слона: скидка 20 % до воскресенья")
        top += 130
    for line in (text, *ANSWERS[: 12 if more else 14]):
        painter.setPen(QColor("#B8C0CC"))
        painter.drawRect(30, top, 840, 60)
        painter.setPen(QColor("#202833"))
        painter.drawText(50, top + 35, line)
        top += 76
    painter.end()
    image.save(str(path))


@cache
def _pair() -> tuple[Path, Path]:
    folder = Path(tempfile.mkdtemp())
    made = []
    for minute, text in ((2, BEFORE), (12, AFTER)):
        part = left_by_helper(folder / f"part{minute}")
        answers = "\n".join(ANSWERS[: 14 if minute == 2 else 12])
        (part / "page.txt").write_text(f"Форум о доставке\nАнна Котова\n{text}\n{answers}", "utf-8")
        _drawn(part / "page.png", text, more=minute == 12)
        given = about()
        later = given.started_at.replace(minute=minute)
        bundle.finish(part, folder / str(minute), replace(given, started_at=later))
        made.append(folder / str(minute))
    return made[0], made[1]


def _compared(tab: str, steps: int = 0) -> QWidget:
    works: list[Coroutine[Any, Any, None]] = []
    window = CompareWindow(*opened(*_pair()), works.append)
    window.show_tab(tab)
    window.resize(1100, 720)
    window.show()
    for work in works:
        asyncio.run(work)
    for _ in range(steps):
        window.step(1)
    return window


def compare_text() -> QWidget:
    """What was struck out, what was added."""
    return _compared("text")


def compare_pictures() -> QWidget:
    """Both pictures, the third difference looked at."""
    return _compared("picture", 2)


def compare_facts() -> QWidget:
    """What differs stands first."""
    return _compared("facts")


SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (
        page_edited,
        page_deleted,
        page_restored,
        page_watched,
        compare_text,
        compare_pictures,
        compare_facts,
    )
}


def size_of(name: str) -> tuple[int, int]:
    """A column of the case, or a window."""
    if name == "page_watched":
        return (340, 720)
    return (640, 720) if name.startswith("page_") else (1100, 720)
