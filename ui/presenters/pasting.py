"""Pages, letters and texts that are pasted or dropped become cases in one gesture (L11)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.web_address import page_address
from app.errors import AppError
from ui import format as shown
from ui import words
from ui.dialogs.paste import FoundPost, PasteDialog
from ui.dropping import DropTarget
from ui.presenters.desk import Desk
from ui.presenters.evidence import EvidencePresenter
from ui.presenters.hub import Notice

INSIDE = "source.inside"
"""The address leads to this computer or a private network."""


class PastePresenter(QObject):
    """Reads what was given, asks only where there is something to choose, opens the cases."""

    def __init__(self, desk: Desk, owner: QWidget, evidence: EvidencePresenter) -> None:
        super().__init__()
        self._desk = desk
        self._owner = owner
        self._evidence = evidence
        target = DropTarget(owner)
        target.text_dropped.connect(self.take_text)
        target.file_dropped.connect(self.take_file)
        desk.hub.paste_asked.connect(self.ask)
        desk.hub.address_asked.connect(self.take_text)

    @Slot(str)
    def ask(self, address: str) -> PasteDialog:
        """The dialog; empty, it begins with the address that was copied last, if one was."""
        copied = QGuiApplication.clipboard().text()
        return self._open(address or page_address(copied) or "", "")

    @Slot(str)
    def take_text(self, text: str) -> None:
        """An address or a text was dropped."""
        self._begin(self._open(text, ""), text, "", inside=False)

    @Slot(str)
    def take_file(self, path: str) -> None:
        """A file was dropped."""
        self._begin(self._open("", path), "", path, inside=False)

    def _open(self, text: str, path: str) -> PasteDialog:
        dialog = PasteDialog(text, path, self._owner.window())
        dialog.read_asked.connect(partial(self._on_read, dialog))
        dialog.keep_asked.connect(partial(self._on_keep, dialog))
        dialog.open()
        return dialog

    def _on_read(self, dialog: PasteDialog, text: str, path: str, inside: bool) -> None:  # noqa: FBT001  # the signal's
        self._begin(dialog, text, path, inside=inside)

    def _begin(self, dialog: PasteDialog, text: str, path: str, *, inside: bool) -> None:
        dialog.show_reading()
        self._desk.tasks.start(self._read(dialog, _fields(text, path, inside=inside)))

    async def _read(self, dialog: PasteDialog, fields: dict[str, Any]) -> None:
        try:
            answer = await self._desk.engine.once_up("paste_preview", **fields)
        except AppError as error:
            self._refuse(dialog, error.code, error.facts)
            return
        if dialog.answered:
            return
        found = [_post(raw) for raw in answer.get("found") or []]
        problem = answer.get("problem")
        if problem and problem.get("code") == INSIDE and not fields.get("inside"):
            self._refuse(dialog, INSIDE, problem)
            return
        if len(found) == 1 and not answer.get("asked_before"):
            await self._keep(dialog, fields, [found[0].index], capture=dialog.captures())
            if problem:
                self._warn(str(problem.get("code")), problem)
            return
        dialog.show_found(found, self._told(answer, len(found)))

    def _told(self, answer: dict[str, Any], count: int) -> str:
        told = [self.tr("Found: %n. Choose what becomes a case.", "", count)]
        if problem := answer.get("problem"):
            told.append(words.error(str(problem.get("code")), problem))
        if before := answer.get("asked_before"):
            when = shown.short_moment(clock.from_iso(str(before)), clock.now())
            same = self.tr("It was pasted before, {when}, and says the same.")
            other = self.tr("It was pasted before, {when}, and has changed since.")
            told.append((same if answer.get("same") else other).format(when=when))
        return " ".join(told)

    def _on_keep(  # the signal's own arguments
        self,
        dialog: PasteDialog,
        text: str,
        path: str,
        inside: bool,  # noqa: FBT001  # the signal's
        picks: Sequence[str],
        capture: bool,  # noqa: FBT001  # the signal's
    ) -> None:
        fields = _fields(text, path, inside=inside)
        self._desk.tasks.start(self._keep(dialog, fields, picks, capture=capture))

    async def _keep(
        self, dialog: PasteDialog, fields: dict[str, Any], picks: Sequence[str], *, capture: bool
    ) -> None:
        try:
            answer = await self._desk.engine.once_up("paste", picks=list(picks), **fields)
        except AppError as error:
            self._refuse(dialog, error.code, error.facts)
            return
        if not dialog.answered:
            dialog.accept()
        cases = [CaseId(int(number)) for number in answer.get("case_ids") or []]
        if not cases:
            return
        self._desk.hub.case_asked.emit(cases[0])
        if len(cases) > 1:
            said = self.tr("%Ln case(s) were opened", None, len(cases))
            self._desk.hub.notice.emit(Notice(text=said, tone="good"))
        address = answer.get("capture_url")
        if capture and address:
            await self._evidence.capture_for(cases[0], str(address))

    def _warn(self, code: str, facts: Any) -> None:
        """The case is there, but nothing could be read for it."""
        told = f"{words.error(code, facts)} {words.next_step(code)}".strip()
        self._desk.hub.notice.emit(Notice(text=told, tone="soon", seconds=15))

    def _refuse(self, dialog: PasteDialog, code: str, facts: Any) -> None:
        told = f"{words.error(code, facts)} {words.next_step(code)}".strip()
        if dialog.answered:
            self._desk.hub.notice.emit(Notice(text=told, tone="late"))
        else:
            dialog.show_failed(told, inside=code == INSIDE)


def _fields(text: str, path: str, *, inside: bool) -> dict[str, Any]:
    given: dict[str, Any] = {"path": path} if path else {"text": text}
    return {**given, "inside": True} if inside else given


def _post(raw: dict[str, Any]) -> FoundPost:
    created = raw.get("created")
    return FoundPost(
        index=str(raw.get("index", "")),
        kind=str(raw.get("kind") or ""),
        text=str(raw.get("text") or ""),
        title=str(raw.get("title") or ""),
        author=str(raw.get("author") or ""),
        rating=raw.get("rating"),
        created=clock.from_iso(created) if created else None,
        date_text=str(raw.get("date_text") or ""),
        unsure_date=bool(raw.get("unsure_date")),
    )
