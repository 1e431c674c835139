"""`otklik rewrite HOW [TEXT]`: a reply said otherwise, by rules (C25)."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands

HOW = ("shorten", "soften", "formal", "spelling")


def register(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("rewrite", "a reply shorter, softer, more formal, or spelt right")
    parser.add_argument("how", choices=HOW)
    parser.add_argument("text", nargs="?", help="none: read from the standard input")
    parser.set_defaults(run=_rewrite)


def _rewrite(call: Namespace, output: Output) -> int:
    from app.domain.rewriting import Rewrite
    from app.language import rewriting

    text = sys.stdin.read() if call.text is None else str(call.text)
    made = rewriting.rewrite(text, Rewrite(call.how))
    changes = [{"was": c.was, "now": c.now, "ground": c.ground.value} for c in made.changes]
    output.document({"text": made.text, "changes": changes}, [made.text])
    return 0
