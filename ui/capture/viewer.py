"""The archive viewer: a process of its own that shows one bundle, with the network closed."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from app.domain.evidence import Finding
from app.errors import BundleBroken
from app.evidence import manifest
from app.evidence.verification import verify_bundle
from ui.capture.environment import DEAD_PROXY, RootWithDisplay, prepare

Drive = Callable[[Callable[[], Coroutine[Any, Any, int]]], int]


def main(arguments: list[str], drive: Drive) -> int:
    """Shows a bundle until its window is closed.

    `--show` turns to a tab, `--shot` saves a picture of the window after `--wait` seconds and ends.
    Exit code 1: no bundle there.
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
    from PySide6 import QtWebEngineWidgets  # Chromium must be known before the application is

    del QtWebEngineWidgets

    return drive(lambda: _show(asked, _document(asked.bundle), findings, engine=engine))


async def _show(
    asked: argparse.Namespace,
    document: dict[str, Any],
    findings: tuple[Finding, ...],
    *,
    engine: bool,
) -> int:
    from PySide6.QtWidgets import QApplication

    from ui import i18n, theme
    from ui.capture.viewer_window import ViewerWindow

    app = QApplication.instance()
    look = theme.install(asked.theme, asked.zoom)
    if isinstance(app, QApplication):
        look.apply(app)
    i18n.install(asked.language)
    window = ViewerWindow(asked.bundle, document, findings, engine=engine)
    window.show()
    if asked.scripts:
        window.with_scripts()
    window.show_tab(asked.show)
    if asked.shot is None:
        await window.closed.wait()
    else:
        await asyncio.sleep(asked.wait)
        window.grab().save(str(asked.shot))
    os._exit(0)  # Chromium's own farewell can take seconds; nothing here is left to save


def _document(bundle: Path) -> dict[str, Any]:
    """The manifest; without a readable one the rest is still shown, and the verdict says so."""
    try:
        return manifest.read((bundle / manifest.MANIFEST).read_bytes())
    except (BundleBroken, OSError):
        return {"files": {}}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="otklik viewer")
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument(
        "--show", choices=("picture", "screen", "text", "page", "facts"), default="picture"
    )
    parser.add_argument("--scripts", action="store_true")
    parser.add_argument("--shot", type=Path)
    parser.add_argument("--wait", type=float, default=2.0)
    parser.add_argument("--theme", default="system")
    parser.add_argument("--zoom", type=int, default=100)
    parser.add_argument("--language", default="ru")
    return parser
