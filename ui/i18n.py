"""The interface's language: Russian first, English second; a stretch mode to prove layouts."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from app.paths import resources

LANGUAGES = ("ru", "en")
STRETCH = "OTKLIK_STRETCH"
"""Environment: percent by which every sentence is made longer."""


class Stretched(QTranslator):
    """Makes every sentence longer than its translation, as some language one day will."""

    def __init__(self, percent: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._percent = percent

    def translate(
        self,
        context: str | bytes,
        source: str | bytes,
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        """The longer sentence; places in braces and %n stay whole."""
        text = super().translate(context, source, disambiguation, n)  # type: ignore[arg-type]  # the stubs know bytes only
        text = text or (source.decode() if isinstance(source, bytes) else source)
        extra = len(text) * max(0, self._percent - 100) // 100
        return text + "·" * extra


_installed: list[QTranslator] = []


def install(language: str) -> None:
    """Speaks this language from now on; what is already on the screen is not said again.

    `language`: ru or en. Without a compiled catalogue the English source strings stand.
    """
    for old in _installed:
        QCoreApplication.removeTranslator(old)
    _installed.clear()
    chosen = language if language in LANGUAGES else LANGUAGES[0]
    QLocale.setDefault(QLocale(QLocale.Language.Russian if chosen == "ru" else QLocale("en_GB")))
    folder = resources() / "i18n"
    for name in (f"qtbase_{chosen}", f"otklik_{chosen}"):
        _add(_translator(), str(folder / f"{name}.qm"))


def _translator() -> QTranslator:
    stretch = os.environ.get(STRETCH, "")
    return Stretched(int(stretch)) if stretch.isdigit() else QTranslator()


def _add(translator: QTranslator, file: str) -> None:
    if translator.load(file) or isinstance(translator, Stretched):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
