"""`otklik corrections list | undo | clear`: what the program learned from the person's verdicts."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.correction import KeptCorrection


def register(commands: Commands) -> None:
    """Adds the group."""
    group = commands.group("corrections", "what your verdicts taught the program; take it back")
    group.add("list", "those in force, the newest first").set_defaults(run=_list)
    undo = group.add("undo", "take back some of them; the cases keep their verdicts")
    undo.add_argument("ids", type=row_id, nargs="+", metavar="ID")
    undo.set_defaults(run=_undo)
    clear = group.add("clear", "take back all of them; the cases keep their verdicts")
    clear.set_defaults(run=_clear)


def _list(call: Namespace, output: Output) -> int:
    from app.services import correcting

    with opened(call, output) as workspace:
        found = workspace.db.read_now(correcting.listed)
    lines = (f"{x.id}\t{x.proposed or '-'} → {x.verdict}\t{x.text[:80]}" for x in found)
    output.document({"corrections": [_document(each) for each in found]}, lines)
    return 0


def _undo(call: Namespace, output: Output) -> int:
    from app.domain import clock
    from app.domain.ids import CorrectionId
    from app.services import correcting

    ids = {CorrectionId(number) for number in call.ids}
    with opened(call, output) as workspace:
        workspace.db.run_now(lambda session: correcting.undo(session, ids, clock.now()))
        left = workspace.db.read_now(correcting.count)
    return _told(output, len(ids), left)


def _clear(call: Namespace, output: Output) -> int:
    from app.domain import clock
    from app.services import correcting

    with opened(call, output) as workspace:
        done = workspace.db.run_now(lambda session: correcting.undo_all(session, clock.now()))
    return _told(output, len(done), 0)


def _told(output: Output, undone: int, left: int) -> int:
    output.document({"undone": undone, "left": left}, [f"{undone}\t{left}"])
    return 0


def _document(found: KeptCorrection) -> dict[str, Any]:
    """Stable fields; `proposed` is null where the program proposed nothing."""
    return {
        "id": found.id,
        "post_id": found.post_id,
        "case_id": found.case_id,
        "at": found.at.isoformat(),
        "proposed": found.proposed.value if found.proposed else None,
        "verdict": found.verdict.value,
        "text": found.text,
    }
