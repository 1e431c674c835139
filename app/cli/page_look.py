"""`otklik cases look ID`: the captured pages of a case are looked at now, whether they changed."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from functools import partial
from typing import TYPE_CHECKING

from app.cli.evidence_words import capture_reason, word
from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.domain import clock
from app.domain.ids import CaseId

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.services.capturing import CaptureOrder
    from app.services.page_watching import PagesLooked
    from app.services.workspace import OpenWorkspace


def register(commands: Commands) -> None:
    """Adds the action."""
    group = commands.group("cases", "cases: list, show, search, export")
    look = group.add("look", "look at the captured pages again: edited, gone, restored?")
    look.add_argument("id", type=row_id, metavar="ID")
    look.add_argument(
        "--allow-host", action="append", default=[], metavar="HOST:PORT",
        help="a private address that may be captured",
    )  # fmt: skip
    look.set_defaults(run=_look)


def _look(call: Namespace, output: Output) -> int:
    case_id = CaseId(call.id)
    with opened(call, output) as workspace:
        done = asyncio.run(_looked(workspace, case_id, tuple(call.allow_host)))
    told = done.as_json()
    lines = [f"{word('pages_looked')}\t{done.pages}"]
    lines += [f"{word(f'page_{kind}')}\t{count}" for kind, count in done.found.items() if count]
    lines += [f"{capture_reason(why)}\t{count}" for why, count in done.untold.items()]
    output.document({"case": call.id, **told}, lines)
    return 0


async def _looked(workspace: OpenWorkspace, case_id: CaseId, allow: tuple[str, ...]) -> PagesLooked:
    from app.services.page_watching import look_at_all
    from app.store import cases, page_watches

    db = workspace.db
    await db.read(partial(cases.get, case_id=case_id))
    numbers = await db.run(partial(page_watches.hasten, case_id=case_id, now=clock.now()))
    order_for = partial(_order, workspace, allow)
    return await look_at_all(db, workspace.paths, numbers, order_for)


async def _order(
    workspace: OpenWorkspace, allow: tuple[str, ...], url: str, case_id: CaseId | None
) -> CaptureOrder:
    """As the engine captures a page."""
    from app.services.capturing import CaptureOrder
    from app.services.logins import usual_login
    from app.services.sample_mark import sample_of

    sample = await workspace.db.read(sample_of)
    settings = workspace.settings
    return CaptureOrder(
        url=url,
        case_id=case_id,
        operator=settings.operator,
        allow=allow,
        host_map=sample.host_map if sample else (),
        time_servers=() if sample else settings.time_servers,
        login=await usual_login(case_id, url, workspace.db, workspace.paths),
    )
