"""The place Topics: written, kept, refused, removed; variants and finds come from the engine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.ids import TopicId
from app.domain.topic import Topic, VariantKind
from app.language.variants import variants
from app.services import topics
from app.store import topics as store
from tests.ui.place_desk import Stage, button, one, play
from ui import format as shown
from ui.dialogs.topic_sources import TopicSourcesDialog
from ui.panes.topics import TopicsPane
from ui.presenters.topics import make_topics

BILINE = Topic(name="Билайн", names=("beeline",))


def ready(stage: Stage, topic: Topic = BILINE) -> None:
    """An engine that knows the topic's variants, and finds one text."""
    line = {
        "text": "Билайн не работает", "marks": [[0, 6]], "network": "vk",
        "at": "2026-11-20T10:00:00+00:00", "how": "exact", "excluded": "",
    }  # fmt: skip
    counts = {"found": 37, "looked": 12408, "tagged": 2, "negative": 9, "excluded": 1}
    made = [{"text": each.text, "kind": each.kind.value} for each in variants(topic)]
    stage.engine.answers |= {
        "topic_variants": {"variants": made, "words": ["фигня", "плохой"]},
        "topic_preview": counts | {"shown": [line]},
        "topics_changed": {},
        "topic_queries": {"queries": [{"network": "vk", "text": "Билайн"}]},
        "topic_sources": {"sources": [1, 2]},
    }


async def opened(stage: Stage, qtbot: QtBot, *kept: Topic) -> TopicsPane:
    ready(stage)
    for topic in kept:
        await stage.desk.db.run(lambda s, topic=topic: topics.keep(s, topic))  # type: ignore[misc]
    place = make_topics(stage.desk)
    qtbot.addWidget(place.widget)
    pane: TopicsPane = await stage.open(place)
    await stage.settle()
    return pane


async def kept(stage: Stage) -> Any:
    return await stage.desk.db.read(store.listed)


def chip(pane: TopicsPane, text: str) -> QPushButton:
    return next(
        each
        for each in pane.editor.findChildren(QPushButton)
        if each.accessibleName() == text and each.isCheckable()
    )


def test_an_empty_place_makes_a_topic(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot)
        button(pane, "New topic").click()
        await stage.settle()
        pane.editor.fields.name.setText("Мигомир")
        pane.editor.keep()
        await stage.settle()
        assert [topic.name for topic in await kept(stage)] == ["Мигомир"]
        await stage.until(lambda: stage.desk.settings.brands == ("Мигомир",))

    play(qapp, tmp_path, scenario)


def test_the_finds_in_the_archive_are_shown_with_their_count(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, BILINE)
        assert pane.editor._said.text() == f"Matches: 37 of {shown.count(12408)}"
        entry = pane.editor.found.rows.entry(0)
        assert entry is not None
        assert entry.marks == ((0, 6),)

    play(qapp, tmp_path, scenario)


def test_showing_a_topic_is_not_changing_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        full = Topic(
            name="Билайн", names=("beeline",), sites=("сбер.рф",), off=("билайном", "билайна"),
            kinds_off=(VariantKind.TYPO,), words_removed=("плохой",), exclude=("вакансия",),
        )  # fmt: skip
        pane = await opened(stage, qtbot, full)
        told: list[Topic] = []
        pane.editor.changed.connect(told.append)
        pane.editor.keep()
        assert told == []

    play(qapp, tmp_path, scenario)


def test_a_variant_is_switched_off_by_its_chip_and_a_kind_by_its_tick(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, BILINE)
        chip(pane, "билайном").click()
        chip(pane, "фигня").click()
        tick = next(t for t in pane.findChildren(QCheckBox) if t.text() == "Slips of the finger")
        tick.click()
        pane.editor.keep()
        await stage.settle()
        [topic] = await kept(stage)
        assert topic.off == ("билайном",)
        assert topic.words_removed == ("фигня",)
        assert topic.kinds_off == (VariantKind.TYPO,)

    play(qapp, tmp_path, scenario)


def test_an_unfit_topic_stays_in_its_fields_and_says_why(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, BILINE)
        pane.editor.fields.name.setText("Я")
        pane.editor.keep()
        await stage.settle()
        assert "fewer than two letters" in pane.editor._told.text()
        assert pane.editor.fields.name.text() == "Я"
        assert [topic.name for topic in await kept(stage)] == ["Билайн"]

    play(qapp, tmp_path, scenario)


def test_a_removed_topic_comes_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, BILINE)
        button(pane, "Delete").click()
        await stage.settle()
        assert await kept(stage) == ()
        undo = stage.heard.notices[-1].act
        assert undo is not None
        undo()
        await stage.settle()
        assert [topic.names for topic in await kept(stage)] == [("beeline",)]

    play(qapp, tmp_path, scenario)


def test_sources_are_made_of_the_networks_that_are_ticked(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, BILINE)
        button(pane, "Create sources…").click()
        await stage.settle()
        dialog = one(pane.window(), TopicSourcesDialog)
        assert not dialog._create.isEnabled()
        dialog._ticks["vk"].click()
        dialog._create.click()
        await stage.settle()
        wish = stage.engine.fields_of("topic_sources")
        assert (wish["topic_id"], wish["networks"]) == (TopicId(1), ["vk"])
        assert stage.heard.notices[-1].action == "Show"

    play(qapp, tmp_path, scenario)


def test_what_costs_money_needs_a_tick_of_its_own(qtbot: QtBot):
    from ui.presenters.topic_sources import searchable

    dialog = TopicSourcesDialog("Билайн", searchable())
    qtbot.addWidget(dialog)
    dialog._ticks["x"].click()
    assert not dialog._create.isEnabled()
    dialog._agreed["x"][1].click()
    assert dialog._create.isEnabled()


def test_without_an_engine_the_place_still_works(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(lambda s: topics.keep(s, BILINE))
        place = make_topics(stage.desk)
        qtbot.addWidget(place.widget)
        pane: TopicsPane = await stage.open(place)
        pane.editor.fields.name.setText("Билайн Бизнес")
        pane.editor.keep()
        await stage.settle()
        assert [topic.name for topic in await kept(stage)] == ["Билайн Бизнес"]
        assert pane.editor._said.text()

    play(qapp, tmp_path, scenario)


def test_what_the_engine_knows_is_asked_for_when_it_is_there(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(lambda s: topics.keep(s, BILINE))
        place = make_topics(stage.desk)
        qtbot.addWidget(place.widget)
        pane: TopicsPane = await stage.open(place)
        ready(stage)
        stage.desk.hub.engine_alive.emit(True)  # noqa: FBT003  # the signal's own argument
        await stage.settle()
        assert chip(pane, "билайном").isChecked()
        assert pane.editor.found.rows.rowCount() == 1

    play(qapp, tmp_path, scenario)


def test_while_the_archive_is_looked_through_only_the_last_wish_waits(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, BILINE)
        stage.engine.asked.clear()
        for name in ("Билайн Один", "Билайн Два", "Билайн Три"):
            pane.editor.fields.name.setText(name)
            pane.editor.keep()
        await stage.settle()
        looks = [f["topic"]["name"] for do, f in stage.engine.asked if do == "topic_preview"]
        assert looks[-1] == "Билайн Три"
        assert len(looks) < 4

    play(qapp, tmp_path, scenario)


def test_a_long_archive_is_looked_through_in_portions_and_what_is_known_is_shown(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, BILINE)
        stage.engine.answers["topic_preview"] |= {"found": 5, "looked": 20_000, "before": 77}  # type: ignore[operator]  # a dict
        stage.engine.asked.clear()
        pane.editor.fields.name.setText("Билайн Один")
        pane.editor.keep()
        await stage.settle()
        asked = [f.get("before") for do, f in stage.engine.asked if do == "topic_preview"]
        assert asked == [None, 77, 77]
        assert digits(pane.editor._said.text()) == "1560000"

    play(qapp, tmp_path, scenario)


def digits(told: str) -> str:
    return "".join(filter(str.isdigit, told))
