"""`otklik handoffs list | add | done | withdraw | sheet`: cases given to somebody outside."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.domain import clock
from app.domain.ids import CaseId, HandoffId
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.handoff import Handoff, Personal
    from app.services.workspace import OpenWorkspace

KINDS = ("person", "department", "branch", "supplier")
MEANS = ("call", "meeting", "mail", "messenger", "public")
PERSONAL = ("name", "contacts", "page")


def register(commands: Commands) -> None:
    """Adds the group."""
    group = commands.group("handoffs", "cases given to a branch, a supplier, a department")
    listed = group.add("list", "those that are open, the first due first")
    listed.add_argument("--all", action="store_true", help="also those that ended")
    listed.set_defaults(run=_list)
    add = group.add("add", "give a case to somebody; open until they reached the customer")
    add.add_argument("case", type=row_id, metavar="CASE")
    add.add_argument("--to", required=True, metavar="NAME")
    add.add_argument("--kind", choices=KINDS, default="branch", help="what they are, if new")
    add.add_argument("--what", required=True, help="what they should do")
    add.add_argument("--due", required=True, metavar="DAY|MOMENT|Nd", help="3d: working days")
    _sheet_options(add)
    add.set_defaults(run=_add)
    sheet = group.add("sheet", "the case sheet once more, as a file or a text")
    sheet.add_argument("id", type=row_id, metavar="HANDOFF")
    _sheet_options(sheet)
    sheet.set_defaults(run=_sheet)
    _register_ends(group)


def _register_ends(group: Commands) -> None:
    done = group.add("done", "they reached the customer")
    done.add_argument("id", type=row_id, metavar="HANDOFF")
    done.add_argument("--result", required=True, help="what came of it")
    done.add_argument("--who", default="", help="who of theirs")
    done.add_argument("--means", choices=MEANS, default="call")
    done.add_argument("--at", default="", metavar="MOMENT", help="when; default: now")
    done.set_defaults(run=_done)
    withdraw = group.add("withdraw", "ask them no longer")
    withdraw.add_argument("id", type=row_id, metavar="HANDOFF")
    withdraw.add_argument("--reason", required=True)
    withdraw.set_defaults(run=_withdraw)


def _sheet_options(parser: ArgumentParser) -> None:
    parser.add_argument("--sheet", type=Path, metavar="FILE.docx|FILE.pdf", help="write a sheet")
    parser.add_argument(
        "--tell", action="append", default=[], choices=PERSONAL,
        help="personal data that the sheet may hold; without it masked",
    )  # fmt: skip


def _list(call: Namespace, output: Output) -> int:
    from app.store import handoffs

    with opened(call, output) as workspace:
        found = workspace.db.read_now(partial(handoffs.every, ended=call.all))
    now = clock.now()
    output.document(
        {"handoffs": [_document(one, now) for one in found]}, [_line(one, now) for one in found]
    )
    return 0


def _add(call: Namespace, output: Output) -> int:
    from app.domain.colleague import ColleagueKind
    from app.domain.handoff import NewHandoff
    from app.services.handing_off import hand_off

    now = clock.now()
    with opened(call, output) as workspace:
        new = NewHandoff(
            case_id=CaseId(call.case),
            to_name=call.to,
            kind=ColleagueKind(call.kind),
            what=call.what,
            due_at=_due(call.due, now, workspace),
        )
        handoff, _ = workspace.db.run_now(partial(hand_off, new=new, now=now))
        _tell(workspace, handoff, call, output)
    return 0


def _sheet(call: Namespace, output: Output) -> int:
    from app.store import handoffs

    with opened(call, output) as workspace:
        found = workspace.db.read_now(partial(handoffs.get, handoff_id=HandoffId(call.id)))
        _tell(workspace, found, call, output)
    return 0


def _done(call: Namespace, output: Output) -> int:
    from app.domain.handoff import Contact, Means
    from app.services.handing_off import contacted

    now = clock.now()
    contact = Contact(
        at=_moment(call.at) if call.at else now,
        who=call.who,
        means=Means(call.means),
        result=call.result,
    )
    with opened(call, output) as workspace:
        act = partial(contacted, handoff_id=HandoffId(call.id), contact=contact, now=now)
        handoff, _ = workspace.db.run_now(act)
    _show(handoff, output)
    return 0


def _withdraw(call: Namespace, output: Output) -> int:
    from app.services.handing_off import withdraw

    with opened(call, output) as workspace:
        act = partial(withdraw, handoff_id=HandoffId(call.id), reason=call.reason, now=clock.now())
        handoff, _ = workspace.db.run_now(act)
    _show(handoff, output)
    return 0


def _tell(workspace: OpenWorkspace, handoff: Handoff, call: Namespace, output: Output) -> None:
    """The hand-off with its text, and the file if one is wanted."""
    from app.domain.deadline import local_zone
    from app.services.case_sheet import SheetOrder, make

    order = SheetOrder(
        handoff_id=handoff.id,
        personal=_personal(call),
        path=call.sheet.absolute() if call.sheet else None,
        operator=workspace.settings.operator,
        zone=local_zone(),
    )
    now = clock.now()
    made = asyncio.run(make(workspace.db, workspace.paths, order, now))
    told = _document(handoff, now) | {"text": made.text}
    if order.path is not None:
        told |= {"sheet": str(order.path), "sheet_sha256": made.sha256}
    output.document(told, [_line(handoff, now), "", made.text])


def _personal(call: Namespace) -> frozenset[Personal]:
    from app.domain.handoff import Personal

    return frozenset(map(Personal, call.tell))


def _due(text: str, now: datetime, workspace: OpenWorkspace) -> datetime:
    """`3d`: so many working days from now; a day means the end of its working hours."""
    from app.domain.deadline import WorkHours, local_zone
    from app.domain.handoff import LATEST, end_of_day, in_working_days

    settings = workspace.settings
    hours = WorkHours(starts=settings.work_starts, ends=settings.work_ends, zone=local_zone())
    if text.endswith("d") and text[:-1].isdecimal() and text.isascii():
        days = int(text[:-1]) if len(text) < 6 else LATEST.days
        return in_working_days(min(days, LATEST.days), now, hours)
    moment = _moment(text)
    return end_of_day(moment.astimezone(hours.zone).date(), hours) if len(text) == 10 else moment


def _moment(text: str) -> datetime:
    """A day or a moment in ISO 8601; without a zone it is local.

    Raises:
        WrongCall: neither.
    """
    try:
        found = datetime.fromisoformat(text)
        return clock.aware(found if found.tzinfo else found.astimezone())
    except (ValueError, OverflowError, OSError) as error:
        raise WrongCall(reason=f"moment {text[:40]}") from error


def _document(one: Handoff, now: datetime) -> dict[str, Any]:
    return {
        "id": one.id,
        "case": one.case_id,
        "to": one.to_name,
        "what": one.what,
        "made_at": clock.iso(one.made_at),
        "due_at": clock.iso(one.due_at),
        "open": one.is_open,
        "late": one.is_late(now),
        "end": one.end.value if one.end else None,
        "contacted_at": clock.iso(one.contacted_at) if one.contacted_at else None,
        "result": one.result,
        "sheet_sha256": one.sheet_sha256,
    }


def _line(one: Handoff, now: datetime) -> str:
    state = one.end.value if one.end else "late" if one.is_late(now) else "open"
    due = f"{one.due_at.astimezone():%Y-%m-%d %H:%M}"
    return f"{one.id}\t{one.case_id}\t{state}\t{due}\t{one.to_name}\t{' '.join(one.what.split())}"


def _show(handoff: Handoff, output: Output) -> None:
    now = clock.now()
    output.document(_document(handoff, now), [_line(handoff, now)])
