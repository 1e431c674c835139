"""`otklik redact`: a copy of a capture with masked places; pictures are painted by Qt, unseen."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from app.cli.evidence_words import word
from app.cli.output import Output, speak_utf8
from app.domain import clock
from app.domain.redaction import (
    Found,
    RedactionOrder,
    Region,
    joined,
    named_in,
    order_from_json,
    personal_in,
    pieces,
)
from app.errors import AppError, PlaceUnwritable, WrongCall
from app.processes import own_command


def main(arguments: list[str]) -> int:
    """Exit code: 0 made, 1 failed with a reason, 2 wrong call."""
    speak_utf8()
    call = _parser().parse_args(arguments)
    output = Output(as_json=call.json)
    try:
        return _run(call, output)
    except WrongCall as error:
        output.error(error)
        return 2
    except AppError as error:
        output.error(error)
        return 1


def _run(call: Namespace, output: Output) -> int:
    from app.services import redacting
    from ui.capture.masking import paint_over

    if Path(call.capture).is_dir():
        if call.out is None:
            raise WrongCall(reason="--out")
        source = Path(call.capture)
        order = _order(call, source, "")
        made = redacting.make_copy(order, source, call.out, paint_over, clock.now())
    else:
        made = _of_workspace(call, output)
    document = {
        "ok": True,
        "id": made.id,
        "folder": str(made.folder),
        "manifest_sha256": made.manifest_sha256,
        "original_sha256": made.original_sha256,
        "regions": made.regions,
        "zip": str(call.zip) if call.zip else None,
    }
    if call.zip is not None:
        redacting.pack(made.folder, call.zip)
    output.document(document, [word("redacted", folder=str(made.folder))])
    return 0


def _of_workspace(call: Namespace, output: Output) -> Any:
    from app.cli.opening import opened
    from app.domain.ids import CaptureId
    from app.services import redacting
    from app.services.bundle_places import place_of
    from app.store import captures, cases
    from ui.capture.masking import paint_over

    if call.out is not None:
        redacting.refuse_taken(call.out)
    with opened(call, output) as workspace:
        db, paths = workspace.db, workspace.paths
        capture = db.read_now(lambda session: captures.get(session, CaptureId(call.capture)))
        operator, author = workspace.settings.operator, ""
        if capture.case_id is not None:
            case_id = capture.case_id
            case = db.read_now(lambda session: cases.get(session, case_id))
            author = case.author.name if case.author else ""
        order = _order(call, place_of(paths, capture.folder), operator, author)
        work = redacting.redact(order, db, paths, paint_over, clock.now())
        made, _ = asyncio.run(work)
    if call.out is not None:
        try:
            shutil.copytree(made.folder, call.out, dirs_exist_ok=True)
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise PlaceUnwritable(reason=why, path=call.out.name) from error
    return made


def _order(call: Namespace, source: Path, operator: str, author: str = "") -> RedactionOrder:
    """What is asked for, by options or as JSON on standard input.

    Raises:
        WrongCall: it cannot be read.
    """
    try:
        if call.order:
            return order_from_json(json.loads(sys.stdin.buffer.read()))
        regions = tuple(_region(text) for text in call.mask)
    except (ValueError, KeyError, TypeError) as error:
        raise WrongCall(reason="--mask [FILE:]x,y,w,h[,reason]") from error
    words = tuple(Found(text=text, reason="other") for text in call.word)
    found = personal_data(source / "page.txt", author) if call.text else ()
    return RedactionOrder(
        capture_id=call.capture,
        pictures=("page.png",) if (source / "page.png").is_file() else (),
        regions=regions,
        words=(*words, *found) if call.text or words else None,
        operator=operator,
    )


def _region(text: str) -> Region:
    """`[FILE:]x,y,w,h[,reason]`; raises ValueError."""
    file, colon, numbers = text.rpartition(":")
    parts = numbers.split(",")
    x, y, width, height = (int(part) for part in parts[:4])
    if width <= 0 or height <= 0:
        raise ValueError(text)
    return Region(
        file=file if colon else "page.png",
        x=x,
        y=y,
        width=width,
        height=height,
        reason=parts[4] if len(parts) > 4 else "other",
    )


def personal_data(path: Path, author: str = "") -> tuple[Found, ...]:
    """Personal data in a text file, found by a process of its own that knows Russian."""
    if not path.is_file():
        return ()
    text = path.read_text("utf-8", "replace")
    parts = list(pieces(text))
    asked = "".join(json.dumps({"text": part}) + "\n" for part in parts)
    done = subprocess.run(
        own_command("analyse"), input=asked.encode(), capture_output=True, check=False
    )
    found = named_in(text, author)
    answers = done.stdout.decode("utf-8", "replace").splitlines()
    for part, line in zip(parts, answers, strict=False):
        answer = json.loads(line)
        found += personal_in(part, answer.get("entities") or {})
    if len(answers) < len(parts):  # without the language the plain patterns are left
        found += [each for part in parts for each in personal_in(part, {})]
    return joined(found, text)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="otklik redact", description="A copy with masked places.")
    parser.add_argument("capture", help="the id of a capture, or the folder of a bundle")
    parser.add_argument(
        "--mask", action="append", default=[], metavar="[FILE:]X,Y,W,H[,REASON]",
        help="a rectangle of page.png (or FILE) to paint over; may be given often",
    )  # fmt: skip
    parser.add_argument("--text", action="store_true", help="mask personal data in the text")
    parser.add_argument(
        "--word", action="append", default=[], help="mask this wording in the text, everywhere"
    )
    parser.add_argument("--order", action="store_true", help="the order as JSON on stdin")
    parser.add_argument("--out", type=Path, help="a new folder for the copy")
    parser.add_argument("--zip", type=Path, help="the copy as one ZIP too")
    parser.add_argument("--workspace", type=Path, help="the folder of the workspace")
    parser.add_argument("--json", action="store_true")
    return parser
