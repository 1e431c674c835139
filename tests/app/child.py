"""This program as a child process, without Qt: its commands, and its engine spoken to by pipe."""

from __future__ import annotations

import io
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from typing import Any
from unittest import mock

from app.services.workspace import open_workspace

START = "import sys; from app.cli.main import main; sys.exit(main(sys.argv[1:]))"
ROOT = Path(__file__).resolve().parents[2]
NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
Message = dict[str, Any]


def environment(**more: str) -> dict[str, str]:
    """Of a child that can reach no real keyring."""
    return os.environ | NO_KEYRING | {"PYTHONPATH": str(ROOT), "OTKLIK_LANG": "en"} | more


def otklik(*arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    """Runs one command to its end."""
    return subprocess.run(
        [sys.executable, "-c", START, *arguments],
        check=False,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        env=environment(**env),
        cwd=ROOT,
    )


def inside(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Runs one command in this process, a second sooner; a process of its own has `otklik`."""
    from app.cli.main import main

    said, told = io.StringIO(), io.StringIO()
    with (
        mock.patch.dict(os.environ, NO_KEYRING | {"OTKLIK_LANG": "en"}),
        mock.patch.object(sys, "stdin", io.StringIO(stdin)),
        redirect_stdout(said),
        redirect_stderr(told),
    ):
        code = main(list(arguments))
    return subprocess.CompletedProcess(arguments, code, said.getvalue(), told.getvalue())


class EngineChild:
    """`otklik engine` with a conversation: `ask` gives an answer, `until` an event."""

    def __init__(self, workspace: Path, **env: str) -> None:
        """An empty folder becomes a workspace before; one that is not there the engine makes."""
        if workspace.exists() and not any(workspace.iterdir()):
            open_workspace(workspace).close()
        self.process = subprocess.Popen(
            [sys.executable, "-c", START, "engine", "--workspace", str(workspace)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(**env),
            cwd=ROOT,
        )
        self._heard: queue.Queue[Message] = queue.Queue()
        self._last = 0
        self.events: list[Message] = []
        self._said = b""
        # The pipes have one reader each: `communicate` beside it would take lines away from it.
        self._reading = [
            threading.Thread(target=read, daemon=True) for read in (self._read, self._read_stderr)
        ]
        for thread in self._reading:
            thread.start()

    def __enter__(self) -> EngineChild:
        self.until(lambda event: event["event"] == "ready")
        return self

    def __exit__(self, *ended: object) -> None:
        self.end()
        if any(thread.is_alive() for thread in self._reading):
            return  # somebody else holds the other end: closing would wait for the reader for ever
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def end(self) -> bytes:
        """Ends its stdin, waits for it to end; what it said to stderr."""
        assert self.process.stdin is not None
        with suppress(OSError):
            self.process.stdin.close()
        self.process.wait(timeout=20)
        for thread in self._reading:
            thread.join(timeout=20)
        return self._said

    def ask(self, do: str, **fields: Any) -> Message:
        """The answer to a request: its `result` or its `error`."""
        self._last += 1
        self.write(json.dumps({"id": self._last, "do": do, **fields}).encode() + b"\n")
        return self._next(lambda message: message.get("id") == self._last)

    def write(self, line: bytes) -> None:
        """Bytes as they are."""
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def until(self, fits: Callable[[Message], bool]) -> Message:
        """The first event that fits."""
        return self._next(lambda message: "event" in message and fits(message))

    def finished(self, job: str) -> Message:
        """The last word of a job."""
        return self.until(lambda e: e["event"] == "finished" and e["job"] == job)

    def _next(self, fits: Callable[[Message], bool]) -> Message:
        ends = time.monotonic() + 30
        while True:
            message = self._heard.get(timeout=max(0.01, ends - time.monotonic()))
            if "event" in message:
                self.events.append(message)
            if fits(message):
                return message

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._heard.put(json.loads(line))

    def _read_stderr(self) -> None:
        assert self.process.stderr is not None
        self._said = self.process.stderr.read()
