"""Tokens: in the system keyring, or in this process's memory; never in a file."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from types import ModuleType

from app.errors import NoKeyring

SERVICE = "otklik"
ENVIRONMENT = "OTKLIK_TOKEN"
"""For a terminal without a keyring: `OTKLIK_TOKEN_VK` and the like, for that network alone."""
_session: dict[str, str] = {}
log = logging.getLogger(__name__)


def token_of(source: str, network: str = "") -> str | None:
    """The token of a source by its name: this run's, the environment's, or the keyring's."""
    if source in _session:
        return _session[source]
    if given := os.environ.get(variable(network)):
        return given
    keyring, failures = _keyring()
    if keyring is None:
        return None
    try:
        found: str | None = keyring.get_password(SERVICE, source)
    except failures as error:
        log.info("keyring gave nothing: %s", type(error).__name__)
        return None
    return found or None


def variable(network: str) -> str:
    """The name of the environment variable with a network's token."""
    return f"{ENVIRONMENT}_{network.upper()}"


def blanked(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for a child that opens foreign pages: without tokens."""
    return {k: v for k, v in environment.items() if not k.upper().startswith(ENVIRONMENT)}


def hold_token(source: str, token: str) -> None:
    """Keeps a token for this run only."""
    _session[source] = token


def keep_token(source: str, token: str) -> None:
    """Puts a token into the keyring, and holds it for this run.

    Raises:
        NoKeyring: the system has none; the token is held for this run only.
    """
    hold_token(source, token)
    keyring, failures = _keyring()
    if keyring is None:
        raise NoKeyring(source=source)
    try:
        keyring.set_password(SERVICE, source, token)
        kept = keyring.get_password(SERVICE, source) == token
    except failures as error:
        raise NoKeyring(source=source) from error
    if not kept:  # a keyring that forgets, such as the null one, is none
        raise NoKeyring(source=source)


def forget_token(source: str) -> None:
    """Removes a token wherever it is."""
    _session.pop(source, None)
    keyring, failures = _keyring()
    if keyring is None:
        return
    try:
        keyring.delete_password(SERVICE, source)
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
