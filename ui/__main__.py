"""The entry: a terminal command without Qt, or a process that draws."""

from __future__ import annotations

import sys


def main() -> int:
    """Exit code."""
    from app.cli.main import main as terminal

    return terminal(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
