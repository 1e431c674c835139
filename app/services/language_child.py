"""The language process from inside: reads posts for the engine, and ends with it."""

from __future__ import annotations

import os
import queue
import sys
import threading
import traceback
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any

from app.language.shim import prepare
from app.processes import die_with_parent
from app.services.frames import packed, unpacked
from app.services.reading import Knowledge, Reading, posts_in, reads_out

WARM_UP = "Warm up"
AHEAD = 4
"""Messages that are taken in before their turn."""


def serve() -> int:
    """Until stdin ends; its exit code."""
    die_with_parent()
    asked: queue.Queue[Any] = queue.Queue(AHEAD)
    with os.fdopen(_own_stdout(), "wb") as out:
        threading.Thread(target=_listen, args=(asked,), daemon=True).start()
        _answer(asked, out)
    return 0


def _listen(asked: queue.Queue[Any]) -> None:
    with os.fdopen(os.dup(0), "rb") as given:
        while (message := unpacked(given.read)) is not None:
            asked.put(message)
    # Whoever asked is gone, and the thread that works may be deep in some endless text.
    os._exit(0)


def _answer(asked: queue.Queue[Any], out: IO[bytes]) -> None:
    prepare()
    reading = Reading(Knowledge())
    with ThreadPoolExecutor(1) as work:
        _outcome(work.submit(_read, reading, [{"native_id": "", "kind": "", "text": WARM_UP}]))
        _say(out, {"ready": True})
        while True:
            message = asked.get()
            if "learn" in message:
                reading = Reading(Knowledge.from_json(message["learn"]))
                continue
            _say(out, _outcome(work.submit(_read, reading, message["posts"])))


def _read(reading: Reading, posts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return reads_out(reading.read(posts_in(posts)))


def _outcome(work: Future[list[dict[str, Any]]]) -> dict[str, Any]:
    """What was found, or where in our own lines it failed: never a word of the text."""
    crash = work.exception()
    if crash is None:
        return {"reads": work.result()}
    last = traceback.extract_tb(crash.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return {"error": type(crash).__name__, "at": place}


def _say(out: IO[bytes], message: dict[str, Any]) -> None:
    try:
        out.write(packed(message))
        out.flush()
    except OSError:
        os._exit(0)


def _own_stdout() -> int:
    """The pipe to the engine for us alone: what a library prints goes to stderr."""
    sys.stdout.flush()
    mine = os.dup(1)
    os.dup2(2, 1)
    return mine
