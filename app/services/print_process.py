"""The process that prints, seen from outside: one job, a time limit, nothing of it left behind."""

from __future__ import annotations

import asyncio
import contextlib
import json
from pathlib import Path
from typing import Any

from app.errors import DiskFull, PrintFailed
from app.evidence.protocol_blocks import Document, as_json
from app.processes import own_command
from app.services.child_process import begin

WHOLE_S = 120.0
LONGEST = 8 << 20
"""Bytes of an answer."""


async def put_down(document: Document, path: Path, suffix: str) -> None:
    """A document as PDF, or as DOCX for a word processor.

    Raises:
        PrintFailed, DiskFull: the PDF was not printed.
    """
    if suffix == ".pdf":
        await print_job({"document": as_json(document), "pdf": str(path)})
        return
    # Imported here: what writes DOCX is for those who ask for one, not for every start.
    from app.evidence import protocol_docx

    await asyncio.to_thread(protocol_docx.write, document, path)


async def print_job(job: dict[str, Any], whole_s: float = WHOLE_S) -> dict[str, Any]:
    """Gives a job to `otklik print-helper` and waits for its answer.

    Raises:
        PrintFailed: it could not be started, did not end in time, or refused the job.
        DiskFull: there is no room for what it writes.
    """
    try:
        process = await begin(own_command("print-helper"), limit=LONGEST)
    except OSError as error:
        raise PrintFailed(reason="no_helper") from error
    try:
        content = json.dumps(job).encode("utf-8")
        said, _ = await asyncio.wait_for(process.communicate(content), whole_s)
    except TimeoutError as error:
        raise PrintFailed(reason="timeout") from error
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    return _answer(said)


def _answer(said: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(said)
    except ValueError as error:
        raise PrintFailed(reason="crashed") from error
    if not isinstance(answer, dict):
        raise PrintFailed(reason="crashed")
    if answer.get("error") == "disk":
        raise DiskFull(reason="print")
    if "error" in answer:
        raise PrintFailed(reason=str(answer["error"])[:60])
    return answer
