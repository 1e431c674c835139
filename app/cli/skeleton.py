"""`otklik skeleton --case ID`: of which parts an answer to a case is made, and why (C30)."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.cli.skeleton_words import LACKS, LESSON, NEEDS, NO_ANSWER, REASONS, SLOTS
from app.cli.words import language
from app.domain.ids import CaseId

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.skeleton_offer import OfferedSkeleton, OfferedSlot
    from app.services.skeleton import Wanted


def register(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("skeleton", "the parts of an answer to a case, with templates for each")
    parser.add_argument("--case", type=row_id, required=True, metavar="ID", help="the case")
    solved = parser.add_mutually_exclusive_group()
    solved.add_argument("--solved-now", action="store_true", help="it can be solved at once")
    solved.add_argument("--needs-time", action="store_true", help="it cannot")
    parser.add_argument("--unfounded", metavar="WHY", help="the complaint has no ground: why")
    parser.add_argument("--private", action="store_true", help="only the person will see it")
    parser.add_argument("--public", action="store_true", help="everybody; else as the route says")
    parser.set_defaults(run=_run)


def _run(call: Namespace, output: Output) -> int:
    from app.domain import clock
    from app.domain.deadline import local_zone
    from app.domain.skeleton_offer import to_json
    from app.language.reply_parts import parts_of
    from app.services import skeleton
    from app.services.speech import RussianSpeech
    from app.services.templating import Filling

    with opened(call, output) as workspace:
        filling = Filling(
            case_id=CaseId(call.case),
            operator=workspace.settings.operator,
            now=clock.now(),
            zone=local_zone(),
        )
        offered = workspace.db.read_now(
            lambda s: skeleton.propose(s, _wanted(call), filling, RussianSpeech, parts_of)
        )
    output.document({"case": call.case, **to_json(offered)}, _lines(offered))
    return 0


def _wanted(call: Namespace) -> Wanted:
    from app.domain.skeleton import Solvable
    from app.services.skeleton import Wanted

    solvable = Solvable.NOW if call.solved_now else Solvable.LATER if call.needs_time else None
    public = False if call.private else True if call.public else None
    return Wanted(
        case_id=CaseId(call.case),
        solvable=solvable,
        unfounded=True if call.unfounded else None,
        grounds=call.unfounded,
        public=public,
    )


def _lines(offered: OfferedSkeleton) -> Iterator[str]:
    other, whole = language(), offered.skeleton
    if whole.no_answer:
        yield NO_ANSWER[whole.no_answer][other]
        return
    for code in whole.lacks:
        if code in LACKS:
            yield f"! {LACKS[code][other]}"
    for one in offered.slots:
        yield from _part(one, other)
    if whole.lesson:
        yield LESSON[other]


def _part(one: OfferedSlot, other: int) -> Iterator[str]:
    offer = one.offer
    need, reason = NEEDS[offer.need.value][other], REASONS[offer.reason][other]
    yield f"{SLOTS[offer.slot.value][other]}: {need} — {reason} [{offer.source}]"
    for choice in one.choices[:1]:
        yield from (f"    {line}" for line in choice.text.splitlines())
    if codes := [f"/{each.short_code}" for each in one.choices if each.short_code]:
        yield f"    {', '.join(codes)}"
