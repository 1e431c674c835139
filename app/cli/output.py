"""What a command says: one JSON document or lines on stdout, progress and sentences on stderr."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable
from typing import Any

from app.cli.words import sentence
from app.errors import AppError


def speak_utf8() -> None:
    """Foreign text in any console or pipe, whole or escaped: Windows would refuse it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


class Output:
    """One command's voice."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def document(self, content: Any, lines: Iterable[str] = ()) -> None:
        """The result: `content` as JSON with --json, else the lines for a person."""
        if self.as_json:
            json.dump(content, sys.stdout, ensure_ascii=False, indent=1)
            sys.stdout.write("\n")
        else:
            for line in lines:
                sys.stdout.write(line + "\n")

    def progress(self, line: str) -> None:
        """Where a long work stands."""
        sys.stderr.write(line + "\n")
        sys.stderr.flush()

    def error(self, error: AppError) -> None:
        """A sentence for the person; with --json also the code and the facts on stdout."""
        sys.stderr.write(sentence(error) + "\n")
        if self.as_json:
            self.document({"error": error_document(error)})


def error_document(error: AppError) -> dict[str, Any]:
    """An error as JSON; a network's own code stands apart from ours."""
    facts = dict(error.facts)
    if "code" in facts:
        facts["network_code"] = facts.pop("code")
    return {"code": error.code, **facts}
