"""`otklik cases timeline`, `otklik captures list | delete`: what became of the proof of a case."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from app.cli.evidence_words import word
from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.domain import clock
from app.domain.ids import CaptureId, CaseId

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.evidence import Capture
    from app.domain.timeline import Moment


def register(commands: Commands) -> None:
    """Adds the actions."""
    cases = commands.group("cases", "cases: list, show, search, export")
    told = cases.add("timeline", "everything that happened to a case and its proof, in order")
    told.add_argument("id", type=row_id, metavar="ID")
    told.set_defaults(run=_timeline)
    group = commands.group("captures", "captures: list, delete")
    listed = group.add("list", "captures, the newest first")
    listed.add_argument("--case", type=row_id, metavar="ID")
    listed.set_defaults(run=_list)
    delete = group.add("delete", "delete the files of a capture; its tombstone stays")
    delete.add_argument("capture", metavar="CAPTURE")
    delete.add_argument("--reason", required=True, help="why, in words: it goes into the journal")
    delete.set_defaults(run=_delete)


def _timeline(call: Namespace, output: Output) -> int:
    from app.services import timeline

    with opened(call, output) as workspace:
        told = workspace.db.read_now(lambda s: timeline.of_case(s, CaseId(call.id)))
    document = {"case": call.id, "moments": [_moment(moment) for moment in told]}
    lines = [
        "\t".join(
            (
                f"{moment.at:%Y-%m-%d %H:%M:%S}Z",
                f"#{moment.seq}" if moment.seq else moment.teller.value,
                moment.who or "-",
                moment.kind,
                moment.subject,
                " ".join(f"{name}={text}" for name, text in moment.facts.items() if text)[:160],
            )
        )
        for moment in told
    ]
    output.document(document, lines)
    return 0


def _list(call: Namespace, output: Output) -> int:
    from app.store import captures

    with opened(call, output) as workspace:
        if call.case is None:
            found = workspace.db.read_now(captures.newest)
        else:
            found = workspace.db.read_now(lambda s: captures.of_case(s, CaseId(call.case)))
    lines = [
        f"{each.id}\t{word('deleted') if each.deleted_at else word(each.status.value)}\t"
        f"{each.kind}\t{each.url}"
        for each in found
    ]
    output.document({"captures": [_capture(each) for each in found]}, lines)
    return 0


def _delete(call: Namespace, output: Output) -> int:
    from app.services.deleting_captures import delete_capture

    with opened(call, output) as workspace:
        work = delete_capture(
            workspace.db,
            workspace.paths,
            CaptureId(call.capture),
            call.reason,
            clock.now(),
            workspace.settings.operator,
        )
        asyncio.run(work)
    output.document({"ok": True, "capture": call.capture}, [word("deleted")])
    return 0


def _moment(moment: Moment) -> dict[str, Any]:
    return {
        "at": clock.iso(moment.at),
        "kind": moment.kind,
        "topic": moment.topic.value,
        "teller": moment.teller.value,
        "who": moment.who,
        "subject": moment.subject,
        "seq": moment.seq,
        "facts": dict(moment.facts),
    }


def _capture(each: Capture) -> dict[str, Any]:
    return {
        "id": each.id,
        "case": each.case_id,
        "url": each.url,
        "kind": each.kind.value,
        "status": each.status.value,
        "folder": each.folder,
        "manifest_sha256": each.manifest_sha256,
        "previous": each.previous_id,
        "deleted_at": clock.iso(each.deleted_at) if each.deleted_at else None,
        "deleted_reason": each.deleted_reason,
    }
