"""`otklik language-helper`: the process that reads texts for the engine."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands


def register(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("language-helper", "the process that reads texts for the engine")
    parser.set_defaults(run=run)


def run(call: Namespace, output: Output) -> int:
    """Until stdin ends."""
    del call, output
    from app.processes import loading

    with loading():
        from app.services.language_child import serve

    return serve()
