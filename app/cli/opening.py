"""What terminal commands share: an open workspace, sources by name, records as JSON."""

from __future__ import annotations

import logging
import shutil
import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from app import logs, secrets
from app.cli.output import Output
from app.cli.words import sentence
from app.domain.source import Source
from app.errors import DiskLow, NoKeyring, WrongCall
from app.secrets import Key

if TYPE_CHECKING:
    from app.services.workspace import Hold, OpenWorkspace

log = logging.getLogger(__name__)


def opened(call: Namespace, output: Output, hold: Hold | None = None) -> OpenWorkspace:
    """The workspace of a call, ready; says so when there is little room left.

    Raises:
        StoreError, BadSettings: it cannot be opened.
    """
    from app.services.workspace import LOW_DISK, Hold, open_workspace

    workspace = open_workspace(call.workspace, hold or Hold.NOTHING)
    logs.start(workspace.paths.logs, "terminal")
    if workspace.odd_settings is not None:
        log.info("%s", workspace.odd_settings)
        output.progress(sentence(workspace.odd_settings))
    free = shutil.disk_usage(workspace.paths.root).free
    if free < LOW_DISK:
        output.progress(sentence(DiskLow(free_mb=free // 1_000_000)))
    return workspace


def token_from(call: Namespace) -> str | None:
    """The first line of stdin with --token-stdin, else nothing.

    Raises:
        WrongCall: it is empty.
    """
    if not call.token_stdin:
        return None
    token = sys.stdin.readline().strip()
    if not token:
        raise WrongCall(reason="--token-stdin: stdin is empty")
    return token


def keep(key: Key, token: str | None, output: Output) -> bool:
    """Puts a token into the keyring; False, and a sentence, where there is none."""
    if token is None:
        return True
    try:
        secrets.keep_token(key, token)
    except NoKeyring as error:
        output.progress(sentence(error))
        return False
    return True


def source_document(source: Source) -> dict[str, Any]:
    """A source as JSON."""
    config = source.config
    return {
        "id": source.id,
        "name": config.name,
        "network": config.network,
        "kind": config.kind,
        "params": dict(config.params),
        "base_url": config.base_url,
        "own_channel": config.own_channel,
        "brand": config.brand,
        "interval_s": config.interval_s,
        "account": config.account,
        "accepted": config.accepted,
        "inside": config.inside,
        "paused": source.paused,
        "health": source.health.value,
        "synced_at": source.synced_at.isoformat() if source.synced_at else None,
        "retry_at": source.retry_at.isoformat() if source.retry_at else None,
        "error_code": source.error_code,
        "error_facts": dict(source.error_facts),
        "posts": source.posts,
        "cursor": dict(source.cursor),
    }
