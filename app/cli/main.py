"""The terminal's entry: finds the command and turns its outcome into an exit code."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from app import __version__
from app.cli.output import Output, speak_utf8
from app.cli.row_ids import plain_text, row_id
from app.errors import AppError, WrongCall

MODULES: tuple[str, ...] = (
    "app.cli.engine",
    "app.cli.language_helper",
    "app.cli.reanalyse",
    "app.cli.sample",
    "app.cli.capture",
    "app.cli.captures",
    "app.cli.verify",
    "app.cli.stamps",
    "app.cli.export",
    "app.cli.case_import",
    "app.cli.protocol",
    "app.cli.sources",
    "app.cli.topics",
    "app.cli.rules",
    "app.cli.macros",
    "app.cli.colleagues",
    "app.cli.entering",
    "app.cli.logins",
    "app.cli.posts",
    "app.cli.cases_list",
    "app.cli.health",
    "app.cli.page_look",
    "app.cli.replies",
    "app.cli.outbox",
    "app.cli.handoffs",
    "app.cli.compensations",
    "app.cli.voices",
    "app.cli.risk",
    "app.cli.table",
    "app.cli.decline",
    "app.cli.render",
    "app.cli.templates",
    "app.cli.skeleton",
    "app.cli.analyse",
    "app.cli.check_reply",
    "app.cli.rewrite",
    "app.cli.corrections",
    "app.cli.drafts",
    "app.cli.search",
    "app.cli.alike",
    "app.cli.bench",
    "app.cli.importing",
    "app.cli.pasting",
)
"""Each has `register(commands)`; heavy imports wait inside its `run`."""
OF_PROCESSES: Mapping[str, tuple[str, ...]] = {
    "engine": ("app.cli.engine",),
    "language-helper": ("app.cli.language_helper",),
}
"""Commands that the program starts by itself: they wait for no other command's words."""


class Parser(argparse.ArgumentParser):
    """Refuses with an error of ours, so that a wrong call looks like every other failure."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.register("type", None, plain_text)
        self.register("type", int, row_id)

    def error(self, message: str) -> NoReturn:
        """Raises:
        WrongCall: always.
        """
        self.print_usage(sys.stderr)
        raise WrongCall(reason=message)


class Commands:
    """Where command modules put their parsers; each gets --workspace and --json."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._choices = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
        self._choices.type = str  # it is shown the whole rest, names of files too
        self._common = argparse.ArgumentParser(add_help=False)
        self._common.add_argument("--workspace", type=Path, help="the folder of the workspace")
        self._common.add_argument("--json", action="store_true", help="one JSON document on stdout")
        self._groups: dict[str, Commands] = {}

    def add(self, name: str, summary: str) -> argparse.ArgumentParser:
        """A parser for `otklik name`; give it `set_defaults(run=…)`: (Namespace, Output) -> int."""
        return self._choices.add_parser(
            name, help=summary, description=summary, parents=[self._common]
        )

    def group(self, name: str, summary: str) -> Commands:
        """`otklik name ACTION`: commands below a command; several modules may add to one group."""
        if name in self._groups:
            return self._groups[name]
        parser = self._choices.add_parser(name, help=summary, description=summary)
        inner = object.__new__(Commands)
        inner._choices = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
        inner._choices.type = str
        inner._common = self._common
        inner._groups = {}
        self._groups[name] = inner
        return inner


@cache
def parser(modules: tuple[str, ...] = MODULES) -> argparse.ArgumentParser:
    """The command line of these modules; made once in a process."""
    whole = Parser(prog="otklik", description="Otklik, a complaint workstation")
    whole.add_argument("--version", action="version", version=__version__)
    commands = Commands(whole)
    for module in modules:
        importlib.import_module(module).register(commands)
    return whole


def main(arguments: list[str]) -> int:
    """Exit code: 0 done, 1 failed with a reason, 2 wrong call."""
    speak_utf8()
    output = Output(as_json="--json" in arguments)
    try:
        named = arguments[0] if arguments else ""
        call = parser(OF_PROCESSES.get(named, MODULES)).parse_args(arguments)
        output = Output(as_json=call.json)
        code: int = call.run(call, output)
    except WrongCall as error:
        output.error(error)
        return 2
    except AppError as error:
        output.error(error)
        return 1
    except KeyboardInterrupt:
        return 1
    except BrokenPipeError:  # whoever read us has seen enough; the exit must not flush again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    sys.stdout.flush()
    return code
