"""`otklik sources add | list | kinds | pause | resume | remove`: what is listened to."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from app import secrets
from app.cli import hearing
from app.cli.hearing import FROM_STDIN
from app.cli.opening import keep, opened, source_document, token_from
from app.cli.output import Output
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.price import Cost
    from app.domain.source import SourceConfig, SourceKind


def register(commands: Commands) -> None:
    """Adds the group."""
    group = commands.group("sources", "what is listened to")
    add = group.add("add", "listen to one more place")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--network", required=True, help="as `otklik sources kinds` has it")
    add.add_argument("--kind", help="what of it; needed where a network has several")
    add.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        dest="params",
        help="what of the network, as `otklik sources kinds` names it; may be repeated",
    )
    add.add_argument("--base-url", help="the server, or another address of the network")
    add.add_argument("--own-channel", action="store_true", help="the brand's own page")
    add.add_argument("--brand", default="")
    add.add_argument("--interval", type=int, default=120, metavar="SECONDS")
    add.add_argument("--account", default="", metavar="NAME", help="whose token; others may share")
    add.add_argument(
        "--accept", default="", metavar="NOTICE", help="terms, legal or price: it was read"
    )
    add.add_argument(
        "--inside", action="store_true", help="may lead to this machine or a private network"
    )
    add.add_argument("--token-stdin", action="store_true", help=FROM_STDIN)
    add.set_defaults(run=_add)
    group.add("kinds", "what can be listened to, and what it takes").set_defaults(run=_kinds)
    for name, summary in (("pause", "hold a source"), ("resume", "let a held source go on")):
        action = group.add(name, summary)
        action.add_argument("name", metavar="NAME")
        action.set_defaults(run=_pause)
    group.add("list", "all sources and how they are doing").set_defaults(run=_list)
    remove = group.add("remove", "stop listening; what was heard stays")
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=_remove)
    hearing.register(group)


def _add(call: Namespace, output: Output) -> int:
    from dataclasses import asdict

    from app.services.readers import look_for_reader
    from app.services.tokens import key_for, workspace_id
    from app.sources.registry import checked
    from app.store import sources

    config = checked(_config(call))
    cost = _cost(config)
    token = token_from(call)
    with opened(call, output) as workspace:
        known = workspace.db.read_now(sources.listed)
        look_for_reader(known, config, token, workspace.db.read_now(workspace_id))
        source = workspace.db.run_now(lambda session: sources.add(session, config))
        key = workspace.db.read_now(lambda session: key_for(session, source.id))
    kept = keep(key, token, output)
    told: dict[str, Any] = {
        "source": source_document(source),
        "token_kept": kept if token else None,
    }
    line = f"{source.id}\t{config.name}\t{config.network}/{config.kind}"
    if cost is not None:
        told["cost"] = asdict(cost)
        line += f"\t<={cost.posts}\t<=${cost.dollars:.2f}"
    output.document(told, [line])
    return 0


def _cost(config: SourceConfig) -> Cost | None:
    """The most that one sync will cost, where the network takes money."""
    from app.domain.price import cost_of
    from app.sources.registry import kind_of

    price = kind_of(config.network, config.kind).price
    return cost_of(price, config.params) if price else None


def _list(call: Namespace, output: Output) -> int:
    from app.store import sources

    with opened(call, output) as workspace:
        found = workspace.db.read_now(sources.listed)
    lines = [
        f"{s.id}\t{s.config.name}\t{s.config.network}/{s.config.kind}\t{s.health}\t{s.posts}"
        for s in found
    ]
    output.document({"sources": [source_document(source) for source in found]}, lines)
    return 0


def _remove(call: Namespace, output: Output) -> int:
    from app.domain import clock
    from app.services.tokens import is_shared, key_for
    from app.store import sources

    with opened(call, output) as workspace:
        db = workspace.db
        source = db.read_now(lambda session: sources.by_name(session, call.name))
        key = db.read_now(lambda session: key_for(session, source.id))
        db.run_now(lambda session: sources.remove(session, source.id, clock.now()))
        shared = db.read_now(lambda session: is_shared(session, source.config))
    if not shared:
        secrets.forget_token(key)
    output.document({"removed": call.name}, [call.name])
    return 0


def _pause(call: Namespace, output: Output) -> int:
    from app.store import sources

    paused = call.action == "pause"
    with opened(call, output) as workspace:
        found = workspace.db.read_now(lambda session: sources.by_name(session, call.name))
        after = workspace.db.run_now(
            lambda session: sources.set_paused(session, found.id, paused=paused)
        )
    output.document({"source": source_document(after)}, [f"{call.name}\t{after.health}"])
    return 0


def _kinds(call: Namespace, output: Output) -> int:
    from dataclasses import asdict

    from app.services.listening import limits_of
    from app.sources.registry import kinds

    del call
    told = [asdict(kind) | limits_of(kind.network) for kind in kinds()]
    heads = "# network/kind\tparams, [may stay empty]\tparts of the key, ? may be left out\tnotice"
    lines = [heads, *(_kind_line(kind) for kind in kinds())]
    output.document({"kinds": told}, lines)
    return 0


def _kind_line(kind: SourceKind) -> str:
    params = " ".join(p.name if p.required else f"[{p.name}]" for p in kind.params)
    token = "+".join(kind.token_parts) if kind.takes_token else "-"
    needs = f"{token}{'' if kind.needs_token or not kind.takes_token else '?'}"
    return f"{kind.network}/{kind.kind}\t{params or '-'}\t{needs}\t{kind.notice or '-'}"


def _config(call: Namespace) -> SourceConfig:
    from app.domain.source import SourceConfig
    from app.sources.registry import kinds

    params: dict[str, str] = {}
    for pair in call.params:
        key, sign, value = pair.partition("=")
        if not sign or not key.strip():
            raise WrongCall(reason=f"--set {pair}")
        params[key.strip()] = value.strip()
    if call.interval < 10:
        raise WrongCall(reason="--interval < 10")
    if not call.name.strip():
        raise WrongCall(reason="NAME")
    of_network = [kind.kind for kind in kinds() if kind.network == call.network]
    return SourceConfig(
        name=call.name.strip(),
        network=call.network,
        kind=call.kind or (of_network[0] if len(of_network) == 1 else ""),
        params=params,
        base_url=call.base_url,
        own_channel=call.own_channel,
        brand=call.brand.strip(),
        interval_s=call.interval,
        account=call.account.strip(),
        accepted=call.accept.strip(),
        inside=call.inside,
    )
