"""`otklik render TEMPLATE --case ID`: a template filled from a case."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.cli.template_words import NOT_A_DAY
from app.cli.words import language
from app.domain.ids import CaseId
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands

_SHOWN = 40
"""Letters of an answer that is named in a sentence."""


def register(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("render", "a template filled from a case")
    parser.add_argument("template", metavar="TEMPLATE", help="its short code or its number")
    parser.add_argument("--case", type=row_id, required=True, metavar="ID", help="the case")
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="_BLANK=TEXT",
        help="what a blank is filled with",
    )
    parser.add_argument("--informal", action="store_true", help="ты, not Вы")
    parser.set_defaults(run=_render)


def _answers(pairs: Sequence[str]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals:
            raise WrongCall(reason=f"--answer {pair[:40]}: _BLANK=TEXT")
        found[f"_{name.strip().lstrip('_')}"] = text
    return found


def _render(call: Namespace, output: Output) -> int:
    from app.domain import clock
    from app.domain.deadline import local_zone
    from app.services import templating
    from app.services.speech import RussianSpeech

    with opened(call, output) as workspace:
        wanted = templating.Filling(
            case_id=CaseId(call.case),
            operator=workspace.settings.operator,
            now=clock.now(),
            zone=local_zone(),
            answers=_answers(call.answer),
            formal=False if call.informal else None,
        )
        template = workspace.db.read_now(lambda s: templating.find(s, call.template))
        faults = workspace.db.read_now(lambda s: templating.look(s, template.body)).faults
        refused = workspace.db.read_now(lambda s: templating.refused(s, template.body, wanted))
        filled = workspace.db.read_now(
            lambda s: templating.fill(s, template.body, wanted, RussianSpeech)
        )
    blanks = [
        {"start": start, "end": end, "name": filled.text[start + 2 : end - 2]}
        for start, end in filled.blanks
    ]
    document = {
        "template": template.short_code,
        "case": call.case,
        "text": filled.text,
        "blanks": blanks,
        "unknown": list(faults.unknown),
        "missing": list(faults.missing),
        "refused": [blank.name for blank in refused],
        "files": [file.name for file in template.files],
    }
    for blank in refused:
        typed = wanted.answers[blank.name][:_SHOWN]
        output.progress(NOT_A_DAY[language()].format(blank=blank.label, typed=typed))
    output.document(document, [filled.text])
    return 0
