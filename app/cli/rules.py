"""`otklik rules`: if a post is so, then do that; tried on the archive before it is kept.

A rule as JSON, the same in and out; of `if` and `then` only what is given (app.domain.rule):

    {"name": "Returns", "enabled": true, "stop": false,
     "if": {"any_words": ["вернуть"], "networks": ["vk"], "followers_from": 1000},
     "then": {"tags": ["возврат"], "urgency": "raise", "notify": true}}
"""

from __future__ import annotations

import asyncio
import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.errors import RuleSpec, WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.rule import Rule, RulePreview
    from app.services.workspace import OpenWorkspace

LARGEST = 16_000_000
"""Bytes of a JSON document that are read: thousands of words fit in."""


def register(commands: Commands) -> None:
    """Adds the group."""
    group = commands.group("rules", "if a post is so, then do that")
    group.add("list", "all rules in their order").set_defaults(run=_list)
    add = group.add("add", "follow one more rule, or replace one of the same name")
    _spec(add)
    add.add_argument("--replace", action="store_true", help="where there is one of this name")
    add.set_defaults(run=_add)
    test = group.add("test", "on what of the archive a rule fires; nothing is written")
    test.add_argument("name", metavar="NAME", nargs="?")
    _spec(test)
    test.set_defaults(run=_test)
    for name, summary, run in (
        ("show", "one rule", _show),
        ("remove", "follow it no more; what it did stays", _remove),
    ):
        one = group.add(name, summary)
        one.add_argument("name", metavar="NAME")
        one.set_defaults(run=run)
    enable = group.add("enable", "follow a rule, or not")
    enable.add_argument("name", metavar="NAME")
    enable.add_argument("--off", action="store_true")
    enable.set_defaults(run=_enable)
    order = group.add("order", "in which order they are asked; the others come after")
    order.add_argument("names", metavar="NAME", nargs="+")
    order.set_defaults(run=_order)
    apply = group.add("apply", "follow the rules, or one of them, over the archive")
    apply.add_argument("name", metavar="NAME", nargs="?")
    apply.set_defaults(run=_apply)


def _spec(parser: ArgumentParser) -> None:
    parser.add_argument("--spec", metavar="FILE", help="the rule as JSON; -: from stdin")


def _list(call: Namespace, output: Output) -> int:
    from app.store import rules as store

    with opened(call, output) as workspace:
        rules = workspace.db.read_now(store.listed)
        documents = [_document(workspace, rule) for rule in rules]
    lines = [f"{r.place}\t{'on' if r.enabled else 'off'}\t{r.name}" for r in rules]
    output.document({"rules": documents}, lines)
    return 0


def _add(call: Namespace, output: Output) -> int:
    from app.services import rules

    given = _given(call)
    with opened(call, output) as workspace:
        known = _same_name(workspace, given) if call.replace else None
        wanted = replace(given, id=known.id if known else given.id)
        kept, _ = workspace.db.run_now(lambda session: rules.keep(session, wanted))
        document = _document(workspace, kept)
    output.document({"rule": document}, [f"{kept.id}\t{kept.name}"])
    return 0


def _show(call: Namespace, output: Output) -> int:
    with opened(call, output) as workspace:
        document = _document(workspace, _rule(workspace, call.name))
    lines = [f"{name}\t{json.dumps(value, ensure_ascii=False)}" for name, value in document.items()]
    output.document({"rule": document}, lines)
    return 0


def _test(call: Namespace, output: Output) -> int:
    from app.services.rule_preview import preview

    if (call.name is None) == (call.spec is None):
        raise WrongCall(reason="NAME or --spec")

    def tell(seen: RulePreview, total: int) -> None:
        output.progress(f"{seen.looked}/{total}: {seen.found}")

    given = None if call.spec is None else _given(call)
    with opened(call, output) as workspace:
        rule = given or _rule(workspace, call.name)
        found = asyncio.run(preview(workspace.db, rule, _here, tell))
    shown = [
        {
            "post_id": line.post_id,
            "network": line.network,
            "author": line.author,
            "at": line.at.isoformat(),
            "text": line.text,
            "marks": [list(mark) for mark in line.marks],
        }
        for line in found.shown
    ]
    counts = {"found": found.found, "looked": found.looked, "everything": found.everything}
    lines = [f"{found.found}\t{found.looked}", *(f"{x['author']}\t{x['text']}" for x in shown)]
    output.document({"rule": rule.name, **counts, "shown": shown}, lines)
    return 0


def _remove(call: Namespace, output: Output) -> int:
    from app.services import rules

    with opened(call, output) as workspace:
        rule = _rule(workspace, call.name)
        workspace.db.run_now(lambda session: rules.remove(session, rule.id))
    output.document({"removed": rule.name}, [rule.name])
    return 0


def _enable(call: Namespace, output: Output) -> int:
    from app.services import rules

    with opened(call, output) as workspace:
        rule, on = _rule(workspace, call.name), not call.off
        workspace.db.run_now(lambda session: rules.set_enabled(session, rule.id, enabled=on))
    output.document({"rule": rule.name, "enabled": on}, [f"{'on' if on else 'off'}\t{rule.name}"])
    return 0


def _order(call: Namespace, output: Output) -> int:
    from app.services import rules
    from app.store import rules as store

    with opened(call, output) as workspace:
        ids = [_rule(workspace, name).id for name in call.names]
        workspace.db.run_now(lambda session: rules.order(session, ids))
        names = [rule.name for rule in workspace.db.read_now(store.listed)]
    output.document({"rules": names}, names)
    return 0


def _apply(call: Namespace, output: Output) -> int:
    from app.services.rule_archive import apply_rules
    from app.services.understanding import work_hours
    from app.services.workspace import Hold

    def tell(done: int, total: int) -> bool:
        output.progress(f"{done}/{total}")
        return True

    with opened(call, output, Hold.ENGINE) as workspace:
        only = _rule(workspace, call.name).id if call.name else None
        hours = work_hours(workspace.settings)
        done = asyncio.run(apply_rules(workspace.db, _here, hours, only, tell))
    counts = {"looked": done.looked, "posts": done.posts, "cases": len(done.changes.cases)}
    output.document(counts, [f"{name}\t{count}" for name, count in counts.items()])
    return 0


async def _here(work: Callable[[], Any]) -> Any:
    return work()


def _given(call: Namespace) -> Rule:
    """The rule that a file or stdin describes."""
    from app.domain.rule import from_json

    if call.spec is None:
        raise WrongCall(reason="--spec")
    try:
        raw = json.loads(_read(call.spec))
    except (ValueError, RecursionError) as error:
        raise RuleSpec(what="JSON") from error
    if not isinstance(raw, dict):
        raise RuleSpec(what="JSON")
    stands = ("id", "version", "created", "missing")
    return from_json({name: value for name, value in raw.items() if name not in stands})


def _read(path: str) -> str:
    if path == "-":
        return sys.stdin.read(LARGEST)
    try:
        with Path(path).open(encoding="utf-8-sig") as file:
            return file.read(LARGEST)
    except (OSError, UnicodeDecodeError) as error:
        raise WrongCall(reason=f"--spec: {type(error).__name__}") from error


def _same_name(workspace: OpenWorkspace, rule: Rule) -> Rule | None:
    from app.store import rules as store

    wanted = " ".join(rule.name.split()).casefold()
    known = workspace.db.read_now(store.listed)
    return next((each for each in known if each.name.casefold() == wanted), None)


def _rule(workspace: OpenWorkspace, name: str) -> Rule:
    from app.store import rules as store

    return workspace.db.read_now(lambda session: store.by_name(session, name))


def _document(workspace: OpenWorkspace, rule: Rule) -> dict[str, Any]:
    """A rule, and which of the sources and topics that it asks for were removed."""
    from app.domain.rule import to_json
    from app.store import rules as store

    sources, topics = workspace.db.read_now(lambda session: store.gone(session, rule))
    missing = {"sources": sorted(sources), "topics": sorted(topics)}
    created = rule.created.isoformat() if rule.created else None
    return to_json(rule) | {"created": created, "missing": missing}
