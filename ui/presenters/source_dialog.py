"""Connects the dialog of a source: checks, tests, keeps, hands the key over."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app import secrets
from app.domain.ids import SourceId
from app.domain.source import ENTERED, Param, Source, SourceConfig, SourceHealth, SourceKind
from app.errors import AppError, Conflict, EngineGone, SourceMisconfigured
from app.services.changes import Changes
from app.sources.checking import checked
from app.sources.kinds import kinds
from app.store import sources as store
from ui import format as shown
from ui import words
from ui.dialogs.source import SourceDialog
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.source_entry import SourceEntry

FIRST = 120
"""Characters of the first post that a test shows."""
Accounts = Mapping[str, Sequence[str]]
"""Names of the accounts there are, by network."""


class SourceForm(QObject):
    """One dialog at a time.

    Signals:
        saved: SourceId of what was added or changed.
        import_asked, page_asked: a file, or a single page, instead of a source.
    """

    saved = Signal(object)
    import_asked = Signal()
    page_asked = Signal(str)

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._owner = owner
        self._entry = SourceEntry(desk)
        self._saving = False

    def add(self, kind: SourceKind | None = None, accounts: Accounts | None = None) -> None:
        """Asks for a new source, of this kind to begin with."""
        brands = self._desk.settings.brands
        dialog = SourceDialog(kinds(), brands, parent=self._owner.window(), accounts=accounts)
        if kind is not None:
            dialog.choose_kind(kind)
        dialog.import_asked.connect(self.import_asked)
        dialog.page_asked.connect(self.page_asked)
        self._open(dialog, None)

    def change(
        self, source: Source, accounts: Accounts | None = None, *, key: bool = False
    ) -> None:
        """Asks for what should be different; `key`: the caret stands where a new key belongs."""
        brands, owner = self._desk.settings.brands, self._owner.window()
        known = _kinds_with(source)
        dialog = SourceDialog(known, brands, source.config, owner, accounts=accounts)
        self._open(dialog, source.id)
        if key:
            dialog.focus_key()

    def _open(self, dialog: SourceDialog, source_id: SourceId | None) -> None:
        dialog.save_asked.connect(partial(self._on_save, dialog, source_id))
        dialog.test_asked.connect(partial(self._on_test, dialog))
        dialog.key.login_asked.connect(partial(self._on_login, dialog, source_id))
        dialog.open()
        self._desk.tasks.start(self._look_for_keyring(dialog))

    def _on_login(
        self, dialog: SourceDialog, source_id: SourceId | None, given: dict[str, str]
    ) -> None:
        self._entry.begin(dialog, dialog.key.take, given, source_id)

    def renew_key(self, source: Source, accounts: Accounts) -> None:
        """Logs in anew where a code does that, else asks for a new key."""
        if source.health is not SourceHealth.LOGIN or source.config.network not in ENTERED:
            self.change(source, accounts, key=True)
            return
        self._entry.begin(self._owner, partial(self._on_entered, source), {}, source.id)

    def _on_entered(self, source: Source, parts: dict[str, str]) -> None:
        self._desk.tasks.start(self._hand_over(source, secrets.packed(parts)))

    async def _look_for_keyring(self, dialog: SourceDialog) -> None:
        """A keyring may be slow to answer: never in the window's own thread."""
        present = await asyncio.to_thread(secrets.keeps)
        if not dialog.answered:
            dialog.show_keyring(present=present)

    async def tested(self, config: SourceConfig, token: str) -> tuple[str, bool]:
        """What a source would give, in words, and whether that is good."""
        try:
            return await self._test_of(config, token), True
        except AppError as error:
            return _whole(error), False

    async def _test_of(self, config: SourceConfig, token: str) -> str:
        fields = {"token": token} if token else {}
        raw = asdict(_tidy(config))
        return self._found(await self._desk.engine.once_up("test_source", config=raw, **fields))

    def _found(self, found: dict[str, Any]) -> str:
        posts, total = int(found["posts"]), found.get("total")
        if not posts:
            return self.tr("It answers, and has nothing to show yet.")
        told = self.tr("It answers: %Ln post(s) on the first page", None, posts)
        if total is not None and int(total) > posts:
            told += self.tr(" of about {total}").format(total=shown.count(int(total)))
        first = " ".join(str(next(iter(found.get("first") or []), "")).split())[:FIRST]
        return f"{told}. " + self.tr("The first: “{text}”").format(text=first) if first else told

    def _on_test(self, dialog: SourceDialog, config: SourceConfig, token: str) -> None:
        self._desk.tasks.start(self._test(dialog, config, token))

    async def _test(self, dialog: SourceDialog, config: SourceConfig, token: str) -> None:
        try:
            told = await self._test_of(config, token)
        except AppError as error:
            self._refuse(dialog, error)
            return
        if not dialog.answered:
            dialog.say(told, good=True)

    def _on_save(
        self, dialog: SourceDialog, source_id: SourceId | None, config: SourceConfig, token: str
    ) -> None:
        if not self._saving:
            self._desk.tasks.start(self._save_once(dialog, source_id, config, token))

    async def _save_once(
        self, dialog: SourceDialog, source_id: SourceId | None, config: SourceConfig, token: str
    ) -> None:
        """Pressed twice while an engine that is just starting is waited for: saved once."""
        self._saving = True
        try:
            await self._save(dialog, source_id, config, token)
        finally:
            self._saving = False

    async def _save(
        self, dialog: SourceDialog, source_id: SourceId | None, config: SourceConfig, token: str
    ) -> None:
        try:
            tidy = _tidy(config)
            await self._look_for_reader(source_id, tidy, token)
            kept = await self._keep(source_id, tidy)
        except AppError as error:
            self._refuse(dialog, error)
            return
        if not dialog.answered:
            dialog.accept()
        self._desk.hub.changed.emit(Changes(sources=frozenset({kept.id})))
        self.saved.emit(kept.id)
        await self._hand_over(kept, token)

    def _refuse(self, dialog: SourceDialog, error: AppError) -> None:
        told = _whole(error)
        if isinstance(error, Conflict):
            told = self.tr("Another source already has this name.")
        if dialog.answered:
            self._desk.hub.notice.emit(Notice(text=told, tone="late"))
        elif not (
            isinstance(error, SourceMisconfigured)
            and dialog.complain(str(error.facts.get("param", "")))
        ):
            dialog.say(told, good=False)

    async def _look_for_reader(
        self, source_id: SourceId | None, config: SourceConfig, token: str
    ) -> None:
        """Raises SourceTaken: another source reads this account, and only one may."""
        fields: dict[str, Any] = {"token": token} if token else {}
        if source_id is not None:
            fields["source_id"] = source_id
        with suppress(EngineGone):  # it looks again before it listens
            await self._desk.engine.once_up("may_read", config=asdict(config), **fields)

    async def _keep(self, source_id: SourceId | None, config: SourceConfig) -> Source:
        if source_id is None:
            return await self._desk.db.run(partial(store.add, config=config))
        work = partial(store.change, source_id=source_id, config=config)
        return await self._desk.db.run(work)

    async def _hand_over(self, source: Source, token: str) -> None:
        """The key goes to the engine only, which puts it into the keyring; then it listens."""
        try:
            await self._desk.engine.once_up("sources_changed")
            if token:
                answer = await self._desk.engine.once_up("token", source_id=source.id, token=token)
                self._warn_if_not_kept(answer.get("kept", True))
            else:
                await self._desk.engine.once_up("sync", source_id=source.id)
        except EngineGone:
            if token:
                said = self.tr("The key could not be handed over yet. Please enter it once more.")
                self._desk.hub.notice.emit(Notice(text=said, tone="late", seconds=0))

    def _warn_if_not_kept(self, kept: object) -> None:
        if not kept:
            said = words.error("secrets.no_keyring")
            self._desk.hub.notice.emit(Notice(text=said, tone="soon", seconds=0))


def _whole(error: AppError) -> str:
    return f"{words.error(error.code, error.facts)} {words.next_step(error.code)}".strip()


def _tidy(config: SourceConfig) -> SourceConfig:
    known = {(kind.network, kind.kind) for kind in kinds()}
    return checked(config) if (config.network, config.kind) in known else config


def _kinds_with(source: Source) -> tuple[SourceKind, ...]:
    """The known kinds; for a source of another kind (imported, sample) its own as it stands."""
    config = source.config
    if any((kind.network, kind.kind) == (config.network, config.kind) for kind in kinds()):
        return kinds()
    own = SourceKind(
        network=config.network,
        kind=config.kind,
        params=tuple(Param(name=name, required=False) for name in config.params),
        needs_token=False,
        takes_token=False,
        can_send=False,
    )
    return (own,)
