"""Both themes can be read, and every role that is asked for exists in both."""

from __future__ import annotations

import re
import tomllib
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.paths import resources
from ui import theme

ROOT = Path(__file__).resolve().parents[2]
SURFACES = (
    "surface.rail",
    "surface.list",
    "surface.main",
    "surface.side",
    "surface.raised",
    "surface.hover",
    "surface.selected",
    "surface.selected.idle",
    "bubble.theirs",
    "bubble.ours",
    "bubble.note",
    "field",
    "button",
    "button.hover",
)
PAIRS = [
    *product(("text", "text.second", "text.faint"), SURFACES),
    *product(
        ("text.link", "danger", "warning", "good"), ("surface.main", "surface.side", "surface.rail")
    ),
    *((f"tone.{tone}.text", f"tone.{tone}") for tone in ("calm", "soon", "late", "good", "info")),
    ("accent.text", "accent"),
    ("accent.text", "accent.hover"),
    ("accent.text", "accent.pressed"),
    ("accent.soft.text", "accent.soft"),
    ("text.mark", "mark"),
    ("text", "mark.brand"),
    ("network.text", "network"),
    ("tooltip.text", "tooltip"),
    ("text", "diff.added"),
    ("text", "diff.removed"),
]
"""Text and the ground it may stand on."""


def colours(name: str) -> dict[str, str]:
    raw = tomllib.loads((resources() / "themes" / f"{name}.toml").read_text("utf-8"))
    found: dict[str, str] = raw["color"]
    return found


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_can_be_read_on_every_ground_it_may_stand_on(name: str):
    roles = colours(name)
    pairs = {(text, ground): contrast(roles[text], roles[ground]) for text, ground in PAIRS}
    poor = {pair: round(ratio, 2) for pair, ratio in pairs.items() if ratio < 4.5}
    assert not poor


@pytest.mark.parametrize("name", ["light", "dark"])
def test_risk_bars_stand_out_from_their_ground(name: str):
    roles = colours(name)
    risks = ("risk.high", "risk.medium")
    assert all(contrast(roles[risk], roles["surface.list"]) >= 3 for risk in risks)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("ground", ["mark.brand", "mark", "bubble.theirs", "bubble.ours"])
def test_the_line_under_a_brand_stands_out_from_every_ground(name: str, ground: str):
    roles = colours(name)
    assert contrast(roles["mark.brand.line"], roles[ground]) >= 3


def test_both_themes_have_the_same_roles():
    assert colours("light").keys() == colours("dark").keys()


def test_every_role_asked_for_in_code_exists():
    asked = re.compile(r"\.color\(\s*\"([\w.]+)\"")
    code = "\n".join(file.read_text("utf-8") for file in (ROOT / "ui").rglob("*.py"))
    assert not set(asked.findall(code)) - colours("light").keys()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_has_no_place_left_empty(qtbot: QtBot, name: str):
    look = theme.Theme(name)
    sheet = look.style_sheet()
    assert "{{" not in sheet
    assert look.color("accent").name() in sheet


def test_style_files_hold_no_colour_of_their_own():
    files = (resources() / "style").glob("*.qss")
    literal = re.compile(r"#[0-9a-fA-F]{3,8}\b(?=\s*;)|rgb\(|\b\d+px")
    assert not [f.name for f in files if literal.search(f.read_text("utf-8"))]


def test_the_zoom_scales_distances_and_fonts_and_stays_in_its_bounds(qtbot: QtBot):
    look = theme.Theme("light", 100)
    look.set_zoom(200)
    assert (look.metric("grid"), look.font("body").pixelSize()) == (16, 26)
    look.set_zoom(1000)
    assert look.zoom == 200
    look.set_zoom(1)
    assert look.zoom == 80


def test_switching_tells_everybody_once(qtbot: QtBot):
    look = theme.Theme("light")
    with qtbot.waitSignal(look.changed):
        look.choose("dark")
    assert look.name == "dark"
