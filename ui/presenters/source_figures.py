"""What the place Sources knows of its sources beside their records."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import datetime

from app.domain.ids import SourceId
from app.domain.login import BrowserProfile
from app.domain.source import Source
from app.sources.catalogue import network_of
from app.sources.kinds import kinds
from app.sources.network import Network
from ui.panes.source_state import Beyond
from ui.presenters.outside import open_page


def beyond(
    sources: Iterable[Source],
    figures: Mapping[SourceId, tuple[int, datetime]],
    logins: Iterable[BrowserProfile] = (),
    signing_in: Container[SourceId] = (),
) -> dict[SourceId, Beyond]:
    """Which are told of news by their networks, and how many posts are looked at again."""
    live = {(kind.network, kind.kind) for kind in kinds() if kind.live}
    found, of_source = {}, {profile.source_id: profile for profile in logins}
    for source in sources:
        watched, when = figures.get(source.id, (0, None))
        found[source.id] = Beyond(
            live=(source.config.network, source.config.kind) in live,
            watched=watched,
            next_look=when,
            can_look=_can_look(source.config.network),
            login=of_source.get(source.id),
            signing_in=source.id in signing_in,
        )
    return found


def accounts_of(sources: Iterable[Source]) -> dict[str, tuple[str, ...]]:
    """Names of accounts whose keys there are, by network."""
    found: dict[str, tuple[str, ...]] = {}
    for config in (source.config for source in sources):
        if config.account:
            before = found.get(config.network, ())
            found[config.network] = tuple(dict.fromkeys((*before, config.account)))
    return found


def show_site(source: Source) -> bool:
    """Opens the network's site, where it wants to see a person."""
    network = network_of(source.config.network)
    return open_page((network.site if network else "") or source.config.base_url or "")


def _can_look(name: str) -> bool:
    network = network_of(name)
    return network is not None and type(network).looks is not Network.looks
