"""`otklik bench search|language|intake|make`: figures with the machine's own yardstick beside."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands


def register(commands: Commands) -> None:
    """Adds the four measurements to the group `bench`."""
    bench = commands.group("bench", "measure")
    for name, summary, posts, run in (
        ("search", "search by word forms beside raw sqlite3", 100_000, run_search),
        ("language", "analysis of texts beside bare natasha", 600, run_language),
        ("intake", "storing of posts beside raw sqlite3", 3_000, run_intake),
        ("make", "fill a workspace with generated posts", 10_000, run_make),
    ):
        command = bench.add(name, summary)
        command.add_argument("--posts", type=_number, default=posts)
        command.set_defaults(run=run)


def run_search(call: argparse.Namespace, output: Output) -> int:
    """Latency of the first fifty hits, recall over word forms."""
    from app.cli.bench_search import measure

    return _show(measure(call.posts), output)


def run_language(call: argparse.Namespace, output: Output) -> int:
    """Texts a second on one core."""
    from app.cli.bench_language import measure

    return _show(measure(call.posts), output)


def run_intake(call: argparse.Namespace, output: Output) -> int:
    """Posts a second through to the store."""
    from app.cli.bench_intake import measure

    return _show(measure(call.posts), output)


def run_make(call: argparse.Namespace, output: Output) -> int:
    """A workspace with so many posts; what is already there stays."""
    from app.cli.bench_intake import fill
    from app.services.workspace import open_workspace

    with open_workspace(call.workspace) as workspace:
        made = fill(workspace.db, call.posts, output.progress)
        where = str(workspace.paths.root)
    output.document({"posts": made, "workspace": where}, [f"{made} {where}"])
    return 0


def _show(figures: dict[str, Any], output: Output) -> int:
    width = max(map(len, figures))
    output.document(figures, (f"{name:<{width}}  {value}" for name, value in figures.items()))
    return 0


def _number(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 10_000_000:
        raise argparse.ArgumentTypeError(f"1..10000000: {number}")
    return number
