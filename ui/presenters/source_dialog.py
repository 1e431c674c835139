"""Connects the dialog of a source: checks, tests, keeps, hands the key over."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.ids import SourceId
from app.domain.source import Param, Source, SourceConfig, SourceKind
from app.errors import AppError, Conflict, EngineGone
from app.services.changes import Changes
from app.sources.checking import checked
from app.sources.kinds import kinds
from app.store import sources as store
from ui import words
from ui.dialogs.source import SourceDialog
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice


class SourceForm(QObject):
    """One dialog at a time.

    Signals:
        saved: SourceId of what was added or changed.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._owner = owner

    def add(self, kind: SourceKind | None = None) -> None:
        """Asks for a new source, of this kind to begin with."""
        dialog = SourceDialog(kinds(), self._desk.settings.brands, parent=self._owner.window())
        if kind is not None:
            dialog.choose_kind(kind)
        dialog.save_asked.connect(partial(self._on_save, dialog, None))
        dialog.test_asked.connect(partial(self._on_test, dialog))
        dialog.open()

    def change(self, source: Source, *, key: bool = False) -> None:
        """Asks for what should be different; `key`: the caret stands where a new key belongs."""
        brands = self._desk.settings.brands
        dialog = SourceDialog(_kinds_with(source), brands, source.config, self._owner.window())
        dialog.save_asked.connect(partial(self._on_save, dialog, source.id))
        dialog.test_asked.connect(partial(self._on_test, dialog))
        dialog.open()
        if key:
            dialog.focus_key()

    async def tested(self, config: SourceConfig, token: str) -> tuple[str, bool]:
        """What a source would give, in words, and whether that is good."""
        fields = {"token": token} if token else {}
        try:
            raw = asdict(_tidy(config))
            found = await self._desk.engine.request("test_source", config=raw, **fields)
        except AppError as error:
            step = words.next_step(error.code)
            return f"{words.error(error.code, error.facts)} {step}".strip(), False
        if not found["posts"]:
            return self.tr("It answers, and has nothing to show yet."), True
        told = self.tr("It answers: %Ln post(s) on the first page.", None, found["posts"])
        return told, True

    def _on_test(self, dialog: SourceDialog, config: SourceConfig, token: str) -> None:
        self._desk.tasks.start(self._test(dialog, config, token))

    async def _test(self, dialog: SourceDialog, config: SourceConfig, token: str) -> None:
        told, good = await self.tested(config, token)
        if not dialog.answered:
            dialog.say(told, good=good)

    def _on_save(
        self, dialog: SourceDialog, source_id: SourceId | None, config: SourceConfig, token: str
    ) -> None:
        self._desk.tasks.start(self._save(dialog, source_id, config, token))

    async def _save(
        self, dialog: SourceDialog, source_id: SourceId | None, config: SourceConfig, token: str
    ) -> None:
        try:
            kept = await self._keep(source_id, _tidy(config))
        except Conflict:
            self._refuse(dialog, self.tr("Another source already has this name."))
            return
        except AppError as error:
            self._refuse(dialog, words.error(error.code, error.facts))
            return
        if not dialog.answered:
            dialog.accept()
        self._desk.hub.changed.emit(Changes(sources=frozenset({kept.id})))
        self.saved.emit(kept.id)
        await self._hand_over(kept, token)

    def _refuse(self, dialog: SourceDialog, told: str) -> None:
        if dialog.answered:
            self._desk.hub.notice.emit(Notice(text=told, tone="late"))
        else:
            dialog.say(told, good=False)

    async def _keep(self, source_id: SourceId | None, config: SourceConfig) -> Source:
        if source_id is None:
            return await self._desk.db.run(partial(store.add, config=config))
        work = partial(store.change, source_id=source_id, config=config)
        return await self._desk.db.run(work)

    async def _hand_over(self, source: Source, token: str) -> None:
        """The key goes to the engine only, which puts it into the keyring; then it listens."""
        try:
            await self._desk.engine.request("sources_changed")
            if token:
                answer = await self._desk.engine.request("token", source_id=source.id, token=token)
                self._warn_if_not_kept(answer.get("kept", True))
            else:
                await self._desk.engine.request("sync", source_id=source.id)
        except EngineGone:
            if token:
                said = self.tr("The key could not be handed over yet. Please enter it once more.")
                self._desk.hub.notice.emit(Notice(text=said, tone="late", seconds=0))

    def _warn_if_not_kept(self, kept: object) -> None:
        if not kept:
            said = words.error("secrets.no_keyring")
            self._desk.hub.notice.emit(Notice(text=said, tone="soon", seconds=0))


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
