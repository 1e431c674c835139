"""The language process: it reads as this one would, and its death is one text's affair."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable

import psutil
import pytest

from app.domain.topic import Topic
from app.errors import LanguageFailed, LanguageGone
from app.processes import own_command
from app.services import language_process
from app.services.language_process import LanguageProcess, Patience
from app.services.reading import Knowledge, Reading
from tests.app.child import ROOT, environment
from tests.app.make import fetched

KNOWN = Knowledge(topics=(Topic(name="Ромашка"),), brands=("МТС",))
POSTS = [
    fetched("1", text="Ромашка опять сп*здила деньги, верните! +7 900 000-00-00"),
    fetched("2", text="Спасибо МТС, Анна Котова из Твери помогла 😀 \ud83d"),
    fetched("3", text=""),
]
CHILD = """
import os, sys, time
from app.services import language_child
from app.services.reading import Reading
read = Reading.read
def other(self, posts):
    texts = [post.text for post in posts]
    if "die" in texts: os._exit(9)
    if "hang" in texts: time.sleep(600)
    if "fail" in texts: raise RecursionError
    return read(self, posts)
Reading.read = other
sys.exit(language_child.serve())
"""


@pytest.fixture
def fragile(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process dies, hangs or fails when a text says so."""
    monkeypatch.chdir(ROOT)
    command = [sys.executable, "-c", CHILD]
    monkeypatch.setattr(language_process, "own_command", lambda *_arguments: command)


def using(
    work: Callable[[LanguageProcess], Awaitable[None]], patience: Patience | None = None
) -> None:
    async def go() -> None:
        words = LanguageProcess(KNOWN, patience)
        try:
            await work(words)
        finally:
            await words.close()

    asyncio.run(go())


def test_it_reads_what_this_process_would_and_learns():
    async def work(words: LanguageProcess) -> None:
        assert words.pid is None
        here = Reading(KNOWN).read(POSTS)
        assert await words.read(POSTS) == here
        assert [match.topic for match in here[0].topics] == ["Ромашка"]
        words.learn(Knowledge(topics=(Topic(name="Василёк"),)))
        [read] = await words.read([fetched("4", text="Ромашка и Василёк")])
        assert [match.topic for match in read.topics] == ["Василёк"]
        assert await words.read([]) == []

    using(work)


@pytest.mark.usefixtures("fragile")
def test_a_text_that_ends_the_process_fails_alone_and_another_process_goes_on(
    caplog: pytest.LogCaptureFixture,
):
    async def work(words: LanguageProcess) -> None:
        texts = ["ok", "die", "Спасибо"]
        asked = [words.read([fetched("1", text=text)]) for text in texts]
        found = await asyncio.gather(*asked, return_exceptions=True)
        assert isinstance(found[1], LanguageFailed)
        assert not isinstance(found[0], BaseException)
        assert not isinstance(found[2], BaseException)

    using(work)
    assert "died" in caplog.text
    caplog.clear()


@pytest.mark.usefixtures("fragile")
def test_a_text_over_which_it_hangs_fails_after_its_time(caplog: pytest.LogCaptureFixture):
    async def work(words: LanguageProcess) -> None:
        await words.read([fetched("1")])
        first = words.pid
        with pytest.raises(LanguageFailed):
            await words.read([fetched("1", text="hang")])
        assert len(await words.read([fetched("2")])) == 1
        assert words.pid != first

    using(work, Patience(batch=5))
    caplog.clear()


@pytest.mark.usefixtures("fragile")
def test_a_text_on_which_reading_fails_says_where_and_nothing_of_itself(
    caplog: pytest.LogCaptureFixture,
):
    async def work(words: LanguageProcess) -> None:
        with pytest.raises(LanguageFailed):
            await words.read([fetched("1", text="fail")])
        pid = words.pid
        await words.read([fetched("1")])
        assert words.pid == pid

    using(work)
    assert "RecursionError at <string>" in caplog.text
    caplog.clear()


def test_where_it_does_not_start_nobody_waits_for_long(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    broken = [sys.executable, "-c", "raise SystemExit(3)"]
    monkeypatch.setattr(language_process, "own_command", lambda *_arguments: broken)

    async def work(words: LanguageProcess) -> None:
        for _time in range(3):
            with pytest.raises(LanguageGone):
                await words.read([fetched("1")])

    using(work)
    caplog.clear()  # a child that dies at once may be reaped before asyncio looks for it


def test_a_long_batch_goes_in_several_messages():
    async def work(words: LanguageProcess) -> None:
        long = fetched("1", text="очень долгая история " * 60_000)
        found = await words.read([long, fetched("2"), long])
        assert [read.analysis.language for read in found] == ["ru", "ru", "ru"]

    using(work)


def test_it_ends_with_the_process_that_started_it():
    script = (
        "import asyncio, sys\n"
        "from app.services.language_process import LanguageProcess\n"
        "from app.services.reading import Knowledge\n"
        "from tests.app.make import fetched\n"
        "async def go():\n"
        "    words = LanguageProcess(Knowledge())\n"
        "    await words.read([fetched('1')])\n"
        "    print(words.pid, flush=True)\n"
        "    await asyncio.sleep(600)\n"
        "asyncio.run(go())\n"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment(), cwd=ROOT) as parent:
        assert parent.stdout is not None
        helper = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    helper.wait(10)


def test_its_stdin_ends_while_it_reads_and_so_does_it():
    command = own_command("language-helper")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(), cwd=ROOT
    ) as helper:
        assert helper.stdin is not None
        assert helper.stdout is not None
        assert helper.stdout.read(4)
        helper.stdin.close()
        assert helper.wait(10) == 0
