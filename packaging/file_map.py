"""Writes the file map of ARCHITECTURE.md from the first line of every module."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "ARCHITECTURE.md"
BEGIN, END = "<!-- file map: made by packaging/file_map.py -->", "<!-- end of the file map -->"


def main() -> None:
    """Replaces what stands between the two marks."""
    text = DOCUMENT.read_text("utf-8")
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    made = f"{BEGIN}\n\n{file_map()}\n\n{END}"
    DOCUMENT.write_text(pattern.sub(lambda _: made, text), "utf-8")


def file_map() -> str:
    """One line a file, one heading a folder."""
    lines: list[str] = []
    folder = None
    for path in sorted([*ROOT.glob("app/**/*.py"), *ROOT.glob("ui/**/*.py")], key=_order):
        content = path.read_text("utf-8")
        if "migrations/versions" in path.as_posix() or not content.strip():
            continue
        if path.parent != folder:
            folder = path.parent
            lines += ["", f"### {folder.relative_to(ROOT).as_posix()}", ""]
        first = (ast.get_docstring(ast.parse(content)) or "").split("\n")[0]
        lines.append(f"- `{path.relative_to(ROOT).as_posix()}` {first}")
    return "\n".join(lines).strip()


def _order(path: Path) -> tuple[str, str]:
    return path.parent.as_posix(), path.name


if __name__ == "__main__":
    main()
