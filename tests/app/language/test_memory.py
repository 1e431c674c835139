"""Nothing that remembers words or texts grows without end."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import app.language

FEW = {"words", "_asked", "weights", "phrases"}
"""Kept for ever, but asked for few things: names of lists and of weights, kinds of words."""
MOST = 30_000


def _remembering() -> Iterator[Any]:
    for module in pkgutil.iter_modules(app.language.__path__, "app.language."):
        for made in vars(import_module(module.name)).values():
            if callable(getattr(made, "cache_parameters", None)):
                yield made


def test_what_is_remembered_of_words_is_bounded() -> None:
    endless = [
        each.__name__
        for each in _remembering()
        if inspect.signature(each).parameters
        and (each.cache_parameters()["maxsize"] or MOST + 1) > MOST
    ]
    assert not set(endless) - FEW
