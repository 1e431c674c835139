"""Whether an answer is short enough for its network: asked before anything leaves."""

from __future__ import annotations

from app.domain.source import SourceConfig
from app.errors import ReplyTooLong
from app.sources.checking import kind_of


def fit(config: SourceConfig, text: str) -> None:
    """Of a network of many servers each has its own limit, and only it knows.

    Raises:
        ReplyTooLong: the network would refuse it. SourceMisconfigured: no such kind.
    """
    if not config.listens:
        return
    kind = kind_of(config.network, config.kind)
    if kind.longest_reply is None or kind.needs_server:
        return
    length = _length(config.network, text)
    if length > kind.longest_reply:
        raise ReplyTooLong(length=length, longest=kind.longest_reply)


def _length(network: str, text: str) -> int:
    # Here, not above: the window opens without the code of the networks.
    from app.sources.catalogue import network_of

    known = network_of(network)
    return known.length(text) if known else len(text)
