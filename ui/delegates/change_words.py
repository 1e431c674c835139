"""What became of a post: edited, deleted, there again, and between which looks (L16)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from app.domain.page_watch import PageChange
from app.domain.post import Post, PostVersion
from app.domain.text_diff import Change, compare
from app.domain.watch import PostChange, PostEvent
from ui import format as shown
from ui.delegates.bubble_said import Piece, Stretch
from ui.models.thread_items import ThreadItem

EDITS_SHOWN = 5
Rows = list[tuple[Piece, ...]]


class ChangeWords(QObject):
    """Banners above a post, and its earlier texts beside what stands there now."""

    def banners(self, item: ThreadItem, post: Post, now: datetime) -> Rows:
        """One line for each thing that a person has to know."""
        rows: Rows = []
        if post.deleted_at is not None:
            rows.append((self._deleted(item, post.deleted_at, now),))
        elif restored := _last(item.changes, PostChange.RESTORED):
            text = self.tr("Was deleted; there again {window}.")
            text = text.format(window=self.window(restored, now))
            rows.append(
                (Piece(text=text, font="small", tone="tone.info.text", ground="tone.info"),)
            )
        if item.earlier:
            rows.append((self._edited(item, now), self._toggle()))
        elif edited := _last(item.changes, PostChange.EDITED):
            text = self.tr("Attachments or rating changed {window}; the text did not.")
            text = text.format(window=self.window(edited, now))
            rows.append(
                (Piece(text=text, font="small", tone="tone.soon.text", ground="tone.soon"),)
            )
        return rows

    def differences(self, item: ThreadItem, post: Post, now: datetime) -> Rows:
        """Each earlier text beside the one after it, the newest first."""
        texts = [*(version.text for version in item.earlier), post.text]
        rows: Rows = []
        steps = list(zip(item.earlier, texts[1:], strict=True))[-EDITS_SHOWN:]
        for version, after in reversed(steps):
            if rows:
                rows.append((self._when(item, version, now),))
            rows.append((difference(version.text, after),))
        legend = self.tr("Struck out: before. Underlaid: after.")
        rows.append((Piece(text=legend, font="small", tone="text.faint"),))
        return rows

    def window(self, event: PostEvent | PageChange, now: datetime) -> str:
        """Between which of our looks it happened: «между 12:03 и 12:13»."""
        first = shown.short_moment(event.not_before, now)
        last = shown.short_moment(event.not_after, now)
        if first == last:
            return self.tr("at {moment}").format(moment=last)
        if event.not_before.astimezone().date() == event.not_after.astimezone().date():
            last = shown.clock(event.not_after)
        return self.tr("between {first} and {last}").format(first=first, last=last)

    def _deleted(self, item: ThreadItem, at: datetime, now: datetime) -> Piece:
        if event := _last(item.changes, PostChange.DELETED):
            text = self.tr("Deleted on the page {window}. The text is kept here.")
            text = text.format(window=self.window(event, now))
        else:
            text = self.tr("Deleted on the page, noticed {when}. The text is kept here.")
            text = text.format(when=shown.short_moment(at, now))
        return Piece(text=text, font="small", tone="tone.late.text", ground="tone.late")

    def _edited(self, item: ThreadItem, now: datetime) -> Piece:
        event = _of_version(item, item.earlier[-1])
        if event is None:
            text = self.tr("Edited, noticed {when}")
            text = text.format(when=shown.short_moment(item.earlier[-1].seen_until, now))
        else:
            text = self.tr("Edited {window}").format(window=self.window(event, now))
        if len(item.earlier) > 1:
            text += " · " + self.tr("%n edit(s) in all", "", len(item.earlier))
        return Piece(text=text, font="small", tone="tone.soon.text", ground="tone.soon")

    def _toggle(self) -> Piece:
        text = self.tr("Before and after")
        return Piece(text=text, font="small", tone="text.link", action="toggle")

    def _when(self, item: ThreadItem, version: PostVersion, now: datetime) -> Piece:
        event = _of_version(item, version)
        if event is not None:
            text = self.tr("Edited {window}").format(window=self.window(event, now))
        else:
            text = self.tr("Edited, noticed {when}")
            text = text.format(when=shown.short_moment(version.seen_until, now))
        return Piece(text=text, font="small.strong", tone="text.second")


def difference(before: str, after: str) -> Piece:
    """Two texts in one: what went is struck out, what came is underlaid."""
    text, stretches = "", []
    for piece in compare(before, after):
        if piece.change is not Change.KEPT:
            removed = piece.change is Change.REMOVED
            ground = "diff.removed" if removed else "diff.added"
            end = len(text) + len(piece.text)
            stretches.append(Stretch(len(text), end, ground, struck=removed))
        text += piece.text
    return Piece(text=text, stretches=tuple(stretches))


def _last(changes: tuple[PostEvent, ...], kind: PostChange) -> PostEvent | None:
    return next((event for event in reversed(changes) if event.kind is kind), None)


def _of_version(item: ThreadItem, version: PostVersion) -> PostEvent | None:
    """The edit that ended this version."""
    edits = (event for event in item.changes if event.kind is PostChange.EDITED)
    return next((event for event in edits if event.not_after == version.seen_until), None)
