"""Files, classes and functions stay small, documented and in their layer."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.rules.source import Source, offenders, sources

pytestmark = pytest.mark.xdist_group("rules")
"""One worker parses the files for all of them."""

FILE_LINES, CLASS_LINES, FUNCTION_LINES = 300, 200, 40
MIGRATIONS = "app/store/migrations/versions/"
"""What alembic writes is a record of the past, not code to read."""

Defined = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def length(node: Defined) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def too_long(source: Source) -> list[str]:
    found = []
    for node in source.nodes:
        if isinstance(node, Defined):
            most = CLASS_LINES if isinstance(node, ast.ClassDef) else FUNCTION_LINES
            if length(node) > most:
                found.append(f"{source.name}:{node.lineno} {node.name}: {length(node)} lines")
    lines = source.text.count("\n")
    if lines > FILE_LINES:
        found.append(f"{source.name}: {lines} lines")
    return found


def test_files_classes_and_functions_are_short():
    own = [s for s in sources() if not s.name.startswith(MIGRATIONS)]
    found = [line for source in own for line in too_long(source)]
    assert not found, offenders(found)


def test_every_module_says_in_one_sentence_what_it_is():
    found = [s.name for s in sources() if s.text.strip() and not ast.get_docstring(s.tree)]
    assert not found, offenders(found)


def test_public_code_of_the_program_is_documented():
    found = []
    for source in sources("app", "ui"):
        for node in source.tree.body:
            if not isinstance(node, Defined) or node.name.startswith("_"):
                continue
            if not ast.get_docstring(node):
                found.append(f"{source.name}:{node.lineno} {node.name}")
    assert not found, offenders(found)


def test_the_file_map_is_true():
    document = Path(__file__).resolve().parents[2] / "ARCHITECTURE.md"
    text = document.read_text("utf-8")
    found = [
        source.name
        for source in sources("app", "ui")
        if not source.name.startswith(MIGRATIONS)
        and source.text.strip()
        and f"`{source.name}` {first_line(source)}" not in text
    ]
    assert not found, offenders(found) + "\nrun: python3 packaging/file_map.py"


def first_line(source: Source) -> str:
    return (ast.get_docstring(source.tree) or "").split("\n")[0]
