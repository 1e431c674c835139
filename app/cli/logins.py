"""`otklik sources login | logins | forget-login`: sign in once, so that captures show what you see.

The window needs a screen. For checks without hands `--script` types and `--until` ends it.
"""

from __future__ import annotations

import asyncio
import os
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.login_words import WORDS
from app.cli.opening import opened
from app.cli.output import Output
from app.errors import LoginNoPage, NoKeyring, WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.login import BrowserProfile
    from app.domain.source import Source, SourceConfig
    from app.services.login_window import SignIn
    from app.services.workspace import OpenWorkspace


def register(commands: Commands) -> None:
    """Adds the commands to the group of sources."""
    group = commands.group("sources", "what is listened to")
    login = group.add("login", "sign in to a site in a window; captures of it show what you see")
    login.add_argument("name", metavar="NAME")
    login.add_argument("--url", default="", help="the page to sign in on; default: the network's")
    for option, form in (("--allow-host", "HOST:PORT"), ("--map-host", "NAME=HOST:PORT")):
        login.add_argument(option, action="append", default=[], metavar=form)
    login.add_argument("--script", type=Path, help="runs in every page instead of hands")
    login.add_argument("--until", default="", metavar="ADDRESS", help="there it is done by itself")
    login.add_argument(
        "--use", action="store_true", help="capture pages of this source with this login from now"
    )
    login.set_defaults(run=_login)
    group.add("logins", "which sources have a login, and until when").set_defaults(run=_list)
    forget = group.add("forget-login", "remove cookies and key; captures stay")
    forget.add_argument("name", metavar="NAME")
    forget.set_defaults(run=_forget)


def _login(call: Namespace, output: Output) -> int:
    with opened(call, output) as workspace:
        source = _source(workspace, call.name)
        wish = _wish(call, source.config, workspace)
        asyncio.run(_signed_in(workspace, source, wish, use=call.use))
        profile = next(p for p in _profiles(workspace) if p.source_id == source.id)
    said = f"{_said('signed_in', source=call.name)}, {_state(profile)}"
    output.document({"login": _document(profile, call.name)}, [said])
    return 0


async def _signed_in(workspace: OpenWorkspace, source: Source, wish: SignIn, *, use: bool) -> None:
    """Without a keyring nothing would be left of it when this command ends: that is said.

    Raises:
        NoKeyring: it could not be kept. AppError: the window, the person, the site.
    """
    from app.services import logins

    db, paths = workspace.db, workspace.paths
    _, kept, _ = await logins.sign_in(source.id, wish, db, paths)
    if not kept:
        await logins.forget(source.id, db, paths)
        raise NoKeyring(source=source.config.name)
    if use:
        await logins.choose(source.id, db, captures=True)


def _wish(call: Namespace, config: SourceConfig, workspace: OpenWorkspace) -> SignIn:
    from app.services.login_window import Hands, Look, SignIn

    url = call.url or login_page(config)
    if not url:
        raise LoginNoPage(source=config.name)
    try:
        script = call.script.read_text("utf-8") if call.script else ""
    except (OSError, UnicodeDecodeError) as error:
        raise WrongCall(reason=f"--script {call.script}") from error
    settings = workspace.settings
    return SignIn(
        url=url,
        allow=tuple(call.allow_host),
        host_map=tuple(call.map_host),
        look=Look(language=settings.language, theme=settings.theme, zoom=settings.zoom),
        hands=Hands(script=script, until=call.until),
    )


def login_page(config: SourceConfig) -> str:
    """Where people sign in to what a source listens to, as far as that is known."""
    from app.sources.catalogue import network_of

    network = network_of(config.network)
    return config.base_url or (network.site if network else "") or config.params.get("url", "")


def _list(call: Namespace, output: Output) -> int:
    from app.store import sources

    with opened(call, output) as workspace:
        names = {s.id: s.config.name for s in workspace.db.read_now(sources.listed)}
        found = [(p, names[p.source_id]) for p in _profiles(workspace) if p.source_id in names]
    lines = [f"{profile.source_id}\t{name}\t{_state(profile)}" for profile, name in found]
    output.document({"logins": [_document(profile, name) for profile, name in found]}, lines)
    return 0


def _forget(call: Namespace, output: Output) -> int:
    from app.services import logins

    with opened(call, output) as workspace:
        source = _source(workspace, call.name)
        asyncio.run(logins.forget(source.id, workspace.db, workspace.paths))
    output.document({"forgotten": call.name}, [_said("forgotten", source=call.name)])
    return 0


def _source(workspace: OpenWorkspace, name: str) -> Source:
    from app.store import sources

    return workspace.db.read_now(lambda session: sources.by_name(session, name))


def _profiles(workspace: OpenWorkspace) -> tuple[BrowserProfile, ...]:
    from app.store import logins

    return workspace.db.read_now(logins.listed)


def _document(profile: BrowserProfile, name: str) -> dict[str, Any]:
    from app.domain import clock

    moments = {
        "created": profile.created,
        "signed_in_at": profile.signed_in_at,
        "used_at": profile.used_at,
        "expires": profile.expires,
    }
    return {
        "source_id": profile.source_id,
        "source": name,
        "start_url": profile.start_url,
        "state": profile.state(clock.now()).value,
        "captures": profile.captures,
        **{key: moment.isoformat() if moment else None for key, moment in moments.items()},
    }


def _state(profile: BrowserProfile) -> str:
    from app.domain import clock
    from app.domain.login import LoginState

    state = profile.state(clock.now())
    if state is LoginState.THERE and profile.expires is not None:
        until = profile.expires.astimezone().strftime("%d.%m.%Y %H:%M")
        return f"{_said(state.value)} {_said('until', moment=until)}"
    return _said(state.value)


def _said(code: str, **facts: str) -> str:
    russian, english = WORDS[code]
    return (english if os.environ.get("OTKLIK_LANG") == "en" else russian).format(**facts)
