"""Feeds a recording through the same reading that live answers get, without a network."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from app.errors import SourceBroken, SourceError, SourceMisconfigured
from app.sources import mastodon_given, vk_given
from app.sources.answer import Answer
from app.sources.catalogue import recorded_by
from app.sources.network import Network
from app.sources.refusals import refusal
from app.sources.rss_items import given_feed, parse
from app.sources.vk_errors import error_of
from app.sources.vk_fields import mapping, number

EXCHANGES = "exchanges.json"
FEEDS = "headers.json"
Item = dict[str, Any]


def replay(network: str, folder: Path) -> dict[str, Any]:
    """`{"items": […], "errors": […]}` of a recording, or `{"files": {…}}` of a folder of feeds.

    Raises:
        SourceMisconfigured: an unknown network, or no recording in that folder.
    """
    if (known := recorded_by(network)) is not None:
        return _replayed(known, folder)
    if network not in READINGS:
        raise SourceMisconfigured(param="network", reason="unknown")
    if network == "rss" and (folder / FEEDS).is_file():
        return {"files": dict(_feeds(folder))}
    items: list[Item] = []
    errors: list[Item] = []
    for answer, name in _answers(folder):
        for problem in _problems(network, answer, items, name):
            code = problem.facts.get("code", answer.status)
            errors.append({"body_file": name, "code": code, "kind": problem.code})
    return {"items": items, "errors": errors}


def _replayed(network: Network, folder: Path) -> dict[str, Any]:
    items: list[Item] = []
    errors: list[Item] = []
    answers: list[Answer] = []
    for answer, name in _answers(folder):
        answers.append(answer)
        try:
            if refused := network.refused(answer) or refusal(answer):
                raise refused
            items += [{**item, "body_file": name} for item in network.given(answer)]
        except SourceError as error:
            code = error.facts.get("code", answer.status)
            errors.append({"body_file": name, "code": code, "kind": error.code})
    return {"items": items, "errors": errors, **network.told(answers, items)}


def _problems(network: str, answer: Answer, items: list[Item], name: str) -> Iterator[SourceError]:
    """Adds the items of an answer; gives what is wrong with it."""
    try:
        if refused := refusal(answer):
            raise refused
        found, problems = READINGS[network](answer)
    except SourceError as error:
        yield error
        return
    items += [{**item, "body_file": name} for item in found]
    yield from problems


def _vk(answer: Answer) -> tuple[list[Item], list[SourceError]]:
    body = answer.json()
    if failed := error_of(body):
        raise failed
    inner = mapping(body).get("execute_errors")
    errors = [error_of({"error": one}) for one in inner] if isinstance(inner, list) else []
    return vk_given.given(body), [error for error in errors if error]


def _mastodon(answer: Answer) -> tuple[list[Item], list[SourceError]]:
    return mastodon_given.given(answer.json()), []


def _rss(answer: Answer) -> tuple[list[Item], list[SourceError]]:
    if answer.status == 304:
        return [], []
    result = given_feed(parse(answer.body, answer.headers))
    if not result["version"] and not result["items"]:
        raise SourceBroken(reason="page" if answer.is_page() else "not_a_feed")
    return result["items"], []


READINGS: Mapping[str, Callable[[Answer], tuple[list[Item], list[SourceError]]]] = {
    "vk": _vk,
    "mastodon": _mastodon,
    "rss": _rss,
}


def _feeds(folder: Path) -> Iterator[tuple[str, Item]]:
    for name, headers in mapping(_json(folder / FEEDS).get("headers")).items():
        path = _inside(folder / "feeds", str(name))
        lower = {str(key).lower(): str(value) for key, value in mapping(headers).items()}
        try:
            yield str(name), given_feed(parse(path.read_bytes(), lower))
        except SourceError as error:
            yield str(name), {"count": 0, "items": [], "error": error.code}


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
