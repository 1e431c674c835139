"""The look by roles: colours, distances and fonts from resources/themes, for palette and QSS."""

from __future__ import annotations

import re
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.paths import resources

PLACE = re.compile(r"\{\{(color|metric|font|url):([\w.-]+)\}\}")
ZOOM_LEAST, ZOOM_MOST = 80, 200
FAMILIES = ("Noto Sans", "Segoe UI", "DejaVu Sans", "Noto Color Emoji")
"""Where the system's own font ends; Qt goes through them glyph by glyph."""
MONO = ("Cascadia Mono", "SF Mono", "Noto Sans Mono", "DejaVu Sans Mono")


class Theme(QObject):
    """Answers what a role looks like now; `changed` is emitted when the answers change."""

    changed = Signal()

    def __init__(self, choice: str = "system", zoom: int = 100) -> None:
        """`choice`: system, light or dark; `zoom` in percent."""
        super().__init__()
        self._choice = choice
        self._zoom = _bounded(zoom)
        self._system_family = QGuiApplication.font().family()
        self._load()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def name(self) -> str:
        """The theme in force: light or dark."""
        return self._name

    @property
    def choice(self) -> str:
        """What the person chose: system, light or dark."""
        return self._choice

    @property
    def zoom(self) -> int:
        """Interface zoom in percent."""
        return self._zoom

    def color(self, role: str) -> QColor:
        """The colour of a role; an unknown role is a bug and raises KeyError."""
        return self._colors[role]

    def metric(self, role: str) -> int:
        """Pixels of a distance at the present zoom; a hair line stays one pixel."""
        return max(1, round(int(_metrics()["metric"][role]) * self._zoom / 100))

    def plain(self, role: str) -> int:
        """Pixels of a size that does not follow the zoom: of the window itself."""
        return int(_metrics()["metric"][role])

    def font(self, role: str = "body") -> QFont:
        """The font of a role at the present zoom. A new object: change it as you like."""
        size, weight = _metrics()["font"][role]
        font = QFont()
        families = MONO if role == "mono" else (self._system_family, *FAMILIES)
        font.setFamilies(list(dict.fromkeys(families)))
        font.setPixelSize(max(9, round(size * self._zoom / 100)))
        font.setWeight(QFont.Weight(weight))
        return font

    def choose(self, choice: str) -> None:
        """Switches the look while the program runs."""
        self._choice = choice
        self._renew()

    def set_zoom(self, percent: int) -> None:
        """Switches the zoom while the program runs; kept between 80 and 200 %."""
        self._zoom = _bounded(percent)
        self._renew()

    def apply(self, app: QApplication) -> None:
        """Gives the application its style, palette, font and style sheet."""
        if not app.property("otklik_style"):
            app.setStyle(QStyleFactory.create("Fusion"))
            app.setProperty("otklik_style", "Fusion")
        app.setFont(self.font())
        app.setPalette(self._palette())
        app.setStyleSheet(self.style_sheet())

    def style_sheet(self) -> str:
        """All of resources/style/*.qss with its places filled."""
        return PLACE.sub(self._fill, _style_source())

    def _fill(self, place: re.Match[str]) -> str:
        kind, role = place.groups()
        if kind == "color":
            return self.color(role).name()
        if kind == "metric":
            return f"{self.metric(role)}px"
        if kind == "font":
            size, weight = _metrics()["font"][role]
            return f"font-size: {max(9, round(size * self._zoom / 100))}px; font-weight: {weight}"
        from ui.resources import icon_file  # the two modules need each other

        return icon_file(role, self)

    def _load(self) -> None:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        system = "dark" if dark else "light"
        self._name = system if self._choice == "system" else self._choice
        raw = _read(f"{self._name}.toml")["color"]
        self._colors = {role: QColor(value) for role, value in raw.items()}

    def _renew(self) -> None:
        self._load()
        if isinstance(app := QApplication.instance(), QApplication):
            self.apply(app)
        self.changed.emit()

    @Slot()
    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._renew()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for part, role in PALETTE.items():
            palette.setColor(part, self.color(role))
        disabled = QPalette.ColorGroup.Disabled
        for part in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(disabled, part, self.color("text.disabled"))
        return palette


PALETTE = {
    QPalette.ColorRole.Window: "surface.main",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "surface.side",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text.faint",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent.text",
    QPalette.ColorRole.Link: "text.link",
    QPalette.ColorRole.LinkVisited: "text.link",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip.text",
}
_current: list[Theme] = []


def current() -> Theme:
    """The theme of this process; the first call makes it."""
    if not _current:
        _current.append(Theme())
    return _current[0]


def install(choice: str, zoom: int) -> Theme:
    """Makes the process's theme what the settings say."""
    if not _current:
        _current.append(Theme(choice, zoom))
        return _current[0]
    theme = _current[0]
    if (theme.choice, theme.zoom) != (choice, zoom):
        theme.choose(choice)
        theme.set_zoom(zoom)
    return theme


def animated() -> bool:
    """Whether the system wants things to move."""
    app = QApplication.instance()
    effect = Qt.UIEffect.UI_General if sys.platform == "win32" else Qt.UIEffect.UI_AnimateMenu
    return isinstance(app, QApplication) and app.isEffectEnabled(effect)


def _bounded(percent: int) -> int:
    return min(ZOOM_MOST, max(ZOOM_LEAST, percent))


@cache
def _read(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((resources() / "themes" / name).read_text("utf-8"))


@cache
def _metrics() -> dict[str, dict[str, Any]]:
    raw: dict[str, dict[str, Any]] = tomllib.loads(
        (resources() / "themes" / "metrics.toml").read_text("utf-8")
    )
    return raw


@cache
def _style_source() -> str:
    files: list[Path] = sorted((resources() / "style").glob("*.qss"))
    return "\n".join(file.read_text("utf-8") for file in files)
