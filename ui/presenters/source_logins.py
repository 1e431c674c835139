"""Connects the login of a source to the window in which the person signs in, and to captures."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.ids import SourceId
from app.domain.login import BrowserProfile
from app.domain.source import Source
from app.errors import AppError, JobCancelled
from app.services import logins
from app.sources.catalogue import network_of
from app.store import logins as store
from ui import words
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.login_page import LoginPageDialog
from ui.panes.sources import SourcesPane
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.jobs import Job


class SourceLogins(QObject):
    """Sign in, forget, use in captures.

    Signals:
        changed: something is different now.
    """

    changed = Signal()

    def __init__(self, desk: Desk, pane: SourcesPane) -> None:
        super().__init__()
        self._desk = desk
        self._pane = pane
        self._sources: dict[SourceId, Source] = {}
        self._profiles: dict[SourceId, BrowserProfile] = {}
        self.open: set[SourceId] = set()
        """Whose login window is open."""
        login = pane.card.login
        login.sign_in_asked.connect(self.begin)
        login.forget_asked.connect(self.ask_to_forget)
        login.captures_asked.connect(self._on_captures)

    async def read(self, sources: Iterable[Source]) -> tuple[BrowserProfile, ...]:
        """The logins there are; of sources that are known from now on."""
        self._sources = {source.id: source for source in sources}
        found = await self._desk.db.read(store.listed)
        self._profiles = {profile.source_id: profile for profile in found}
        return found

    @Slot(object)
    def begin(self, source_id: SourceId) -> None:
        """Asks where, then opens the window."""
        source = self._sources.get(source_id)
        if source is None or source_id in self.open:
            return
        profile = self._profiles.get(source_id)
        address = profile.start_url if profile else login_page(source)
        name = words.source_name(source.config.name)
        dialog = LoginPageDialog(name, address, parent=self._pane.window())
        dialog.address_given.connect(partial(self._begin, source))
        dialog.open()

    @Slot(object)
    def ask_to_forget(self, source_id: SourceId) -> None:
        """It costs a login to bring back, so it is asked first."""
        source = self._sources.get(source_id)
        if source is None:
            return
        name = words.source_name(source.config.name)
        dialog = ConfirmDialog(
            self.tr("Forget the login for “{name}”?").format(name=name),
            self.tr("Its cookies and their key are deleted here. Captures that exist stay."),
            self.tr("Forget the login"),
            parent=self._pane.window(),
        )
        dialog.confirmed.connect(partial(self._forget, source))
        dialog.open()

    @Slot(object, bool)
    def _on_captures(self, source_id: SourceId, captures: bool) -> None:  # noqa: FBT001  # signal
        self._desk.tasks.start(self._choose(source_id, captures=captures))

    def _begin(self, source: Source, address: str) -> None:
        self._desk.tasks.start(self.sign_in(source, address))

    async def sign_in(self, source: Source, address: str) -> None:
        """From the window to its end; whoever left it is told nothing."""
        job = Job(self._desk.hub)
        self.open.add(source.id)
        self.changed.emit()
        try:
            asked = self._desk.engine.once_up("login", source_id=source.id, url=address)
            made = await job.run(await asked)
        except JobCancelled:
            return
        except AppError as error:
            # Across the pipe an error is known by its code only.
            if error.code != JobCancelled.code:
                self._tell(error)
        else:
            self._say_signed_in(source, kept=bool(made.get("kept")))
        finally:
            job.close()
            self.open.discard(source.id)
            self.changed.emit()

    def _forget(self, source: Source) -> None:
        self._desk.tasks.start(self.forget(source.id))

    async def forget(self, source_id: SourceId) -> None:
        """The engine does it: what lies in memory lies there."""
        try:
            await self._desk.engine.once_up("login_forget", source_id=source_id)
        except AppError as error:
            self._tell(error)
        self.changed.emit()

    async def _choose(self, source_id: SourceId, *, captures: bool) -> None:
        changes = await logins.choose(source_id, self._desk.db, captures=captures)
        self._desk.hub.changed.emit(changes)
        self.changed.emit()

    def _say_signed_in(self, source: Source, *, kept: bool) -> None:
        name = words.source_name(source.config.name)
        text = self.tr("You are signed in for “{name}”").format(name=name)
        if not kept:
            brief = self.tr("this system has no keyring, so it lasts until Otklik is closed")
            text = f"{text}: {brief}"
        self._desk.hub.notice.emit(Notice(text=text, tone="good" if kept else "soon"))

    def _tell(self, error: AppError) -> None:
        told = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}".strip()
        self._desk.hub.notice.emit(Notice(text=told, tone="soon"))


def login_page(source: Source) -> str:
    """Where people sign in to what this source listens to, as far as that is known."""
    config = source.config
    network = network_of(config.network)
    return config.base_url or (network.site if network else "") or config.params.get("url", "")
