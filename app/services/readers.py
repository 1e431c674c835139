"""One reader for an account at a time, where its network answers only one (Telegram's bots)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from app import secrets
from app.domain.ids import SourceId
from app.domain.source import Source, SourceConfig
from app.errors import SourceTaken
from app.services.tokens import key_of
from app.sources.catalogue import network_of
from app.sources.registry import secret_of


class Readers:
    """Who reads which account now. Accounts are told apart by their tokens, of which a hash is
    kept: two sources may have been given the same one.
    """

    def __init__(self) -> None:
        self._reading: dict[str, str] = {}

    @contextmanager
    def alone(self, config: SourceConfig, token: str | None) -> Iterator[None]:
        """Reads an account; of most networks anybody may at any time.

        Raises:
            SourceTaken: another one reads it; fact `other` is the source.
        """
        if not _is_queue(config.network) or not token:
            yield
            return
        account = _account(config, token)
        if account in self._reading:
            raise SourceTaken(other=self._reading[account])
        self._reading[account] = config.name
        try:
            yield
        finally:
            del self._reading[account]


def look_for_reader(
    known: Iterable[Source],
    config: SourceConfig,
    token: str | None,
    workspace: str,
    mine: SourceId | None = None,
) -> None:
    """Before a source is added, or changed (`mine`): whether another one reads its account.

    Tokens come from the keyring, which may wait for a person: never on a loop.

    Raises:
        SourceTaken: one does, and what is told to one the other misses; fact `other` is it.
    """
    if not _is_queue(config.network):
        return
    given = token or secrets.token_of(key_of(config, workspace))
    for other in known:
        if other.config.network != config.network or other.id == mine:
            continue
        theirs = secrets.token_of(key_of(other.config, workspace))
        alike = given and theirs and _account(config, given) == _account(other.config, theirs)
        if alike or (config.account and config.account == other.config.account):
            raise SourceTaken(other=other.config.name)


def _is_queue(network: str) -> bool:
    """Whether what a network told one reader no other hears."""
    found = network_of(network)
    return found is not None and found.one_reader


def _account(config: SourceConfig, token: str) -> str:
    network = network_of(config.network)
    base = config.base_url or (network.base if network else "")
    secret = sorted(secret_of(config, token).items())
    told = json.dumps([config.network, base.rstrip("/"), secret])
    return hashlib.sha256(told.encode()).hexdigest()
