"""The dialog for a page, a letter or a text, before and after it was read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain import clock
from tests.gallery.place_scenes import NAMES, TEXTS
from ui.dialogs.paste import FoundPost, PasteDialog

ADDRESS = "https://yandex.ru/maps/org/migomir/1124715036/reviews/"


def paste_empty() -> QWidget:
    """Nothing yet."""
    return PasteDialog()


def paste_reading() -> QWidget:
    """The page is being read."""
    dialog = PasteDialog(ADDRESS)
    dialog.show_reading()
    return dialog


def paste_found() -> QWidget:
    """Several reviews to choose from, some with a guessed year."""
    dialog = PasteDialog(ADDRESS)
    now = clock.now()
    found = [
        FoundPost(
            index=str(number),
            kind="review",
            text=TEXTS[number % 5],
            author=NAMES[number % 5],
            rating=1 + number % 5,
            created=now - timedelta(days=9 * number),
            unsure_date=number % 2 == 1,
        )
        for number in range(9)
    ]
    dialog.show_found(found, "Found: 9. Choose what becomes a case.")
    return dialog


def paste_refused() -> QWidget:
    """An address inside the own network."""
    dialog = PasteDialog("http://10.0.0.7/forum/1")
    dialog.show_failed("The address 10.0.0.7 leads to a private network.", inside=True)
    return dialog


def paste_file() -> QWidget:
    """A letter was dropped."""
    return PasteDialog("", "/letters/Жалоба на списание.eml")


SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (paste_empty, paste_reading, paste_found, paste_refused, paste_file)
}


def size_of(name: str) -> tuple[int, int]:
    """As high as they want to be."""
    return (620, 640 if name == "paste_found" else 420)
