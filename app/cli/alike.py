"""`otklik alike`: what says the same as a case, the same problem elsewhere, pairs of texts."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.output import Output
from app.errors import NotFound, WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.alikeness import AlikeCases, CopyGroup, CopyOf, Neighbour
    from app.domain.attack import Attack
    from app.domain.case import QueueRow
    from app.store.database import Database

_TOLD_EVERY = 5_000


def register(commands: Commands) -> None:
    """Adds `alike`."""
    command = commands.add("alike", "what says the same as a case, and the same problem elsewhere")
    command.add_argument("case", nargs="?", type=int, help="the number of a case")
    command.add_argument(
        "--pairs", type=Path, help="JSON lines {a, b}, - for stdin: how near, and whether copies"
    )
    command.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """Exit code 0.

    Raises:
        WrongCall: neither a case nor pairs. NotFound: there is no such case.
    """
    if call.pairs is not None:
        _pairs(call.pairs)
        return 0
    if call.case is None:
        raise WrongCall(reason="CASE or --pairs")
    from app.services.workspace import open_workspace

    with open_workspace(call.workspace) as workspace:
        found = _alike(workspace.db, call.case, output)
    output.document(_document(call.case, found), _lines(found))
    return 0


def _alike(db: Database, case_id: int, output: Output) -> AlikeCases:
    from app.domain.ids import CaseId
    from app.services import alike, copies
    from app.services.changes import Changes
    from app.store import cases

    def tell(done: int, total: int, changes: Changes) -> None:
        del changes
        if total > _TOLD_EVERY and done % _TOLD_EVERY == 0:
            output.progress(f"{done}/{total}")

    number = CaseId(case_id)
    if not db.read_now(lambda session: cases.exists(session, number)):
        raise NotFound(what="case", id=case_id)
    if db.read_now(copies.waiting):
        asyncio.run(copies.catch_up(db, tell))
    return db.read_now(lambda session: alike.alike(session, number))


def _pairs(path: Path) -> None:
    """One line out for each line in, as it comes."""
    try:
        for answer in (_answer(line) for line in _read(path) if line.strip()):
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    except BrokenPipeError:  # whoever read us has seen enough
        raise
    except OSError as error:
        raise WrongCall(reason=f"{path.name}: {type(error).__name__}") from error


def _read(path: Path) -> Iterator[bytes]:
    if str(path) == "-":
        yield from sys.stdin.buffer
        return
    with path.open("rb") as lines:
        yield from lines


def _answer(line: bytes) -> dict[str, Any]:
    """`nearness` 0 to 1, `same`: one is a copy of the other; or an `error` with its reason."""
    from app.language.likeness import likeness

    try:
        raw = json.loads(line.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError):
        return {"error": {"code": "call.wrong", "reason": "not_json"}}
    texts = [raw.get(name) for name in ("a", "b")] if isinstance(raw, dict) else []
    if len(texts) != 2 or not all(isinstance(text, str) for text in texts):
        return {"error": {"code": "call.wrong", "reason": "no_texts"}}
    found = likeness(*(str(text) for text in texts))
    kept = {"id": raw["id"]} if "id" in raw else {}
    return {**kept, "nearness": found.nearness, "same": found.same}


def _document(case_id: int, found: AlikeCases) -> dict[str, Any]:
    return {
        "case_id": case_id,
        "group": _group(found.group) if found.group else None,
        "neighbours": [_neighbour(one) for one in found.neighbours],
    }


def _group(group: CopyGroup) -> dict[str, Any]:
    from app.domain.clock import iso

    return {
        "id": group.id,
        "cases": group.cases,
        "authors": group.authors,
        "first_at": iso(group.first_at),
        "last_at": iso(group.last_at),
        "attack": _attack(group.attack) if group.attack else None,
        "others": [_copy(one) for one in group.others],
    }


def _attack(attack: Attack) -> dict[str, Any]:
    from app.domain.clock import iso

    return {
        "texts": attack.texts,
        "authors": attack.authors,
        "hours": attack.hours,
        "first_at": iso(attack.first_at),
        "last_at": iso(attack.last_at),
        "new_accounts": attack.new_accounts,
        "registered_lately": attack.registered,
        "first_seen": attack.first_seen,
    }


def _copy(copy: CopyOf) -> dict[str, Any]:
    from app.domain.text_diff import Change

    kinds = {"only_here": Change.REMOVED, "only_there": Change.ADDED}
    differences = {
        name: [piece.text.strip() for piece in copy.pieces if piece.change is kind]
        for name, kind in kinds.items()
    }
    return {
        **_case(copy.case),
        "nearness": copy.nearness,
        "same_author": copy.same_author,
        **{name: [text for text in texts if _says(text)] for name, texts in differences.items()},
    }


def _says(text: str) -> bool:
    """Signs alone are no difference."""
    return any(letter.isalnum() for letter in text)


def _neighbour(near: Neighbour) -> dict[str, Any]:
    return {
        **_case(near.case),
        "nearness": near.nearness,
        "shared": list(near.shared),
        "close_reason": near.close_reason.value if near.close_reason else None,
        "close_note": near.close_note,
        "reply": near.reply,
        "template": near.template,
    }


def _case(row: QueueRow) -> dict[str, Any]:
    return {
        "case_id": row.id,
        "network": row.network,
        "author": row.author_name,
        "status": row.status.value,
        "verdict": row.verdict.value,
        "text": row.snippet,
    }


def _lines(found: AlikeCases) -> Iterable[str]:
    """Plain facts: a number, how near, the text."""
    if group := found.group:
        if group.attack:
            attack = group.attack
            yield f"! {attack.texts} / {attack.hours} h, +{attack.new_accounts} / {attack.authors}"
        for copy in group.others:
            yield f"= #{copy.case.id} {copy.nearness:.2f} {_cut(copy.case)}"
    for near in found.neighbours:
        solved = near.close_reason.value if near.close_reason else near.case.status.value
        yield f"~ #{near.case.id} {near.nearness:.2f} [{solved}] {_cut(near.case)}"


def _cut(row: QueueRow) -> str:
    return row.snippet[:100]
