"""`otklik replies send | retry | stands | absent`: answers, and what a person saw of them."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from functools import partial
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.outbox import emptied, moment
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.domain import clock
from app.domain.ids import CaseId, ReplyId

if TYPE_CHECKING:
    from datetime import datetime

    from app.cli.main import Commands
    from app.domain.reply import Reply
    from app.domain.waiver import Waiver
    from app.services.workspace import OpenWorkspace


def register(commands: Commands) -> None:
    """Adds the actions."""
    group = commands.group("replies", "answers: send one, say whether one stands")
    send = group.add("send", "answer a case now; the text comes by stdin")
    send.add_argument("case", type=row_id, metavar="CASE")
    send.add_argument(
        "--uncaptured",
        choices=["login", "gone", "engine", "urgent", "other"],
        help="why you answer though the complaint is not captured",
    )
    send.add_argument("--note", default="", help="the same in your own words")
    send.add_argument("--at", metavar="WHEN", help="later: 2026-11-23T09:00, local or with a zone")
    send.add_argument("--unlooked", action="store_true", help="do not ask for the post first")
    send.add_argument("--final", action="store_true", help="it is no interim answer")
    send.set_defaults(run=_send)
    stands = group.add("stands", "you looked: the answer stands on the page")
    stands.add_argument("id", type=row_id, metavar="REPLY")
    stands.add_argument("--url", default="", help="where it stands")
    stands.set_defaults(run=_stands)
    absent = group.add("absent", "you looked: the answer does not stand there")
    absent.add_argument("id", type=row_id, metavar="REPLY")
    absent.set_defaults(run=_absent)
    retry = group.add("retry", "send a failed answer once more")
    retry.add_argument("id", type=row_id, metavar="REPLY")
    retry.add_argument("--unlooked", action="store_true", help="do not ask for the post first")
    retry.set_defaults(run=_retry)


def _send(call: Namespace, output: Output) -> int:
    from app.domain.reply import NewReply
    from app.services import replying
    from app.services.workspace import Hold
    from app.store import cases

    text = sys.stdin.read()
    due, words, interim = _promised(text)
    with opened(call, output, Hold.ENGINE) as workspace:
        case = workspace.db.read_now(lambda session: cases.get(session, CaseId(call.case)))
        new = NewReply(
            case_id=case.id,
            post_id=case.main_post_id,
            text=text,
            promised_due=due,
            promise=words,
            interim=interim and not call.final,
            leaves_at=moment(call.at) if call.at else None,
            look_first=not call.unlooked,
        )
        first = workspace.settings.capture_before_answer
        queue = partial(replying.queue_explained, new=new, waiver=_waiver(call))
        work = partial(queue, undo_s=0, capture_first=first)
        reply, _changes = workspace.db.run_now(work)
        if reply.scheduled:
            _show(reply, output)
            return 0
        return _left(workspace, reply.id, output)


def _promised(text: str) -> tuple[datetime | None, str, bool]:
    """What the answer promises and by when, as in the window; whether it is an interim one."""
    from app.domain.deadline import WorkHours, local_zone
    from app.domain.promise import packed
    from app.language.promise_interim import promises

    found = promises(text, clock.now(), WorkHours(zone=local_zone()))
    return *packed(found.moments), found.interim


def _waiver(call: Namespace) -> Waiver | None:
    from app.domain.waiver import Waiver, WaiverCode

    if not call.uncaptured:
        return None
    return Waiver(code=WaiverCode(call.uncaptured), note=call.note, at=clock.now())


def _retry(call: Namespace, output: Output) -> int:
    from app.services import replying
    from app.services.workspace import Hold

    with opened(call, output, Hold.ENGINE) as workspace:
        again = partial(replying.retry, reply_id=ReplyId(call.id), now=clock.now())
        workspace.db.run_now(partial(again, look_first=not call.unlooked))
        return _left(workspace, ReplyId(call.id), output)


def _stands(call: Namespace, output: Output) -> int:
    from app.services import replying

    with opened(call, output) as workspace:
        said = partial(replying.confirm_published, permalink=call.url, now=clock.now())
        workspace.db.run_now(partial(said, reply_id=ReplyId(call.id)))
        _show(_reply(workspace, ReplyId(call.id)), output)
    return 0


def _absent(call: Namespace, output: Output) -> int:
    from app.services import replying

    with opened(call, output) as workspace:
        said = partial(replying.say_failed, reply_id=ReplyId(call.id), now=clock.now())
        workspace.db.run_now(said)
        _show(_reply(workspace, ReplyId(call.id)), output)
    return 0


def _left(workspace: OpenWorkspace, reply_id: ReplyId, output: Output) -> int:
    """What became of it; 1 if it does not stand there."""
    from app.domain.reply import ReplyStatus

    asyncio.run(emptied(workspace))
    reply = _reply(workspace, reply_id)
    _show(reply, output)
    return 0 if reply.status is ReplyStatus.SENT else 1


def _reply(workspace: OpenWorkspace, reply_id: ReplyId) -> Reply:
    from app.store import outbox

    return workspace.db.read_now(lambda session: outbox.get(session, reply_id))


def _show(reply: Reply, output: Output) -> None:
    from app.cli.words import sentence_of

    told: dict[str, Any] = {
        "id": reply.id,
        "case": reply.case_id,
        "status": reply.status.value,
        "permalink": reply.permalink,
        "error": reply.error_code,
    }
    if reply.error_code is not None:
        output.progress(sentence_of(reply.error_code))
    output.document(told, [f"{reply.id}\t{reply.status}\t{reply.permalink or ''}"])
