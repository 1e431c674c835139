"""A small IMAP server on loopback: one mailbox in memory, well- and badly-behaved."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import re
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

CAME = "22-Nov-2026 10:00:00 +0300"
APPEND = re.compile(r'APPEND "?(?P<folder>[^" ]+)"?.*\{(?P<size>\d+)\}$')


@dataclass
class Mailbox:
    """What the server has; tests change it while it runs."""

    letters: dict[int, bytes] = field(default_factory=dict)
    validity: int = 7
    password: str = "secret"
    refusal: str = "[AUTHENTICATIONFAILED] Invalid credentials"
    sent: list[bytes] = field(default_factory=list)
    sent_folder: bool = True
    claims: dict[int, int] = field(default_factory=dict)
    """Sizes that are told instead of the true ones."""
    silent: bool = False
    """Says nothing after the greeting."""
    idles: bool = True
    mechanisms: str = "AUTH=XOAUTH2 AUTH=PLAIN"
    bearers: list[str] = field(default_factory=list)
    """What was said in place of a password."""
    commands: list[str] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass
class ImapServer:
    """`async with ImapServer(Mailbox(…)) as server:` listens on `server.port`."""

    box: Mailbox
    port: int = 0
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = _Talk(self.box, reader, writer).run()
        self._tasks.add(asyncio.get_running_loop().create_task(talk))


class _Talk:
    def __init__(
        self, box: Mailbox, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._box, self._reader, self._writer = box, reader, writer
        self._folder = ""

    async def run(self) -> None:
        try:
            self._say("* OK [CAPABILITY IMAP4rev1 IDLE] ready")
            while line := await self._reader.readline():
                tag, _, command = line.decode().strip().partition(" ")
                self._box.commands.append(command)
                if self._box.silent:
                    await asyncio.sleep(60)
                await self._answer(tag, command)
                await self._writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            return
        finally:
            self._writer.transport.abort()
            with contextlib.suppress(ConnectionError):
                await self._writer.wait_closed()

    def _say(self, line: str) -> None:
        self._writer.write(line.encode() + b"\r\n")

    async def _answer(self, tag: str, command: str) -> None:
        word = command.partition(" ")[0].upper()
        if word == "UID":
            word = command.split(" ")[1].upper()
        known = getattr(self, f"_{word.lower()}", None)
        if known is None:
            self._say(f"{tag} BAD what")
        else:
            await known(tag, command)

    async def _capability(self, tag: str, _command: str) -> None:
        more = f"{self._box.mechanisms}{' IDLE' if self._box.idles else ''}"
        self._say(f"* CAPABILITY IMAP4rev1 {more}")
        self._say(f"{tag} OK done")

    async def _authenticate(self, tag: str, command: str) -> None:
        self._say("+ ")
        await self._writer.drain()
        said = base64.b64decode(await self._reader.readline()).decode()
        self._box.bearers.append(said)
        if f"auth=Bearer {self._box.password}\x01" in said and "care@x.example" in said:
            self._say(f"{tag} OK in")
            return
        self._say("+ " + base64.b64encode(b'{"status":"401"}').decode())
        await self._writer.drain()
        self._box.bearers.append(base64.b64decode(await self._reader.readline()).decode())
        self._say(f"{tag} NO {self._box.refusal}")

    async def _login(self, tag: str, command: str) -> None:
        good = command.endswith(f'"{self._box.password}"')
        self._say(f"{tag} OK in" if good else f"{tag} NO {self._box.refusal}")

    async def _examine(self, tag: str, command: str) -> None:
        self._folder = command.partition(" ")[2].strip('"')
        if self._folder not in {"INBOX", "Sent"}:
            self._say(f"{tag} NO no such folder")
            return
        self._say(f"* {len(self._box.letters)} EXISTS")
        self._say(f"* OK [UIDVALIDITY {self._box.validity}] valid")
        self._say(f"{tag} OK [READ-ONLY] done")

    async def _search(self, tag: str, command: str) -> None:
        uids = sorted(self._box.letters)
        if found := re.search(r"UID (\d+):\*", command):
            above = [uid for uid in uids if uid >= int(found[1])]
            uids = above or uids[-1:]  # the last letter is always in the answer
        elif found := re.search(r'Message-ID "([^"]+)"', command):
            mine = found[1].encode()
            uids = [n for n, sent in enumerate(self._box.sent, 1) if mine in sent]
        self._say(f"* SEARCH {' '.join(map(str, uids))}")
        self._say(f"{tag} OK done")

    async def _fetch(self, tag: str, command: str) -> None:
        wanted = [int(uid) for uid in command.split(" ")[2].split(",")]
        for number, uid in enumerate(wanted, 1):
            body = self._box.letters.get(uid)
            if body is None:
                continue
            size = self._box.claims.get(uid, len(body))
            if "BODY" not in command:
                self._say(f"* {number} FETCH (UID {uid} RFC822.SIZE {size})")
                continue
            part = re.search(r"<0\.(\d+)>", command)
            shown = body[: int(part[1])] if part else body
            told = len(shown) if part else size
            head = f'* {number} FETCH (UID {uid} INTERNALDATE "{CAME}" BODY[] {{{told}}}\r\n'
            self._writer.write(head.encode() + shown + b")\r\n")
        self._say(f"{tag} OK done")

    async def _list(self, tag: str, _command: str) -> None:
        self._say('* LIST (\\HasNoChildren) "/" "INBOX"')
        if self._box.sent_folder:
            self._say('* LIST (\\HasNoChildren \\Sent) "/" "Sent"')
        self._say(f"{tag} OK done")

    async def _append(self, tag: str, command: str) -> None:
        found = APPEND.match(command)
        self._say("+ go")
        await self._writer.drain()
        body = await self._reader.readexactly(int(found["size"]) if found else 0)
        await self._reader.readline()
        self._box.sent.append(body)
        self._say(f"{tag} OK done")

    async def _idle(self, tag: str, _command: str) -> None:
        self._say("+ idling")
        await self._writer.drain()
        done = asyncio.ensure_future(self._reader.readline())
        news = asyncio.ensure_future(self._box.news.wait())
        try:
            await asyncio.wait({done, news}, return_when=asyncio.FIRST_COMPLETED)
            if news.done():
                self._box.news.clear()
                self._say(f"* {len(self._box.letters)} EXISTS")
                await self._writer.drain()
            await done
        finally:
            news.cancel()
            done.cancel()
        self._say(f"{tag} OK done")

    async def _logout(self, tag: str, _command: str) -> None:
        self._say("* BYE")
        self._say(f"{tag} OK done")
