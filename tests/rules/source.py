"""The repository's own files, parsed once for all rules."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = ("app", "ui", "tests", "packaging")
SKIPPED = {".venv", ".venv-core", "data", "__pycache__"}


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: Path

    @property
    def name(self) -> str:
        """Its path from the project's root, with forward slashes."""
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def text(self) -> str:
        """All of it."""
        return self.path.read_text("utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax."""
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All of its syntax, one after the other."""
        return tuple(ast.walk(self.tree))


def sources(*folders: str) -> list[Source]:
    """All Python files below these folders (default: everywhere)."""
    return [source for folder in folders or CODE for source in _below(folder)]


@cache
def _below(folder: str) -> tuple[Source, ...]:
    found = sorted((ROOT / folder).rglob("*.py"))
    return tuple(Source(path) for path in found if not SKIPPED & set(path.parts))


def offenders(lines: list[str]) -> str:
    """A readable list for a failing rule."""
    return "\n" + "\n".join(lines)
