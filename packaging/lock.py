"""Writes the lock files: hashes, no addresses. Needs `uv`; run it when dependencies change."""

from __future__ import annotations

import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
SETS = {
    "core": [],
    "window": ["window"],
    "test": ["test"],
    "check": ["window", "test", "check"],
}


def main() -> None:
    """Each set repeats what the smaller ones hold, pinned to the same versions."""
    whole = HERE / "locks" / "check.txt"
    _compile(whole, SETS["check"], None)
    for name, extras in SETS.items():
        if name != "check":
            _compile(HERE / "locks" / f"{name}.txt", extras, whole)


def _compile(target: Path, extras: list[str], constraints: Path | None) -> None:
    command = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-annotate", "--no-header", "--no-emit-index-url"]
    command += ["--no-emit-find-links", "--override", str(HERE / "locks" / "overrides.txt")]
    command += [part for extra in extras for part in ("--extra", extra)]
    command += ["-o", str(target), "--quiet"]
    if constraints:
        command += ["--constraint", str(constraints)]
    subprocess.run(command, cwd=HERE.parent, check=True)


if __name__ == "__main__":
    main()
