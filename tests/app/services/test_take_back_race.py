"""Taken back at the very moment of leaving: one of the two wins, never both, never none."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

from app.domain.ids import CaseId, PostId
from app.domain.reply import NewReply, ReplyStatus
from app.errors import ReplyState
from app.services import intake, replying, sending
from app.store import drafts, outbox
from tests.app.make import NOW, database, judged, with_source
from tests.app.services.test_sending import Network, given

ROUNDS = 15


def test_an_answer_taken_back_while_it_leaves_is_a_draft_or_stands(tmp_path: Path):
    window, engine = database(tmp_path), database(tmp_path)
    source = with_source(window)
    window.run_now(lambda s: intake.store_posts(s, source, [judged()], NOW))
    ends: set[str] = set()
    for number in range(ROUNDS):
        new = NewReply(case_id=CaseId(1), post_id=PostId(1), text=f"Ответ {number}")
        asked = window.run_now(lambda s, new=new: outbox.add(s, new, NOW))  # type: ignore[misc]
        network, gate = Network(), threading.Barrier(2)

        def leave(network: Network = network, gate: threading.Barrier = gate) -> None:
            gate.wait()
            asyncio.run(sending.drain(engine, NOW, given(network)))

        leaving = threading.Thread(target=leave)
        leaving.start()
        gate.wait()
        threading.Event().wait(number * 0.002)
        try:
            window.run_now(lambda s, a=asked: replying.take_back(s, a.id, NOW))  # type: ignore[misc]
            back = True
        except ReplyState:
            back = False
        leaving.join()
        status = window.read_now(lambda s, a=asked: outbox.get(s, a.id)).status  # type: ignore[misc]
        wins = (ReplyStatus.CANCELLED, 0) if back else (ReplyStatus.SENT, 1)
        assert (status, len(network.sent)) == wins
        ends.add(status)
        if back:
            draft = window.read_now(lambda s: drafts.get(s, CaseId(1), True))
            assert draft is not None
            assert f"Ответ {number}" in draft.text
    assert ends <= {ReplyStatus.CANCELLED, ReplyStatus.SENT}
