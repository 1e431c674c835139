"""Which sources there are, and how a configuration becomes a reader or a sender."""

from __future__ import annotations

import json

from app.domain.source import SourceConfig
from app.errors import SourceMisconfigured
from app.sources.accounts import Accounts
from app.sources.answering import Answering
from app.sources.base import Reader, Sender
from app.sources.caller import Caller
from app.sources.catalogue import network_of
from app.sources.checking import checked, kind_of
from app.sources.kinds import KINDS, kinds
from app.sources.looking import Looking
from app.sources.network import Network, Place, Secret
from app.sources.params import UNASKED
from app.sources.transport import Transport
from app.sources.walker import Walker

__all__ = ["KINDS", "checked", "kind_of", "kinds", "looking", "reader", "sender"]


def reader(
    config: SourceConfig,
    token: str | None,
    transport: Transport,
    accounts: Accounts | None = None,
    *,
    live: bool = False,
) -> Reader:
    """The reader of a source; `live`: one that never stops where the network allows it.

    Raises:
        SourceMisconfigured: see `checked`. That a token is missing, the network says itself.
    """
    config = checked(config)
    network = _network(config)
    secret = secret_of(config, token)
    own = network.own_reader(place_of(network, config), secret, live=live)
    return own or Walker(_caller(network, config, token, transport, accounts), live=live)


def looking(
    config: SourceConfig,
    token: str | None,
    transport: Transport,
    accounts: Accounts | None = None,
) -> Looking | None:
    """What asks for single posts of a source again; None: its network shows none by itself.

    Raises:
        SourceMisconfigured: see `checked`.
    """
    config = checked(config)
    network = _network(config)
    if type(network).looks is Network.looks:
        return None
    return Looking(_caller(network, config, token, transport, accounts))


def sender(
    config: SourceConfig,
    token: str | None,
    transport: Transport,
    accounts: Accounts | None = None,
) -> Sender | None:
    """What answers in a source; None: nothing can, the person copies and opens the page."""
    if not token or not kind_of(config.network, config.kind).can_send:
        return None
    config = checked(config)
    network = _network(config)
    own = network.own_sender(place_of(network, config), secret_of(config, token))
    return own or Answering(_caller(network, config, token, transport, accounts))


def _network(config: SourceConfig) -> Network:
    network = network_of(config.network)
    if network is None:
        raise SourceMisconfigured(param="network", reason="unknown")
    return network


def place_of(network: Network, config: SourceConfig) -> Place:
    """Where a source's requests and permalinks lead."""
    site = config.params.get(UNASKED) or network.site or config.base_url or ""
    return Place(config=config, base=config.base_url or network.base, site=site.rstrip("/"))


def secret_of(config: SourceConfig, token: str | None) -> Secret:
    """The parts of a token: a JSON object, or the bare first part."""
    if not token:
        return {}
    parts = kind_of(config.network, config.kind).token_parts
    if token.lstrip().startswith("{"):
        try:
            told = json.loads(token)
        except ValueError:
            told = None
        if isinstance(told, dict):
            return {str(name): str(part) for name, part in told.items()}
    return {parts[0]: token}


def _caller(
    network: Network,
    config: SourceConfig,
    token: str | None,
    transport: Transport,
    accounts: Accounts | None,
) -> Caller:
    place = place_of(network, config)
    # A server the person named for a network that has its own is a mirror: asked freely.
    pace = network.pace if not (network.base and config.base_url) else None
    account = (accounts or Accounts()).of(network.name, place.base, config.holder, pace)
    return Caller(network, place, secret_of(config, token), account, transport)
