"""`otklik table show | export`: the six-column table of R-003-3, on the screen or as a file."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.opening import opened
from app.cli.output import Output
from app.cli.row_ids import row_id
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.case import Appraisal, Case
    from app.domain.ids import CaseId
    from app.domain.post import Post
    from app.domain.risk import Measure
    from app.store.database import Database

PORTION = 200
REFS = (("Обращение", "Case"), ("Ссылка", "Link"))
FORMATS = ("csv", "xlsx", "html")


def register(commands: Commands) -> None:
    """Adds the actions."""
    group = commands.group("table", "the six-column table of cases: show, export")
    show = group.add("show", "the table of one case")
    show.add_argument("id", type=row_id, metavar="CASE")
    show.set_defaults(run=_show)
    export = group.add("export", "the table of cases as a file; all open ones if none is named")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--format", choices=FORMATS, help="default: by the end of the file's name")
    export.add_argument(
        "--case", action="append", default=[], metavar="N[,N]", help="only these, in this order"
    )
    export.add_argument("--all", action="store_true", help="closed ones too")
    export.add_argument(
        "--refs", action="store_true", help="before the six columns: the case and its address"
    )
    export.set_defaults(run=_export)


def _show(call: Namespace, output: Output) -> int:
    from app.cli.appraisal_words import heads
    from app.domain.appraisal import COLUMNS
    from app.domain.ids import CaseId
    from app.store import cases

    number = CaseId(call.id)
    with opened(call, output) as workspace:
        case = workspace.db.read_now(lambda session: cases.get(session, number))
        [(_, _, table)] = _tables(workspace.db, [number])
    values = asdict(table)
    named = zip(heads(_language()), (values[name] for name in COLUMNS), strict=True)
    content = {"case": number, "edited": case.appraisal is not None, "table": values}
    output.document(content, [f"{head}\t{text}" for head, text in named])
    return 0


def _export(call: Namespace, output: Output) -> int:
    from app.cli.appraisal_words import heads
    from app.domain.appraisal import COLUMNS
    from app.domain.ids import CaseId
    from app.services.table_files import write
    from app.store import appraisals, cases

    ending = call.file.suffix.removeprefix(".").lower()
    form = call.format or (ending if ending in FORMATS else FORMATS[0])
    named = heads(_language())
    if call.refs:
        named = (*(head[_language()] for head in REFS), *named)
    with opened(call, output) as workspace:
        db = workspace.db
        wanted = [CaseId(number) for number in dict.fromkeys(_numbers(call.case))]
        for number in wanted:  # a number that is none is an error, not an empty row
            db.read_now(lambda session, n=number: cases.get(session, n))  # type: ignore[misc]
        if not wanted:
            wanted = list(db.read_now(lambda s: appraisals.ids(s, closed=call.all)))

        def rows() -> Iterator[tuple[str, ...]]:
            for case, post, table in _tables(db, wanted):
                cells = tuple(str(getattr(table, name)) for name in COLUMNS)
                refs = (str(case.id), (post.permalink if post else None) or "")
                yield (*refs, *cells) if call.refs else cells

        count = write(call.file, form, named, rows())
    content = {"file": str(call.file), "format": form, "rows": count}
    output.document(content, [f"{call.file}\t{count}"])
    return 0


def _numbers(given: list[str]) -> list[int]:
    """Raises:
    WrongCall: not a number.
    """
    try:
        return [int(number) for each in given for number in each.split(",") if number.strip()]
    except ValueError as error:
        raise WrongCall(reason=f"--case {','.join(given)}") from error


def _tables(db: Database, wanted: list[CaseId]) -> Iterator[tuple[Case, Post | None, Appraisal]]:
    from app.services import weighing
    from app.store import appraisals

    measure = db.read_now(weighing.measure)
    for at in range(0, len(wanted), PORTION):
        part = wanted[at : at + PORTION]
        found = db.read_now(lambda session, p=part: appraisals.read(session, p))  # type: ignore[misc]
        for case, post in found:
            yield case, post, _table(case, post, measure)


def _table(case: Case, post: Post | None, measure: Measure) -> Appraisal:
    from app.cli.appraisal_words import filled
    from app.domain.appraisal import COLUMNS, appraise
    from app.domain.case import Appraisal

    if case.appraisal is not None:
        return case.appraisal
    if post is None:
        return Appraisal(**dict.fromkeys(COLUMNS, ""))
    return filled(appraise(case, post, measure.audiences.get(case.network)), _language())


def _language() -> int:
    return 1 if os.environ.get("OTKLIK_LANG") == "en" else 0
