"""Macros before they run and while they are made; colleagues; cases that somebody has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.colleague import Colleague, ColleagueKind, Escalation
from app.domain.ids import ColleagueId, MacroId
from app.domain.macro import Acts, Macro
from app.domain.macro_effects import Deed, Effect
from app.domain.macro_run import ManyPreview, Tally
from app.domain.macro_when import Unit, When
from app.domain.triage import Route
from tests.gallery.case_scenes import thread
from tests.ui.queue_rows import queue_row
from ui.dialogs.escalate import EscalateDialog, SettleDialog
from ui.dialogs.macro import MacroDialog
from ui.models.queue import QueueModel
from ui.panes.colleagues import ColleaguesSection
from ui.panes.macros import MacrosPane
from ui.panes.queue import QueuePane
from ui.panes.queue_chosen import QueueChosen
from ui.panes.thread import ThreadPane

NOW = clock.now()
LATER = clock.iso(NOW + timedelta(days=2))
TEXT = (
    "Анна, нам жаль, что так вышло, — простите, пожалуйста. Чтобы разобраться, напишите, когда вы "
    "оформили заказ и на какой адрес его везли. Вернусь к вам в тот же день."
)
EFFECTS = (
    Effect(deed=Deed.ADD_TAG, what="ждём подробности"),
    Effect(deed=Deed.ADD_TAG, what="доставка", why="has_tag"),
    Effect(deed=Deed.ASSIGN, what="Мария Ветрова"),
    Effect(deed=Deed.NOTE, what="Спросили про заказ, ждём до среды."),
    Effect(deed=Deed.PROMISE, what=LATER, facts=(("promise", "Ответить по существу"),)),
    Effect(deed=Deed.SNOOZE, what=LATER),
    Effect(deed=Deed.REPLY, what=TEXT[:60], facts=(("title", "Уточнить: где, когда, что"),)),
    Effect(deed=Deed.SEND, why="no_capture"),
    Effect(deed=Deed.CLOSE, what="solved", why="unsent"),
)
MACROS = (
    Macro(
        id=MacroId(1),
        short_code="уточнить",
        name="Уточнить и ждать два дня",
        folder="Ответ",
        acts=Acts(
            reply="{имя|Здравствуйте}, подскажите, {{_что|что уточнить}}?",
            add_tags=("ждём подробности",),
            snooze=When(unit=Unit.WORKING_DAYS, count=2),
            note="Обращение №{номер}: ждём автора",
        ),
        uses=148,
        used_at=NOW,
    ),
    Macro(
        id=MacroId(2),
        short_code="тролль",
        name="Тролль: без ответа, с причиной и без сожаления",
        folder="Без ответа",
        acts=Acts(route=Route.NO_ANSWER, route_reason="Провокация", add_tags=("тролль",)),
    ),
)


def macro_dialog() -> QWidget:
    """On one case: what is done, and what is not and why."""
    dialog = MacroDialog(MACROS[0].name, "Анна Ёлкина", 1)
    dialog.offer_send(on=True)
    dialog.show_one(EFFECTS, TEXT)
    return dialog


def macro_dialog_many() -> QWidget:
    """On many cases, the replies wished to leave at once."""
    dialog = MacroDialog(MACROS[0].name, "На 48 выбранных обращениях", 48)
    dialog.offer_send(on=False)
    counts = (45, 3, 48, 48, 40, 48, 36, 12, 2)
    tallies = tuple(Tally(effect=e, cases=n) for e, n in zip(EFFECTS, counts, strict=True))
    dialog.show_many(ManyPreview(tallies=tallies, cases=48, unchanged=2, same_text=36), TEXT)
    dialog.send.setChecked(True)
    return dialog


def macros() -> QWidget:
    """The place, with the editor of one and its effects."""
    pane = MacrosPane()
    pane.editor.reply.show_templates([("прости", "Извинение и первый шаг")])
    pane.show_macros(MACROS)
    pane.editor.show_effects("Анна Ёлкина", EFFECTS)
    return pane


def colleagues() -> QWidget:
    """Persons and departments, one of them put aside."""
    section = ColleaguesSection()
    kinds = list(ColleagueKind)
    names = ("Мария Ветрова", "Отдел доставки", "Филиал на Ленина, 14", "ООО «Быстрый груз»")
    section.show_colleagues(
        [
            Colleague(id=ColleagueId(n), name=name, kind=kinds[n], contact="12-34", aside=n == 3)
            for n, name in enumerate(names)
        ]
    )
    section.say("Такое имя уже есть.")
    return section


def escalate() -> QWidget:
    """To whom and why."""
    dialog = EscalateDialog(["Юрист", "Директор по сервису"])
    dialog.to.setEditText("Юрист")
    dialog.why.setPlainText("Автор грозит судом и приложил чек")
    return dialog


def settle() -> QWidget:
    """What was decided."""
    return SettleDialog(Escalation(to="Юрист", why="Автор грозит судом и приложил чек", at=NOW))


def chosen() -> QWidget:
    """The line over the queue."""
    line = QueueChosen()
    line.show_count(48)
    return line


def held() -> QWidget:
    """A case that somebody has, and that waits for a decision."""
    pane = ThreadPane()
    long = Colleague(id=ColleagueId(1), name="Константин Константинопольский-Задунайский")
    waits = Escalation(to="Директор по сервису", why="Автор грозит судом", at=NOW)
    pane.show_case(replace(thread(), assignee=long, escalation=waits, tags=("доставка", "суд")))
    return pane


def held_rows() -> QWidget:
    """Rows with initials, marks, tags; one without anybody."""
    model = QueueModel()
    names = ("Мария Ветрова", "Отдел доставки", "", "Филиал на Ленина, 14")
    rows = [
        queue_row(n + 1, assignee=name, escalated=n % 2 == 0, tags=("доставка",) * (n % 3))
        for n, name in enumerate(names)
    ]
    pane = QueuePane(model)
    model.setParent(pane)
    model.show_first(rows, len(rows))
    pane.show_list()
    pane.list.selectAll()
    return pane


SCENES: dict[str, Callable[[], QWidget]] = {
    "macro-dialog": macro_dialog,
    "macro-dialog-many": macro_dialog_many,
    "macros": macros,
    "colleagues": colleagues,
    "escalate": escalate,
    "settle": settle,
    "queue-chosen": chosen,
    "thread-held": held,
    "queue-held": held_rows,
}
_SIZES = {
    "macro-dialog": (560, 620),
    "macro-dialog-many": (560, 680),
    "macros": (1024, 760),
    "colleagues": (640, 360),
    "escalate": (480, 380),
    "settle": (480, 280),
    "queue-chosen": (360, 48),
    "thread-held": (560, 360),
    "queue-held": (360, 520),
}


def size_of(name: str) -> tuple[int, int]:
    """Pixels at 100 %."""
    return _SIZES[name]
