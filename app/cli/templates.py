"""`otklik templates list | import | export`: canned answers from files and into them (X4)."""

from __future__ import annotations

from argparse import Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.template import Template
    from app.domain.template_incoming import Planned

KINDS = ("csv", "json", "zendesk", "chatwoot", "docx")
CLASHES = ("skip", "replace", "both")


def register(commands: Commands) -> None:
    """Adds the group."""
    group = commands.group("templates", "canned answers: listed, taken in from a file, written")
    group.add("list", "all of them, by folder and name").set_defaults(run=_list)
    taking = group.add("import", "CSV, XLSX, JSON, Zendesk's macros, Chatwoot's answers, Word")
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument(
        "--clash", choices=CLASHES, default="skip", help="a code that is kept with other words"
    )
    taking.add_argument("--dry-run", action="store_true", help="tell, and keep nothing")
    taking.set_defaults(run=_import)
    writing = group.add("export", "into a file; its ending tells the kind")
    writing.add_argument("file", type=Path, metavar="FILE")
    writing.add_argument("--kind", choices=KINDS, help="zendesk and chatwoot end with .json too")
    writing.add_argument("--folder", default="", help="only this folder and those inside of it")
    writing.add_argument("--over", action="store_true", help="also over a file that is there")
    writing.set_defaults(run=_export)


def _list(call: Namespace, output: Output) -> int:
    from app.store import templates

    with opened(call, output) as workspace:
        found = workspace.db.read_now(templates.every)
    lines = (f"/{one.short_code}\t{one.folder}\t{one.name}\t{one.uses}" for one in found)
    output.document({"templates": [_document(one) for one in found]}, lines)
    return 0


def _import(call: Namespace, output: Output) -> int:
    from app.domain.template_incoming import Clash
    from app.services import template_exchange
    from app.services.template_reading import read

    file = read(call.file)
    with opened(call, output) as workspace:
        steps = workspace.db.read_now(partial(template_exchange.plan, file=file))
        told: dict[str, Any] = {
            "kind": file.kind.value,
            "passed_over": file.passed_over,
            "sheets_left": list(file.left),
            "templates": [_planned(step) for step in steps],
        }
        if not call.dry_run:
            work = partial(template_exchange.take_in, file=file, clash=Clash(call.clash))
            taken, _ = workspace.db.run_now(work)
            told |= {"added": taken.added, "replaced": taken.replaced, "left": taken.left}
    lines = [
        f"{step['standing']}\t/{step['short_code']}\t{step['name']}" for step in told["templates"]
    ]
    output.document(told, lines)
    return 0


def _export(call: Namespace, output: Output) -> int:
    from app.domain.template_incoming import FileKind
    from app.services import template_exchange
    from app.store import templates

    kind = FileKind(call.kind) if call.kind else template_exchange.kind_of(call.file)
    with opened(call, output) as workspace:
        every = workspace.db.read_now(templates.every)
    inside = f"{call.folder}::"
    chosen = [
        one
        for one in every
        if not call.folder or one.folder == call.folder or one.folder.startswith(inside)
    ]
    lost = template_exchange.save(call.file, chosen, kind, over=call.over)
    told = {"kind": kind.value, "templates": len(chosen), "lost": list(lost)}
    output.document(told, [f"{len(chosen)}\t{call.file.name}", *(f"~\t{piece}" for piece in lost)])
    return 0


def _planned(step: Planned) -> dict[str, Any]:
    one = step.incoming
    told = {"standing": step.standing.value, "lost": list(one.lost), "cut": one.cut}
    return {**_document(one.template), **told}


def _document(one: Template) -> dict[str, Any]:
    """Stable fields."""
    from app.services.template_writing import record

    return {**record(one), "uses": one.uses}
