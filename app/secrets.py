"""Tokens: in the system keyring, or in this process's memory; never in a file."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from app import logs
from app.errors import NoKeyring

SERVICE = "otklik"
ENVIRONMENT = "OTKLIK_TOKEN"
"""For a terminal without a keyring: `OTKLIK_TOKEN_VK` and the like, for that network alone."""
_session: dict[str, str] = {}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """Which token is meant: the one of an account of a network, in one workspace."""

    network: str
    holder: str
    """`SourceConfig.holder`: an account that sources share, or one source."""
    workspace: str = ""
    formerly: str = ""
    """The name under which an earlier version kept it; found there, it moves."""

    @property
    def entry(self) -> str:
        """Its name in the keyring."""
        return f"{self.workspace}/{self.network}/{self.holder}"


def token_of(key: Key) -> str | None:
    """A token: this run's, the environment's, or the keyring's."""
    found = (
        _session.get(key.entry)
        or os.environ.get(variable(key.network))
        or _read(key.entry)
        or _move(key)
    )
    if found:
        hide(found)
    return found


def hide(token: str) -> None:
    """Whatever goes wrong with it, no log of this process shows it or a part of it."""
    logs.hide(token)
    try:
        parts = json.loads(token)
    except ValueError:
        return
    if isinstance(parts, dict):
        logs.hide(*(part for part in parts.values() if isinstance(part, str)))


def variable(network: str) -> str:
    """The name of the environment variable with a network's token."""
    return f"{ENVIRONMENT}_{network.upper()}"


def blanked(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for a child that opens foreign pages: without tokens."""
    return {k: v for k, v in environment.items() if not k.upper().startswith(ENVIRONMENT)}


def packed(parts: Mapping[str, str]) -> str:
    """A token of several parts as the one text that is kept."""
    return json.dumps(dict(parts), ensure_ascii=False, separators=(",", ":"))


def keeps() -> bool:
    """Whether the system has a keyring at all; asking may take a moment."""
    keyring, failures = _keyring()
    if keyring is None:
        return False
    try:
        priority = keyring.get_keyring().priority
    except failures:
        return False
    return bool(priority > 0)  # the backends that fail or forget have none


def hold_token(key: Key, token: str) -> None:
    """Keeps a token for this run only."""
    hide(token)
    _session[key.entry] = token


def keep_token(key: Key, token: str) -> None:
    """Puts a token into the keyring, and holds it for this run.

    Raises:
        NoKeyring: the system has none; the token is held for this run only.
    """
    hold_token(key, token)
    if not _write(key.entry, token):
        raise NoKeyring(source=key.holder.partition(":")[2])


def forget_token(key: Key) -> None:
    """Removes a token wherever it is."""
    _session.pop(key.entry, None)
    for entry in filter(None, (key.entry, key.formerly)):
        _remove(entry)


def secret_of(entry: str) -> str | None:
    """A secret of this installation, no workspace's and no network's: from the keyring alone."""
    found = _read(entry)
    if found:
        hide(found)
    return found


def keep_secret(entry: str, secret: str) -> bool:
    """Puts one into the keyring; False: nothing keeps it."""
    hide(secret)
    return _write(entry, secret)


def _move(key: Key) -> str | None:
    """What an earlier version kept under the source's bare name, kept anew."""
    found = _read(key.formerly) if key.formerly else None
    if found and _write(key.entry, found):
        _remove(key.formerly)
    return found


def _read(entry: str) -> str | None:
    keyring, failures = _keyring()
    if keyring is None:
        return None
    try:
        found: str | None = keyring.get_password(SERVICE, entry)
    except failures as error:
        log.info("keyring gave nothing: %s", type(error).__name__)
        return None
    return found or None


def _write(entry: str, token: str) -> bool:
    """False: nothing keeps it; a keyring that forgets, such as the null one, is none."""
    keyring, failures = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(SERVICE, entry, token)
        kept: bool = keyring.get_password(SERVICE, entry) == token
    except failures as error:
        log.info("keyring kept nothing: %s", type(error).__name__)
        return False
    return kept


def _remove(entry: str) -> None:
    keyring, failures = _keyring()
    if keyring is None:
        return
    try:
        keyring.delete_password(SERVICE, entry)
    except failures as error:
        log.info("keyring removed nothing: %s", type(error).__name__)


def _keyring() -> tuple[ModuleType | None, tuple[type[BaseException], ...]]:
    """The keyring and what it may raise: its own errors, and those of a bus that is not there."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except (ImportError, OSError, RuntimeError):
        return None, ()
    return keyring, (KeyringError, OSError, RuntimeError, ValueError)
