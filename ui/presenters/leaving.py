"""How an answer leaves: into the outbox or the clipboard, once, and when it may."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.domain import clock
from app.domain.conversation import Conversation, conversation
from app.domain.ids import CaseId
from app.domain.reply import NewReply, Way
from app.domain.whole_case import WholeCase
from app.errors import AppError
from app.services import replying
from app.store import drafts
from ui import words
from ui.panes.composer import Composer
from ui.presenters.answer_parts import Finish, Gate
from ui.presenters.capture_gate import CaptureGate
from ui.presenters.case_acts import CaseActs
from ui.presenters.hub import Notice
from ui.presenters.not_sent import NotSent
from ui.presenters.outside import open_page
from ui.presenters.templates_picker import PickerPresenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A press on Send, kept while nobody knows how an answer can leave from here."""

    case_id: CaseId
    text: str
    public: bool
    leaves_at: datetime | None


class Leaving(QObject):
    """Sends what the composer holds; what must be captured first waits for that.

    Signals:
        queued: NewReply that is in the outbox now, or was copied.
    """

    queued = Signal(object)

    def __init__(
        self, acts: CaseActs, composer: Composer, picker: PickerPresenter, capture: CaptureGate
    ) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._composer = composer
        self._picker = picker
        self._capture = capture
        self._gates: list[Gate] = []
        self._finishes: list[Finish] = []
        self._queueing: set[CaseId] = set()
        self._not_sent = NotSent(acts)
        self._leaves_at: datetime | None = None
        self._pressed: Press | None = None
        self.way: Way | None = None
        """How an answer to the shown case can leave by the shown channel; None: being asked."""
        composer.send_asked.connect(self.send)
        capture.opened.connect(self._on_captured)

    def add_gate(self, gate: Gate) -> None:
        """Asked before everything leaves, in the order of adding; the capture is asked last."""
        self._gates.append(gate)
        gate.opened.connect(self._on_opened)

    def add_finish(self, finish: Finish) -> None:
        """What a part adds to an answer before the gates see it."""
        self._finishes.append(finish)

    def send_at(self, at: datetime) -> None:
        """Sends what the composer holds, at that moment."""
        self._leaves_at = at
        self._composer.send()
        self._leaves_at = None

    def show_way(self, way: Way | None) -> None:
        """How it can leave from here; what was sent before that was known leaves now."""
        self.way = way
        if way is None or self._pressed is None:
            return
        press, self._pressed = self._pressed, None
        here = (self._acts.case_id, self._composer.text.text(), self._composer.foot.public)
        if here != (press.case_id, press.text, press.public):
            self._not_sent.changed(press.case_id)
            return
        self._leaves_at = press.leaves_at
        self.send(press.text, press.public)
        self._leaves_at = None

    @Slot(str, bool)
    def send(self, text: str, public: bool) -> None:  # noqa: FBT001  # the signal's own argument
        """Queues the answer, or copies it and opens the page."""
        whole = self._acts.whole
        post = whole.newest_of_customer() if whole else None
        if whole is None or whole.case.id in self._queueing:
            return
        if post is None:
            self._not_sent.nobody_to_answer()
            return
        if self.way is None:
            # The way of another channel would copy what can leave, or refuse what was private.
            self._pressed = Press(
                case_id=whole.case.id, text=text, public=public, leaves_at=self._leaves_at
            )
            return
        new = NewReply(
            case_id=whole.case.id,
            post_id=post.id,
            text=text,
            public=public,
            way=self.way,
            template_ids=tuple(dict.fromkeys(self._picker.used)),
            leaves_at=self._leaves_at,
            seen=_seen(whole),
        )
        for finish in self._finishes:
            new = finish(new)
        self._pass(new, post.permalink)

    def _pass(self, new: NewReply, page: str | None) -> None:
        if not any(gate.hold(new) for gate in (*self._gates, self._capture)):
            self._let_go(new, page)

    def _let_go(self, new: NewReply, page: str | None) -> None:
        if new.way is Way.COPY:
            QGuiApplication.clipboard().setText(new.said.strip())
            if page:
                open_page(page)
        # A second Ctrl+Enter before the first is stored must not be a second answer.
        self._queueing.add(new.case_id)
        self._desk.tasks.start(self._queue(new))

    @Slot(object)
    def _on_opened(self, new: NewReply) -> None:
        """What a gate kept leaves, if it is still what stands before the person."""
        whole = self._acts.whole
        post = whole.newest_of_customer() if whole is not None else None
        if new.case_id in self._queueing:
            return
        shown = whole is not None and whole.case.id == new.case_id
        if not shown or self._composer.text.text() != new.text:
            self._not_sent.changed(new.case_id)
            return
        self._pass(new, post.permalink if post else None)

    @Slot(object)
    def _on_captured(self, new: NewReply) -> None:
        """What waited for its capture leaves, if it is still what was to be sent."""
        whole = self._acts.whole
        shown = whole is not None and whole.case.id == new.case_id
        post = whole.newest_of_customer() if whole is not None and shown else None
        if shown and self._composer.text.text() == new.text and new.case_id not in self._queueing:
            self._let_go(new, post.permalink if post else None)
            return
        if not shown and new.way is Way.API:
            self._desk.tasks.start(self._queue_unless_changed(new))
            return
        said = self.tr("The page is captured. The answer was not sent: it is no longer before you")
        self._desk.hub.notice.emit(Notice(text=said, tone="soon"))

    async def _queue_unless_changed(self, new: NewReply) -> None:
        draft = await self._desk.db.read(
            partial(drafts.get, case_id=new.case_id, public=new.public)
        )
        if new.case_id in self._queueing:
            return
        if draft is None or draft.text != new.text:
            self._not_sent.changed(new.case_id)
            return
        self._queueing.add(new.case_id)
        await self._queue(new)

    async def _queue(self, new: NewReply) -> None:
        work = partial(replying.queue_by, new=new, now=clock.now(), settings=self._desk.settings)
        try:
            _, changes = await self._desk.db.run(work)
        except AppError as error:
            why = words.error(error.code, error.facts)
            if self._acts.case_id == new.case_id:
                self._composer.say_failed(why)
            else:
                self._not_sent.refused(why, new.case_id)
            return
        finally:
            self._queueing.discard(new.case_id)
        if self._acts.case_id == new.case_id:
            self._composer.forget_sent(new.text, public=new.public)
            self._picker.used = []
        self._desk.hub.changed.emit(changes)
        self.queued.emit(new)
        if new.way is Way.API:
            await self.wake()

    async def wake(self, **more: bool) -> None:
        """The engine looks at the outbox by itself when it starts; gone, it will."""
        try:
            await self._desk.engine.request("wake_outbox", **more)
        except AppError:
            return


def _seen(whole: WholeCase) -> Conversation:
    """What stands before the person."""
    sent = {reply.native_id for reply in whole.replies if reply.native_id}
    return conversation(whole.posts, whole.case.id, sent)
