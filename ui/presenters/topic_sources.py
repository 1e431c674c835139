"""The sources of a topic: offered with what they ask, made by the engine in one gesture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.domain.source import SourceKind
from app.domain.topic import Topic, to_json
from app.domain.topic_queries import search_kind
from app.errors import AppError
from app.sources.kinds import kinds
from ui import words
from ui.dialogs.topic_sources import TopicSourcesDialog
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice


def searchable() -> tuple[SourceKind, ...]:
    """The kinds of source that search a network for a topic."""
    return tuple(kind for kind in kinds() if search_kind(kind.network) == kind.kind)


class TopicSources(QObject):
    """Asks which networks, then has the searches made."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._owner = owner

    @Slot(object)
    def ask(self, topic: Topic) -> None:
        """Opens the dialog of a topic."""
        dialog = TopicSourcesDialog(topic.name, searchable(), self._owner.window())
        dialog.wanted.connect(partial(self._on_wanted, topic))
        dialog.open()
        self._desk.tasks.start(self._show_queries(dialog, topic))

    async def _show_queries(self, dialog: TopicSourcesDialog, topic: Topic) -> None:
        networks = [kind.network for kind in searchable()]
        try:
            raw = await self._desk.engine.once_up(
                "topic_queries", topic=to_json(topic), networks=networks
            )
        except AppError:
            return  # without an engine the dialog still says which networks there are
        asked: dict[str, list[str]] = {network: [] for network in networks}
        for query in raw["queries"]:
            asked[query["network"]].append(query["text"])
        dialog.show_queries(asked)

    def _on_wanted(
        self,
        topic: Topic,
        networks: Sequence[str],
        servers: dict[str, str],
        accepted: Sequence[str],
    ) -> None:
        wish = {"networks": networks, "servers": servers, "accepted": accepted}
        self._desk.tasks.start(self._create(topic, wish))

    async def _create(self, topic: Topic, wish: Mapping[str, object]) -> None:
        try:
            made = await self._desk.engine.once_up("topic_sources", topic_id=topic.id, **wish)
        except AppError as error:
            told = words.error(error.code, error.facts)
            self._desk.hub.notice.emit(Notice(text=told, tone="late"))
            return
        number = len(made["sources"])
        said = (
            self.tr("%Ln source(s) added", None, number)
            if number
            else self.tr("All these searches are there already")
        )
        show = partial(self._desk.hub.place_asked.emit, "sources", None)
        self._desk.hub.notice.emit(Notice(text=said, action=self.tr("Show"), act=show))
