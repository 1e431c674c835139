"""Connects the topics to the store, and to the engine that knows words and the archive."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Slot

from app.domain import clock
from app.domain.ids import TopicId
from app.domain.topic import (
    NEW,
    Topic,
    TopicPreview,
    Variant,
    VariantKind,
    preview_from_json,
    to_json,
)
from app.errors import AppError, EngineGone
from app.services import topics as service
from app.services.changes import Changes
from ui import words
from ui.panes.topics import TopicsPane
from ui.presenters.desk import Desk, Place
from ui.presenters.hub import Notice
from ui.presenters.kept_settings import keep_settings
from ui.presenters.place import PlacePresenter
from ui.presenters.topic_sources import TopicSources

UNDO_S = 30
LEARN_MS = 3_000
"""After the last change: the whole archive is looked through for the topics as they are then."""


class TopicsPresenter(PlacePresenter):
    """Keeps, makes and removes topics; variants and finds come from the engine."""

    def __init__(self, desk: Desk, pane: TopicsPane) -> None:
        super().__init__(desk, pane)
        self._topics = pane
        self._all: tuple[Topic, ...] = ()
        self._refused: dict[TopicId, Topic] = {}
        self._shown: Topic | None = None
        self._looking = False
        self._next: Topic | None = None
        # One look through the archive at a time; of those that wait only the last counts.
        self._sources = TopicSources(desk, pane)
        self._learn = QTimer(self)
        self._learn.setSingleShot(True)
        self._learn.setInterval(LEARN_MS)
        self._learn.timeout.connect(self._tell_engine)
        desk.memory.keep_splitter("topics.splitter", pane.splitter)
        desk.memory.keep_splitter("topics.finds", pane.editor.splitter)
        pane.new_asked.connect(self._on_new)
        pane.period_changed.connect(self.refresh)
        pane.chosen.connect(self._on_chosen)
        pane.editor.changed.connect(self._on_changed_topic)
        pane.editor.named.connect(self._on_named)
        pane.editor.remove_asked.connect(self._on_remove)
        pane.editor.sources_asked.connect(self._sources.ask)
        desk.hub.engine_alive.connect(self._on_alive)
        desk.hub.closing.connect(self._on_closing)

    def concerns(self, changes: Changes) -> bool:
        """Topics are changed here and elsewhere; every new post may mention one."""
        return bool(changes.topics or changes.arrived)

    async def read(self) -> None:
        """Reads the topics and their mentions in the chosen time."""
        days = self._topics.days
        since = clock.now() - timedelta(days=days) if days else None
        found = await self.desk.db.read(partial(service.with_shares, since=since))
        self._all = tuple(topic for topic, _ in found)
        self._topics.show_topics(
            [(self._refused.get(topic.id, topic), share) for topic, share in found]
        )
        names = tuple(topic.name for topic in self._all)
        if names != self.desk.settings.brands:
            # Other places offer the brands by their names alone.
            await keep_settings(self.desk, replace(self.desk.settings, brands=names))

    @Slot(object)
    def _on_chosen(self, topic: Topic | None) -> None:
        before, self._shown = self._shown, topic
        if topic is not None and (before is None or before.id != topic.id):
            self._ask(topic)

    @Slot(bool)
    def _on_alive(self, alive: bool) -> None:  # noqa: FBT001  # the signal's own argument
        if alive and self._shown is not None:
            self._ask(self._shown)

    def _ask(self, topic: Topic) -> None:
        """What only the engine knows of a topic."""
        self.desk.tasks.start(self._variants(topic))
        self.desk.tasks.start(self._preview(topic))

    @Slot()
    def _on_new(self) -> None:
        fresh = Topic(name=self._free_name(self.tr("New topic")))
        # Nobody is called «New topic»: the engine hears of it when it has its name.
        self.desk.tasks.start(self._add(fresh, named=False))

    async def _add(self, topic: Topic, *, named: bool = True) -> None:
        kept, changes = await self.desk.db.run(partial(service.keep, topic=topic))
        await self.read()
        self._topics.choose(kept.id, naming=not named)
        if named:
            self._spread(changes)
        else:
            self.desk.hub.changed.emit(changes)

    @Slot(object)
    def _on_changed_topic(self, topic: Topic) -> None:
        self.desk.tasks.start(self._keep(topic))

    async def _keep(self, topic: Topic) -> None:
        try:
            _, changes = await self.desk.db.run(partial(service.keep, topic=topic))
        except AppError as error:
            self._refused[topic.id] = topic
            self._topics.show_refused(topic, words.error(error.code, error.facts))
            return
        self._refused.pop(topic.id, None)
        self._topics.editor.say("")
        self._spread(changes)
        await self._preview(topic)

    @Slot(object)
    def _on_remove(self, topic: Topic) -> None:
        self.desk.tasks.start(self._remove(topic.id))

    async def _remove(self, topic_id: TopicId) -> None:
        removed, changes = await self.desk.db.run(partial(service.remove, topic_id=topic_id))
        self._refused.pop(topic_id, None)
        self._spread(changes)
        said = self.tr("Topic «{name}» was deleted").format(name=removed.name)
        undo = partial(self._restore, removed)
        self.desk.hub.notice.emit(
            Notice(text=said, action=self.tr("Undo"), act=undo, seconds=UNDO_S)
        )

    def _restore(self, topic: Topic) -> None:
        self.desk.tasks.start(self._add(replace(topic, id=NEW)))

    def _spread(self, changes: Changes) -> None:
        self._learn.start()
        self.desk.hub.changed.emit(changes)

    @Slot()
    def _tell_engine(self) -> None:
        self._learn.stop()
        self.desk.tasks.start(tell_engine(self.desk))

    @Slot()
    def _on_closing(self) -> None:
        self._topics.editor.keep()
        if self._learn.isActive():
            self._tell_engine()

    @Slot(object)
    def _on_named(self, topic: Topic) -> None:
        self.desk.tasks.start(self._variants(topic))

    async def _variants(self, topic: Topic) -> None:
        try:
            raw = await self.desk.engine.once_up("topic_variants", topic=to_json(topic))
        except AppError:
            return  # an unfit name is said where it is kept; without an engine there are none yet
        made = [
            Variant(text=str(each["text"]), kind=VariantKind(each["kind"]))
            for each in raw["variants"]
        ]
        self._topics.editor.show_variants(topic, made, raw["words"])

    async def _preview(self, topic: Topic) -> None:
        self._next = topic
        if self._looking:
            return
        self._looking = True
        try:
            while self._next is not None:
                topic, self._next = self._next, None
                await self._look(topic)
        finally:
            self._looking = False

    async def _look(self, topic: Topic) -> None:
        seen, onward = TopicPreview(), dict[str, Any]()
        while self._next is None:  # else what was typed is another topic already
            try:
                raw = await self.desk.engine.once_up(
                    "topic_preview", topic=to_json(topic), **onward
                )
            except AppError as error:
                self._topics.editor.say_found(words.error(error.code, error.facts))
                return
            seen = seen.with_older(preview_from_json(raw))
            self._topics.editor.show_preview(topic, seen, clock.now())
            if not seen.goes_on:
                return
            onward = {"before": seen.before}

    def _free_name(self, wanted: str) -> str:
        taken = {topic.name.casefold() for topic in self._all}
        if wanted.casefold() not in taken:
            return wanted
        numbers = range(2, len(taken) + 3)
        return next(f"{wanted} {n}" for n in numbers if f"{wanted} {n}".casefold() not in taken)

    def shown(self, what: Any = None) -> None:
        """With the id of a topic: that one."""
        super().shown(what)
        if isinstance(what, int):
            self._topics.choose(TopicId(what))


async def tell_engine(desk: Desk) -> None:
    """The engine judges by the topics as they are now, and looks the archive through."""
    try:
        await desk.engine.request("topics_changed")
    except EngineGone:
        return  # a new engine reads them


def make_topics(desk: Desk) -> Place:
    """The place Topics."""
    pane = TopicsPane()
    presenter = TopicsPresenter(desk, pane)
    return Place(pane, presenter, presenter.shown)
