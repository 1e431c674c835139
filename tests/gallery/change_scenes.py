"""A thread whose posts were edited, deleted and came back while it was watched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from app.domain.ids import PostId
from app.domain.post import PostVersion
from app.domain.watch import PostChange, PostEvent
from tests.desk_records import TEXT
from tests.gallery.case_scenes import NOW, thread
from ui.panes.thread import ThreadPane


def case_changes() -> QWidget:
    """Two edits unfolded, a deletion, a return, a changed rating; each with its window."""
    whole = thread()
    times = [NOW - timedelta(minutes=minutes) for minutes in (50, 30, 20)]
    texts = (TEXT.replace("Третий", "Первый"), TEXT.replace("Третий", "Второй"))
    versions = tuple(
        PostVersion(post_id=PostId(1), text=text, seen_from=times[n], seen_until=times[n + 1])
        for n, text in enumerate(texts)
    )
    gone = replace(whole.posts[1], deleted_at=times[2])
    events = (
        _event(1, PostChange.EDITED, times[1]),
        _event(1, PostChange.EDITED, times[2]),
        _event(int(gone.id), PostChange.DELETED, times[2]),
        _event(int(whole.posts[2].id), PostChange.RESTORED, times[1]),
        _event(int(whole.posts[3].id), PostChange.EDITED, times[1]),
    )
    posts = (whole.posts[0], gone, *whole.posts[2:])
    pane = ThreadPane()
    pane.resize(640, 1700)
    pane.show_case(replace(whole, posts=posts, versions=versions, post_events=events))
    for row in range(pane.view.lines.rowCount()):
        item = pane.view.lines.item(row)
        if item is not None and item.earlier:
            pane.view.lines.toggle(row)
    return pane


def _event(post: int, kind: PostChange, seen: datetime) -> PostEvent:
    before = seen - timedelta(minutes=10)
    return PostEvent(post_id=PostId(post), kind=kind, not_before=before, not_after=seen)


SCENES: dict[str, Callable[[], QWidget]] = {"case_changes": case_changes}


def size_of(name: str) -> tuple[int, int]:
    """The whole thread at once."""
    del name
    return (640, 1700)
