"""The dialogs besides those of the case, filled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.about import About, Licence
from app.domain.importing import ImportOutcome, ImportPlan, ImportPreview, KeptAside
from tests.gallery.place_scenes import NAMES, TEXTS
from ui.calendar_popup import Calendar
from ui.dialogs.about import AboutDialog
from ui.dialogs.close_case import CloseDialog
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.error import CrashDialog, ErrorDialog
from ui.dialogs.import_file import ImportDialog
from ui.dialogs.note import NoteDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.dialogs.snooze import SnoozeDialog


def import_plan() -> QWidget:
    """A file as it looks, with its columns guessed."""
    heads = ("Дата", "Автор", "Текст", "Ссылка", "Лайки", "Площадка")
    rows = [("21.11.2026", NAMES[n % 5], TEXTS[n % 5], "vk.com/wall1", "7", "vk") for n in range(8)]
    columns = {"text": "Текст", "created": "Дата", "author_name": "Автор"}
    dialog = ImportDialog("Выгрузка.csv", ["Мигомир"], ["Europe/Moscow"])
    dialog.show_preview(
        ImportPreview(
            kind="csv",
            heads=heads,
            rows=tuple(rows),
            total=12_408,
            plan=ImportPlan(columns=columns, encoding="cp1251", delimiter=";"),
            profile="Brand Analytics",
        )
    )
    return dialog


def import_outcome() -> QWidget:
    """Most rows imported, some kept aside."""
    dialog = ImportDialog("Выгрузка.csv", [], [])
    aside = [
        KeptAside(number=97 * n, reason="bad_moment", cells=("32.13.2026", TEXTS[n % 5]))
        for n in range(1, 30)
    ]
    dialog.show_outcome(
        ImportOutcome(added=12_280, repeated=4, aside=tuple(aside), aside_total=124)
    )
    return dialog


def about() -> QWidget:
    """Version and licences."""
    part = Licence(name="Qt for Python (PySide6)", licence="LGPL-3.0", url="https://doc.qt.io")
    return AboutDialog(About(version="0.1.0", workspace="", licences=(part,) * 20))


def error() -> QWidget:
    """What happened, what it means, what now."""
    return ErrorDialog(
        "The network does not accept our access key.",
        "Nothing new arrives from there. Enter a new key in Sources.",
        "source.login",
        can_retry=True,
    )


def crash() -> QWidget:
    """A bug of ours."""
    return CrashDialog("Traceback (most recent call last):\n  …\nKeyError: 3", "logs")


def confirm() -> QWidget:
    """Something that costs work to bring back."""
    return ConfirmDialog("Remove «Мигомир»?", "Its posts, cases and evidence stay.", "Remove")


def snooze() -> QWidget:
    """When to wake."""
    return SnoozeDialog(clock.now())


def calendar() -> QWidget:
    """A month of which only some days can be taken."""
    made = Calendar()
    today = made.selectedDate()
    made.setDateRange(today.addDays(-3), today.addDays(60))
    return made


SCENES: dict[str, Callable[[], QWidget]] = {
    "import_plan": import_plan,
    "import_outcome": import_outcome,
    "about": about,
    "error": error,
    "crash": crash,
    "confirm": confirm,
    "snooze": snooze,
    "calendar": calendar,
    "note": NoteDialog,
    "close_case": CloseDialog,
    "shortcuts": ShortcutsDialog,
}
