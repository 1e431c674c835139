"""Collects the window's sentences into resources/i18n/*.ts; run it when sentences change."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"


def main() -> None:
    """Russian gets every sentence, English only what has plural forms."""
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    collect = [tool, "-extensions", "py", "-recursive", "ui", "-no-obsolete", "-locations", "none"]
    for name, extra in (("ru", []), ("en", ["-pluralonly"])):
        target = FOLDER / f"otklik_{name}.ts"
        languages = ["-source-language", "en", "-target-language", name]
        command = [*collect, *languages, *extra, "-ts", target]
        subprocess.run([str(part) for part in command], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
