"""Answers a letter: one letter over SMTP that can be found again by an id we chose."""

from __future__ import annotations

import contextlib
import smtplib
import socket
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import getaddresses
from typing import Any

from app.domain import clock
from app.errors import (
    CannotSend,
    SourceBroken,
    SourceError,
    SourceLimited,
    SourceLogin,
    SourceRefused,
    SourceSlow,
    SourceUnreachable,
    SourceUnsure,
)
from app.sources.base import OutgoingReply, SentReply
from app.sources.blocking import Hand
from app.sources.lines import connected, encrypted, may_be_plain
from app.sources.networks.email_answer import letter_for, message_id
from app.sources.networks.email_box import Box, Line, Login, in_our_words
from app.sources.networks.email_oauth import Bearer, mechanism
from app.sources.trust import trusted

TLS_PORT = 465
STEP_S = 60.0
LINE_S = 20.0
WAIT_S = 300.0
"""After a server's «not now» (4xx), which names no time."""
SAVES_ITSELF = ("gmail.com", "googlemail.com", "office365.com", "outlook.com")
"""Hosts whose SMTP puts what is sent into Sent; so a letter that is not there did not leave.
From their documentation as generally known (unread); elsewhere nobody can tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The server that takes letters, and the mailbox that keeps them."""

    host: str
    port: int
    login: Login


class _Smtp(smtplib.SMTP):
    """smtplib on a checked connection; knows whether the letter itself was handed over."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self.handed = False
        # Without a name smtplib asks the resolver for one, and tells the world what it is.
        super().__init__(local_hostname="[127.0.0.1]", timeout=LINE_S)

    def _get_socket(self, host: str, port: int, timeout: float | None) -> socket.socket:
        self.plain = connected(host, port, self._post.login.allow, timeout or LINE_S)
        self._host = host
        return encrypted(self.plain, host) if port == TLS_PORT else self.plain

    def data(self, msg: Any) -> tuple[int, bytes]:
        """From here on nobody knows, until the server says so."""
        self.handed = True
        return super().data(msg)


class MailSender:
    """Sends from one address, and finds what it sent."""

    def __init__(self, post: Post) -> None:
        self._post = post

    async def send(self, reply: OutgoingReply) -> SentReply:
        """Sends once.

        Raises:
            SourceUnsure: it was handed over and nothing came back. SourceError, CannotSend: not.
        """
        letter = letter_for(reply, self._post.login.address)
        session = _Sending(self._post)
        hand = Hand(self._post.host, session.sever, session.leave)
        try:
            await hand.do(lambda: session.send(letter), STEP_S)
            with contextlib.suppress(SourceError):  # it is sent; a copy is a kindness
                await hand.do(lambda: _keep_copy(self._post, letter), STEP_S)
        except SourceSlow as error:
            if session.handed:
                raise SourceUnsure(host=self._post.host[:80]) from error
            raise
        finally:
            await hand.close()
        return SentReply(native_id=letter["Message-ID"], at=clock.now())

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        """Looks into Sent; None: the server keeps all that is sent, and it is not there.

        Raises:
            CannotSend: it is not there, which proves nothing on this server.
        """
        mine = message_id(reply.key, self._post.login.address)
        session = _Finding(self._post.login, mine)
        hand = Hand(self._post.login.host, session.sever, session.leave)
        try:
            there = await hand.do(session.look, STEP_S)
        finally:
            await hand.close()
        if there:
            return SentReply(native_id=mine, at=None)
        if not self._post.host.lower().endswith(SAVES_ITSELF):
            raise CannotSend(reason="untraceable")
        return None


class _Sending:
    """One letter on its way, in a thread."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._smtp = _Smtp(post)

    @property
    def handed(self) -> bool:
        return self._smtp.handed

    def send(self, letter: EmailMessage) -> None:
        """Raises SourceUnsure, or another SourceError where it certainly was not taken."""
        smtp, post = self._smtp, self._post
        try:
            smtp.connect(post.host, post.port)
            self._enter()
            to = [address for _, address in getaddresses([str(letter["To"])])]
            smtp.send_message(letter, post.login.address, to)
        except SourceError:
            raise
        except smtplib.SMTPResponseException as error:
            raise _answered(error.smtp_code) from error
        except smtplib.SMTPRecipientsRefused as error:
            codes = [code for code, _said in error.recipients.values()]
            raise _answered(max(codes, default=550)) from error
        except ssl.SSLError as error:
            raise SourceUnreachable(host=post.host[:80], reason="tls") from error
        except (smtplib.SMTPException, OSError, ValueError) as error:
            if smtp.handed:
                raise SourceUnsure(host=post.host[:80]) from error
            raise SourceUnreachable(host=post.host[:80], reason="connect") from error
        with contextlib.suppress(smtplib.SMTPException, OSError):
            smtp.quit()

    def leave(self) -> None:
        """Closes the connection."""
        self._smtp.close()

    def _enter(self) -> None:
        smtp, login = self._smtp, self._post.login
        smtp.ehlo_or_helo_if_needed()
        if self._post.port != TLS_PORT and not may_be_plain(smtp.plain):
            if not smtp.has_extn("starttls"):
                raise SourceUnreachable(host=self._post.host[:80], reason="tls")
            smtp.starttls(context=trusted())
            smtp.ehlo()
        try:
            if login.access_token:
                way = mechanism(smtp.esmtp_features.get("auth", "").split())
                smtp.auth(way, Bearer(login, self._post.port, way))
            elif smtp.has_extn("auth"):
                smtp.login(login.address, login.password)
        except smtplib.SMTPAuthenticationError as error:
            raise _login(error.smtp_code) from error

    def sever(self) -> None:
        """Ends the connection from any thread."""
        line = self._smtp.sock
        if line is not None:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)


class _Finding:
    """One look into Sent, in a thread."""

    def __init__(self, login: Login, mine: str) -> None:
        self._login = login
        self._mine = mine
        self._severed = False
        self._box: Box | None = None
        self._line: Line | None = None

    def _meet(self, line: Line) -> None:
        self._line = line

    def look(self) -> bool:
        """Whether the letter is there."""
        with in_our_words(self._login.host):
            box = self._box = Box(self._login, self._meet)
            box.enter()
            folder = box.sent_folder()
            if folder is None:
                return False
            box.choose(folder)
            return bool(box.with_id(self._mine))

    def leave(self) -> None:
        """Closes the connection."""
        if self._box is not None:
            self._box.leave(politely=not self._severed)

    def sever(self) -> None:
        """Ends the connection from any thread."""
        self._severed = True
        if self._line is not None:
            self._line.sever()


def _keep_copy(post: Post, letter: EmailMessage) -> None:
    """Puts the sent letter into Sent where the server does not do so by itself."""
    if post.host.lower().endswith(SAVES_ITSELF):
        return
    with in_our_words(post.login.host):
        box = Box(post.login, lambda _line: None)
        try:
            box.enter()
            if folder := box.sent_folder():
                box.append(letter.as_bytes(), folder, dt=None, flag_set=("\\Seen",))
        finally:
            box.leave(politely=True)


def _login(code: int) -> SourceError:
    return SourceLimited(wait=WAIT_S, status=code) if code < 500 else SourceLogin(status=code)


def _answered(code: int) -> SourceError:
    """A server's number: 4xx not now, 5xx never."""
    if 400 <= code < 500:
        return SourceLimited(wait=WAIT_S, status=code)
    if code in {530, 535}:
        return SourceLogin(status=code)
    if 500 <= code < 600:
        return SourceRefused(status=code, reason=str(code))
    return SourceBroken(reason="cut", status=code)
