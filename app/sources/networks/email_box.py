"""A mailbox over IMAP: connected, logged in, letters by UID; everything here waits."""

from __future__ import annotations

import contextlib
import imaplib
import io
import re
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from imap_tools.errors import ImapToolsError, MailboxFolderSelectError, MailboxLoginError
from imap_tools.mailbox import BaseMailBox

from app.errors import (
    SourceBroken,
    SourceError,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceSlow,
    SourceTooLarge,
    SourceUnreachable,
)
from app.sources.inside import Allowance
from app.sources.lines import connected, encrypted, may_be_plain
from app.sources.networks.email_defects import MONTHS
from app.sources.networks.email_oauth import Bearer, mechanism
from app.sources.trust import trusted

TLS_PORT = 993
LINE_S = 20.0
"""One read from the server; a whole step has its own deadline."""
LARGEST = 25_000_000
"""Bytes of a letter that is taken whole; of a longer one the beginning is."""
BEGINNING = 300_000
FULL_WAIT_S = 300.0
"""Servers that have too many connections do not say for how long."""
FULL = re.compile(rb"LIMIT|UNAVAILABLE|INUSE|too many|try again|temporar", re.IGNORECASE)
SENT_NAMES = frozenset({"sent", "sent items", "sent mail", "sent messages", "отправленные"})
SIZE = re.compile(rb"UID (\d{1,10}).*?RFC822\.SIZE (\d{1,12})|RFC822\.SIZE (\d{1,12}).*?UID (\d+)")
BROKEN = (imaplib.IMAP4.error, ImapToolsError, OSError, ValueError, LookupError)


Met = Callable[["Line"], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """Where a mailbox is, and whose it is."""

    host: str
    port: int
    address: str
    password: str
    allow: Allowance
    access_token: str = ""
    """Where there is one, it is used and no password."""

    @property
    def is_there(self) -> bool:
        """Whether there is anything to enter with."""
        return bool(self.password or self.access_token)


class Line(imaplib.IMAP4):
    """imaplib on a checked, encrypted connection, with a limit on what one answer may be."""

    def __init__(self, login: Login, met: Met) -> None:
        self._login = login
        self._met = met
        super().__init__(login.host, login.port, LINE_S)

    def open(self, host: str = "", port: int = 143, timeout: float | None = None) -> None:
        """Connects; by TLS from the first byte on its own port."""
        self.host, self.port = host, port
        self.plain = connected(host, port, self._login.allow, timeout or LINE_S)
        try:
            self.sock = encrypted(self.plain, host) if port == TLS_PORT else self.plain
        except OSError:
            self.plain.close()
            raise
        self.file = self.sock.makefile("rb")
        self._met(self)

    def read(self, size: int) -> bytes:
        """As many bytes as the server announced, if that can be a letter.

        Raises:
            SourceTooLarge: it cannot.
        """
        if size > LARGEST + 1_000_000:
            raise SourceTooLarge(limit_mb=LARGEST // 1_000_000)
        return super().read(size)

    def sever(self) -> None:
        """Ends whatever waits on this connection, from any thread."""
        with contextlib.suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)


class Box(BaseMailBox):
    """imap-tools' mailbox on our line."""

    client: Line

    def __init__(self, login: Login, met: Met) -> None:
        """`met` is handed the line as soon as there is one, before the server says a word."""
        self._login = login
        self._met = met
        super().__init__()

    def _get_mailbox_client(self) -> Line:
        return Line(self._login, self._met)

    def enter(self) -> None:
        """Logs in, encrypted unless the server is on this machine or allowed inside.

        Raises:
            SourceLogin: name, password or token is not taken. SourceUnreachable: no encryption.
        """
        if self._login.port != TLS_PORT:
            self._encrypt()
        try:
            if self._login.access_token:
                self._bear()
            else:
                self.login(self._login.address, self._login.password, initial_folder=None)
        except (MailboxLoginError, UnicodeEncodeError) as error:
            raise _refused(error) from error

    def _bear(self) -> None:
        offered = [one.removeprefix("AUTH=") for one in self.client.capabilities]
        way = mechanism(offered)
        bearer = Bearer(self._login, self._login.port, way)
        try:
            self.client.authenticate(way, lambda said: bearer(said).encode())
        except imaplib.IMAP4.abort:  # the line is cut: that says nothing of the token
            raise
        except imaplib.IMAP4.error as error:
            raise _refused(error) from error

    def _encrypt(self) -> None:
        offered = "STARTTLS" in self.client.capabilities
        if may_be_plain(self.client.plain):
            return
        if not offered:
            raise SourceUnreachable(host=self._login.host[:80], reason="tls")
        self.client.starttls(trusted())

    def choose(self, folder: str) -> str:
        """Opens a folder for reading only; its UIDVALIDITY.

        Raises:
            SourceMissing: there is none of this name.
        """
        try:
            self.folder.set(folder, readonly=True)
        except MailboxFolderSelectError as error:
            raise SourceMissing(reason="folder") from error
        told = self.client.response("UIDVALIDITY")[1]
        first = told[0] if told else None
        return first.decode("ascii", "replace") if isinstance(first, bytes) else ""

    def after(self, uid: int) -> list[int]:
        """UIDs above one; the server's answer always holds the last letter, so it is looked at."""
        return [one for one in self._numbers(f"UID {uid + 1}:*") if one > uid]

    def since(self, day: datetime) -> list[int]:
        """UIDs of letters that came on or after a day."""
        return self._numbers(f"SINCE {day.day}-{MONTHS[day.month - 1].title()}-{day.year}")

    def with_id(self, message_id: str) -> list[int]:
        """UIDs of letters with this Message-ID."""
        safe = re.sub(r'["\\\r\n]', "", message_id)
        return self._numbers(f'HEADER Message-ID "{safe}"')

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Bytes of letters."""
        told = self._fetched(",".join(map(str, uids)), "(UID RFC822.SIZE)")
        found = (SIZE.search(line) for line in told if isinstance(line, bytes))
        return {int(m[1] or m[4]): int(m[2] or m[3]) for m in found if m}

    def letter(self, uid: int, size: int) -> tuple[bytes, datetime | None]:
        """A letter, or the beginning of one that is too long; and when it came."""
        part = "BODY.PEEK[]" if size <= LARGEST else f"BODY.PEEK[]<0.{BEGINNING}>"
        for item in self._fetched(str(uid), f"(UID INTERNALDATE {part})"):
            if isinstance(item, tuple) and len(item) > 1:
                return item[1], _came(item[0])
        return b"", None

    def sent_folder(self) -> str | None:
        """The folder of sent letters: by its flag, or by its name."""
        folders = list(self.folder.list())
        flagged = [f.name for f in folders if "\\sent" in {flag.lower() for flag in f.flags}]
        last = {f.name: f.name.rpartition(f.delim or "/")[2].lower() for f in folders}
        named = [name for name, short in last.items() if short in SENT_NAMES]
        return next(iter([*flagged, *named]), None)

    def was_told(self) -> bool:
        """Whether the server said something that is read already but not looked at: it comes along
        with the answer to IDLE, and a wait for the socket would not see it.
        """
        line, buffered = self.client.sock, self.client.file
        if not isinstance(buffered, io.BufferedReader):
            return False
        waits = line.gettimeout()
        line.settimeout(0)
        try:
            return bool(buffered.peek(1))
        except (ssl.SSLWantReadError, BlockingIOError):
            return False
        finally:
            line.settimeout(waits)

    def leave(self, *, politely: bool) -> None:
        """Closes the connection, with a word to the server where it still listens."""
        with contextlib.suppress(*BROKEN):
            if politely:
                self.client.logout()
        with contextlib.suppress(*BROKEN):
            self.client.shutdown()

    def _numbers(self, criteria: str) -> list[int]:
        return sorted(int(uid) for uid in self.uids(criteria, charset=None) if uid.isdigit())

    def _fetched(self, uids: str, parts: str) -> Iterator[bytes | tuple[bytes, bytes]]:
        status, told = self.client.uid("FETCH", uids, parts)
        if status != "OK":
            raise SourceBroken(reason="fetch")
        yield from told


@contextlib.contextmanager
def in_our_words(host: str) -> Iterator[None]:
    """What the libraries raise, as our errors; a server's sentence goes nowhere."""
    try:
        yield
    except SourceError:
        raise
    except ssl.SSLError as error:
        raise SourceUnreachable(host=host[:80], reason="tls") from error
    except TimeoutError as error:
        raise SourceSlow(host=host[:80]) from error
    except BROKEN as error:
        raise SourceBroken(reason="cut", host=host[:80]) from error


def _refused(error: Exception) -> SourceError:
    said = str(error).encode("utf-8", "replace")
    return SourceLimited(wait=FULL_WAIT_S) if FULL.search(said) else SourceLogin()


def _came(head: bytes) -> datetime | None:
    told = re.search(rb'INTERNALDATE "([^"]{10,40})"', head)
    if told is None:
        return None
    try:
        at = parsedate_to_datetime(told[1].decode("ascii").strip().replace("-", " ", 2))
    except ValueError:
        return None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
