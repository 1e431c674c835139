"""The place Rules: typed, tried, saved, refused, ordered, removed; the engine tells the finds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.ids import CaseId
from app.domain.rule import NEW, Acts, Conditions, Rule
from app.services import rules
from app.services.changes import Changes
from app.store import events, tags
from app.store import rules as store
from tests.place_rows import NOON, add_one
from tests.ui.place_desk import Stage, button, play
from ui import format as shown
from ui.panes.rules import RulesPane
from ui.presenters.rule_alerts import RuleAlerts
from ui.presenters.rules import make_rules

RETURNS = Rule(
    name="Возвраты", conditions=Conditions(any_words=("вернуть",)), acts=Acts(tags=("возврат",))
)
LINE = {
    "post_id": 1, "network": "vk", "author": "Анна", "at": "2026-11-20T10:00:00+00:00",
    "text": "верните", "marks": [[0, 7]],
}  # fmt: skip


def portion(found: int, looked: int, last: int | None, total: int | None) -> dict[str, Any]:
    shown = [LINE] * min(found, 2)
    return {"found": found, "looked": looked, "shown": shown, "last": last, "total": total}


async def opened(stage: Stage, qtbot: QtBot, *kept: Rule) -> RulesPane:
    stage.engine.answers |= {
        "rule_preview": portion(3, 12, None, 12),
        "rules_changed": {},
        "rules_apply": {"looked": 12, "posts": 3, "cases": 2},
    }
    for rule in kept:
        await stage.desk.db.run(lambda s, rule=rule: rules.keep(s, rule))  # type: ignore[misc]
    place = make_rules(stage.desk)
    qtbot.addWidget(place.widget)
    pane: RulesPane = await stage.open(place)
    await stage.settle()
    return pane


async def kept(stage: Stage) -> tuple[Rule, ...]:
    return await stage.desk.db.read(store.listed)


def said(pane: RulesPane) -> str:
    return " ".join(label.text() for label in pane.editor.findChildren(QLabel) if label.text())


def test_a_rule_is_typed_tried_and_saved(qapp: QApplication, tmp_path: Path, qtbot: QtBot):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot)
        pane.begin()
        pane.editor.fields.name.setText("Суды")
        pane.editor.fields.acts.show_acts(Acts(tags=("суд",), hide=True))
        pane.editor.fields.changed.emit()
        assert await kept(stage) == ()
        button(pane.editor, "Save").click()
        await stage.settle()
        assert [(r.name, r.acts.tags, r.acts.hide) for r in await kept(stage)] == [
            ("Суды", ("суд",), True)
        ]
        assert stage.engine.fields_of("rules_changed") == {}
        assert not button(pane.editor, "Save").isEnabled()

    play(qapp, tmp_path, scenario)


def test_what_it_would_fire_on_is_shown_before_it_is_saved(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, RETURNS)
        assert "It would fire on 3 of 12." in said(pane)
        assert pane.editor.found.rows.rowCount() == 2
        stage.engine.answers["rule_preview"] = portion(12, 12, None, 12)
        pane.editor.changed.emit(RETURNS)
        await stage.settle()
        assert "everything: 12 of 12" in said(pane)

    play(qapp, tmp_path, scenario)


def test_a_look_that_is_stopped_asks_no_further(qapp: QApplication, tmp_path: Path, qtbot: QtBot):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, RETURNS)
        stage.engine.answers["rule_preview"] = portion(1, 500, 7, 90_000)
        stage.engine.asked.clear()
        pane.editor.changed.emit(RETURNS)
        await stage.until(lambda: len(stage.engine.asked) > 3)
        assert stage.engine.fields_of("rule_preview")["before"] == 7
        assert f"{shown.count(90_000)} in all" in said(pane)
        button(pane.editor, "Stop looking").click()
        await stage.settle()

    play(qapp, tmp_path, scenario)


def test_a_rule_that_does_nothing_is_refused_in_words(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot)
        pane.begin()
        button(pane.editor, "Save").click()
        await stage.settle()
        assert "The rule does nothing yet. Choose what it should do." in said(pane)
        assert await kept(stage) == ()

    play(qapp, tmp_path, scenario)


def test_what_was_typed_stays_with_its_rule(qapp: QApplication, tmp_path: Path, qtbot: QtBot):
    async def scenario(stage: Stage) -> None:
        other = Rule(name="Другое", acts=Acts(hide=True))
        pane = await opened(stage, qtbot, RETURNS, other)
        first, second = [rule.id for rule in await kept(stage)]
        pane.editor.fields.stop.setChecked(True)
        pane.editor._tell()
        pane.choose(second)
        assert not pane.editor.fields.stop.isChecked()
        pane.choose(first)
        assert pane.editor.fields.stop.isChecked()
        button(pane.editor, "Give up changes").click()
        assert not pane.editor.is_changed
        await stage.settle()

    play(qapp, tmp_path, scenario)


def test_what_was_typed_is_there_when_the_place_is_made_anew(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot)
        pane.begin()
        pane.editor.fields.acts.show_acts(Acts(tags=("суд",)))
        pane.editor._tell()
        await stage.settle()
        again = await opened(stage, qtbot)
        assert [rule.acts.tags for rule in again.drafts] == [("суд",)]
        again.choose(NEW)
        assert again.editor.fields.acts.told(Acts()).tags == ("суд",)
        await stage.settle()

    play(qapp, tmp_path, scenario)


def test_rules_change_places_and_a_removed_one_comes_back(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, RETURNS, Rule(name="Другое", acts=Acts(hide=True)))
        button(pane.editor, "Later").click()
        await stage.settle()
        assert [rule.name for rule in await kept(stage)] == ["Другое", "Возвраты"]
        button(pane.editor, "Delete").click()
        await stage.settle()
        assert [rule.name for rule in await kept(stage)] == ["Другое"]
        undo = stage.heard.notices[-1].act
        assert undo is not None
        undo()
        await stage.settle()
        assert [rule.name for rule in await kept(stage)] == ["Другое", "Возвраты"]

    play(qapp, tmp_path, scenario)


def test_the_archive_is_asked_about_before_a_rule_is_followed_there(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, RETURNS)
        button(pane.editor, "Apply to the archive…").click()
        sure = next(b for b in pane.findChildren(QPushButton) if b.text() == "Apply")
        sure.click()
        await stage.settle()
        assert stage.engine.fields_of("rules_apply") == {"rule_id": 1}
        assert stage.heard.notices[-1].text == "Rules fired on 3 posts; cases changed: 2"

    play(qapp, tmp_path, scenario)


def test_a_new_rule_that_is_given_up_is_gone(qapp: QApplication, tmp_path: Path, qtbot: QtBot):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot)
        pane.begin()
        assert pane.list.key == NEW
        button(pane.editor, "Give up changes").click()
        assert pane.list.rows.rowCount() == 0
        await stage.settle()

    play(qapp, tmp_path, scenario)


def test_a_case_that_a_rule_points_at_is_told_at_the_bottom_of_the_window(
    qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        alerts = RuleAlerts(stage.desk)
        case_id = await stage.desk.db.run(add_one)
        told = {"rule": "Суды", "did": "urgent,notify"}
        await stage.desk.db.run(lambda s: [events.add(s, case_id, "rule", NOON, **told)])
        stage.desk.hub.changed.emit(Changes(alerts=frozenset({case_id})))
        await stage.settle()
        notice = stage.heard.notices[-1]
        assert notice.text.startswith("Rule «Суды»: Автор")
        assert notice.act is not None
        notice.act()
        assert stage.heard.cases == [case_id]
        del alerts

    play(qapp, tmp_path, scenario)


def test_tags_are_set_as_the_person_says(tmp_path: Path, qapp: QApplication):
    async def scenario(stage: Stage) -> None:
        case_id: CaseId = await stage.desk.db.run(add_one)
        for wanted in (("а", "б"), ("б", "в")):
            await stage.desk.db.run(
                lambda s, wanted=wanted: rules.set_tags(s, case_id, wanted, NOON)  # type: ignore[misc]
            )
        assert await stage.desk.db.read(lambda s: tags.of_case(s, case_id)) == ("б", "в")

    play(qapp, tmp_path, scenario)
