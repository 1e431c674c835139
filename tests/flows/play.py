"""The sample's networks as a child process, and a sample workspace beside them."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from urllib.request import Request, urlopen

from app.services.workspace import OpenWorkspace, open_workspace
from tests.app.child import ROOT, START, EngineChild, environment, otklik

T = TypeVar("T")
TOKEN = {"OTKLIK_TOKEN_VK": "sample", "OTKLIK_TOKEN_MASTODON": "sample"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A running sample."""

    root: Path
    url: str

    def ring(self, what: str) -> dict[str, Any]:
        """`next`: lets the next post arrive."""
        return dict(json.loads(self.page(f"/sample/{what}")))

    def page(self, path: str) -> str:
        """What the networks answer."""
        asked = Request(self.url + path, headers={"Authorization": "Bearer sample"})  # noqa: S310
        with urlopen(asked, timeout=10) as answer:  # noqa: S310  # loopback
            return str(answer.read().decode())

    def engine(self) -> EngineChild:
        """The engine on this workspace."""
        return EngineChild(self.root, **TOKEN)

    def open(self) -> OpenWorkspace:
        """The workspace, as a terminal opens it."""
        return open_workspace(self.root)


@contextmanager
def played(root: Path) -> Iterator[Played]:
    """Networks that hold new posts back, and a workspace filled from them."""
    network = subprocess.Popen(
        [sys.executable, "-c", START, "sample", "network", "--hold"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        cwd=ROOT,
    )
    try:
        assert network.stdout is not None
        told = network.stdout.readline().decode()
        built = otklik("sample", "build", "--workspace", str(root), "--network", told)
        assert built.returncode == 0, built.stderr
        yield Played(root=root, url=json.loads(told)["url"])
    finally:
        network.communicate(timeout=20)


def eventually(look: Callable[[], T | None], seconds: float = 30.0) -> T:
    """What `look` finds at last; None means: not yet."""
    ends = time.monotonic() + seconds
    while True:
        found = look()
        if found is not None:
            return found
        assert time.monotonic() < ends, "it did not happen in time"
        time.sleep(0.05)
