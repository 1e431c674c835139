"""Where a login's cookies lie: encrypted in a file whose key is in the keyring, or in memory."""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from pathlib import Path

from app import secrets
from app.domain.ids import SourceId
from app.domain.jar_json import NotAJar, from_bytes, to_bytes
from app.domain.login import Jar
from app.errors import DiskFull, LoginLost, NoKeyring
from app.paths import Workspace
from app.sealing import new_key, seal, unseal
from app.secrets import Key

ENDING = ".jar"
FRESH = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
"""Without the last, which Windows has, line ends would be rewritten there."""
log = logging.getLogger(__name__)
_held: dict[str, Jar] = {}
"""Logins of this run, where no keyring keeps a key; by the key's entry."""


def keep(paths: Workspace, workspace: str, source_id: SourceId, jar: Jar) -> bool:
    """Keeps a jar; False: there is no keyring, so it lasts as long as this process.

    Raises:
        DiskFull: the file could not be written.
    """
    key, jar = key_of(workspace, source_id), replace(jar, former=())
    secret = secrets.token_of(key)
    if secret is None:
        secret = new_key()
        try:
            secrets.keep_token(key, secret)
        except NoKeyring:
            secrets.forget_token(key)
            _held[key.entry] = jar
            return False
    _write(file_of(paths, source_id), seal(secret, to_bytes(jar), key.entry))
    _held.pop(key.entry, None)
    return True


def open_jar(paths: Workspace, workspace: str, source_id: SourceId) -> Jar:
    """The jar of a source.

    Raises:
        LoginLost: its file or its key is gone, or they do not fit each other.
    """
    key = key_of(workspace, source_id)
    if key.entry in _held:
        return _held[key.entry]
    secret = secrets.token_of(key)
    if secret is None:
        raise LoginLost(reason="key")
    try:
        sealed = file_of(paths, source_id).read_bytes()
        return from_bytes(unseal(secret, sealed, key.entry))
    except OSError as error:
        raise LoginLost(reason="file") from error
    except NotAJar as error:
        raise LoginLost(reason="damaged") from error


def lasts(workspace: str, source_id: SourceId) -> bool:
    """Whether a login would outlive this process."""
    return secrets.keeps() or secrets.token_of(key_of(workspace, source_id)) is not None


def forget(paths: Workspace, workspace: str, source_id: SourceId) -> None:
    """No file, no key, nothing in memory."""
    key = key_of(workspace, source_id)
    _held.pop(key.entry, None)
    file_of(paths, source_id).unlink(missing_ok=True)
    secrets.forget_token(key)


def is_there(paths: Workspace, workspace: str, source_id: SourceId) -> bool:
    """Whether there are cookies at all, readable or not."""
    in_memory = key_of(workspace, source_id).entry in _held
    return in_memory or file_of(paths, source_id).exists()


def sources_with_files(paths: Workspace) -> frozenset[SourceId]:
    """Whose cookies lie in files."""
    names = (file.stem for file in paths.logins.glob(f"*{ENDING}"))
    return frozenset(SourceId(int(name)) for name in names if name.isdecimal())


def key_of(workspace: str, source_id: SourceId) -> Key:
    """Where the key of a login lies; in the environment of a terminal: OTKLIK_TOKEN_LOGIN."""
    return Key(network="login", holder=f"source:{source_id}", workspace=workspace)


def file_of(paths: Workspace, source_id: SourceId) -> Path:
    """The encrypted file of a source's login."""
    return paths.logins / f"{source_id}{ENDING}"


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, and for its owner's eyes only, sealed as it is."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(part, FRESH, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise DiskFull(reason=error.strerror or type(error).__name__) from error
