"""`otklik bench search|language|intake|load|reanalyse|check-reply|make`: figures."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.output import Output
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands


def register(commands: Commands) -> None:
    """Adds the measurements to the group `bench`."""
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
        if name == "language":
            command.add_argument("--texts", type=Path, metavar="DIR", help="a folder of test sets")
            command.add_argument(
                "--judged", type=Path, metavar="FILE", help="lines of verdict, mood and text"
            )
    load = bench.add("load", "many sources at once beside a bare loop of httpx")
    load.add_argument("--sources", type=_number, default=200)
    load.add_argument("--pages", type=_number, default=10_000, help="of all sources together")
    load.add_argument("--posts", type=_number, default=10, help="of one page")
    load.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    load.set_defaults(run=run_load)
    anew = bench.add("reanalyse", "stored posts read anew by a newer analyser, and the memory")
    anew.add_argument("--texts", type=_number, default=100_000)
    anew.set_defaults(run=run_reanalyse)
    replies = bench.add("check-reply", "how soon a reply is judged: typed, pasted, endless")
    replies.add_argument("--characters", type=_number, default=2_000)
    replies.add_argument("--replies", type=_number, default=20)
    replies.set_defaults(run=run_replies)


def run_search(call: argparse.Namespace, output: Output) -> int:
    """Latency of the first fifty hits, recall over word forms."""
    from app.cli.bench_search import measure

    return _show(measure(call.posts), output)


def run_language(call: argparse.Namespace, output: Output) -> int:
    """Texts a second on one core; with a folder of texts, what is found in them as well."""
    from app.cli.bench_language import figures, flat, measure

    measured = measure(call.posts)
    if call.texts is not None:
        if not call.texts.is_dir():
            raise WrongCall(reason=f"{call.texts.name}: no folder")
        measured["texts"] = figures(call.texts)
    if call.judged is not None:
        from app.cli.bench_learning import verdict_figures

        measured["verdicts"] = verdict_figures(call.judged)
    table = flat(measured)
    width = max(map(len, table))
    output.document(measured, (f"{name:<{width}}  {value}" for name, value in table.items()))
    return 0


def run_intake(call: argparse.Namespace, output: Output) -> int:
    """Posts a second through to the store."""
    from app.cli.bench_intake import measure

    return _show(measure(call.posts), output)


def run_load(call: argparse.Namespace, output: Output) -> int:
    """Pages a second of 200 sources at once, and the memory meanwhile."""
    if call.serve:
        from app.cli.bench_load_server import main

        main(call.posts, call.pages)
        return 0
    from app.cli.bench_load import measure

    return _show(measure(call.sources, call.pages, call.posts), output)


def run_reanalyse(call: argparse.Namespace, output: Output) -> int:
    """Texts a second, and the memory of both processes."""
    from app.cli.bench_reanalyse import measure

    return _show(measure(call.texts, output.progress), output)


def run_replies(call: argparse.Namespace, output: Output) -> int:
    """Milliseconds from a pause to the judgement."""
    from app.cli.bench_replies import measure

    return _show(measure(call.characters, max(2, call.replies)), output)


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
