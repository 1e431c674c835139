"""The login window seen from outside: start it, hear what became of it, end its whole tree."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any

from app.domain.login import Jar
from app.errors import AppError, CaptureAsRoot, JobCancelled, LoginEmpty, LoginError, NoDisplay
from app.processes import own_command
from app.services.child_process import begin
from app.services.login_loan import Loan
from app.services.process_tree import ProcessTree

LONGEST_LINE = 64 << 20
"""Bytes; a jar is a line."""
REFUSALS: dict[str, type[AppError]] = {
    "root": CaptureAsRoot,
    "no_display": NoDisplay,
    "empty": LoginEmpty,
    "left": JobCancelled,
}
"""What the window may say instead of a jar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the window is to look: as the rest of the program does."""

    language: str = "ru"
    theme: str = "system"
    zoom: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """Instead of a person's hands, for checks: what is typed by script, and when it is over."""

    script: str = ""
    """Runs in every page that has loaded."""
    until: str = ""
    """As soon as the page's address begins with this, the login is taken for done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """Where to sign in; `allow` and `host_map` as in a capture."""

    url: str
    name: str = ""
    """What the source is called."""
    allow: tuple[str, ...] = ()
    host_map: tuple[str, ...] = ()
    lasts: bool = True
    """There is a keyring: the login outlives the program."""
    look: Look = Look()
    hands: Hands = Hands()


async def ask(wish: SignIn, before: Jar) -> Jar:
    """Shows the window until the person is done; what the site left in it.

    Raises:
        JobCancelled: the person left. LoginEmpty: nothing was left.
        NoDisplay, CaptureAsRoot, LoginError: the window could not be shown.
    """
    loan = Loan(before)
    try:
        process = await begin(own_command("login-helper"), limit=LONGEST_LINE)
    except OSError as error:
        raise LoginError(reason="no_helper") from error
    tree = ProcessTree(process.pid)
    try:
        answer = await _answer(process, _order(wish, loan))
    finally:
        await asyncio.to_thread(tree.end)  # what counts was said
        await process.wait()
    if "jar" not in answer:
        raise REFUSALS.get(str(answer.get("error")), LoginError)(reason=_reason(answer))
    loan.take_back(str(answer["jar"]))
    return loan.jar


def _order(wish: SignIn, loan: Loan) -> dict[str, Any]:
    return {
        "url": wish.url,
        "name": wish.name,
        "allow": list(wish.allow),
        "host_map": list(wish.host_map),
        "lasts": wish.lasts,
        "language": wish.look.language,
        "theme": wish.look.theme,
        "zoom": wish.look.zoom,
        "script": wish.hands.script,
        "until": wish.hands.until,
        **loan.order(),
    }


async def _answer(process: asyncio.subprocess.Process, order: dict[str, Any]) -> dict[str, Any]:
    """The one line it says; stdin stays open, for the window lives as long as it is."""
    if process.stdin is None or process.stdout is None:
        raise LoginError(reason="no_helper")
    try:
        process.stdin.write(json.dumps(order).encode("utf-8") + b"\n")
        await process.stdin.drain()
        said = json.loads(await process.stdout.readline() or b"{}")
    except (OSError, ValueError) as error:
        raise LoginError(reason="crashed") from error
    return said if isinstance(said, dict) else {}


def _reason(answer: dict[str, Any]) -> str:
    return str(answer.get("error") or "crashed")
