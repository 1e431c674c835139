"""How a sample workspace says that it is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.store import settings

KEY = "sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleMark:
    """Where the sample's loopback server was when the workspace was made or opened last."""

    network: str
    host_map: tuple[str, ...]
    """`NAME=HOST:PORT` for the capture helper: invented names lead to the loopback server."""


def mark(session: Session, network: str, host_map: Sequence[str]) -> None:
    """Says that this workspace is a sample."""
    settings.remember(session, {KEY: {"network": network, "host_map": list(host_map)}})


def sample_of(session: Session) -> SampleMark | None:
    """The mark of a sample workspace; None for a real one."""
    found = settings.remembered(session).get(KEY)
    if not isinstance(found, dict):
        return None
    hosts = found.get("host_map")
    return SampleMark(
        network=str(found.get("network", "")),
        host_map=tuple(str(host) for host in hosts) if isinstance(hosts, list) else (),
    )
