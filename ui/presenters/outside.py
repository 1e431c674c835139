"""Pages and folders outside of the program; only what is a web page or a folder is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_page(address: str) -> bool:
    """Shows a web page in the person's browser; False: it is none, or nothing could show it."""
    url = QUrl(address)
    if url.scheme() not in {"http", "https"} or not url.host():
        return False
    return QDesktopServices.openUrl(url)


def open_folder(folder: Path) -> bool:
    """Shows a folder in the person's file manager."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
