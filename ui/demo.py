"""`otklik demo`: a temporary sample workspace in the window."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

from app.cli.output import Output
from app.errors import AppError
from ui.sample_run import sample_run

Start = Callable[[Path], int]


def main(arguments: list[str], start: Start) -> int:
    """Builds the sample, opens it, and leaves nothing behind; the exit code.

    Posts drip in by themselves while the window is open.
    """
    ArgumentParser(prog="otklik demo", description=__doc__).parse_args(arguments)
    try:
        with sample_run(hold=False) as running:
            return start(running.root)
    except AppError as error:
        Output(as_json=False).error(error)
        return 1
