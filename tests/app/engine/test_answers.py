"""The page of an answer that stands is captured by the engine by itself; nothing is disturbed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain import clock
from app.domain.evidence import Capture, CaptureKind
from app.domain.ids import CaseId, PostId, ReplyId
from app.domain.reply import NewReply, Reply, ReplyStatus, Way
from app.engine.engine import Engine
from app.engine.protocol import Outlet
from app.services import intake, replying, sending
from app.services.listening import listening
from app.services.workspace import OpenWorkspace, open_workspace
from app.sources.base import OutgoingReply, SentReply
from app.store import captures, outbox, sources
from tests.app.make import config, fetched, judged
from tests.app.services.test_capturing import DONE, SAID, Helper
from tests.app.services.test_sending import Network, given

URL = "https://93.184.215.14/77"


@pytest.fixture
def helper(monkeypatch: pytest.MonkeyPatch) -> Helper:
    return Helper(monkeypatch)


class Published(Network):
    """A network that says where the answer stands."""

    async def send(self, reply: OutgoingReply) -> SentReply:
        await super().send(reply)
        return SentReply(native_id="77", permalink=URL)


Found = tuple[tuple[Capture, ...], Reply]


def played(folder: Path, way: Way, act: Callable[[Engine], Awaitable[None]]) -> Found:
    """What became of one answer and of its page, when all jobs of the engine have ended."""

    async def go(workspace: OpenWorkspace) -> Found:
        db = workspace.db
        async with listening(db, workspace.settings) as ears:
            engine = Engine(workspace, ears, Outlet(write=lambda _line: None))
            source = await db.run(lambda s: sources.add(s, config()))
            post = fetched(created=clock.now() - timedelta(hours=1))
            await db.run(lambda s: intake.store_posts(s, source.id, [judged(post)], clock.now()))
            new = NewReply(case_id=CaseId(1), post_id=PostId(1), text="Здравствуйте!", way=way)
            await db.run(lambda s: outbox.add(s, new, clock.now()))
            await act(engine)
            await engine.jobs.close(60.0, spared="")
            await engine.pages.close()
            kept = await db.read(lambda s: captures.of_case(s, CaseId(1)))
            return kept, await db.read(lambda s: outbox.get(s, ReplyId(1)))

    with open_workspace(folder) as workspace:
        return asyncio.run(go(workspace))


async def leaves(engine: Engine) -> None:
    """The answer is sent."""
    await sending.drain(engine.db, clock.now(), given(Published()))
    await engine.answer_pages.look()


async def is_confirmed(engine: Engine) -> None:
    """The person says where it stands; the engine looks twice."""
    say = replying.confirm_published
    await engine.db.run(lambda s: say(s, ReplyId(1), URL, clock.now()))
    for _ in range(2):
        await engine.answer_pages.look()


def test_the_page_of_a_published_answer_is_captured_by_itself(helper: Helper, tmp_path: Path):
    helper.does(DONE + SAID)
    [kept], reply = played(tmp_path, Way.API, leaves)
    assert (kept.url, kept.kind) == (URL, CaptureKind.ANSWER)
    assert reply.status is ReplyStatus.SENT


def test_the_address_that_a_person_confirms_is_captured_once(helper: Helper, tmp_path: Path):
    helper.does(DONE + SAID)
    kept, reply = played(tmp_path, Way.COPY, is_confirmed)
    assert [capture.url for capture in kept] == [URL]
    assert (reply.status, reply.permalink) == (ReplyStatus.SENT, URL)


@pytest.mark.parametrize("script", ["sys.exit(3)", "import os; os.kill(os.getpid(), 9)", "1/0"])
@pytest.mark.parametrize("act", [leaves, is_confirmed])
def test_a_capture_that_fails_disturbs_nothing(
    helper: Helper, tmp_path: Path, script: str, act: Callable[[Engine], Awaitable[None]]
):
    helper.does(script)
    way = Way.API if act is leaves else Way.COPY
    kept, reply = played(tmp_path, way, act)
    assert "complete" not in {capture.status.value for capture in kept}
    assert (reply.status, reply.permalink, reply.error_code) == (ReplyStatus.SENT, URL, None)


def test_an_answer_with_an_address_that_is_not_to_be_captured_stands_all_the_same(
    helper: Helper, tmp_path: Path
):
    helper.does(DONE + SAID)

    async def inside(engine: Engine) -> None:
        say = replying.confirm_published
        await engine.db.run(lambda s: say(s, ReplyId(1), "http://127.0.0.1/1", clock.now()))
        await engine.answer_pages.look()

    kept, reply = played(tmp_path, Way.COPY, inside)
    assert (kept, reply.status) == ((), ReplyStatus.SENT)
