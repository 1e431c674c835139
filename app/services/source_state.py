"""How a source is doing after it was asked: in order, waiting, or in need of a person (L15)."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.source import SourceConfig, SourceHealth
from app.errors import (
    AppError,
    SourceCaptcha,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceNotice,
    SourceUnreachable,
)
from app.sources.registry import kind_of
from app.store.sources import State

RETRY = timedelta(seconds=60)
"""After a failure that may pass by itself."""
KINDS: tuple[tuple[type[AppError], SourceHealth], ...] = (
    (SourceNotice, SourceHealth.NOTICE),
    (SourceLogin, SourceHealth.LOGIN),
    (SourceCaptcha, SourceHealth.CAPTCHA),
    (SourceForbidden, SourceHealth.FORBIDDEN),
    (SourceMissing, SourceHealth.MISSING),
    (SourceLimited, SourceHealth.WAITING),
    (SourceUnreachable, SourceHealth.OFFLINE),
)


def state_after(error: AppError, now: datetime, *, worked: bool = False) -> State:
    """What a failure means for a source: what a person must do, or when it tries again.

    `worked`: its token was good before, so a refusal means that access was taken away.
    """
    health = next((h for kind, h in KINDS if isinstance(error, kind)), SourceHealth.FAILED)
    if health is SourceHealth.LOGIN and worked:
        health = SourceHealth.FORBIDDEN
    retry_at: datetime | None = None
    if isinstance(error, SourceLimited):
        retry_at = now + timedelta(seconds=max(1.0, error.wait))
    elif health in {SourceHealth.OFFLINE, SourceHealth.FAILED}:
        retry_at = now + RETRY
    facts = {name: str(fact) for name, fact in error.facts.items() if fact is not None}
    return State(health=health, retry_at=retry_at, error_code=error.code, error_facts=facts)


def fresh(now: datetime, remark: AppError | None = None) -> State:
    """All that there was is heard; a remark is kept beside that."""
    if remark is None:
        return State(health=SourceHealth.FRESH, synced_at=now)
    facts = {name: str(fact) for name, fact in remark.facts.items() if fact is not None}
    return State(
        health=SourceHealth.FRESH, synced_at=now, error_code=remark.code, error_facts=facts
    )


def permitted(config: SourceConfig) -> None:
    """Before a network is asked: is there something the person has to accept first?

    Raises:
        SourceNotice: there is, and it is not accepted. SourceMisconfigured: no such kind.
    """
    notice = kind_of(config.network, config.kind).notice
    if notice and config.accepted != notice:
        raise SourceNotice(notice=notice)
