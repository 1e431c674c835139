"""From an order to a sealed bundle: the helper draws, this side watches, seals and cleans up."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from ulid import ULID

from app.domain import clock
from app.domain.evidence import Capture
from app.domain.ids import CaptureId
from app.errors import AppError, CaptureError, DiskFull, PlaceUnwritable
from app.evidence import address, bundle
from app.evidence.canonical import sayable
from app.services import equipment, login_traces
from app.services.capture_order import STEPS, CaptureOrder, OnProgress, no_progress
from app.services.clock_check import ClockCheck

FATAL = frozenset({"memory", "crashed"})
AGAIN_LOAD_S, AGAIN_S = 10.0, 30.0
"""For the second try, when the first has ended the helper."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


async def make_bundle(
    order: CaptureOrder,
    folder: Path,
    on_progress: OnProgress = no_progress,
    capture_id: str | None = None,
) -> Capture:
    """The bundle alone, without a database; `folder` must not exist or be empty.

    Raises:
        AddressRefused, CaptureError, DiskFull, PlaceUnwritable: nothing is kept.
    """
    address.check(order.url, order.allow, order.host_map)
    started = clock.now()
    name = CaptureId(capture_id or str(ULID.from_datetime(started)))
    part = folder.with_name(folder.name + ".part")
    times = ClockCheck(order.time_servers)
    try:
        await asyncio.to_thread(bundle.begin, part)
        on_progress("start", 0, len(STEPS))
        wish = _wish(order, part) | {"capture_id": name, "started_at": clock.iso(started)}
        ended = await _drawn(order, sayable(wish), part, _steps(on_progress))
        if order.login is not None:
            await asyncio.to_thread(login_traces.clean, order.login.loan, part)
        on_progress("manifest", STEPS.index("manifest"), len(STEPS))
        about = _about(order, name, started, ended, times)
        return await asyncio.to_thread(bundle.finish, part, folder, about)
    except (OSError, CaptureError) as error:
        raise _told(error, folder) from error
    finally:
        await asyncio.to_thread(bundle.discard, part)


async def _drawn(
    order: CaptureOrder, wish: dict[str, object], part: Path, on_step: Callable[[str], None]
) -> str:
    """How the helper ended. A page that ends it and shows nothing is drawn without its scripts."""
    ended = await order.run(wish, order.limits, on_step)
    if ended not in FATAL or await asyncio.to_thread(bundle.shows, part):
        return ended
    await asyncio.to_thread(bundle.begin, part)
    short = replace(
        order.limits,
        load_s=min(order.limits.load_s, AGAIN_LOAD_S),
        whole_s=min(order.limits.whole_s, AGAIN_S),
    )
    times = {"load_s": short.load_s, "whole_s": short.whole_s}
    await order.run(wish | times | {"scripts": False}, short, on_step)
    return ended


def _about(
    order: CaptureOrder, name: CaptureId, started: datetime, ended: str, times: ClockCheck
) -> bundle.About:
    asides = {"author": order.author_url, "context": order.context_url}
    return bundle.About(
        id=name,
        case_id=order.case_id,
        url=order.url,
        complaint=order.complaint,
        operator=order.operator,
        started_at=started,
        ended=ended,
        versions=equipment.versions(),
        computer=equipment.computer(),
        kind=order.kind,
        previous_id=order.previous_id,
        signer=order.signer,
        clock=times.result(),
        login=order.login.source if order.login else "",
        media=order.media,
        asides={part: url for part, url in asides.items() if url},
        extra=order.subject,
    )


def _wish(order: CaptureOrder, part: Path) -> dict[str, object]:
    """The line for the helper: fields of `ui.capture.wish.Wish`."""
    return {
        "url": order.url,
        "out": str(part.absolute()),
        "load_s": order.limits.load_s,
        "whole_s": order.limits.whole_s,
        "allow": list(order.allow),
        "host_map": list(order.host_map),
        "accept_bad_certificate": order.accept_bad_certificate,
        "media": list(order.media),
        "media_shown": order.media_shown,
        "author_url": order.author_url,
        "context_url": order.context_url,
        **(order.login.loan.order() if order.login else {}),
    }


def _steps(on_progress: OnProgress) -> Callable[[str], None]:
    def step(name: str) -> None:
        if name in STEPS:
            on_progress(name, STEPS.index(name), len(STEPS))

    return step


def _told(error: OSError | CaptureError, folder: Path) -> AppError:
    """What the disk refused, here or in the helper, in the words of the store."""
    if isinstance(error, CaptureError):
        kinds = {"disk": DiskFull, "folder": PlaceUnwritable}
        kind = kinds.get(str(error.facts.get("reason")))
        return kind(reason=str(error.facts["reason"]), path=folder.name) if kind else error
    kind = DiskFull if error.errno in FULL else PlaceUnwritable
    return kind(reason=error.strerror or type(error).__name__, path=folder.name)
