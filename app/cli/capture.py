"""`otklik capture`: one page, one bundle."""

from __future__ import annotations

import argparse
import asyncio
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import bench_capture
from app.cli.evidence_words import capture_reason, certificate_problem, word
from app.cli.opening import opened
from app.cli.output import Output
from app.cli.stamps import stamp_alone
from app.evidence.certificate import problem_of

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.evidence import Capture
    from app.services.capturing import CaptureOrder, OnProgress
    from app.services.workspace import OpenWorkspace


def register(commands: Commands) -> None:
    """Adds both commands."""
    command = commands.add("capture", "capture a page as evidence")
    command.add_argument("url")
    command.add_argument("--out", type=Path, required=True, help="the folder of the bundle")
    command.add_argument("--operator", default="", help="the name that stands in the manifest")
    command.add_argument(
        "--complaint", default="", metavar="TEXT", help="the text that should be read on the page"
    )
    command.add_argument(
        "--accept-bad-certificate", action="store_true",
        help="capture although the site's certificate is wrong; the bundle says so",
    )  # fmt: skip
    command.add_argument(
        "--login", metavar="SOURCE", default="",
        help="as the person who signed in for this source sees the page (otklik sources login)",
    )  # fmt: skip
    command.add_argument(
        "--media", action="append", default=[], metavar="URL",
        help="a picture or video of the post, kept as a file",
    )  # fmt: skip
    command.add_argument("--author", default="", metavar="URL", help="the author's page, beside it")
    command.add_argument("--context", default="", metavar="URL", help="the thread, beside it")
    command.add_argument(
        "--time-server", action="append", default=[], metavar="HOST",
        help="who is asked how far this computer's clock is off",
    )  # fmt: skip
    command.add_argument(
        "--stamp", action="store_true",
        help="ask for time stamps at once, by the settings of the workspace",
    )  # fmt: skip
    _allowances(command)
    command.set_defaults(run=run)
    _allowances(bench_capture.register(commands.group("bench", "measure")))


def run(call: argparse.Namespace, output: Output) -> int:
    """Exit code 1 when the page itself could not be shown; its bundle says why and stays."""
    from app.services.capturing import CaptureOrder, make_bundle
    from app.services.installation import signer_of

    def on_progress(step: str, done: int, total: int) -> None:
        output.progress(f"[{done + 1}/{total}] {word(step)}")

    order = CaptureOrder(
        url=call.url,
        complaint=call.complaint,
        allow=tuple(call.allow_host),
        host_map=tuple(call.map_host),
        operator=call.operator,
        accept_bad_certificate=call.accept_bad_certificate,
        media=tuple(call.media),
        author_url=call.author,
        context_url=call.context,
        time_servers=tuple(call.time_server),
        signer=signer_of(),
    )
    folder: Path = call.out
    if folder.is_dir() and any(folder.iterdir()):
        folder = folder / time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    if call.login:
        with opened(call, output) as workspace:
            work = _with_login(call.login, order, folder.absolute(), on_progress, workspace)
            made = asyncio.run(work)
    else:
        made = asyncio.run(make_bundle(order, folder.absolute(), on_progress))
    came = stamp_alone(Path(made.folder), call.workspace) if call.stamp else {}
    document = _document(made) | {"stamps": {name: why or None for name, why in came.items()}}
    output.document(document, _lines(made))
    return 1 if made.status.value == "failed" else 0


async def _with_login(
    name: str, order: CaptureOrder, folder: Path, show: OnProgress, workspace: OpenWorkspace
) -> Capture:
    """The same as the person sees it who signed in; what the site renewed is kept."""
    from app.services import logins
    from app.services.capturing import make_bundle
    from app.store import sources

    db, paths = workspace.db, workspace.paths
    source = await db.read(partial(sources.by_name, name=name))
    login = await logins.login_for(source.id, order.url, db, paths)
    made = await make_bundle(replace(order, login=login), folder, show)
    await logins.after_capture(login, made, db, paths)
    return made


def _allowances(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--allow-host", action="append", default=[], metavar="HOST:PORT",
        help="a private address that may be captured",
    )  # fmt: skip
    command.add_argument(
        "--map-host", action="append", default=[], metavar="NAME=HOST:PORT",
        help="where an invented name really lives",
    )  # fmt: skip


def _document(made: Capture) -> dict[str, Any]:
    return {
        "id": made.id,
        "folder": made.folder,
        "status": made.status.value,
        "reason": made.reason,
        "text_found": made.text_found,
        "url": made.url,
        "final_url": made.final_url,
        "title": made.title,
        "manifest_sha256": made.manifest_sha256,
        "bytes": made.size,
        "logged_in": made.logged_in,
        "certificate": problem_of(Path(made.folder)),
    }


def _lines(made: Capture) -> tuple[str, ...]:
    reason = f": {capture_reason(made.reason)}" if made.reason else ""
    if problem := problem_of(Path(made.folder)):
        reason += f" ({word('certificate')}: {certificate_problem(problem)})"
    return (f"{word(made.status.value)}{reason}", made.folder)
