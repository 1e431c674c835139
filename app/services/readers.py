"""One reader for an account at a time, where its network answers only one (Telegram's bots)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.source import SourceConfig
from app.errors import SourceTaken
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
        network = network_of(config.network)
        if network is None or not network.one_reader or not token:
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


def _account(config: SourceConfig, token: str) -> str:
    secret = sorted(secret_of(config, token).items())
    told = json.dumps([config.network, config.base_url, secret])
    return hashlib.sha256(told.encode()).hexdigest()
