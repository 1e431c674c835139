"""Captures in all their states, the timeline, the viewer's pages and the dialogs of evidence."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.evidence import (
    Capture,
    CaptureKind,
    CaptureOrigin,
    CaptureStatus,
    Finding,
    Stamp,
    StampState,
)
from app.domain.ids import CaptureId
from app.domain.redaction import Found
from app.domain.timeline import Moment, Teller, Topic
from app.domain.watch import PostChange
from tests.gallery.card_scenes import card
from tests.gallery.case_scenes import _capture
from ui.capture.viewed import Known, Viewed
from ui.capture.viewer_window import ViewerWindow
from ui.dialogs.delete_capture import DeleteCaptureDialog
from ui.dialogs.redact import RedactDialog
from ui.panes.captures import CapturesPage
from ui.panes.details import Details
from ui.pictures.bands import load_bands

NOW = clock.now()
COMPLAINT = "Третий день жду заказ, поддержка молчит. Верните деньги!"


def capture(number: int, **more: Any) -> Capture:
    """One of a chain of captures, the newest with the highest number."""
    at = NOW - timedelta(days=5 - number, minutes=7)
    given: dict[str, Any] = {"id": CaptureId(f"01KA{number}"), "started_at": at}
    return replace(_capture(), **{**given, **more})


def captures() -> tuple[Capture, ...]:
    """Edited, answered, with a login, partial, failed, deleted, taken in."""
    return (
        capture(5, kind=CaptureKind.CLOSING, logged_in=True),
        capture(4, kind=CaptureKind.ANSWER, status=CaptureStatus.PARTIAL, reason="cut"),
        capture(3, previous_id=CaptureId("01KA1"), change=PostChange.EDITED),
        capture(2, status=CaptureStatus.FAILED, reason="http_404", size=0, text_found=None),
        capture(1, origin=CaptureOrigin.IMPORTED, text_found=False),
        capture(0, deleted_at=NOW, deleted_reason="По запросу автора", kind=CaptureKind.PAGE),
    )


def stamp(state: StampState, authority: str, number: int = 1) -> Stamp:
    """A stamp of capture 5."""
    moment = NOW if state is StampState.STAMPED else None
    return Stamp(
        id=number,
        subject="01KA5",
        digest="ab" * 32,
        authority=authority,
        state=state,
        moment=moment,
    )


STAMPS = (
    stamp(StampState.STAMPED, "freetsa"),
    stamp(StampState.STAMPED, "digicert"),
    stamp(StampState.PENDING, "sectigo"),
)


def page_of_captures() -> QWidget:
    """Фиксации."""
    pane = CapturesPage()
    pane.show_case(card(captures=captures()))
    pending = stamp(StampState.PENDING, "freetsa")
    pane.show_stamps({CaptureId("01KA5"): STAMPS, CaptureId("01KA3"): (pending,)})
    pane.say_verified(CaptureId("01KA3"), [Finding(item="x", holds=True, code="intact")] * 24)
    return pane


def moments() -> tuple[Moment, ...]:
    """A case from its post to the deletion of a capture."""
    told: tuple[tuple[str, Topic, Teller, str, dict[str, str]], ...] = (
        ("found", Topic.POST, Teller.EVENT, "", {}),
        ("captured", Topic.PROOF, Teller.JOURNAL, "Иванова", {"status": "complete"}),
        ("stamp", Topic.PROOF, Teller.STAMP, "freetsa", {}),
        ("viewed", Topic.PROOF, Teller.JOURNAL, "Иванова", {}),
        ("sent", Topic.ANSWER, Teller.EVENT, "", {}),
        ("edited", Topic.POST, Teller.EVENT, "", {}),
        ("verified", Topic.PROOF, Teller.JOURNAL, "Петров", {"result": "intact"}),
        ("exported", Topic.PROOF, Teller.JOURNAL, "Петров", {"file": "case-7.zip"}),
        ("deleted", Topic.PROOF, Teller.JOURNAL, "Петров", {"reason": "по запросу автора"}),
    )
    return tuple(
        Moment(
            at=NOW - timedelta(hours=9 * (len(told) - at)), kind=kind, topic=topic, teller=teller,
            who=who, facts=facts, seq=at + 40 if teller is Teller.JOURNAL else None,
        )
        for at, (kind, topic, teller, who, facts) in enumerate(told)
    )  # fmt: skip


def case_journal() -> QWidget:
    """Журнал of a case, in the narrow column."""
    pane = Details()
    pane.show_case(card(captures=captures()))
    pane.timeline.show_moments(moments())
    pane.tabs.setCurrentWidget(pane.timeline)
    return pane


def redact_dialog(tab: int = 0) -> QWidget:
    """Three places are marked, personal data was found in the text."""
    bands = load_bands(bundle() / "page.png")
    dialog = RedactDialog("01KA5", [("page.png", bands), ("screen.png", bands)] if bands else [])
    for at, reason in enumerate(("name", "phone", "other")):
        dialog.pages[0].reason.setCurrentIndex(dialog.pages[0].reason.findData(reason))
        dialog.pages[0].canvas.add(QRect(40, 80 * at + 40, 300 - 60 * at, 30))
    found = (("Анна Петрова", "name", 3), ("+7 916 123-45-67", "phone", 1), ("@anna", "nick", 1))
    dialog.text.show_found([Found(text=t, reason=r, count=c) for t, r, c in found])
    dialog.tabs.setCurrentIndex(tab)
    return dialog


def redact_text() -> QWidget:
    """The same dialog, its text."""
    return redact_dialog(2)


def delete_capture() -> QWidget:
    """The last good capture is about to be deleted."""
    return DeleteCaptureDialog(capture(5), last=True)


@cache
def bundle() -> Path:
    """A bundle of the second format with everything that has a tab, as files only."""
    folder = Path(tempfile.mkdtemp(prefix="otklik-gallery-"))
    picture = QImage(1280, 5200, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setFont(painter.font())
    for row in range(60):
        painter.drawText(40, 80 * row + 60, f"{row + 1}. {COMPLAINT}")
    painter.end()
    for name in ("page.png", "screen.png", "framed.png", "author/page.png", "media/photo.png"):
        (folder / name).parent.mkdir(exist_ok=True)
        picture.save(str(folder / name))
    text = "\n".join(f"Комментарий {row}: всё хорошо." for row in range(30))
    (folder / "page.txt").write_text(f"Мигомир\n{text}\n{COMPLAINT}\n{text}", "utf-8")
    for name in ("author/page.txt", "context/page.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"Анна Петрова\n{text}", "utf-8")
    (folder / "media" / "clip.mp4").write_bytes(b"\0" * 90_000)
    (folder / "stamps").mkdir()
    (folder / "stamps" / "freetsa.tsr").write_bytes(b"\0" * 1542)
    return folder


def _viewer(tab: str, **more: Any) -> ViewerWindow:
    folder = bundle()
    names = (
        *("page.png", "screen.png", "framed.png", "page.wacz", "page.mhtml", "page.pdf"),
        *("author/page.png", "context/page.txt", "media/photo.png", "media/clip.mp4"),
    )
    kinds = {".png": "image/png", ".mp4": "video/mp4"}
    facts = {
        "id": "01KADAPQ5GTESTTESTTESTTEST", "url": "https://vk.com/wall-1_1?reply=2",
        "final_url": "https://vk.com/wall-1_1?reply=2", "title": "Мигомир: отзывы покупателей",
        "status": "complete", "operator": "Иванова А. П.", "started_at": "2026-11-22T10:02:11Z",
        "finished_at": "2026-11-22T10:02:14Z", "http_status": 200, "remote_ip": "87.240.132.72",
        "files": {n: {"bytes": 90_000, "type": kinds.get(Path(n).suffix, "")} for n in names},
    }  # fmt: skip
    known = Known(complaint=COMPLAINT, timeline=moments(), stamps=STAMPS)
    given: dict[str, Any] = {
        "folder": folder, "facts": facts, "known": known, "engine": False,
        "findings": tuple(Finding(item=name, holds=True, code="intact") for name in names),
    }  # fmt: skip
    window = ViewerWindow(Viewed(**{**given, **more}), asyncio.run)
    window.show_tab(tab)
    return window


def viewer_altered() -> QWidget:
    """The picture was altered: it is shown under a red strip."""
    altered = Finding(item="page.png", holds=False, code="altered")
    return _viewer("picture", findings=(altered,))


def viewer_alone() -> QWidget:
    """Opened by itself: there is no journal to ask."""
    return _viewer("journal", known=Known())


def viewer_find() -> QWidget:
    """Searching in the captured text."""
    window = _viewer("text")
    page: Any = window.page()
    page.begin_find()
    page.text.line.field.setText("хорошо")
    page.text.search("хорошо", forward=True)
    return window


TABS = (
    "picture", "framed", "text", "page", "mhtml", "pdf", "author", "context", "media", "facts",
    "check", "stamps", "journal",
)  # fmt: skip


def _tab(name: str) -> Callable[[], QWidget]:
    return lambda: _viewer(name)


SCENES: dict[str, Callable[[], QWidget]] = {
    "captures_all": page_of_captures,
    "case_journal": case_journal,
    "delete_capture": delete_capture,
    "redact_dialog": redact_dialog,
    "redact_text": redact_text,
    "viewer_altered": viewer_altered,
    "viewer_alone": viewer_alone,
    "viewer_find": viewer_find,
    **{f"viewer_{name}": _tab(name) for name in TABS},
}


def size_of(name: str) -> tuple[int, int]:
    """The details at their narrowest; the viewer at a middling size."""
    if name in ("captures_all", "case_journal"):
        return (340, 1250)
    return (520, 300) if name == "delete_capture" else (1100, 720)
