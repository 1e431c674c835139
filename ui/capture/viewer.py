"""The archive viewer: a process of its own that shows one bundle, with the network closed."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.evidence import Finding
from app.errors import AppError, BundleBroken
from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles
from app.evidence.verification import verify_bundle
from ui.capture.environment import DEAD_PROXY, RootWithDisplay, prepare
from ui.capture.viewed import Known, Viewed

if TYPE_CHECKING:  # drawn only when Chromium is known
    from ui.capture.viewer_window import ViewerWindow

Drive = Callable[[Callable[[], Coroutine[Any, Any, int]]], int]
NAMES_LEAD_NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND"
"""No name is asked for either: a DNS server would learn that somebody reads this page."""


def main(arguments: list[str], drive: Drive) -> int:
    """Shows a bundle until its window is closed.

    `--show` turns to a tab, `--shot` saves a picture of the window after `--wait` seconds and
    ends; with `--tour` the folder `--shot` gets a picture of every tab, of the archived page
    without and with its scripts. Exit code 1: no bundle there.
    """
    asked = _parser().parse_args(arguments)
    try:
        findings = verify_bundle(asked.bundle)
    except (BundleBroken, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    try:
        prepare(DEAD_PROXY, isolate=False)
        engine = True
    except RootWithDisplay:
        engine = False
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] += f' "{NAMES_LEAD_NOWHERE}"'
    from PySide6 import QtWebEngineWidgets  # Chromium must be known before the application is

    del QtWebEngineWidgets

    return drive(lambda: _show(asked, findings, engine=engine))


async def _show(asked: argparse.Namespace, findings: tuple[Finding, ...], *, engine: bool) -> int:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from ui import i18n, theme
    from ui.capture.viewer_window import ViewerWindow
    from ui.tasks import Tasks

    app = QApplication.instance()
    look = theme.install(asked.theme, asked.zoom)
    if isinstance(app, QApplication):
        look.apply(app)
    i18n.install(asked.language)
    facts = facts_or_none(asked.bundle)
    viewed = Viewed(
        folder=asked.bundle,
        facts=facts,
        findings=findings,
        known=_known(asked.workspace, str(facts.get("id") or "")),
        engine=engine,
    )
    tasks = Tasks()
    memory = None if asked.shot else QSettings("Otklik", "Otklik")
    window = ViewerWindow(viewed, tasks.start, memory)
    window.show()
    await _turn(asked, window)
    os._exit(0)  # Chromium's own farewell can take seconds; nothing here is left to save


async def _turn(asked: argparse.Namespace, window: ViewerWindow) -> None:
    """Until it is closed, or until the pictures that were asked for are taken."""
    if asked.tour:
        await _tour(asked, window)
        return
    window.show_tab(asked.show)
    if asked.scripts:
        window.with_scripts()
    if asked.shot is None:
        await window.closed.wait()
        return
    await asyncio.sleep(asked.wait)
    window.grab().save(str(asked.shot))


async def _tour(asked: argparse.Namespace, window: ViewerWindow) -> None:
    asked.shot.mkdir(parents=True, exist_ok=True)

    async def shoot(name: str, wait: float) -> None:
        await asyncio.sleep(wait)
        window.grab().save(str(asked.shot / f"{name}.png"))

    for tab in list(window.tabs):
        window.show_tab(tab.name)
        await shoot(tab.name, asked.wait if tab.name in ("page", "mhtml") else 0.5)
        if tab.name == "page":
            window.with_scripts()
            await shoot("scripts", asked.wait)


def facts_or_none(bundle: Path) -> dict[str, Any]:
    """The facts; without readable ones the rest is still shown, and the verdict says so."""
    try:
        return facts_of(FolderFiles(bundle))
    except (BundleBroken, OSError):
        return {"files": {}}


def _known(workspace: Path | None, capture_id: str) -> Known:
    """What the workspace tells of this capture; it is only read, and need not be there."""
    if workspace is None or not capture_id:
        return Known()
    from app.services.viewing import known_of

    try:
        found = known_of(workspace, capture_id)
    except (AppError, OSError):
        return Known()
    return Known(complaint=found.complaint, timeline=found.timeline, stamps=found.stamps)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="otklik viewer")
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("--workspace", type=Path, help="where the journal is; only read")
    parser.add_argument("--show", default="picture", help="the tab to begin with")
    parser.add_argument("--scripts", action="store_true")
    parser.add_argument("--shot", type=Path)
    parser.add_argument("--tour", action="store_true", help="a picture of every tab into --shot")
    parser.add_argument("--wait", type=float, default=2.0)
    parser.add_argument("--theme", default="system")
    parser.add_argument("--zoom", type=int, default=100)
    parser.add_argument("--language", default="ru")
    return parser
