"""`otklik colleagues` and `otklik cases assign | escalate | return`: who answers, who decides."""

from __future__ import annotations

from argparse import Namespace
from functools import partial
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.domain import clock
from app.domain.ids import CaseId

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.colleague import Colleague
    from app.services.workspace import OpenWorkspace

KINDS = ("person", "department", "branch", "supplier")


def register(commands: Commands) -> None:
    """Adds the actions."""
    group = commands.group("colleagues", "who answers and who decides: list, add, aside")
    listed = group.add("list", "persons, departments, branches, suppliers")
    listed.add_argument("--all", action="store_true", help="those put aside too")
    listed.set_defaults(run=_list)
    add = group.add("add", "one more; one who was put aside comes back")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--kind", choices=KINDS, default="person")
    add.add_argument("--contact", default="", help="a telephone, an address, a chat")
    add.set_defaults(run=_add)
    aside = group.add("aside", "offered no longer; what they have stays theirs")
    aside.add_argument("name", metavar="NAME")
    aside.set_defaults(run=_aside)
    _register_cases(commands)


def _register_cases(commands: Commands) -> None:
    group = commands.group("cases", "cases: list, show, search, export")
    assign = group.add("assign", "give a case to somebody, to me, or to nobody")
    assign.add_argument("id", type=row_id, metavar="ID")
    who = assign.add_mutually_exclusive_group(required=True)
    who.add_argument("--to", metavar="NAME")
    who.add_argument("--me", action="store_true", help="the name in the settings")
    who.add_argument("--nobody", action="store_true")
    assign.set_defaults(run=_assign)
    escalate = group.add("escalate", "somebody above has to decide")
    escalate.add_argument("id", type=row_id, metavar="ID")
    escalate.add_argument("--to", metavar="NAME", required=True)
    escalate.add_argument("--why", required=True)
    escalate.set_defaults(run=_escalate)
    back = group.add("return", "the decision has come")
    back.add_argument("id", type=row_id, metavar="ID")
    back.add_argument("--decided", required=True, help="what was decided")
    back.set_defaults(run=_return)


def _list(call: Namespace, output: Output) -> int:
    from app.store import colleagues

    with opened(call, output) as workspace:
        found = workspace.db.read_now(partial(colleagues.listed, aside=call.all))
    lines = [f"{each.id}\t{each.kind}\t{each.name}\t{each.contact}" for each in found]
    output.document({"colleagues": [_document(each) for each in found]}, lines)
    return 0


def _add(call: Namespace, output: Output) -> int:
    from app.domain.colleague import Colleague, ColleagueKind
    from app.services import colleagues

    fresh = Colleague(name=call.name, kind=ColleagueKind(call.kind), contact=call.contact)
    with opened(call, output) as workspace:
        kept, _ = workspace.db.run_now(partial(colleagues.keep, colleague=fresh))
    output.document({"colleague": _document(kept)}, [f"{kept.id}\t{kept.name}"])
    return 0


def _aside(call: Namespace, output: Output) -> int:
    from app.services import colleagues
    from app.store import colleagues as store

    with opened(call, output) as workspace:
        known = workspace.db.read_now(partial(store.by_name, name=call.name))
        workspace.db.run_now(partial(colleagues.put_aside, colleague_id=known.id, now=clock.now()))
    output.document({"aside": known.name}, [known.name])
    return 0


def _assign(call: Namespace, output: Output) -> int:
    from app.services import assigning

    now = clock.now()
    with opened(call, output) as workspace:
        given: Any = partial(assigning.assign, colleague_id=None)
        if call.me:
            given = partial(assigning.take, operator=workspace.settings.operator)
        elif call.to is not None:
            given = partial(assigning.assign_by_name, name=call.to)
        act = partial(given, case_id=CaseId(call.id), version=None, now=now)
        workspace.db.run_now(act)
        return _told(workspace, call.id, output)


def _escalate(call: Namespace, output: Output) -> int:
    from app.services import assigning

    act = partial(assigning.escalate, case_id=CaseId(call.id), version=None, now=clock.now())
    with opened(call, output) as workspace:
        workspace.db.run_now(partial(act, to=call.to, why=call.why))
        return _told(workspace, call.id, output)


def _return(call: Namespace, output: Output) -> int:
    from app.services import assigning

    act = partial(assigning.settle, case_id=CaseId(call.id), version=None, now=clock.now())
    with opened(call, output) as workspace:
        workspace.db.run_now(partial(act, decided=call.decided))
        return _told(workspace, call.id, output)


def _told(workspace: OpenWorkspace, number: int, output: Output) -> int:
    from app.store import assigning

    case_id = CaseId(number)
    holder = workspace.db.read_now(partial(assigning.holder, case_id=case_id))
    waits = workspace.db.read_now(partial(assigning.escalation, case_id=case_id))
    escalated = {"to": waits.to, "why": waits.why} if waits else None
    name = holder.name if holder else None
    told = {"case": number, "assignee": name, "escalated": escalated}
    output.document(told, [f"{number}\t{name or '-'}\t{waits.to if waits else '-'}"])
    return 0


def _document(colleague: Colleague) -> dict[str, Any]:
    return {
        "id": colleague.id,
        "name": colleague.name,
        "kind": colleague.kind.value,
        "contact": colleague.contact,
        "aside": colleague.aside,
    }
