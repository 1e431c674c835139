"""What the helper says: steps on stdout, events in log.jsonl, its last word in state.json."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from app.domain import clock
from app.evidence.bundle import STATE

MOST_PER_KIND = 25
"""A storm of alerts is counted, not written out."""


class Report:
    """Kept on disk at every step, so that a killed helper has said where it was."""

    def __init__(self, out: Path) -> None:
        self.state: dict[str, Any] = {"steps": {}, "failed_steps": [], "lacking": [], "events": {}}
        self.trouble: OSError | None = None
        """Why the disk took no more; events come where nobody could catch an error."""
        self.began = time.monotonic()
        self._out = out
        self._events: Counter[str] = Counter()
        self._log = (out / "log.jsonl").open("a", encoding="utf-8")

    def say(self, **facts: object) -> None:
        """One JSON line to the parent."""
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()

    def step(self, name: str) -> None:
        """A step begins, and the parent shows it."""
        self.say(step=name)
        self.mark(name)

    def mark(self, name: str) -> None:
        """A step begins."""
        self.event(f"step_{name}")
        self.state["steps"][name] = round(time.monotonic() - self.began, 3)
        self.save()

    def event(self, kind: str, /, **facts: str) -> None:
        """Something happened on the page."""
        self._events[kind] += 1
        if self._events[kind] > MOST_PER_KIND or self._log.closed:
            return
        moment = clock.now().isoformat(timespec="milliseconds")
        line = json.dumps({"at": moment, "event": kind, **facts}, ensure_ascii=False)
        try:
            self._log.write(line + "\n")
            self._log.flush()
        except OSError as error:
            self.trouble = error

    def fail(self, reason: str) -> None:
        """Why the page itself may not come; the first reason stands."""
        self.state.setdefault("failure", reason)

    def failed_step(self, name: str, error: BaseException) -> None:
        """An artefact could not be made; the others go on."""
        self.state["failed_steps"].append(name)
        self.event("step_failed", step=name, error=f"{type(error).__name__} {error}"[:200])

    def lack(self, name: str, error: BaseException) -> None:
        """Something besides the page itself could not be had; the capture is whole without it."""
        self.state["lacking"].append({"item": name, "reason": reason_of(error)})
        self.event("lacking", item=name, error=f"{type(error).__name__} {error}"[:200])

    def close(self) -> None:
        """The last word; a helper that goes on to another page holds no file of this one."""
        self.save()
        self._log.close()

    def save(self) -> None:
        """The state as it is now; readers see a whole file or the one before."""
        self.state["events"] = {
            kind: count for kind, count in self._events.items() if not kind.startswith("step_")
        }
        part = self._out / (STATE + ".part")
        part.write_text(json.dumps(self.state, ensure_ascii=False), "utf-8")
        part.replace(self._out / STATE)


def reason_of(error: BaseException) -> str:
    """A code for what could not be had: timeout, too_large, or failed."""
    if isinstance(error, TimeoutError):
        return "timeout"
    return "too_large" if str(error).startswith("too large") else "failed"
