"""The clock is compared with servers over loopback, honest and hostile."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from app.services.clock_check import PACKET, TO_UNIX, ClockCheck, ask

Reply = Callable[[bytes], bytes]


@contextmanager
def time_server(reply: Reply) -> Iterator[str]:
    """`HOST:PORT` of a server that answers so."""
    line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    line.bind(("127.0.0.1", 0))
    line.settimeout(3)

    def serve() -> None:
        while True:
            try:
                question, asker = line.recvfrom(512)
                line.sendto(reply(question), asker)
            except OSError:
                return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield f"127.0.0.1:{line.getsockname()[1]}"
    line.close()


def stamp(moment: float) -> tuple[int, int]:
    """An NTP time stamp; beyond 2036 it begins anew."""
    whole = int(moment)
    return (whole + TO_UNIX) & 0xFFFFFFFF, int((moment - whole) * 2**32)


def honest(ahead_s: float = 0.0, head: int = 0x24, stratum: int = 2, mark: bytes = b"") -> Reply:
    """A server whose clock is so much ahead of ours."""

    def reply(question: bytes) -> bytes:
        now = time.time() + ahead_s
        echo = struct.unpack("!2I", mark or question[40:48])
        return PACKET.pack(head, stratum, 0, 0, 0, 0, 0, 0, 0, *echo, *stamp(now), *stamp(now))

    return reply


@pytest.mark.parametrize("ahead_s", [0.0, 42.5, -3600.0, 86400.0 * 400])
def test_the_offset_is_what_our_clock_lacks(ahead_s: float) -> None:
    with time_server(honest(ahead_s)) as server:
        answer = ask(server)
    assert answer is not None
    assert answer.offset_s == pytest.approx(ahead_s, abs=0.2)


def test_after_2036_the_time_is_still_right(monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 400_000_000)
    with time_server(honest(7.0)) as server:
        answer = ask(server)
    assert answer is not None
    assert answer.offset_s == pytest.approx(7.0, abs=0.2)


@pytest.mark.parametrize(
    "reply",
    [
        honest(head=0xE4),
        honest(head=0x23),
        honest(stratum=0),
        honest(stratum=16),
        honest(mark=b"notyours"),
        lambda question: b"",
        lambda question: b"\xff" * 48,
        lambda question: bytes(47),
        lambda question: question,
    ],
    ids=["unsynchronised", "client", "kiss", "stratum", "mark", "empty", "noise", "short", "echo"],
)
def test_what_cannot_be_believed_is_no_answer(reply: Reply) -> None:
    with time_server(reply) as server:
        assert ask(server, 0.5) is None


@pytest.mark.parametrize("server", ["127.0.0.1:x", "no such host.invalid", "", "127.0.0.1:99999"])
def test_a_server_that_is_none_is_no_answer(server: str) -> None:
    assert ask(server, 0.2) is None


def test_nobody_waits_for_a_silent_server() -> None:
    with time_server(honest(5.0)) as good, time_server(lambda question: b"") as bad:
        began = time.monotonic()
        check = ClockCheck([bad, good])
        assert time.monotonic() - began < 0.3
        while (found := check.result()) is None:
            assert time.monotonic() - began < 5
    assert (found["source"], found["server"]) == ("sntp", good)
    assert found["offset_s"] == pytest.approx(5.0, abs=0.2)


def test_without_servers_nobody_is_asked() -> None:
    assert ClockCheck([]).result() is None
