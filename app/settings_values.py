"""What each setting may be: a value beyond that is left out and named, the others stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from app.domain.compensation import CompensationLimits
from app.domain.compensation_amount import LARGEST
from app.domain.resting import RestWhen
from app.domain.stamping import MOST, Authority, are_sound

LONGEST_UNDO_S = 600
LONGEST_REST_MIN = 7 * 24 * 60
"""A week; what is written beyond the longest means the longest."""
NETWORK = re.compile(r"[a-z0-9_]{1,40}")
LONGEST_NAME, MOST_NAMES = 500, 500
ZOOM = (80, 200)
Taken = tuple[object, tuple[str, ...]]
"""What may stay of a value, and the names of what may not."""


def settled(
    raw: Mapping[str, Any], usual: Mapping[str, object]
) -> tuple[dict[str, Any], list[str]]:
    """The values that may stay, by their keys, and the names of those that may not.

    Args:
        raw: what the file has. usual: every key there is, with what it is without a file.
    """
    kept: dict[str, Any] = {}
    odd = [key[:LONGEST_NAME] for key in raw if key not in usual]
    for key in (key for key in raw if key in usual):
        value, wrong = _taken(key, raw[key], usual[key])
        odd += wrong
        if value is not None:
            kept[key] = value
    hours = ("work_starts", "work_ends")
    starts, ends = (kept.get(key, usual[key]) for key in hours)
    if starts >= ends:
        odd += [key for key in hours if kept.pop(key, None) is not None]
    return kept, odd


def _taken(key: str, given: object, usual: object) -> Taken:
    if key in PARTS:
        return PARTS[key](given)
    fits = type(given) is type(usual) and VALUES.get(key, _any)(given)
    return (given, ()) if fits else (None, (key,))


def _any(_: object) -> bool:
    return True


def _whole(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: least <= value <= most


def _is_name(value: object) -> bool:
    return type(value) is str and len(value) <= LONGEST_NAME


def _names(key: str) -> Callable[[object], Taken]:
    def taken(given: object) -> Taken:
        if not isinstance(given, list):
            return None, (key,)
        fit = tuple(dict.fromkeys(one for one in given if _is_name(one) and one.strip()))
        return fit[:MOST_NAMES], (key,) if len(fit[:MOST_NAMES]) < len(given) else ()

    return taken


def _seconds(given: object) -> Taken:
    """The table `[undo_s_by_network]`: names of networks, and whole seconds up to ten minutes."""
    if not isinstance(given, dict):
        return None, ("undo_s_by_network",)
    fit = {
        network: seconds
        for network, seconds in given.items()
        if NETWORK.fullmatch(network) and type(seconds) is int and 0 <= seconds <= LONGEST_UNDO_S
    }
    return fit, tuple(f"undo_s_by_network.{one[:40]}" for one in given if one not in fit)


def _authorities(given: object) -> Taken:
    """`[[stamp_authorities]]` with name, url and perhaps roots.

    Nobody is asked whom the person did not name: what is odd here never means the usual ones.
    """
    fit: tuple[Authority, ...] = ()
    listed = given if isinstance(given, list) else [None]
    for one in listed[: MOST + 1]:
        found = _authority(one)
        if found is not None and are_sound((*fit, found)):
            fit = (*fit, found)
    return fit, ("stamp_authorities",) if len(fit) < len(listed) else ()


def _authority(given: object) -> Authority | None:
    parts = {field.name for field in fields(Authority)}
    if not isinstance(given, dict) or not {"name", "url"} <= given.keys() <= parts:
        return None
    return Authority(**given) if all(type(part) is str for part in given.values()) else None


def _limits(given: object) -> Taken:
    """The table `[compensation_limits]`: kinds and `case`, in whole roubles."""
    if not isinstance(given, dict):
        return None, ("compensation_limits",)
    kinds = {field.name for field in fields(CompensationLimits)}
    fit = {
        kind: roubles
        for kind, roubles in given.items()
        if kind in kinds and type(roubles) is int and 0 <= roubles <= LARGEST // 100
    }
    odd = tuple(f"compensation_limits.{one[:40]}" for one in given if one not in fit)
    return CompensationLimits(**fit), odd


VALUES: Mapping[str, Callable[[Any], bool]] = {
    "language": lambda value: value in ("ru", "en"),
    "theme": lambda value: value in ("system", "light", "dark"),
    "density": lambda value: value in ("comfortable", "compact"),
    "zoom": _whole(*ZOOM),
    "undo_s": _whole(0, LONGEST_UNDO_S),
    "operator": _is_name,
    "work_starts": _whole(0, 23),
    "work_ends": _whole(1, 24),
    "rest_when": lambda value: value in tuple(RestWhen),
    "rest_minutes": _whole(0, LONGEST_REST_MIN),
    "rest_hasty_s": _whole(0, LONGEST_REST_MIN * 60),
}
PARTS: Mapping[str, Callable[[object], Taken]] = {
    "undo_s_by_network": _seconds,
    "brands": _names("brands"),
    "time_servers": _names("time_servers"),
    "stamp_authorities": _authorities,
    "compensation_limits": _limits,
}
