"""`otklik compensations list | add | withdraw | parity | export`: what customers were given."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.domain import clock
from app.domain.ids import CaseId, CompensationId

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.compensation import Compensation, NewCompensation, Parity, Verdict

KINDS = (
    "money", "discount", "replacement", "refund", "extension", "upgrade", "gift", "apology",
)  # fmt: skip


def register(commands: Commands) -> None:
    """Adds the group."""
    group = commands.group("compensations", "what customers were given for the trouble")
    listed = group.add("list", "all of them, newest first; or those of one case")
    listed.add_argument("--case", type=row_id, metavar="CASE")
    listed.set_defaults(run=_list)
    add = group.add("add", "write down what a customer is given")
    _what(add)
    add.add_argument("--public", action="store_true", help="others may see it in the thread")
    add.add_argument("--why", default="", help="above a limit, or unlike what like cases got")
    add.add_argument("--allowed-by", default="", metavar="NAME", help="who allowed it")
    add.set_defaults(run=_add)
    parity = group.add("parity", "what earlier cases with the same problem got")
    _what(parity)
    parity.set_defaults(run=_parity)
    withdraw = group.add("withdraw", "take one back; it stays in the list with its mark")
    withdraw.add_argument("id", type=row_id, metavar="COMPENSATION")
    withdraw.add_argument("--reason", required=True)
    withdraw.set_defaults(run=_withdraw)
    export = group.add("export", "all of them as a table")
    export.add_argument("--out", type=Path, required=True, metavar="FILE.csv")
    export.set_defaults(run=_export)


def _what(parser: ArgumentParser) -> None:
    parser.add_argument("case", type=row_id, metavar="CASE")
    parser.add_argument("--kind", choices=KINDS, required=True)
    parser.add_argument("--amount", default="", metavar="SUM", help="1 500 ₽ or 1500,50")
    parser.add_argument("--what", default="", help="in words: a month of membership")


def _list(call: Namespace, output: Output) -> int:
    from app.store import compensations

    with opened(call, output) as workspace:
        if call.case is None:
            found = workspace.db.read_now(compensations.every)
        else:
            asked = partial(compensations.of_case, case_id=CaseId(call.case))
            found = workspace.db.read_now(asked)
    output.document({"compensations": [_document(one) for one in found]}, map(_line, found))
    return 0


def _add(call: Namespace, output: Output) -> int:
    from app.services.compensating import give, look

    with opened(call, output) as workspace:
        given_by = workspace.settings.operator
        new = replace(
            _new(call), public=call.public, why=call.why,
            allowed_by=call.allowed_by, given_by=given_by,
        )  # fmt: skip
        limits = workspace.settings.compensation_limits
        verdict, parity = workspace.db.read_now(partial(look, new=new, limits=limits))
        kept, _ = workspace.db.run_now(partial(give, new=new, limits=limits, now=clock.now()))
    output.document(_document(kept) | _weighed(verdict, parity), [_line(kept)])
    return 0


def _parity(call: Namespace, output: Output) -> int:
    from app.services.compensating import look

    with opened(call, output) as workspace:
        limits = workspace.settings.compensation_limits
        new = _new(call)
        verdict, parity = workspace.db.read_now(partial(look, new=new, limits=limits))
    told = _weighed(verdict, parity)
    output.document(told, [f"{name}\t{value}" for name, value in told.items()])
    return 0


def _withdraw(call: Namespace, output: Output) -> int:
    from app.services.compensating import withdraw

    with opened(call, output) as workspace:
        number = CompensationId(call.id)
        act = partial(withdraw, compensation_id=number, reason=call.reason, now=clock.now())
        gone, _ = workspace.db.run_now(act)
    output.document(_document(gone), [_line(gone)])
    return 0


def _export(call: Namespace, output: Output) -> int:
    from app.services import compensating
    from app.services.table_files import write

    with opened(call, output) as workspace:
        rows = workspace.db.read_now(compensating.rows)
    count = write(call.out.absolute(), "csv", compensating.COLUMNS, rows)
    output.document({"path": str(call.out.absolute()), "rows": count}, [str(count)])
    return 0


def _new(call: Namespace) -> NewCompensation:
    from app.domain.compensation import CompensationKind, NewCompensation
    from app.domain.compensation_amount import kopecks

    return NewCompensation(
        case_id=CaseId(call.case),
        kind=CompensationKind(call.kind),
        amount=kopecks(call.amount) if call.amount else None,
        what=call.what,
    ).checked()


def _weighed(verdict: Verdict, parity: Parity) -> dict[str, Any]:
    return {
        "like_cases": parity.count,
        "like_given": parity.given,
        "like_median": parity.median,
        "like_range": [parity.totals[0], parity.totals[-1]] if parity.totals else None,
        "standing": verdict.standing.value,
        "over_kind": verdict.over_kind,
        "over_case": verdict.over_case,
    }


def _document(one: Compensation) -> dict[str, Any]:
    return {
        "id": one.id,
        "case": one.case_id,
        "kind": one.kind.value,
        "amount": one.amount,
        "currency": one.currency,
        "what": one.what,
        "public": one.public,
        "given_at": clock.iso(one.given_at),
        "given_by": one.given_by,
        "why": one.why,
        "allowed_by": one.allowed_by,
        "withdrawn_at": clock.iso(one.withdrawn_at) if one.withdrawn_at else None,
    }


def _line(one: Compensation) -> str:
    from app.domain.compensation_amount import written

    amount = written(one.amount, one.currency) if one.amount else ""
    state = "given" if one.stands else "withdrawn"
    what = " ".join(one.what.split())
    return f"{one.id}\t{one.case_id}\t{state}\t{one.kind.value}\t{amount}\t{what}"
