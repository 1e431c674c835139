"""The place of topics and the dialog of their sources, with variants as they are generated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.ids import TopicId
from app.domain.topic import (
    PreviewLine,
    Topic,
    TopicPreview,
    TopicShare,
    VariantKind,
)
from app.language.topics import shipped_words
from app.language.variants import variants
from ui.dialogs.topic_sources import TopicSourcesDialog
from ui.panes.topics import TopicsPane
from ui.presenters.topic_sources import searchable

NOW = clock.now()
TEXTS = (
    "Мигомир опять потерял мой заказ, третья неделя пошла",
    "@migomir_help когда уже ответите?",
    "вот страница https://vk.com/away.php?to=https%3A%2F%2Fmigomir.example, а товара нет",
    "Вакансии Мигомира: требуется курьер",
)


def topic() -> Topic:
    """A brand with everything a topic may have."""
    return Topic(
        id=TopicId(1),
        name="Мигомир",
        names=("Migomir", "Миг-Мир", "мигомирчик"),
        handles=("migomir_help",),
        sites=("migomir.example", "xn--80aeqfpbp.xn--p1ai"),
        exclude=("вакансия", "Мигомир Арена"),
        contexts=("стадион",),
        words_added=("потеряли",),
        words_removed=("жесть",),
        off=("мигомиру", "миг0мир"),
        kinds_off=(VariantKind.LAYOUT,),
    )


def topics() -> QWidget:
    """A topic with its variants and what it finds."""
    return topics_pane()


def topics_pane() -> TopicsPane:
    """The same for other scenes."""
    pane = TopicsPane()
    shares = [
        (topic(), TopicShare(topic_id=TopicId(1), total=1240, tagged=37, linked=12, negative=411)),
        (Topic(id=TopicId(2), name="Ярконет"), TopicShare(topic_id=TopicId(2))),
    ]
    pane.show_topics(shares)
    pane.editor.show_variants(topic(), variants(topic()), shipped_words())
    pane.editor.show_preview(topic(), preview(), NOW)
    return pane


def preview() -> TopicPreview:
    """Finds of every kind, one of them held off."""
    hows = ("exact", "handle", "link", "form")
    lines = [
        PreviewLine(
            text=text,
            marks=((0, 7),) if text.startswith("Миг") else (),
            network=("vk", "mastodon", "rss", "telegram_web")[at],
            at=NOW - timedelta(hours=7 * at),
            how=hows[at],
            excluded="вакансия" if at == 3 else "",
        )
        for at, text in enumerate(TEXTS)
    ]
    return TopicPreview(
        found=37, looked=12408, tagged=2, negative=19, excluded=4, shown=tuple(lines * 3)
    )


def topic_words() -> QWidget:
    """The negative words, one of them switched off."""
    pane = topics_pane()
    pane.editor.fields.pages.setCurrentIndex(1)
    return pane


def no_topics() -> QWidget:
    """The first thing to do."""
    pane = TopicsPane()
    pane.show_topics(())
    return pane


def topic_sources() -> QWidget:
    """Networks with their searches, one that costs money."""
    dialog = TopicSourcesDialog("Мигомир", searchable())
    dialog.show_queries({"vk": ["Мигомир", "Migomir", '"Миг-Мир"'], "mastodon": ["мигомир"]})
    return dialog


PLACES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene for scene in (topics, topic_words, no_topics)
}
SCENES = PLACES | {"topic_sources": topic_sources}
