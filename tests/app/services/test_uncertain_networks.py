"""Real calls to networks that answer late, twice, or with an error after they published."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain import clock
from app.domain.ids import CaseId, PostId
from app.domain.reply import NewReply, Reply, ReplyStatus
from app.domain.source import Source
from app.services import intake, replying, sending
from app.services.watching import Looked, look
from app.sources import registry
from app.sources.base import Sender
from app.sources.transport import Limits, Transport
from app.store import cases, outbox
from tests.app.make import NOW, database, fetched, judged, with_source
from tests.app.sources.server import ON_LOOPBACK, Asked, Handler, Server, reset, say

TEXT = "Здравствуйте! Разбираемся."
TOKEN = json.dumps({"key": "k", "access_token": "t"})
QUICK = Limits(total_s=0.5, connect_s=0.5, tries=2, backoff_s=0.01, patience_s=0.1)
COMMENTS, CHANNELS = "/youtube/v3/comments", "/youtube/v3/channels"
THREADS = "/youtube/v3/commentThreads"


def comment(native: str, text: str, parent: str | None, by: str = "me") -> dict[str, Any]:
    at = "2026-11-20T10:00:00Z" if parent else "2026-11-20T09:30:00Z"
    snippet = {"textOriginal": text, "parentId": parent, "publishedAt": at, "updatedAt": at}
    return {"id": native, "snippet": snippet | {"authorChannelId": {"value": by}}}


class Video:
    """A comment on YouTube, which knows no idempotency key, and what stands below it."""

    def __init__(self, folder: Path, mishap: Handler | None, copies: int = 1) -> None:
        self.db = database(folder)
        self.mishap, self.copies = mishap, copies
        self.stands: list[dict[str, Any]] = []
        self.asked_for = "Где мой заказ?"
        source = with_source(self.db, network="youtube", kind="video", params={"video": "a" * 11})
        first = fetched("1", thread_id="1", parent_id=None)
        self.db.run_now(lambda s: intake.store_posts(s, source, [judged(first)], NOW))
        self.posted = 0

    def queue(self) -> None:
        new = NewReply(case_id=CaseId(1), post_id=PostId(1), text=TEXT)
        queue = replying.queue_reply
        self.db.run_now(lambda s: queue(s, new, NOW, undo_s=0, capture_first=False))

    async def comments(self, writer: asyncio.StreamWriter, asked: Asked) -> None:
        if asked.method == "POST":
            self.posted += 1
            self.stands += [comment(f"1.{n}", TEXT, "1") for n in range(self.copies)]
            await (self.mishap or say(self.stands[-1]))(writer, asked)
        else:
            await say({"items": self.stands})(writer, asked)

    async def threads(self, writer: asyncio.StreamWriter, asked: Asked) -> None:
        top = {"topLevelComment": comment("1", self.asked_for, None, "7"), "totalReplyCount": 0}
        await say({"items": [{"id": "1", "snippet": top}]})(writer, asked)

    def play(self, *acts: Callable[[sending.SenderFor, Any], Awaitable[Any]]) -> None:
        """What the engine does, one after the other, over real sockets."""
        me = say({"items": [{"id": "me"}]})
        routes = {COMMENTS: self.comments, THREADS: self.threads, CHANNELS: me}

        async def go() -> None:
            async with Server(routes) as server, Transport(QUICK, ON_LOOPBACK) as transport:
                sender_for, looks = self._tools(server, transport)
                for act in acts:
                    await act(sender_for, looks)

        asyncio.run(go())

    def _tools(self, server: Server, transport: Transport) -> tuple[sending.SenderFor, Any]:
        def placed(source: Source) -> Any:
            return replace(source.config, base_url=server.base)

        async def sender_for(source: Source) -> Sender | None:
            return registry.sender(placed(source), TOKEN, transport)

        async def understand(posts: Any, config: Any) -> Any:
            return [judged(post) for post in posts]

        async def looks(source: Source, due: Any, wait_s: float | None = None) -> Looked:
            def looking_for(_config: Any) -> Any:
                return registry.looking(placed(source), TOKEN, transport)

            return await look(self.db, source, due, looking_for, understand)

        return sender_for, looks

    async def drain(self, sender_for: sending.SenderFor, looks: Any) -> None:
        await sending.drain(self.db, clock.now(), sender_for, looks)

    async def ask(self, sender_for: sending.SenderFor, looks: Any) -> None:
        await sending.ask(self.db, sender_for)

    @property
    def reply(self) -> Reply:
        [found] = self.db.read_now(lambda s: outbox.of_case(s, CaseId(1)))
        return found

    def kinds(self) -> set[str]:
        return {e.kind for e in self.db.read_now(lambda s: cases.whole(s, CaseId(1))).events}


async def too_late(writer: asyncio.StreamWriter, asked: Asked) -> None:
    await asyncio.sleep(5)


MISHAPS: dict[str, Handler] = {
    "late": too_late,
    "error": say({"error": {"code": 500}}, status=500),
    "cut": reset,
    "half": say(b'{"id": "1.'),
    "nonsense": say(b"<html>Bad gateway</html>", kind="text/html"),
}


@pytest.mark.parametrize("mishap", MISHAPS)
def test_published_without_a_word_it_is_found_and_not_sent_again(tmp_path: Path, mishap: str):
    video = Video(tmp_path, MISHAPS[mishap])
    video.queue()
    video.play(video.drain)
    assert video.reply.status is ReplyStatus.UNKNOWN
    video.play(video.drain, video.ask, video.drain)
    assert (video.reply.status, video.reply.native_id) == (ReplyStatus.SENT, "1.0")
    assert video.posted == 1


def test_published_twice_it_is_one_answer_and_said(tmp_path: Path):
    video = Video(tmp_path, MISHAPS["error"], copies=2)
    video.queue()
    video.play(video.drain, video.ask)
    assert (video.reply.status, video.reply.native_id) == (ReplyStatus.SENT, "1.0")
    assert "published_twice" in video.kinds()


def test_not_there_counts_only_after_a_while_and_before_a_retry_it_is_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    video = Video(tmp_path, MISHAPS["error"], copies=0)
    video.queue()
    video.play(video.drain, video.ask)
    first_ask = video.reply.not_before
    assert video.reply.status is ReplyStatus.UNKNOWN
    later = clock.now() + timedelta(minutes=3)
    monkeypatch.setattr(clock, "now", lambda: later)
    video.play(video.ask)
    assert (video.reply.status, video.reply.error_code) == (ReplyStatus.FAILED, "reply.not_there")
    assert first_ask < later
    video.stands = [comment("1.7", TEXT, "1")]  # the network published it after all
    video.db.run_now(lambda s: replying.retry(s, video.reply.id, later, look_first=False))
    video.play(video.drain)
    assert (video.reply.status, video.reply.native_id) == (ReplyStatus.SENT, "1.7")
    assert video.posted == 1


def test_an_edited_comment_and_an_answer_of_a_colleague_stop_the_answer(tmp_path: Path):
    video = Video(tmp_path, None)
    video.queue()
    video.asked_for = "Заказ пришёл"
    video.play(video.drain)
    assert (video.reply.error_code, video.posted) == ("reply.post_edited", 0)
    video.db.run_now(lambda s: replying.retry(s, video.reply.id, NOW))
    video.stands = [comment("1.5", "Уже отвечаем", "1")]
    video.play(video.drain)
    assert (video.reply.error_code, video.posted) == ("reply.answered", 0)


def test_refused_after_it_was_published_it_is_found_before_it_is_sent_again(tmp_path: Path):
    video = Video(tmp_path, say({"error": {"code": 403}}, status=403))
    video.queue()
    video.play(video.drain)
    assert video.reply.status is ReplyStatus.FAILED
    video.db.run_now(lambda s: replying.retry(s, video.reply.id, NOW, look_first=False))
    video.play(video.drain)
    assert (video.reply.status, video.posted) == (ReplyStatus.SENT, 1)
