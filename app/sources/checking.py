"""Whether a configuration describes a source; loads no network code, so that the window may ask."""

from __future__ import annotations

from dataclasses import replace

from app.domain.source import SourceConfig, SourceKind
from app.errors import SourceMisconfigured
from app.sources.kinds import KINDS
from app.sources.params import UNASKED, address, post_in, server, tidy


def kind_of(network: str, kind: str) -> SourceKind:
    """The kind by its names.

    Raises:
        SourceMisconfigured: there is none.
    """
    found = [one for one in KINDS if one.network == network]
    if not found:
        raise SourceMisconfigured(param="network", reason="unknown")
    for one in found:
        if one.kind == kind:
            return one
    raise SourceMisconfigured(param="kind", reason="unknown")


def checked(config: SourceConfig) -> SourceConfig:
    """The configuration with tidy values: `#тег` without its sign, a wall by its number …

    Raises:
        SourceMisconfigured: a parameter is missing, unknown or of the wrong shape.
    """
    kind = kind_of(config.network, config.kind)
    given = dict(config.params)
    if kind.kind == "wall_comments" and not given.get("post_id"):
        given["post_id"] = post_in(given.get("owner_id", "")) or ""
    site = given.pop(UNASKED, "") if config.network == "vk" else ""
    if unknown := given.keys() - {param.name for param in kind.params}:
        raise SourceMisconfigured(param=min(unknown), reason="unknown")
    params = {param.name: tidy(param, given.get(param.name, "")) for param in kind.params}
    params[UNASKED] = address(site) or ""
    if kind.needs_server and not config.base_url:
        raise SourceMisconfigured(param="base_url", reason="missing")
    return replace(
        config,
        params={name: value for name, value in params.items() if value},
        base_url=_server(config),
    )


def _server(config: SourceConfig) -> str | None:
    """VK's address is often given with the `/method` that its requests name themselves."""
    if not config.base_url:
        return None
    found = server(config.base_url)
    return found.removesuffix("/method") if config.network == "vk" else found
