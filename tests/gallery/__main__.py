"""`python -m tests.gallery --out DIR [NAME …]`: draws the gallery, in Russian."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import tests.gallery

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PLACE = (1100, 720)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def scenes() -> list[tuple[str, Callable[[], QWidget], tuple[int, int]]]:
    """Every scene of every `*_scenes` module, with its size at 100 %."""
    found = []
    for module in pkgutil.iter_modules(tests.gallery.__path__):
        if module.name.endswith("_scenes"):
            loaded = importlib.import_module(f"tests.gallery.{module.name}")
            size_of = getattr(loaded, "size_of", lambda _: PLACE)
            found += [(name, make, size_of(name)) for name, make in loaded.SCENES.items()]
    return found


def main() -> None:
    """Draws all scenes, or those that are named."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--language", default="ru")
    parser.add_argument("names", nargs="*")
    call = parser.parse_args()

    from PySide6.QtWidgets import QApplication

    from tests.gallery.album import Album
    from ui import i18n

    app = QApplication([])
    i18n.install(call.language)
    album = Album(app, call.out)
    for name, make, size in scenes():
        if not call.names or name in call.names:
            album.show(name, make, size)
    print(album.drawn, "pictures in", call.out)


if __name__ == "__main__":
    main()
