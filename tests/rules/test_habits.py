"""Habits that a reviewer would otherwise have to repeat."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

from tests.rules.source import ROOT, Source, offenders, sources

pytestmark = pytest.mark.xdist_group("rules")
"""One worker parses the files for all of them."""

FORBIDDEN = {
    r"\.exec\(\s*\)": "no nested event loops: open() and signals",
    r"QMessageBox\.(question|warning|information|critical)": "no static dialogs",
    r"QFileDialog\.get": "no static dialogs",
    r"processEvents": "no re-entrant event processing",
    r"setShortcut\(\s*['\"]": "key sequences live in ui/shortcuts.py",
    r"verify\s*=\s*False": "TLS is always verified",
}
SPOKEN = {
    "QLabel", "QAction", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "setText",
    "setToolTip", "setPlaceholderText", "setWindowTitle", "setStatusTip", "setAccessibleName",
    "setAccessibleDescription", "addTab", "addAction", "addMenu",
}  # fmt: skip
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|Qt\.GlobalColor\.(?!transparent)")


def calls(source: Source) -> list[ast.Call]:
    return [node for node in source.nodes if isinstance(node, ast.Call)]


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name):
            return name
        case ast.Name(id=name):
            return name
    return ""


def test_forbidden_calls_are_nowhere_in_the_window():
    found = [
        f"{source.name}: {why}"
        for source in sources("ui")
        for pattern, why in FORBIDDEN.items()
        if re.search(pattern, source.text)
    ]
    assert not found, offenders(found)


def test_every_sentence_in_the_window_can_be_translated():
    found = []
    for source in sources("ui"):
        for call in calls(source):
            first = call.args[0] if call.args else None
            if called(call) not in SPOKEN or not isinstance(first, ast.Constant):
                continue
            if isinstance(first.value, str) and re.search(r"[^\W\d_]{2}", first.value):
                found.append(f"{source.name}:{call.lineno} {called(call)}({first.value!r})")
    assert not found, offenders(found)


def test_no_sentence_hides_in_an_f_string_where_lupdate_cannot_see_it():
    hidden = re.compile(r"""[fF](["'])(?:(?!\1).)*\btr\(""")
    found = [
        f"{source.name}:{number}"
        for source in sources("ui")
        for number, line in enumerate(source.text.splitlines(), 1)
        if hidden.search(line)
    ]
    assert not found, offenders(found)


def test_no_sentence_for_a_person_is_written_in_the_core():
    spoken = {"app/cli", "app/language", "app/evidence", "app/services/sample"}
    found = []
    for source in sources("app"):
        if any(source.name.startswith(place) for place in spoken):
            continue
        found += [
            f"{source.name}:{node.lineno} {node.value[:40]!r}"
            for node in source.nodes
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.search(r"[а-яё]{3,} [а-яё]{2,} [а-яё]{2,}", node.value, re.IGNORECASE)
            and not is_docstring(source, node)
        ]
    assert not found, offenders(found)


def is_docstring(source: Source, constant: ast.Constant) -> bool:
    return any(isinstance(node, ast.Expr) and node.value is constant for node in source.nodes)


def test_no_colour_is_written_in_python():
    found = [
        f"{source.name}: {match.group()}"
        for source in sources("ui")
        for match in [COLOUR.search(source.text)]
        if match
    ]
    assert not found, offenders(found)


def test_no_label_takes_a_strangers_text_for_markup():
    found = [
        f"{source.name}:{call.lineno} use ui.layouts.plain"
        for source in sources("ui")
        for call in calls(source)
        if called(call) == "QLabel" and source.name != "ui/layouts.py"
        and "setTextFormat(Qt.TextFormat.PlainText)" not in source.text
    ]  # fmt: skip
    assert not found, offenders(found)


def test_tasks_are_created_in_one_place():
    found = [
        f"{source.name}:{call.lineno}"
        for source in sources("ui")
        for call in calls(source)
        if called(call) in {"create_task", "ensure_future"} and source.name != "ui/tasks.py"
        and not source.name.startswith("ui/capture/")
    ]  # fmt: skip
    assert not found, offenders(found)


def test_moments_always_have_a_zone():
    pattern = re.compile(r"datetime\.(now|utcnow|today)\(\)|fromtimestamp\([^,()]*\)")
    found = [s.name for s in sources("app", "ui") if pattern.search(s.text)]
    assert not found, offenders(found)


def test_chromium_is_known_to_the_capture_processes_only():
    found = [
        s.name
        for s in sources("app", "ui")
        if re.search(r"^\s*(from|import) PySide6\.QtWebEngine", s.text, re.MULTILINE)
        and not s.name.startswith("ui/capture/")
    ]
    assert not found, offenders(found)


def test_nothing_is_left_for_later():
    pattern = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    found = [s.name for s in sources() if pattern.search(s.text) and "rules" not in s.name]
    assert not found, offenders(found)


def test_exceptions_are_named():
    pattern = re.compile(r"except( Base)?( Exception)?\s*(as \w+)?:|# noqa(?!:)|type: ignore(?!\[)")
    found = [s.name for s in sources() if pattern.search(s.text) and "rules" not in s.name]
    assert not found, offenders(found)


def test_no_file_names_a_package_registry_or_this_machine():
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    pattern = re.compile(rb"files\.pythonhosted|pypi\.org|registry\.npmjs|/work/main|/root/")
    found = [
        name
        for name in listing.stdout.split("\0")
        if name and (ROOT / name).is_file() and pattern.search((ROOT / name).read_bytes())
        and Path(name).name != "test_habits.py"
    ]  # fmt: skip
    assert not found, offenders(found)
