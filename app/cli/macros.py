"""`otklik macros`: several acts under one name, told before they are done (C15)."""

from __future__ import annotations

import asyncio
import json
import sys
from argparse import Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.effect_words import told
from app.cli.opening import opened
from app.cli.output import Output
from app.domain import clock
from app.domain.ids import CaseId
from app.errors import AppError, MacroSpec, WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.macro import Macro
    from app.domain.macro_effects import Effect
    from app.domain.macro_run import MacroRun, Seen
    from app.services.workspace import OpenWorkspace

LARGEST = 1_000_000


def register(commands: Commands) -> None:
    """Adds the actions."""
    group = commands.group("macros", "several acts under one name: list, show, preview, run")
    group.add("list", "all macros").set_defaults(run=_list)
    for name, summary, run in (
        ("show", "what one does, as JSON", _show),
        ("remove", "takes one away; what it did stays", _remove),
    ):
        parser = group.add(name, summary)
        parser.add_argument("macro", metavar="MACRO", help="its number, code or name")
        parser.set_defaults(run=run)
    add = group.add("add", "one more, or with --replace the one of this code")
    add.add_argument("--spec", metavar="FILE", required=True, help="JSON; -: from stdin")
    add.add_argument("--replace", action="store_true")
    add.set_defaults(run=_add)
    for name, summary, run in (
        ("preview", "what it would do to cases; nothing is done", _preview),
        ("run", "do it: each case in one transaction", _run),
    ):
        parser = group.add(name, summary)
        parser.add_argument("macro", metavar="MACRO", help="its number, code or name")
        parser.add_argument(
            "--case", type=int, action="append", required=True, metavar="N", help="again for more"
        )
        parser.add_argument(
            "--send", action="store_true", help="queue the reply where it may leave"
        )
        parser.set_defaults(run=run)


def _list(call: Namespace, output: Output) -> int:
    from app.domain.macro import macro_to_json
    from app.store import macros

    with opened(call, output) as workspace:
        found = workspace.db.read_now(macros.every)
    lines = [f"{each.id}\t{each.short_code}\t{each.uses}\t{each.name}" for each in found]
    output.document({"macros": [macro_to_json(each) for each in found]}, lines)
    return 0


def _show(call: Namespace, output: Output) -> int:
    from app.domain.macro import macro_to_json

    with opened(call, output) as workspace:
        document = macro_to_json(_macro(workspace, call.macro))
    lines = [f"{name}\t{json.dumps(value, ensure_ascii=False)}" for name, value in document.items()]
    output.document({"macro": document}, lines)
    return 0


def _add(call: Namespace, output: Output) -> int:
    from dataclasses import replace

    from app.domain.macro import macro_to_json
    from app.services import macros
    from app.store import macros as store

    given = _given(call.spec)
    with opened(call, output) as workspace:
        known = workspace.db.read_now(partial(store.by_code, short_code=given.short_code))
        if call.replace and known is not None:
            given = replace(given, id=known.id)
        kept, _ = workspace.db.run_now(partial(macros.keep, macro=given))
    output.document({"macro": macro_to_json(kept)}, [f"{kept.id}\t{kept.short_code}"])
    return 0


def _remove(call: Namespace, output: Output) -> int:
    from app.services import macros

    with opened(call, output) as workspace:
        macro = _macro(workspace, call.macro)
        workspace.db.run_now(partial(macros.remove, macro_id=macro.id))
    output.document({"removed": macro.short_code}, [macro.short_code])
    return 0


def _preview(call: Namespace, output: Output) -> int:
    with opened(call, output) as workspace:
        run = _run_of(workspace, call)
        seen = [_look(workspace, run, case_id) for case_id in _cases(workspace, call)]
    _say(run, seen, output)
    return 0


def _run(call: Namespace, output: Output) -> int:
    """Cases that refuse are named; the others are done all the same (exit code 1)."""
    from app.cli.output import error_document
    from app.cli.words import sentence
    from app.services import macro_running

    done: list[dict[str, Any]] = []
    lines: list[str] = []
    failed = False
    with opened(call, output) as workspace:
        run = _run_of(workspace, call)
        for case_id in _cases(workspace, call):
            work = partial(macro_running.run_on, run=run, case_id=case_id)
            try:
                said = _texts(workspace, run, case_id)
                result, _changes = workspace.db.run_now(partial(work, said=said))
            except AppError as error:
                failed = True
                done.append({"case": case_id, "error": error_document(error)})
                output.progress(f"{case_id}: {sentence(error)}")
                continue
            effects = [_effect(each) for each in result.effects]
            done.append({"case": case_id, "effects": effects, "reply": result.reply_id})
            lines += [f"{case_id}\t{told(each)}" for each in result.effects]
    output.document({"macro": run.macro.short_code, "done": done}, lines)
    return int(failed)


def _run_of(workspace: OpenWorkspace, call: Namespace) -> MacroRun:
    from app.domain.macro_effects import Mode
    from app.domain.macro_run import MacroRun
    from app.services.understanding import work_hours

    settings, macro = workspace.settings, _macro(workspace, call.macro)
    numbers = _cases(workspace, call)
    send = bool(call.send and macro.acts.replies)
    return MacroRun(
        macro=macro,
        mode=Mode(send=send, many=len(numbers) > 1),
        now=clock.now(),
        hours=work_hours(settings),
        operator=settings.operator,
        capture_first=settings.capture_before_answer,
        undo_s_of=settings.undo_for,
        sends=asyncio.run(_sends(workspace, numbers)) if send else {},
    )


async def _sends(workspace: OpenWorkspace, case_ids: tuple[CaseId, ...]) -> dict[Any, bool]:
    from app.services.listening import listening
    from app.store import cases, sources

    found: dict[Any, bool] = {}
    async with listening(workspace.db, workspace.settings) as ears:
        for case_id in case_ids:
            case = await workspace.db.read(partial(cases.get, case_id=case_id))
            if case.source_id not in found:
                read = partial(sources.get, source_id=case.source_id, counted=False)
                sender = await ears.sender_for(await workspace.db.read(read))
                found[case.source_id] = sender is not None
    return found


def _cases(workspace: OpenWorkspace, call: Namespace) -> tuple[CaseId, ...]:
    from app.domain.macro_run import MOST_CASES
    from app.services import macro_looking

    macro_looking.refuse_too_many(len(call.case), MOST_CASES)
    wanted = tuple(map(CaseId, call.case))
    return workspace.db.read_now(partial(macro_looking.existing, case_ids=wanted))


def _texts(workspace: OpenWorkspace, run: MacroRun, case_id: CaseId) -> Any:
    from app.services import macro_looking
    from app.services.speech import RussianSpeech

    wanted = macro_looking.filling(run, case_id)
    fill = partial(macro_looking.texts, acts=run.macro.acts, wanted=wanted)
    return workspace.db.read_now(partial(fill, speech_of=RussianSpeech))


def _look(workspace: OpenWorkspace, run: MacroRun, case_id: CaseId) -> Seen:
    from app.services import macro_looking

    said = _texts(workspace, run, case_id)
    look = partial(macro_looking.look, run=run, case_id=case_id, said=said)
    return workspace.db.read_now(look)


def _say(run: MacroRun, seen: list[Seen], output: Output) -> None:
    from app.domain.macro_run import summary

    whole = summary(run, seen)
    cases = [
        {"case": each.case.id, "effects": [_effect(one) for one in each.effects]} for each in seen
    ]
    lines = [f"{each.case.id}\t{told(one)}" for each in seen for one in each.effects]
    document = {
        "macro": run.macro.short_code,
        "cases": cases,
        "unchanged": whole.unchanged,
        "same_text": whole.same_text,
    }
    output.document(document, lines)


def _effect(effect: Effect) -> dict[str, Any]:
    return {
        "deed": effect.deed.value,
        "what": effect.what,
        "done": effect.is_done,
        "why": effect.why,
        **dict(effect.facts),
        "text": told(effect),
    }


def _macro(workspace: OpenWorkspace, name: str) -> Macro:
    from app.services import macros

    return workspace.db.read_now(partial(macros.find, name=name))


def _given(path: str) -> Macro:
    from app.domain.macro import Macro, acts_from_json

    try:
        raw = json.loads(sys.stdin.read(LARGEST) if path == "-" else _read(path))
    except (ValueError, RecursionError) as error:
        raise MacroSpec(what="JSON") from error
    if not isinstance(raw, dict):
        raise MacroSpec(what="JSON")
    for key in raw.keys() - {"id", "short_code", "name", "folder", "uses", "used_at", "spec"}:
        raise MacroSpec(what=str(key)[:60])
    texts = {name: raw.get(name, "") for name in ("short_code", "name", "folder")}
    for name, text in texts.items():
        if not isinstance(text, str):
            raise MacroSpec(what=name)
    return Macro(**texts, acts=acts_from_json(raw.get("spec", {})))


def _read(path: str) -> str:
    try:
        with Path(path).open(encoding="utf-8-sig") as file:
            return file.read(LARGEST)
    except (OSError, UnicodeDecodeError) as error:
        raise WrongCall(reason=f"--spec: {type(error).__name__}") from error
