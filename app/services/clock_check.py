"""How far this computer's clock is off, by SNTP (RFC 4330); asked beside a capture, never for it.

An answer is believed only if it comes from the asked address, carries our own random mark, and is
a synchronised server's. Everything else is as good as no answer.
"""

from __future__ import annotations

import secrets
import socket
import struct
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.domain import clock

PORT = 123
PATIENCE_S = 1.5
"""For one server; they are asked all at once."""
SLOWEST_S = 1.0
"""A longer way there and back tells too little of the moment."""
MOST_SERVERS = 4
TO_UNIX = 2_208_988_800
"""Seconds from the beginning of NTP's first era, 1900, to 1970 (RFC 4330, 3)."""
ERA = 1 << 32
PACKET = struct.Struct("!BBbb11I")
REQUEST = 0x23
"""No leap warning, version 4, client."""
SERVER, UNSYNCHRONISED, WORST_STRATUM = 4, 3, 15


@dataclass(frozen=True, slots=True)
class Answer:
    """What one server says: seconds to add to our clock, and how long the way took."""

    server: str
    offset_s: float
    delay_s: float
    at: datetime


class ClockCheck:
    """Asks in threads that nobody waits for; `result` is whatever has come by then."""

    def __init__(self, servers: Sequence[str]) -> None:
        self._answers: list[Answer] = []
        for server in servers[:MOST_SERVERS]:
            threading.Thread(target=self._ask, args=(server,), daemon=True, name="clock").start()

    def result(self) -> dict[str, Any] | None:
        """Facts for capture.json by the nearest server; None if none has answered."""
        answers = sorted(self._answers, key=lambda answer: answer.delay_s)
        if not answers:
            return None
        best = answers[0]
        return {
            "offset_s": round(best.offset_s, 3),
            "grain_s": round(best.delay_s / 2, 3),
            "source": "sntp",
            "server": best.server,
            "at": clock.iso(best.at),
            "answers": [
                {"server": one.server, "offset_s": round(one.offset_s, 3)} for one in answers
            ],
        }

    def _ask(self, server: str) -> None:
        answer = ask(server)
        if answer is not None:
            self._answers.append(answer)


def ask(server: str, patience_s: float = PATIENCE_S) -> Answer | None:
    """One question to `HOST` or `HOST:PORT`; None for silence and for what cannot be believed."""
    host, _, port = server.partition(":")
    try:
        kind, protocol, number, _, address = _where(host, int(port or PORT))
        with socket.socket(kind, protocol, number) as line:
            line.settimeout(patience_s)
            line.connect(address)  # the system drops what others send
            mark = secrets.token_bytes(8)
            sent, began = time.time(), time.monotonic()
            line.send(PACKET.pack(REQUEST, 0, 0, 0, *[0] * 9, *struct.unpack("!2I", mark)))
            content = line.recv(512)
            took = time.monotonic() - began
    except (OSError, ValueError, IndexError, UnicodeError):
        return None
    return read(server, content, mark, sent, took)


def read(server: str, content: bytes, mark: bytes, sent: float, took: float) -> Answer | None:
    """What an answer says of our clock, if it can be believed.

    `sent` is our clock's Unix time of the question, `took` the seconds until the answer.
    """
    if len(content) < PACKET.size:
        return None
    fields = PACKET.unpack(content[: PACKET.size])
    head, stratum = fields[0], fields[1]
    echoed = content[24:32]
    believed = (
        head & 7 == SERVER
        and head >> 6 != UNSYNCHRONISED
        and 1 <= stratum <= WORST_STRATUM
        and echoed == mark
        and any(fields[13:15])
    )
    received, answered = _unix(fields[11:13], sent), _unix(fields[13:15], sent)
    delay = took - (answered - received)
    if not believed or answered < received or not -0.1 <= delay <= SLOWEST_S:
        return None
    offset = ((received - sent) + (answered - (sent + took))) / 2
    return Answer(server, offset, max(delay, 0.0), datetime.fromtimestamp(sent, UTC))


def _unix(stamp: tuple[int, ...], near: float) -> float:
    """Unix time of an NTP time stamp, in the era that is nearest to a moment."""
    seconds = stamp[0] - TO_UNIX + stamp[1] / ERA
    return seconds + ERA * round((near - seconds) / ERA)


def _where(host: str, port: int) -> Any:
    return socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
