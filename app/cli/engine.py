"""`otklik engine`: the child process behind the window, speaking JSON lines."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands


def register(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("engine", "the process behind the window: JSON lines in and out")
    parser.set_defaults(run=run)


def run(call: Namespace, output: Output) -> int:
    """Until stdin ends."""
    del output
    from app.processes import loading

    with loading():
        from app.engine.process import run as serve

    return serve(call.workspace)
