"""`otklik print-helper`: one job on stdin as JSON, one answer on stdout; no window, no network.

A job holds `pieces` (pictures to cut into sheets, by name) and `out`, or `document` and `pdf`.
Texts are put in as texts: nothing in them is read as markup, and no address in them is followed.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from app.processes import die_with_parent

LONGEST_JOB = 64 << 20


def main(arguments: list[str]) -> int:
    """Exit code 0 with an answer, 1 with `{"error": code}`."""
    del arguments
    die_with_parent()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "*.debug=false;*.info=false")
    try:
        job = json.loads(sys.stdin.buffer.read(LONGEST_JOB))
        answer = _do(job)
    except (ValueError, KeyError, TypeError) as error:
        answer = {"error": type(error).__name__}
    except OSError as error:
        answer = {"error": "disk", "number": error.errno}
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    return 1 if "error" in answer else 0


def _do(job: dict[str, Any]) -> dict[str, Any]:
    from PySide6.QtGui import QGuiApplication

    from ui.printing.pieces import cut
    from ui.printing.sheets import print_document

    application = QGuiApplication.instance() or QGuiApplication(["otklik"])
    answer: dict[str, Any] = {}
    if "pieces" in job:
        out = Path(job["out"])
        answer["pieces"] = {
            name: cut(Path(path), out, name) for name, path in job["pieces"].items()
        }
    if "pdf" in job:
        answer["pages"] = print_document(job["document"], Path(job["pdf"]))
    del application
    return answer
