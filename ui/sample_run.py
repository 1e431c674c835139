"""A sample workspace in a temporary folder with its networks beside it; gone when it is closed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.request import urlopen

from app import secrets
from app.errors import SampleFailed
from app.processes import own_command

PATIENCE_S = 120.0
TOKEN = "sample"  # noqa: S105  # the loopback networks take any


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRun:
    """What is running: the workspace's folder and the networks' address."""

    root: Path
    url: str

    def let_next_arrive(self) -> bool:
        """Rings: one more post is published now; False: there are no more."""
        with urlopen(f"{self.url}/sample/next", timeout=10) as answer:  # noqa: S310  # loopback
            told: dict[str, Any] = json.loads(answer.read())
        return told["arrived"] is not None


@contextmanager
def sample_run(*, hold: bool) -> Iterator[SampleRun]:
    """Plays the networks, fills a workspace from them, and ends both at the end.

    With `hold` nothing new arrives before `let_next_arrive`.

    Raises:
        SampleFailed: a child process ended without doing its work.
    """
    with (
        _tokens("vk", "mastodon"),
        tempfile.TemporaryDirectory(prefix="otklik-", ignore_cleanup_errors=True) as folder,
    ):
        play = own_command("sample", "network", *(["--hold"] if hold else []))
        network = subprocess.Popen(play, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            told = _first_line(network.stdout)
            root = Path(folder) / "workspace"
            _build(root, told)
            yield SampleRun(root=root, url=json.loads(told)["url"])
        finally:
            _end(network)


@contextmanager
def _tokens(*networks: str) -> Iterator[None]:
    """The played networks' tokens for this process and its children; what was there comes back."""
    names = [secrets.variable(network) for network in networks]
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, TOKEN))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _first_line(stream: IO[bytes] | None) -> str:
    line = stream.readline().decode() if stream else ""
    if not line.startswith("{"):
        raise SampleFailed(step="network")
    return line


def _build(root: Path, told: str) -> None:
    fill = own_command("sample", "build", "--workspace", str(root), "--network", told)
    try:
        done = subprocess.run(fill, check=False, stdout=sys.stderr, timeout=PATIENCE_S)
    except subprocess.TimeoutExpired as error:
        raise SampleFailed(step="build") from error
    if done.returncode:
        raise SampleFailed(step="build")


def _end(network: subprocess.Popen[bytes]) -> None:
    """The end of its stdin is the end of the networks; one that does not hear it is killed."""
    try:
        network.communicate(timeout=5)
    except subprocess.TimeoutExpired:
        network.kill()
        network.communicate()
