"""`otklik outbox list | hold | release | at | back | drop | send`: answers that wait."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.domain import clock
from app.domain.ids import ReplyId
from app.errors import WrongCall

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.cli.main import Commands
    from app.domain.reply import Reply
    from app.services.changes import Changes
    from app.services.workspace import OpenWorkspace


def register(commands: Commands) -> None:
    """Adds the actions."""
    group = commands.group("outbox", "answers that wait: for their time, the network, your word")
    group.add("list", "all that have not come to their end").set_defaults(run=_list)
    for name, told, run in (
        ("hold", "hold an answer back until you release it", _hold),
        ("release", "let a held or stopped answer leave", _release),
        ("back", "make it a draft again", _back),
        ("drop", "do not send it", _drop),
    ):
        action = group.add(name, told)
        action.add_argument("id", type=row_id, metavar="REPLY")
        action.set_defaults(run=run)
        if name == "release":
            action.add_argument("--unlooked", action="store_true", help="whatever has changed")
    at = group.add("at", "send it at another time")
    at.add_argument("id", type=row_id, metavar="REPLY")
    at.add_argument("when", metavar="WHEN", help="2026-11-23T09:00, local or with a zone")
    at.set_defaults(run=_at)
    send = group.add("send", "send now what is due, and ask after what nobody knows")
    send.set_defaults(run=_send)


def moment(text: str) -> datetime:
    """A moment of the command line in UTC; without a zone it is this computer's.

    Raises:
        WrongCall: no moment.
    """
    try:
        return clock.aware(datetime.fromisoformat(text).astimezone())
    except ValueError as error:
        raise WrongCall(reason=text[:40]) from error


async def emptied(workspace: OpenWorkspace, *, ask: bool = False) -> None:
    """Everything that is due leaves, its post looked at first where that is set."""
    from app.services import sending
    from app.services.file_loading import loading
    from app.services.listening import listening

    async with listening(workspace.db, workspace.settings) as ears:
        look = ears.look if workspace.settings.look_before_sending else None
        sender_for = loading(ears.sender_for, workspace.paths)
        if ask:
            await sending.recover(workspace.db)
            await sending.ask(workspace.db, sender_for)
        await sending.drain(workspace.db, clock.now(), sender_for, look)


def _list(call: Namespace, output: Output) -> int:
    from app.store import outbox_list

    with opened(call, output) as workspace:
        _tell(workspace.db.read_now(outbox_list.waiting), output)
    return 0


def _tell(waiting: Any, output: Output) -> None:
    rows = [_told(one.reply, author=one.author_name, network=one.network) for one in waiting]
    lines = [
        "\t".join(str(row[name] or "") for name in ("id", "case", "status", "at", "error", "text"))
        for row in rows
    ]
    output.document({"replies": rows}, lines)


def _told(reply: Reply, **more: Any) -> dict[str, Any]:
    return {
        "id": reply.id,
        "case": reply.case_id,
        "status": reply.status.value,
        "at": clock.iso(reply.not_before),
        "scheduled": reply.scheduled,
        "error": reply.error_code,
        "text": " ".join(reply.text.split())[:80],
        **more,
    }


def _hold(call: Namespace, output: Output) -> int:
    from app.services import holding

    return _do(call, output, holding.hold)


def _release(call: Namespace, output: Output) -> int:
    from app.services import replying

    return _do(call, output, partial(replying.retry, look_first=not call.unlooked))


def _back(call: Namespace, output: Output) -> int:
    from app.services import replying

    return _do(call, output, replying.take_back)


def _drop(call: Namespace, output: Output) -> int:
    from app.services import holding

    return _do(call, output, holding.drop)


def _at(call: Namespace, output: Output) -> int:
    from app.services import holding

    return _do(call, output, partial(holding.send_at, at=moment(call.when)))


def _do(call: Namespace, output: Output, act: Callable[..., Changes]) -> int:
    from app.store import outbox

    number = ReplyId(call.id)
    with opened(call, output) as workspace:
        workspace.db.run_now(partial(act, reply_id=number, now=clock.now()))
        told = _told(workspace.db.read_now(partial(outbox.get, reply_id=number)))
    output.document(told, [f"{told['id']}\t{told['status']}\t{told['at']}"])
    return 0


def _send(call: Namespace, output: Output) -> int:
    from app.services.workspace import Hold
    from app.store import outbox_list

    with opened(call, output, Hold.ENGINE) as workspace:
        asyncio.run(emptied(workspace, ask=True))
        _tell(workspace.db.read_now(outbox_list.waiting), output)
    return 0
