"""Tokens: in the system keyring, or in this process's memory; never in a file."""

from __future__ import annotations

import os

from app.errors import NoKeyring

SERVICE = "otklik"
_session: dict[str, str] = {}


def token_of(source: str) -> str | None:
    """The token of a source by its name: this run's, the environment's, or the keyring's."""
    if source in _session:
        return _session[source]
    if given := os.environ.get("OTKLIK_TOKEN"):
        return given
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, source)
    except KeyringError:
        return None


def keep_token(source: str, token: str) -> None:
    """Puts a token into the keyring.

    Raises:
        NoKeyring: the system has none; the token is kept for this run only.
    """
    import keyring
    from keyring.errors import KeyringError

    _session[source] = token
    try:
        keyring.set_password(SERVICE, source, token)
    except KeyringError as error:
        raise NoKeyring(source=source) from error


def forget_token(source: str) -> None:
    """Removes a token wherever it is."""
    import keyring
    from keyring.errors import KeyringError

    _session.pop(source, None)
    try:
        keyring.delete_password(SERVICE, source)
    except KeyringError:
        return
