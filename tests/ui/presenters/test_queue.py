"""The queue follows the store without moving what is under the person's eyes and hands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.case import View
from app.domain.ids import CaseId
from app.domain.search import Query, Term, query_to_json
from app.services.changes import Changes
from app.store import search
from app.store.tables import CaseRow
from tests.place_rows import NOON, Wrote, add_author, add_case, add_source
from tests.ui.place_desk import Stage, play
from ui.models.queue import QueueModel, Role
from ui.panes.queue import QueuePane
from ui.presenters.queue import QueuePresenter


class Queue:
    """A pane on a stage, with its presenter."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.model = QueueModel()
        self.pane = QueuePane(self.model)
        self.pane.resize(360, 700)
        self.pane.show()
        self.presenter = QueuePresenter(stage.desk, self.pane, self.model)
        self.shown: list[object] = []
        stage.desk.hub.case_shown.connect(self.shown.append)

    async def begin(self) -> None:
        """As the session does it."""
        self.presenter.start()
        await self.stage.settle()

    async def hear(self, changed: set[CaseId], arrived: set[CaseId] | None = None) -> None:
        """What the engine says, until the queue has followed."""
        new = frozenset(arrived or ())
        self.stage.desk.hub.changed.emit(Changes(cases=frozenset(changed) | new, arrived=new))
        self.presenter._soon.stop()
        self.presenter._follow_pending()
        await self.stage.settle()

    @property
    def banner(self) -> str:
        """What the invitation says; empty when it is hidden."""
        buttons = self.pane.findChildren(QPushButton)
        [banner] = [b for b in buttons if b.property("kind") == "banner"]
        return banner.text() if banner.isVisible() else ""

    def close(self) -> None:
        """Lets go of the file and the window."""
        self.presenter.close()
        self.pane.close()


def add(stage: Stage, count: int, **more: Any) -> list[CaseId]:
    """So many cases, the first the most pressing."""

    def work(session: Any) -> list[CaseId]:
        name = f"s{session.query(CaseRow).count()}"
        wrote = Wrote(add_source(session, name), add_author(session, name))
        return [
            add_case(session, wrote, f"текст {n}", **{"priority": 900 - n, **more})
            for n in range(count)
        ]

    return stage.desk.db.run_now(work)


def findable(stage: Stage, case_id: CaseId, text: str) -> None:
    """A text of a case that search looks through."""
    doc = search.SearchDoc(kind="post", ref="9", case_id=case_id, at=NOON, text=text)
    stage.desk.db.run_now(lambda session: search.put(session, [doc]))


def alter(stage: Stage, case_id: CaseId, **values: Any) -> None:
    """Somebody changed a case."""

    def work(session: Any) -> None:
        for name, value in values.items():
            setattr(session.get(CaseRow, case_id), name, value)

    stage.desk.db.run_now(work)


def test_the_whole_list_comes_in_its_order_and_the_first_case_is_open(
    qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        cases, queue = add(stage, 100), Queue(stage)
        await queue.begin()
        assert list(queue.model.ids) == cases
        assert queue.shown == [cases[0]]
        await stage.until(lambda: queue.model.index(0, 0).data(Role.ROW) is not None)
        queue.close()

    play(qapp, tmp_path, scenario)


def test_what_arrives_is_invited_and_moves_nothing(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        add(stage, 100)
        queue = Queue(stage)
        await queue.begin()
        queue.pane.list.go_to(40)
        before, scroll = queue.pane.list.current, queue.pane.list.verticalScrollBar().value()
        new = add(stage, 12, priority=999)
        await queue.hear(set(), set(new))
        assert queue.banner.startswith("12 ")
        assert (queue.pane.list.current, queue.model.rowCount()) == (before, 100)
        assert queue.pane.list.verticalScrollBar().value() == scroll
        queue.close()

    play(qapp, tmp_path, scenario)


def test_merging_shows_the_new_on_top_and_keeps_the_chosen_case(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        add(stage, 100)
        queue = Queue(stage)
        await queue.begin()
        queue.pane.list.go_to(40)
        chosen = queue.pane.list.current
        new = add(stage, 3, priority=999)
        await queue.hear(set(), set(new))
        queue.presenter.merge()
        await stage.settle()
        assert list(queue.model.ids[:3]) == new
        assert (queue.pane.list.current, queue.banner) == (chosen, "")
        assert queue.pane.list.verticalScrollBar().value() == 0
        queue.close()

    play(qapp, tmp_path, scenario)


def test_the_same_case_is_not_counted_twice(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        add(stage, 5)
        queue = Queue(stage)
        await queue.begin()
        new = add(stage, 1)
        await queue.hear(set(), set(new))
        await queue.hear(set(new))
        assert queue.banner.startswith("1 ")
        alter(stage, new[0], status="closed", open=False)
        await queue.hear(set(new))
        assert queue.banner == ""
        queue.close()

    play(qapp, tmp_path, scenario)


def test_a_case_that_left_the_view_goes_without_moving_the_rest(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        cases, queue = add(stage, 100), Queue(stage)
        await queue.begin()
        queue.pane.list.go_to(60)
        top = queue.pane.list.place()[1]
        alter(stage, cases[3], status="waiting")
        await queue.hear({cases[3]})
        assert cases[3] not in queue.model.ids
        assert queue.pane.list.place()[1] == top
        assert queue.pane.list.current == cases[60]
        queue.close()

    play(qapp, tmp_path, scenario)


def test_the_chosen_case_stays_until_it_is_left(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        cases, queue = add(stage, 10), Queue(stage)
        await queue.begin()
        alter(stage, cases[0], status="waiting")
        await queue.hear({cases[0]})
        assert queue.pane.list.current == cases[0]
        stage.desk.hub.next_asked.emit()
        await queue.hear(set(), set())
        assert queue.pane.list.current == cases[1]
        assert cases[0] not in queue.model.ids
        queue.close()

    play(qapp, tmp_path, scenario)


def test_a_changed_row_in_sight_is_drawn_anew(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        cases, queue = add(stage, 5), Queue(stage)
        await queue.begin()
        await stage.until(lambda: queue.model.knows(cases[2]))
        alter(stage, cases[2], has_draft=True)
        await queue.hear({cases[2]})
        assert queue.model.index(2, 0).data(Role.ROW).has_draft
        queue.close()

    play(qapp, tmp_path, scenario)


def test_an_empty_list_takes_what_arrives_at_once(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        queue = Queue(stage)
        await queue.begin()
        new = add(stage, 2)
        await queue.hear(set(), set(new))
        assert list(queue.model.ids) == new
        queue.close()

    play(qapp, tmp_path, scenario)


def test_another_view_is_asked_counted_and_remembered(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        add(stage, 3)
        waiting = add(stage, 2, status="waiting")
        queue = Queue(stage)
        counts: list[dict[View, int]] = []
        queue.presenter.counted.connect(counts.append)
        await queue.begin()
        [action] = [
            a for a in queue.pane.head.menus.view_actions.actions() if a.data() == View.WAITING
        ]
        action.trigger()
        await stage.settle()
        assert list(queue.model.ids) == waiting
        await stage.until(lambda: bool(counts))
        assert (counts[-1][View.UNANSWERED], counts[-1][View.WAITING]) == (3, 2)
        assert stage.desk.memory.get("queue.view") == "waiting"
        queue.close()

    play(qapp, tmp_path, scenario)


def test_search_finds_any_form_in_all_cases_and_ends_where_it_began(
    qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        add(stage, 3)
        [closed] = add(stage, 1, status="closed", open=False)
        findable(stage, closed, "Возвратами занят")
        query = Query(terms=(Term(any_of=(("возврат",), ("возвратами",))),))
        stage.engine.answers["expand"] = {"query": query_to_json(query)}
        queue = Queue(stage)
        await queue.begin()
        queue.pane.head.search.setText("возврат")
        queue.pane.head._typed()
        await stage.settle()
        assert list(queue.model.ids) == [closed]
        queue.pane.head.clear_search()
        await stage.settle()
        assert queue.model.rowCount() == 3
        queue.close()

    play(qapp, tmp_path, scenario)


def test_a_database_that_cannot_be_read_is_said_in_words(qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.desk.workspace.database.rename(tmp_path / "gone.db")
        queue = Queue(stage)
        await queue.begin()
        assert not queue.pane.list.isVisible()
        queue.close()

    play(qapp, tmp_path, scenario)
