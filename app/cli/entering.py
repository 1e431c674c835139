"""`otklik sources enter`: a login by a code on the person's phone becomes the source's token."""

from __future__ import annotations

import asyncio
import getpass
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from app import secrets
from app.cli.opening import keep, opened
from app.cli.output import Output
from app.errors import SourceLogin, WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.services.entering import Entry

HIDDEN = frozenset({"api_hash", "code", "password"})
NEEDED = "password_needed"


def register(commands: Commands) -> None:
    """Adds the command to the group of sources."""
    group = commands.group("sources", "what is listened to")
    enter = group.add("enter", "log in by a code that comes to the phone")
    enter.add_argument("name", metavar="NAME")
    enter.set_defaults(run=run)


def run(call: Namespace, output: Output) -> int:
    """Asks on the terminal; hidden answers and the session are shown nowhere."""
    from app.services.entering import entry
    from app.services.tokens import key_for
    from app.store import sources

    with opened(call, output) as workspace:
        source = workspace.db.read_now(lambda session: sources.by_name(session, call.name))
        key = workspace.db.read_now(lambda session: key_for(session, source.id))
    login = entry(source.config.network)
    if login is None:
        raise WrongCall(reason=f"{source.config.network}: --token-stdin")
    kept = keep(key, secrets.packed(asyncio.run(_entered(login))), output)
    output.document({"source": call.name, "token_kept": kept}, [call.name])
    return 0


async def _entered(login: Entry) -> dict[str, str]:
    try:
        await login.begin({name: _asked(name) for name in login.asks})
        code = _asked("code")
        try:
            return await login.finish(code)
        except SourceLogin as error:
            if error.facts.get("reason") != NEEDED:
                raise
        return await login.finish(code, _asked("password"))
    finally:
        await login.close()


def _asked(name: str) -> str:
    """One answer; the names are Telegram's own words, the same in every language."""
    if name in HIDDEN and sys.stdin.isatty():
        return getpass.getpass(f"{name}: ", stream=sys.stderr).strip()
    sys.stderr.write(f"{name}: ")
    sys.stderr.flush()
    return sys.stdin.readline().strip()
