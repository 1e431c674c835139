"""`otklik stamps`: which time stamps there are, and asking for those that are missing, now."""

from __future__ import annotations

import argparse
import asyncio
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.evidence_words import word
from app.cli.output import Output
from app.domain import clock

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.evidence import Stamp


def register(commands: Commands) -> None:
    """Adds the commands."""
    group = commands.group("stamps", "time stamps (RFC 3161) of captures and of the journal")
    listed = group.add("list", "what is stamped, waits or was refused")
    listed.set_defaults(run=run_list)
    now = group.add("now", "ask the authorities of the settings for everything that is missing")
    now.set_defaults(run=run_now)
    bundle = group.add("bundle", "stamp one bundle in a folder, without a workspace's rows")
    bundle.add_argument("folder", type=Path)
    bundle.set_defaults(run=run_bundle)


def run_list(call: argparse.Namespace, output: Output) -> int:
    """Always 0."""
    from app.services.workspace import open_workspace
    from app.store import stamps

    with open_workspace(call.workspace) as opened:
        found = opened.db.read_now(stamps.listed)
    _say(found, output)
    return 0


def run_now(call: argparse.Namespace, output: Output) -> int:
    """Exit code 1 while something still waits or was refused."""
    from app.domain.evidence import StampState
    from app.services.stamping import stamp_everything
    from app.services.workspace import open_workspace
    from app.store import stamps

    with open_workspace(call.workspace) as opened:
        asyncio.run(stamp_everything(opened.db, opened.paths, opened.settings))
        found = opened.db.read_now(partial(stamps.listed))
    _say(found, output)
    return 0 if all(one.state is StampState.STAMPED for one in found) else 1


def run_bundle(call: argparse.Namespace, output: Output) -> int:
    """Exit code 1 if an authority gave no stamp; those that came are kept."""
    came = stamp_alone(call.folder, call.workspace)
    document = [{"authority": name, "reason": reason or None} for name, reason in came.items()]
    lines = [f"{name}: {_reason(reason) or word('stamp_came')}" for name, reason in came.items()]
    output.document({"stamps": document}, lines)
    return 1 if any(came.values()) else 0


def stamp_alone(folder: Path, root: Path | None) -> dict[str, str]:
    """Stamps of a bundle by the settings of a workspace that is not opened; see `stamp_folder`.

    Raises:
        BadSettings: settings.toml. BundleBroken: no manifest there.
    """
    from app.paths import Workspace, default_workspace
    from app.services.stamping import stamp_folder
    from app.settings import load

    place = Workspace(root.expanduser().absolute()) if root else default_workspace()
    return asyncio.run(stamp_folder(folder, place, load(place.settings)))


def _say(found: tuple[Stamp, ...], output: Output) -> None:
    output.document({"stamps": [_stamp(one) for one in found]}, map(_line, found))


def _stamp(one: Stamp) -> dict[str, Any]:
    return {
        "subject": one.subject,
        "digest": one.digest,
        "authority": one.authority,
        "state": one.state.value,
        "moment": clock.iso(one.moment) if one.moment else None,
        "attempts": one.attempts,
        "next_at": clock.iso(one.next_at) if one.next_at else None,
        "reason": one.reason or None,
    }


def _line(one: Stamp) -> str:
    when = clock.iso(one.moment) if one.moment else ""
    told = ", ".join(filter(None, (word(f"stamp_is_{one.state.value}"), when, _reason(one.reason))))
    return f"{one.subject} {one.authority}: {told}"


def _reason(code: str) -> str:
    return word(f"why_{code}") if code else ""
