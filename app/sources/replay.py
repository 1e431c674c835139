"""Feeds a recording through the same reading that live answers get, without a network."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.errors import SourceError, SourceLimited, SourceMisconfigured
from app.sources.answer import Answer
from app.sources.catalogue import recorded_by
from app.sources.items import mapping, number
from app.sources.network import Network
from app.sources.refusals import refusal

EXCHANGES = "exchanges.json"
FILES = "headers.json"
LIMITS = ("x-ratelimit", "x-rate-limit", "ratelimit")
Item = dict[str, Any]


def replay(network: str, folder: Path) -> dict[str, Any]:
    """What a recording says: `items`, `errors` and what its network tells besides.

    `count` items, `per_exchange` so many of each answer, with `unique_ids` different ids;
    `rate_limit_headers` of each answer; `wait_s` that a network asks for. A folder with
    `headers.json` gives `{"files": {…}}`: each file is an answer.

    Raises:
        SourceMisconfigured: an unknown network, or no recording in that folder.
    """
    known = recorded_by(network)
    if known is None:
        raise SourceMisconfigured(param="network", reason="unknown")
    if (folder / FILES).is_file():
        return {"files": dict(_files(known, folder))}
    heard = [_heard(known, answer, name) for answer, name in _answers(folder)]
    items = [item for one in heard for item in one.items]
    told = known.told([one.answer for one in heard], items)
    return {
        "items": items,
        "errors": [e for one in heard for e in one.errors],
        **_sums(heard),
        **told,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """One answer of a recording and what came out of it."""

    answer: Answer
    items: list[Item]
    errors: list[Item] = field(default_factory=list)
    wait: float | None = None


def _heard(network: Network, answer: Answer, name: str) -> _Heard:
    found: list[Item] = []
    problems: list[SourceError] = []
    try:
        if refused := network.refused(answer) or refusal(answer):
            raise refused
        found, problems = network.given(answer), list(network.partly(answer))
    except SourceError as error:
        problems = [error]
    return _Heard(
        answer=answer,
        items=[{**item, "body_file": name} for item in found],
        errors=[
            {"body_file": name, "code": one.facts.get("code", answer.status), "kind": one.code}
            for one in problems
        ],
        wait=next((one.wait for one in problems if isinstance(one, SourceLimited)), None),
    )


def _sums(heard: Sequence[_Heard]) -> Item:
    each = [len(one.items) for one in heard]
    ids = {str(item["id"]) for one in heard for item in one.items if item.get("id")}
    waits = [one.wait for one in heard if one.wait is not None]
    limits = [
        {name: value for name, value in one.answer.headers.items() if name.startswith(LIMITS)}
        for one in heard
    ]
    return {
        "count": sum(each),
        "per_exchange": each,
        "per_call": each,
        "unique_ids": len(ids),
        "rate_limit_headers": limits,
        **({"wait_s": waits[0]} if waits else {}),
    }


def _files(network: Network, folder: Path) -> Iterator[tuple[str, Item]]:
    for name, headers in mapping(_json(folder / FILES).get("headers")).items():
        path = _inside(folder / "feeds", str(name))
        lower = {str(key).lower(): str(value) for key, value in mapping(headers).items()}
        answer = Answer(url="", status=200, headers=lower, body=path.read_bytes())
        heard = _heard(network, answer, str(name))
        items = [{k: v for k, v in item.items() if k != "body_file"} for item in heard.items]
        told = network.told([answer], items)
        failed = {} if told or not heard.errors else {"error": heard.errors[0]["kind"]}
        yield str(name), {"count": len(items), "items": items, **told, **failed}


def _answers(folder: Path) -> Iterator[tuple[Answer, str]]:
    exchanges = _json(folder / EXCHANGES).get("exchanges")
    for exchange in exchanges if isinstance(exchanges, list) else []:
        name = str(mapping(exchange).get("body_file"))
        headers = mapping(exchange.get("headers"))
        answer = Answer(
            url=str(exchange.get("url")),
            status=number(exchange.get("status")) or 200,
            headers={str(key).lower(): str(value) for key, value in headers.items()},
            body=_inside(folder, name).read_bytes(),
        )
        yield answer, name


def _json(path: Path) -> Mapping[str, Any]:
    try:
        return mapping(json.loads(path.read_text("utf-8-sig")))
    except (OSError, ValueError) as error:
        raise SourceMisconfigured(param="folder", reason="no_recording") from error


def _inside(folder: Path, name: str) -> Path:
    """A file of the recording; a name that leads out of the folder is refused."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        raise SourceMisconfigured(param="folder", reason="missing_file")
    return path
