"""Whose token a source uses, in this workspace."""

from __future__ import annotations

from sqlalchemy.orm import Session
from ulid import ULID

from app.domain.ids import SourceId
from app.domain.source import SourceConfig
from app.secrets import Key
from app.store import settings, sources

WORKSPACE = "workspace"
"""The name of this workspace's own number among what is remembered."""


def workspace_id(session: Session) -> str:
    """What tells this workspace's tokens from another's; empty before it was ever opened."""
    return str(settings.remembered(session).get(WORKSPACE, ""))


def name_workspace(session: Session) -> str:
    """The same, given now if there is none."""
    known = workspace_id(session)
    if known:
        return known
    made = str(ULID())
    settings.remember(session, {WORKSPACE: made})
    return made


def key_of(config: SourceConfig, workspace: str) -> Key:
    """Where the token of a source lies."""
    return Key(
        network=config.network,
        holder=config.holder,
        workspace=workspace,
        formerly="" if config.account else config.name,
    )


def is_shared(session: Session, config: SourceConfig) -> bool:
    """Whether a source that is still listened to uses the same token."""
    others = (source.config for source in sources.listed(session, counted=False))
    return any((o.network, o.holder) == (config.network, config.holder) for o in others)


def key_for(session: Session, source_id: SourceId) -> Key:
    """Where the token of a stored source lies.

    Raises:
        NotFound: there is none of this id.
    """
    source = sources.get(session, source_id, counted=False)
    return key_of(source.config, workspace_id(session))
