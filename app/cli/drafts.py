"""`otklik drafts list | show`: answers that are begun and not sent, and their earlier texts."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.domain.ids import CaseId

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.draft_history import EarlierText
    from app.domain.reply import Draft


def register(commands: Commands) -> None:
    """Adds the actions."""
    group = commands.group("drafts", "answers that are begun: list, show")
    listed = group.add("list", "all drafts, the newest first")
    listed.set_defaults(run=_list)
    show = group.add("show", "the drafts of a case and their earlier texts")
    show.add_argument("--case", type=row_id, required=True, metavar="ID")
    show.set_defaults(run=_show)


def _list(call: Namespace, output: Output) -> int:
    from app.store import drafts

    with opened(call, output) as workspace:
        found = workspace.db.read_now(drafts.every)
    lines = [f"{one.case_id}\t{_head(one)}\t{' '.join(one.text.split())[:80]}" for one in found]
    output.document({"count": len(found), "drafts": [_document(one) for one in found]}, lines)
    return 0


def _show(call: Namespace, output: Output) -> int:
    from app.services import drafting
    from app.store import cases, drafts

    with opened(call, output) as workspace:
        case = workspace.db.read_now(partial(cases.get, case_id=CaseId(call.case)))
        found = workspace.db.read_now(partial(drafts.of_case, case_id=case.id))
        earlier = workspace.db.read_now(partial(drafting.history, case_id=case.id))
    lines = [line for one in found for line in (_head(one), one.text, "")]
    lines += [f"  {_head(one)}\t{one.why}\t{' '.join(one.text.split())[:80]}" for one in earlier]
    document = {
        "case": case.id,
        "drafts": [_document(one) for one in found],
        "earlier": [_document(one) for one in earlier],
    }
    output.document(document, lines)
    return 0


def _head(one: Draft | EarlierText) -> str:
    return f"{one.saved_at:%Y-%m-%d %H:%M:%S}\t{'public' if one.public else 'private'}"


def _document(one: Draft | EarlierText) -> dict[str, Any]:
    from app.cli.cases_list import plain

    document: dict[str, Any] = plain(asdict(one))
    return document
