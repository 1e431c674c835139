"""Connects the sheets of an answer to the store: what is typed is kept, by case and channel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain import clock
from app.domain.attachment import AttachedFile
from app.domain.draft_history import Kept
from app.domain.reply import Draft
from app.domain.whole_case import WholeCase
from app.errors import AppError
from app.services import drafting
from app.services.changes import Changes
from ui import words
from ui.panes.composer import Composer
from ui.panes.strip import Strip
from ui.presenters.case_acts import CaseActs
from ui.presenters.draft_sides import Side, Sides
from ui.presenters.templates_picker import PickerPresenter

AGAIN_MS = 2_000
"""What could not be kept is tried again this often."""


class DraftsPresenter(QObject):
    """Nothing typed is lost; what goes to which channel is never mistaken.

    Signals:
        shown: another channel, or another text than was typed, stands in the composer.
        kept: the Draft that was asked to be kept; what came of it is in its side.
    """

    shown = Signal()
    kept = Signal(object)

    def __init__(self, acts: CaseActs, composer: Composer, picker: PickerPresenter) -> None:
        super().__init__()
        self.writer = uuid4().hex[:12]
        """This start of the program on this computer."""
        self.sides = Sides()
        self.failure = Strip()
        self._acts = acts
        self._desk = acts.desk
        self._composer = composer
        self._picker = picker
        self._public = True
        self._replaces = False
        composer.add_above(self.failure)
        self._again = QTimer(composer)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.try_again)
        composer.save_asked.connect(self.save)
        composer.sheets.moved.connect(self._on_moved)
        composer.sheets.left.connect(self._on_left)
        composer.sheets.turned.connect(self._on_turned)

    def show(self, whole: WholeCase) -> bool:
        """Another case with its drafts; True: there is one."""
        drafts = self.sides.begin(whole)
        self._composer.show_case(whole, *drafts)
        self._public = self._composer.foot.public
        self.shown.emit()
        return bool(drafts)

    def side(self, public: bool | None = None) -> Side:  # noqa: FBT001  # a channel
        """What is known of a channel of the shown case; by itself of the one that is shown."""
        case_id = self._acts.case_id
        channel = self._public if public is None else public
        return self.sides.of(case_id, channel) if case_id is not None else Side()

    def set_files(self, files: tuple[AttachedFile, ...]) -> None:
        """Other files go with the answer that is shown."""
        self.side().files = files
        self.save(self._composer.text.text(), self._public)

    @Slot(str, bool)
    def save(self, text: str, public: bool) -> None:  # noqa: FBT001  # the signal's own argument
        """Keeps what is typed."""
        draft = self.draft(text, public=public)
        if draft is not None:
            base = self.side(public).base
            self.keep(draft, partial(drafting.save_draft, base=base, replaces=self._replaces))

    def bring_back(self, text: str, *, public: bool) -> None:
        """An earlier text instead of the present one, which is remembered first."""
        self._composer.save_now()
        self._composer.bring_back(text, public=public)
        self._replaces = True
        self._composer.save_now()
        self._replaces = False

    def show_taken_back(self, draft: Draft) -> None:
        """The store made this draft at our request."""
        self.sides.of(draft.case_id, draft.public).take(draft)
        self._composer.bring_back(draft.text, public=draft.public)
        self.shown.emit()

    def save_before_end(self) -> AppError | None:
        """Keeps what is not kept yet and waits for it; why it cannot, for a window that closes."""
        self._composer.save_now()
        try:
            for side in self.sides.unkept():
                if side.unkept is not None:
                    work = partial(drafting.save_draft, draft=side.unkept, base=side.base)
                    self._desk.db.submit(work).result()
        except AppError as error:
            return error
        return None

    @Slot()
    def try_again(self) -> None:
        """What was refused may be taken now."""
        for side in self.sides.refused():
            if side.unkept is not None:
                self.keep(side.unkept, partial(drafting.save_draft, base=side.base))

    def draft(self, text: str, *, public: bool) -> Draft | None:
        """A text of the shown case as this window keeps it; None: there is no case."""
        case_id = self._acts.case_id
        if case_id is None:
            return None
        side = self.sides.of(case_id, public)
        if public == self._public:
            side.used = tuple(dict.fromkeys((*side.used, *self._picker.used)))
        return Draft(
            case_id=case_id,
            text=text,
            public=public,
            saved_at=clock.now(),
            template_ids=side.used,
            files=side.files,
            writer=self.writer,
        )

    def keep(self, draft: Draft, act: Callable[..., tuple[Kept, Changes]]) -> None:
        """Keeps a draft by an act of `app.services.drafting`; till then it is remembered here."""
        side = self.sides.of(draft.case_id, draft.public)
        side.unkept = draft
        self._desk.tasks.start(self._keep(side, draft, act))

    async def _keep(
        self, side: Side, draft: Draft, act: Callable[..., tuple[Kept, Changes]]
    ) -> None:
        try:
            kept, changes = await self._desk.db.run(partial(act, draft=draft))
        except AppError as error:
            self._on_failed(side, draft, error)
            return
        side.refused = False
        if not self.sides.refused():
            self._again.stop()
            self.failure.hide()
        if kept.other is None:
            side.kept, side.other = replace(draft, revision=kept.revision), None
            if side.unkept is draft:
                side.unkept = None
        else:
            side.other = kept.other
        if self._acts.case_id == draft.case_id:
            self._composer.sheets.saved(draft)
            self.kept.emit(draft)
        if changes:
            self._desk.hub.changed.emit(changes)

    def _on_failed(self, side: Side, draft: Draft, error: AppError) -> None:
        side.refused = side.unkept is not None
        if self._acts.case_id == draft.case_id:
            self._composer.sheets.not_saved(draft.public)
        why = words.error(error.code, error.facts)
        said = self.tr("What you typed is not kept yet. {why} It is tried again by itself.")
        self.failure.say(said.format(why=why), "late")
        self._again.start()

    @Slot()
    def _on_moved(self) -> None:
        here, there = self.side(), self.side(not self._public)
        here.files, here.used = (*here.files, *there.files), (*here.used, *there.used)
        there.empty()
        draft = self.draft(self._composer.text.text(), public=self._public)
        if draft is not None:
            self.keep(draft, partial(drafting.move, now=draft.saved_at))
        self.shown.emit()

    @Slot(bool)
    def _on_left(self, public: bool) -> None:  # noqa: FBT001  # the signal's own argument
        side, text = self.side(public), self._composer.sheets.text_of(public)
        side.empty()
        if text:
            self.save(text, public)
        self.shown.emit()

    @Slot()
    def _on_turned(self) -> None:
        self._public = self._composer.foot.public
        self.shown.emit()
