"""`otklik protocol`: the protocol of inspection of a bundle or a capture, as DOCX or PDF."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.evidence_words import word
from app.cli.output import Output
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.services.protocols import Blanks

FORMATS = (".docx", ".pdf")


def register(commands: Commands) -> None:
    """Adds the command."""
    command = commands.add("protocol", "a protocol of inspection to sign, as DOCX or PDF")
    command.add_argument("capture", metavar="BUNDLE|CAPTURE", help="a bundle's folder or an id")
    command.add_argument("--out", type=Path, required=True, metavar="FILE.docx|FILE.pdf")
    command.add_argument("--number", default="", help="the protocol's number")
    command.add_argument("--place", default="", help="where it is drawn up")
    command.add_argument("--position", default="", help="the position of who inspected")
    command.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """Writes it whole or not at all."""
    from app.services.protocols import Blanks

    if call.out.suffix.lower() not in FORMATS:
        raise WrongCall(reason=f"--out {call.out.name}")
    blanks = Blanks(number=call.number, place=call.place, position=call.position)
    target = call.out.absolute()
    folder = Path(call.capture)
    if folder.is_dir():
        _of_folder(folder, target, blanks)
    else:
        _of_capture(call, target, blanks)
    document = {"path": str(target), "bytes": target.stat().st_size}
    output.document(document, [word("protocol_written", path=target)])
    return 0


def _of_folder(folder: Path, target: Path, blanks: Blanks) -> None:
    """A bundle by itself: the workspace is not asked, what only it knows stays blank."""
    from app.domain import clock
    from app.services.protocols import inspection, write

    asyncio.run(write(inspection(folder, clock.now(), blanks), folder, target))


def _of_capture(call: argparse.Namespace, target: Path, blanks: Blanks) -> None:
    from app.domain import clock
    from app.domain.ids import CaptureId
    from app.services.protocols import protocol_of_capture
    from app.services.workspace import open_workspace

    with open_workspace(call.workspace) as opened:
        number = CaptureId(call.capture)
        asyncio.run(
            protocol_of_capture(opened.db, opened.paths, number, target, clock.now(), blanks)
        )
