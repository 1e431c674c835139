"""How fast stored posts are read anew, and whether the memory stays flat meanwhile."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from app.cli.bench_intake import fill
from app.cli.bench_load import Memory, growth
from app.services.language_process import LanguageProcess
from app.services.listening import listening
from app.services.reanalysing import reanalyse
from app.services.workspace import OpenWorkspace, open_workspace


def measure(texts: int, say: Callable[[str], None]) -> dict[str, Any]:
    """Texts a second from the store through the language process back to the store."""
    with tempfile.TemporaryDirectory() as folder, open_workspace(Path(folder)) as workspace:
        fill(workspace.db, texts, say)
        return asyncio.run(_anew(workspace, say))


async def _anew(workspace: OpenWorkspace, say: Callable[[str], None]) -> dict[str, Any]:
    async with listening(workspace.db, workspace.settings, apart=True) as ears:
        await ears.analyse("Прогрев")
        memory = Memory(cast("LanguageProcess", ears.words))
        watching = asyncio.create_task(memory.watch())
        wall, cpu = time.perf_counter(), time.process_time()
        done = await reanalyse(
            workspace.db, ears.attempts, lambda told: say(f"{told.done}/{told.total}")
        )
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        watching.cancel()
    return {
        "texts": done.posts,
        "left": done.left,
        "texts_per_s": round(done.posts / wall, 1),
        "cpu_ms_per_text": round(cpu / max(1, done.posts) * 1000, 2),
        "rss_mb": round(memory.seen[-1], 1),
        "rss_growth_mb": round(growth(memory.seen), 1),
        "language_rss_mb": round(memory.theirs[-1], 1),
        "language_rss_growth_mb": round(growth(memory.theirs), 1),
    }
