"""Where data, logs, evidence and resources lie: in a checkout, installed or frozen."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True, slots=True)
class Workspace:
    """One folder that holds everything; copy it and you have moved."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.root / "otklik.db"

    @property
    def evidence(self) -> Path:
        """Captures: `YYYY/MM/<capture id>/` below it."""
        return self.root / "evidence"

    @property
    def stamps(self) -> Path:
        """Time stamps of the journal's head: `<seq>-<hash>/` below it."""
        return self.root / "stamps"

    @property
    def keys(self) -> Path:
        """Public halves of the keys that signed here: `<fingerprint>.pem`."""
        return self.root / "keys"

    @property
    def logins(self) -> Path:
        """Encrypted cookies of the person's logins (L12), one file per source."""
        return self.root / "logins"

    @property
    def attachments(self) -> Path:
        """Files of answers and templates by their SHA-256: `app.services.attachments`."""
        return self.root / "attachments"

    @property
    def backups(self) -> Path:
        """Copies made before migrations, and backups."""
        return self.root / "backups"

    @property
    def logs(self) -> Path:
        """Rotated logs without secrets."""
        return self.root / "logs"

    @property
    def settings(self) -> Path:
        """settings.toml."""
        return self.root / "settings.toml"

    @property
    def lock(self) -> Path:
        """Held by the one window that works here."""
        return self.root / "otklik.lock"

    @property
    def engine_lock(self) -> Path:
        """Held by the one engine, or the one terminal, that listens and sends."""
        return self.root / "engine.lock"


KEY_FOLDER = "OTKLIK_KEY_FOLDER"
"""The environment variable that names another folder for the installation's key."""


def installation() -> Path:
    """Where what belongs to this computer's user lies: beside the default workspace, not in it."""
    given = os.environ.get(KEY_FOLDER)
    return Path(given) if given else user_data_path("Otklik-installation", appauthor=False)


def default_workspace() -> Workspace:
    """The platform's folder for this program's data."""
    return Workspace(user_data_path("Otklik", appauthor=False))


def resources() -> Path:
    """The folder of icons, themes, translations, templates and the sample workspace."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen or Path(__file__).resolve().parent.parent) / "resources"
